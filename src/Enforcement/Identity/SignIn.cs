using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Enforcement.Identity;

/// <summary>Checks passwords, at the door and again when a decision is signed.</summary>
public sealed class SignIn(ZhifaDatabase database, TimeProvider time, Passwords passwords)
{
    public const int FailuresAllowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<long, SemaphoreSlim> _turns = new();

    // One answer for every cause: it must not tell whether the name exists, or that a guess came too late.
    private static readonly Refusal NotLetIn = new(
        "sign-in",
        "",
        "不能登录：用户名或者密码不正确，或者账号已被锁定、停用。",
        $"请核对后再试。连续 {FailuresAllowed} 次不正确的，账号锁定 15 分钟；仍不能登录的，请联系系统管理员。"
    );

    /// <summary>The account that the name and the password belong to, or why not.</summary>
    public async Task<(long? UserId, Refusal? Refusal)> Check(
        string userName,
        string password,
        CancellationToken stop = default
    )
    {
        var normal = Accounts.Normal(userName);
        await using var db = database.Open();
        var id = await db
            .Accounts.Where(account => account.UserName == normal)
            .Select(account => (long?)account.Id)
            .SingleOrDefaultAsync(stop);
        return await Fits(id, password, stop) ? (id, null) : (null, NotLetIn);
    }

    /// <summary>Asks a signed-in person again, before a signature. Failures count towards the lockout.</summary>
    public async Task<Refusal?> ConfirmPassword(
        long userId,
        string password,
        CancellationToken stop = default
    ) =>
        await Fits(userId, password, stop)
            ? null
            : new(
                "confirm-password",
                "",
                "签署密码不正确，或者账号已被锁定；尚未签署。",
                $"请重新输入本人的登录密码。连续 {FailuresAllowed} 次不正确的，账号锁定 15 分钟。",
                "confirm"
            );

    /// <summary>
    /// One attempt at a time for an account, so that many guesses at once cannot outrun the lockout and a person who signs
    /// several things at once is not locked out by himself. Every node has its own queue: each adds one guess at most.
    /// </summary>
    private async Task<bool> Fits(long? userId, string password, CancellationToken stop)
    {
        if (userId is not { } id || password.Length > PasswordRule.Longest)
            return Nobody("");
        var turn = _turns.GetOrAdd(id, _ => new(1));
        await turn.WaitAsync(stop);
        try
        {
            return await Attempt(id, password, stop);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<bool> Attempt(long id, string password, CancellationToken stop)
    {
        await using var db = database.Open();
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, stop);
        if (account.Disabled || account.LockedUntil > time.GetUtcNow())
            return Nobody(password);
        if (!passwords.Check(account.PasswordHash, password, out var stale))
        {
            await CountFailure(id, stop);
            return false;
        }
        if (stale || account.FailedCount > 0)
            await Forgive(db, account, stale ? passwords.Hash(password) : null, stop);
        return true;
    }

    /// <summary>The same work for an attempt that is not looked at, so that the time of the answer does not tell.</summary>
    private bool Nobody(string password)
    {
        passwords.CheckNobody(password);
        return false;
    }

    private Task CountFailure(long userId, CancellationToken stop) =>
        database.InTransaction(
            async transaction =>
            {
                await transaction.Lock<UserAccount>(userId);
                var now = time.GetUtcNow();
                var account = await transaction.Db.Accounts.SingleAsync(a => a.Id == userId, stop);
                if (account.LockedUntil <= now)
                    (account.LockedUntil, account.FailedCount) = (null, 0);
                if (++account.FailedCount >= FailuresAllowed)
                    account.LockedUntil ??= now + LockedFor;
                return await transaction.Db.SaveChangesAsync(stop);
            },
            stop
        );

    private static Task<int> Forgive(
        ZhifaDb db,
        UserAccount checkedAccount,
        string? rehashed,
        CancellationToken stop
    )
    {
        var (id, before) = (checkedAccount.Id, checkedAccount.PasswordHash);
        var hash = rehashed ?? before;
        // Only while the password is still the one that was checked.
        return db
            .Accounts.Where(account => account.Id == id && account.PasswordHash == before)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(account => account.FailedCount, 0)
                        .SetProperty(account => account.LockedUntil, (DateTimeOffset?)null)
                        .SetProperty(account => account.PasswordHash, hash),
                stop
            );
    }
}
