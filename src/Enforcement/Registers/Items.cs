using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

public static class Items
{
    /// <summary>
    /// The item of power, and whether the body holds it on the day; null when the code is unknown. Whether it is in force
    /// is for the rule to say, from the dates.
    /// </summary>
    public static Task<PowerItemOnDay?> OnDay(
        ZhifaDb db,
        string code,
        string bodyCode,
        DateOnly day,
        CancellationToken stop = default
    ) =>
        db
            .PowerItems.Where(item => item.Code == code)
            .Select(item => new PowerItemOnDay(
                item.Code,
                item.Title,
                item.Category,
                item.Basis,
                item.InForceFrom,
                item.InForceUntil,
                db.BodyItems.Any(held =>
                    held.PowerItemId == item.Id
                    && held.FromOn <= day
                    && (held.UntilOn == null || held.UntilOn >= day)
                    && db.Bodies.Any(body => body.Id == held.BodyId && body.Code == bodyCode)
                ),
                item.Version
            )
            {
                Grant = db
                    .BodyItems.Where(held =>
                        held.PowerItemId == item.Id
                        && held.FromOn <= day
                        && (held.UntilOn == null || held.UntilOn >= day)
                        && held.GrantedBy != null
                        && db.Bodies.Any(body => body.Id == held.BodyId && body.Code == bodyCode)
                    )
                    .Select(held => new PowerGrant(held.GrantedBy!, held.GrantPublishedOn))
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(stop);
}
