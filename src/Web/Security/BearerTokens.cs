using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Web.Security;

/// <summary>
/// The door of programs: <c>Authorization: Bearer zf_…</c> and nothing else. A cookie does not open it, so no other site can
/// send a step in somebody's name. A token has 256 random bits: guesses are not counted, they are hopeless.
/// </summary>
public sealed class BearerTokens(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiTokens tokens
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "token";

    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (
            !Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || !header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
        )
            return AuthenticateResult.NoResult();
        var actor = await tokens.Resume(header[Prefix.Length..].Trim(), Context.RequestAborted);
        if (actor is null)
            return AuthenticateResult.Fail("unknown token");
        Context.Features.Set(actor);
        var identity = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, $"{actor.UserId}")],
            Name
        );
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = "Bearer";
        return Task.CompletedTask;
    }
}
