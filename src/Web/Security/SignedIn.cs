using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Blocks;
using Zhifa.Web.Components.Layout;

namespace Zhifa.Web.Security;

/// <summary>Who acts in this request, as the session or token at the door told it.</summary>
public static class SignedIn
{
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its authorization.</exception>
    public static Actor Actor(this HttpContext context) =>
        context.Features.Get<Actor>()
        ?? throw new InvalidOperationException("Nobody is signed in.");

    /// <summary>Keeps the actor for the request and makes the claims that layout and policies read.</summary>
    public static ClaimsPrincipal Admit(
        this HttpContext context,
        Actor actor,
        string office,
        string scheme
    )
    {
        context.Features.Set(actor);
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, actor.UserId.ToString(CultureInfo.InvariantCulture)),
            new(ClaimTypes.Name, actor.DisplayName),
            new(
                Who.RoleTitleClaim,
                string.Join('、', actor.Roles.Order().Select(role => FieldText.Label(role)))
            ),
            new(Who.OfficeClaim, office),
        };
        claims.AddRange(actor.Roles.Select(role => new Claim(ClaimTypes.Role, Word(role))));
        return new(new ClaimsIdentity(claims, scheme));
    }

    /// <summary>Lets through who holds the role; entries of the navigation name the same policy.</summary>
    public static AuthorizationBuilder AddRolePolicies(this AuthorizationBuilder authorization)
    {
        foreach (var role in Enum.GetValues<Role>())
            authorization.AddPolicy(Word(role), policy => policy.RequireRole(Word(role)));
        return authorization;
    }

    private static string Word(Role role) => FieldText.Kebab(role.ToString());
}
