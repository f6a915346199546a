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

    public static async Task Body(this Office office, string code, Action<Body> change)
    {
        await using var db = office.Database.Open();
        var body = await db.Bodies.SingleAsync(b => b.Code == code);
        change(body);
        body.Version++;
        await db.SaveChangesAsync();
    }
}
