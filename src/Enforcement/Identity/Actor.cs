namespace Zhifa.Enforcement.Identity;

/// <summary>Who acts: taken from the session or token at the door, never from the input.</summary>
/// <param name="OfficerCode">The word by which blocks name the officer; null for people who are not officers.</param>
/// <param name="ByToken">Came by API token, which alone never signs.</param>
/// <param name="MustChange">Must change the password before anything else.</param>
public sealed record Actor(
    long UserId,
    string DisplayName,
    long? OfficerId,
    string? OfficerCode,
    long? BodyId,
    string? BodyCode,
    BodyScope Scope,
    IReadOnlySet<Role> Roles,
    bool ByToken,
    bool MustChange
)
{
    public bool Is(Role role) => Roles.Contains(role);
}
