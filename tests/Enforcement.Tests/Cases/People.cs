using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>Who the demo office lacks: officers whose credentials are good for something else, and their accounts.</summary>
internal static class People
{
    private const string CityManagement = "11419901DEM0000147";
    private const string AirDefence = "11419901DEM0000222";
    private const string Entrusted = "12419901DEM000049N";

    public static async Task Join(ZhifaDatabase database, Passwords passwords)
    {
        await using var db = database.Open();
        await Officer(db, "far", CityManagement, area: "419902");
        await Officer(db, "other-field", CityManagement, category: "人民防空");
        await Officer(db, "mei", CityManagement);
        await Officer(db, "sun", Entrusted);
        await Officer(db, "wu", Entrusted);
        var accounts = new Accounts(database, passwords);
        foreach (var officer in await db.Officers.Where(o => o.Code != "lin").ToListAsync())
            await Account(officer.Code, officer.Name, [Role.Handler], officer.Id, officer.BodyId);
        var body = await Body(db, CityManagement);
        await Account("both", "两职", [Role.Handler, Role.SectionHead], await Lin(db), body);
        await Account("rf-head", "防主任", [Role.HeadOfBody], null, await Body(db, AirDefence));
        await Account(
            "rf-watching-head",
            "防兼监督",
            [Role.SectionHead, Role.Supervisor],
            null,
            await Body(db, AirDefence)
        );

        async Task Account(string user, string name, Role[] roles, long? officer, long at) =>
            (
                await accounts.Create(
                    new(user, name, DemoFill.Password, roles, officer, at, MustChange: false)
                )
            ).ShouldBeNull();
    }

    private static Task<long> Lin(ZhifaDb db) =>
        db.Officers.Where(o => o.Code == "lin").Select(o => o.Id).SingleAsync();

    private static Task<long> Body(ZhifaDb db, string code) =>
        db.Bodies.Where(body => body.Code == code).Select(body => body.Id).SingleAsync();

    private static async Task Officer(
        ZhifaDb db,
        string code,
        string body,
        string area = "419901",
        string category = "城市管理"
    )
    {
        var officer = Rows.Officer(code, await Body(db, body));
        db.Add(officer);
        await db.SaveChangesAsync();
        var credential = Rows.Credential(officer.Id, 1, "2025-01-01");
        (credential.Area, credential.Categories) = (area, [category]);
        db.Add(credential);
        await db.SaveChangesAsync();
    }
}
