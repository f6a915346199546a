using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Identity;

/// <summary>Bearer tokens of programs, shown once when issued. The prefix lets scanners find a token that leaked.</summary>
public sealed class ApiTokens(ZhifaDatabase database, TimeProvider time)
{
    public const string Prefix = "zf_";
    public static readonly TimeSpan Standard = TimeSpan.FromDays(90);

    public async Task<(long Id, string Token)> Issue(
        long userId,
        string name,
        TimeSpan? lifetime = null,
        CancellationToken stop = default
    )
    {
        var token = Prefix + Secret.New();
        var now = time.GetUtcNow();
        var row = new ApiToken
        {
            UserId = userId,
            Name = name,
            TokenHash = Secret.Hash(token),
            CreatedAt = now,
            ExpiresAt = now + (lifetime ?? Standard),
        };
        await using var db = database.Open();
        db.Add(row);
        await db.SaveChangesAsync(stop);
        return (row.Id, token);
    }

    public async Task Revoke(long id, CancellationToken stop = default)
    {
        DateTimeOffset? now = time.GetUtcNow();
        await using var db = database.Open();
        await db
            .ApiTokens.Where(token => token.Id == id && token.RevokedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.RevokedAt, now), stop);
    }

    /// <summary>The actor behind a token, or null.</summary>
    public async Task<Actor?> Resume(string token, CancellationToken stop = default)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal))
            return null;
        var hash = Secret.Hash(token);
        var now = time.GetUtcNow();
        await using var db = database.Open();
        var userId = await db
            .ApiTokens.Where(held =>
                held.TokenHash == hash && held.RevokedAt == null && held.ExpiresAt > now
            )
            .Select(held => (long?)held.UserId)
            .SingleOrDefaultAsync(stop);
        return userId is { } id ? await Actors.Of(db, id, byToken: true, stop) : null;
    }
}
