using System.Security.Claims;

namespace Zhifa.Web.Components.Layout;

/// <summary>The person at the desk, as the top bar names them.</summary>
public sealed record Who(string Name, string Role, string Office)
{
    public const string RoleTitleClaim = "zhifa:role-title";
    public const string OfficeClaim = "zhifa:office";

    /// <summary>Null when nobody is signed in.</summary>
    public static Who? Of(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true, Name: var name }
            ? new(
                name ?? "",
                user.FindFirstValue(RoleTitleClaim) ?? "",
                user.FindFirstValue(OfficeClaim) ?? ""
            )
            : null;
}
