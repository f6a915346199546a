using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Codes;

namespace Zhifa.Enforcement.Identity;

/// <summary>A new account. <paramref name="MustChange"/>: the password was thought up by somebody else.</summary>
public sealed record NewAccount(
    string UserName,
    string DisplayName,
    string Password,
    IReadOnlyCollection<Role> Roles,
    long? OfficerId,
    long? BodyId,
    bool MustChange
);

/// <summary>Accounts: made, given roles, shut. Each change ends the sessions that were opened before it.</summary>
public sealed class Accounts(ZhifaDatabase database, Passwords passwords)
{
    public static string Normal(string userName) =>
        FullWidth.Narrowed(userName).Trim().ToLowerInvariant();

    public Task<Refusal?> Create(NewAccount made, CancellationToken stop = default)
    {
        var userName = Normal(made.UserName);
        if (userName.Length is 0 or > 60)
            return Task.FromResult<Refusal?>(
                new("user-name", "", "用户名不能用。", "用户名为 1 至 60 个字符。", "userName")
            );
        if (PasswordRule.Refuse(made.Password, userName) is { } refusal)
            return Task.FromResult<Refusal?>(refusal);
        var account = new UserAccount
        {
            UserName = userName,
            DisplayName = made.DisplayName,
            PasswordHash = passwords.Hash(made.Password),
            OfficerId = made.OfficerId,
            BodyId = made.BodyId,
            SecurityStamp = Secret.New(),
            MustChange = made.MustChange,
        };
        account.Roles.AddRange(made.Roles.Distinct().Select(role => new UserRole { Role = role }));
        return database.InTransaction<Refusal?>(
            async transaction =>
            {
                var db = transaction.Db;
                if (await db.Accounts.AnyAsync(known => known.UserName == userName, stop))
                    return new("user-name", "", "用户名已被使用。", "请换一个用户名。", "userName");
                db.Add(account);
                await db.SaveChangesAsync(stop);
                return null;
            },
            stop
        );
    }

    /// <summary>Sets a new password. The caller has confirmed the old one, or is the administrator.</summary>
    public async Task<Refusal?> SetPassword(
        long userId,
        string password,
        bool mustChange,
        CancellationToken stop = default
    )
    {
        await using var db = database.Open();
        var userName = await db
            .Accounts.Where(account => account.Id == userId)
            .Select(account => account.UserName)
            .SingleAsync(stop);
        if (PasswordRule.Refuse(password, userName) is { } refusal)
            return refusal;
        var hash = passwords.Hash(password);
        await Change(
            userId,
            (_, account) =>
            {
                account.PasswordHash = hash;
                account.MustChange = mustChange;
                account.FailedCount = 0;
                account.LockedUntil = null;
            },
            stop
        );
        return null;
    }

    public Task SetRoles(
        long userId,
        IReadOnlyCollection<Role> roles,
        CancellationToken stop = default
    ) =>
        Change(
            userId,
            (db, account) =>
            {
                db.RemoveRange(account.Roles.Where(held => !roles.Contains(held.Role)));
                foreach (var role in roles.Except(account.Roles.Select(held => held.Role)).ToList())
                    account.Roles.Add(new UserRole { Role = role });
            },
            stop
        );

    public Task Disable(long userId, bool disabled, CancellationToken stop = default) =>
        Change(userId, (_, account) => account.Disabled = disabled, stop);

    private Task Change(long userId, Action<ZhifaDb, UserAccount> change, CancellationToken stop) =>
        database.InTransaction(
            async transaction =>
            {
                await transaction.Lock<UserAccount>(userId);
                var account = await transaction
                    .Db.Accounts.Include(held => held.Roles)
                    .SingleAsync(held => held.Id == userId, stop);
                change(transaction.Db, account);
                account.SecurityStamp = Secret.New();
                return await transaction.Db.SaveChangesAsync(stop);
            },
            stop
        );
}
