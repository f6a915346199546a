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
    /// <param name="grantee">The body to which a province may have handed it: an organisation that was entrusted uses the powers of its organ.</param>
    public static Task<PowerItemOnDay?> OnDay(
        ZhifaDb db,
        string code,
        string bodyCode,
        DateOnly day,
        string grantee,
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
                        && db.Bodies.Any(body => body.Id == held.BodyId && body.Code == grantee)
                    )
                    // One that is published counts before one that is not.
                    .OrderBy(held => held.GrantPublishedOn == null)
                    .ThenBy(held => held.GrantPublishedOn)
                    .Select(held => new PowerGrant(held.GrantedBy!, held.GrantPublishedOn))
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(stop);
}
