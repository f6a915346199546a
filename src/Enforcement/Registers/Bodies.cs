using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

public static class Bodies
{
    /// <summary>The body, with the organ that entrusted it, or null. Whether the entrustment runs is for the rule to say.</summary>
    public static async Task<BodyOnDay?> Find(
        ZhifaDb db,
        string code,
        CancellationToken stop = default
    )
    {
        var found = await (
            from body in db.Bodies.AsNoTracking()
            join o in db.Bodies on body.EntrustedById equals o.Id into organs
            from organ in organs.DefaultIfEmpty()
            where body.Code == code
            select new { body, organ }
        ).SingleOrDefaultAsync(stop);
        return found is null ? null : Read(found.body, found.organ);
    }

    private static BodyOnDay Read(Body body, Body? organ) =>
        new(
            body.Code,
            body.Name,
            body.Kind,
            body.Level,
            body.Line,
            body.RegionCode,
            body.Government,
            body.SuperiorGovernment,
            body.SuperiorDepartment,
            organ is not null && body is { EntrustedFrom: { } from, EntrustedUntil: { } until }
                ? new(organ.Code, organ.Name, from, until, organ.Level)
                : null,
            body.Address,
            body.Phone,
            body.Court,
            body.PayTo,
            body.NumberWord,
            body.Announced,
            body.Version
        );
}
