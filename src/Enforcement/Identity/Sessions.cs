using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Identity;

/// <summary>Signed-in browsers. A session ends after half an hour without a request, and after twelve hours in any case.</summary>
public sealed class Sessions(ZhifaDatabase database, TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    // Finer steps would write to the database at each request.
    private static readonly TimeSpan SeenStep = TimeSpan.FromMinutes(1);

    /// <summary>Opens a session for somebody whose password was just checked; returns the secret for the cookie.</summary>
    public async Task<string> Open(long userId, CancellationToken stop = default)
    {
        await using var db = database.Open();
        var stamp = await db
            .Accounts.Where(account => account.Id == userId)
            .Select(account => account.SecurityStamp)
            .SingleAsync(stop);
        var secret = Secret.New();
        var now = time.GetUtcNow();
        db.Add(
            new Session
            {
                Id = Secret.Hash(secret),
                UserId = userId,
                SecurityStamp = stamp,
                CreatedAt = now,
                LastSeenAt = now,
                ExpiresAt = now + Longest,
            }
        );
        await db.SaveChangesAsync(stop);
        return secret;
    }

    /// <summary>The actor behind a cookie, or null when the session is over: then somebody must sign in again.</summary>
    public async Task<Actor?> Resume(string secret, CancellationToken stop = default)
    {
        var id = Secret.Hash(secret);
        var now = time.GetUtcNow();
        var seenSince = now - Idle;
        await using var db = database.Open();
        var session = await db
            .Sessions.AsNoTracking()
            .Where(held =>
                held.Id == id
                && !held.Revoked
                && held.ExpiresAt > now
                && held.LastSeenAt > seenSince
                && db.Accounts.Any(account =>
                    account.Id == held.UserId && account.SecurityStamp == held.SecurityStamp
                )
            )
            .SingleOrDefaultAsync(stop);
        if (session is null)
            return null;
        if (now - session.LastSeenAt >= SeenStep)
            await db
                .Sessions.Where(held => held.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(held => held.LastSeenAt, now), stop);
        return await Actors.Of(db, session.UserId, byToken: false, stop);
    }

    public async Task End(string secret, CancellationToken stop = default)
    {
        var id = Secret.Hash(secret);
        await using var db = database.Open();
        await db
            .Sessions.Where(held => held.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(held => held.Revoked, true), stop);
    }
}
