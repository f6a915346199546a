using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Enforcement.Storage;

/// <summary>A person who may sign in. The user name is kept in lower case.</summary>
[Index(nameof(UserName), IsUnique = true)]
public sealed class UserAccount
{
    public long Id { get; set; }
    public required string UserName { get; set; }
    public required string DisplayName { get; set; }
    public required string PasswordHash { get; set; }

    [Refers<Officer>]
    public long? OfficerId { get; set; }

    [Refers<Body>]
    public long? BodyId { get; set; }
    public int FailedCount { get; set; }
    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>Changes with password, roles or state; a session under an older stamp is over.</summary>
    public required string SecurityStamp { get; set; }
    public bool Disabled { get; set; }

    /// <summary>The password was set by somebody else and must be changed at the next sign-in.</summary>
    public bool MustChange { get; set; }

    public List<UserRole> Roles { get; } = [];
}

[PrimaryKey(nameof(UserId), nameof(Role))]
public sealed class UserRole
{
    public long UserId { get; set; }
    public required Role Role { get; set; }
}

/// <summary>A signed-in browser. Only the hash of its secret is stored.</summary>
[PrimaryKey(nameof(Id))]
[Index(nameof(UserId))]
public sealed class Session
{
    /// <summary>SHA-256 of the secret that the cookie carries.</summary>
    public required string Id { get; set; }

    [Refers<UserAccount>]
    public required long UserId { get; set; }
    public required string SecurityStamp { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required DateTimeOffset LastSeenAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public bool Revoked { get; set; }
}

/// <summary>A bearer token for the API. Only its hash is stored.</summary>
[Index(nameof(TokenHash), IsUnique = true)]
[Index(nameof(UserId))]
public sealed class ApiToken
{
    public long Id { get; set; }

    [Refers<UserAccount>]
    public required long UserId { get; set; }
    public required string Name { get; set; }
    public required string TokenHash { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
    public required DateTimeOffset ExpiresAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
}

/// <summary>A key of ASP.NET Core's data protection, so that all web nodes share them.</summary>
public sealed class DataProtectionKey
{
    public long Id { get; set; }
    public required string Xml { get; set; }
}
