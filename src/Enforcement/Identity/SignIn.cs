using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Enforcement.Identity;

/// <summary>Checks passwords, at the door and again when a decision is signed.</summary>
public sealed class SignIn(ZhifaDatabase database, TimeProvider time, Passwords passwords)
{
    public const int FailuresAllowed = 5;
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // One answer for every cause: it must not tell whether the name exists, or that a guess came too late.
    private static readonly Refusal NotLetIn = new(
        "sign-in",
        "",
        "不能登录:用户名或者密码不正确,或者账号已被锁定、停用。",
        $"请核对后再试。连续 {FailuresAllowed} 次不正确的,账号锁定 15 分钟;仍不能登录的,请联系系统管理员。"
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
                "签署密码不正确,或者账号已被锁定;尚未签署。",
                $"请重新输入本人的登录密码。连续 {FailuresAllowed} 次不正确的,账号锁定 15 分钟。",
                "confirm"
            );

    private async Task<bool> Fits(long? userId, string password, CancellationToken stop)
    {
        var admitted =
            userId is { } id && password.Length <= PasswordRule.Longest
                ? await Admit(id, stop)
                : null;
        if (admitted is null)
        {
            passwords.CheckNobody(password.Length <= PasswordRule.Longest ? password : "");
            return false;
        }
        if (!passwords.Check(admitted.PasswordHash, password, out var stale))
            return false;
        await Forgive(
            admitted.Id,
            admitted.PasswordHash,
            stale ? passwords.Hash(password) : null,
            stop
        );
        return true;
    }

    /// <summary>
    /// Counts the attempt as a failure before it is looked at, so that many guesses at once cannot outrun the lockout.
    /// Null when no attempt is allowed.
    /// </summary>
    private Task<UserAccount?> Admit(long userId, CancellationToken stop) =>
        database.InTransaction<UserAccount?>(
            async transaction =>
            {
                await transaction.Lock<UserAccount>(userId);
                var now = time.GetUtcNow();
                var account = await transaction.Db.Accounts.SingleAsync(a => a.Id == userId, stop);
                if (account.Disabled || account.LockedUntil > now)
                    return null;
                if (account.LockedUntil is not null)
                    (account.LockedUntil, account.FailedCount) = (null, 0);
                if (++account.FailedCount >= FailuresAllowed)
                    account.LockedUntil = now + LockedFor;
                await transaction.Db.SaveChangesAsync(stop);
                return account;
            },
            stop
        );

    private async Task Forgive(
        long userId,
        string checkedHash,
        string? rehashed,
        CancellationToken stop
    )
    {
        var hash = rehashed ?? checkedHash;
        await using var db = database.Open();
        // Only while the password is still the one that was checked.
        await db
            .Accounts.Where(account => account.Id == userId && account.PasswordHash == checkedHash)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(account => account.FailedCount, 0)
                        .SetProperty(account => account.LockedUntil, (DateTimeOffset?)null)
                        .SetProperty(account => account.PasswordHash, hash),
                stop
            );
    }
}
