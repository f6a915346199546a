using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Identity;

/// <summary>Makes the actor of an account as it stands now.</summary>
internal static class Actors
{
    public static async Task<Actor?> Of(
        ZhifaDb db,
        long userId,
        bool byToken,
        CancellationToken stop
    )
    {
        var found = await (
            from account in db.Accounts.AsNoTracking().Include(account => account.Roles)
            join o in db.Officers on account.OfficerId equals o.Id into officers
            from officer in officers.DefaultIfEmpty()
            join b in db.Bodies on account.BodyId equals b.Id into bodies
            from body in bodies.DefaultIfEmpty()
            where account.Id == userId && !account.Disabled
            select new
            {
                account,
                officer,
                body,
            }
        ).SingleOrDefaultAsync(stop);
        if (found is null)
            return null;
        var roles = found.account.Roles.Select(role => role.Role).ToHashSet();
        return new(
            found.account.Id,
            found.account.DisplayName,
            found.officer?.Id,
            found.officer?.Code,
            found.body?.Id,
            found.body?.Code,
            BodyScope.Of(found.body, roles),
            roles,
            byToken,
            found.account.MustChange
        );
    }
}
