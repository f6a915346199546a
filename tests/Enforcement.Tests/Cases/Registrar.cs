using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>What a registrar does while cases are under way.</summary>
internal static class Registrar
{
    /// <summary>A new version of the credential, from today on.</summary>
    public static async Task Credential(this Office office, string officer, CredentialState state)
    {
        await using var db = office.Database.Open();
        var id = await db.Officers.Where(o => o.Code == officer).Select(o => o.Id).SingleAsync();
        var last = await db
            .Credentials.AsNoTracking()
            .Where(c => c.OfficerId == id)
            .OrderByDescending(c => c.Version)
            .FirstAsync();
        (last.Id, last.Version, last.State) = (0, last.Version + 1, state);
        last.AppliesFrom = Law.ChinaTime.Day(office.Clock.GetUtcNow());
        db.Add(last);
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// An item like that one whose rules change on that day, as its legislator says; or end the day before, where nothing follows. Its code.
    /// </summary>
    public static async Task<string> ItemThatChanges(
        this Office office,
        string like,
        DateOnly from,
        Action<ViolationItem>? change
    )
    {
        await using var db = office.Database.Open();
        var code = $"{like}-{Invented.Key()}";
        foreach (var version in new[] { 1, 2 })
        {
            var item = await db
                .ViolationItems.AsNoTracking()
                .Include(one => one.Ranges)
                .Include(one => one.Tiers)
                .Include(one => one.Leniency)
                .SingleAsync(one => one.Code == like);
            (item.Id, item.Code, item.Version) = (0, code, version);
            foreach (var range in item.Ranges)
                (range.Id, range.ViolationItemId) = (0, 0);
            foreach (var tier in item.Tiers)
                (tier.Id, tier.ViolationItemId) = (0, 0);
            foreach (var row in item.Leniency)
                (row.Id, row.ViolationItemId) = (0, 0);
            if (version == 1)
                item.InForceUntil = from.AddDays(-1);
            else
                item.InForceFrom = from;
            if (version == 2)
                change?.Invoke(item);
            if (version == 1 || change is not null)
                db.Add(item);
        }
        await db.SaveChangesAsync();
        return code;
    }

    public static async Task Body(this Office office, string code, Action<Body> change)
    {
        await using var db = office.Database.Open();
        var body = await db.Bodies.SingleAsync(b => b.Code == code);
        change(body);
        body.Version++;
        await db.SaveChangesAsync();
    }
}
