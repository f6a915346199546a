using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Tests.Shared;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>Who the demo office lacks: officers whose credentials are good for something else, and their accounts.</summary>
internal static class People
{
    public const string ExtraItem = "RF-T01";
    public const string ExtraTier = "RF-T01-A";
    public const string Basis = "《示范区人民防空工程管理办法》第一条";
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
        db.Add(Item());
        await db.SaveChangesAsync();
        foreach (var officer in await db.Officers.Where(o => o.Code != "lin").ToListAsync())
            Account(officer.Code, officer.Name, officer.Id, officer.BodyId, Role.Handler);
        var body = await Body(db, CityManagement);
        var airDefence = await Body(db, AirDefence);
        Account(
            "both",
            "两职",
            await Lin(db),
            body,
            Role.Handler,
            Role.SectionHead,
            Role.PropertyKeeper
        );
        Account(
            "rf-watching-head",
            "防兼监督",
            null,
            airDefence,
            Role.SectionHead,
            Role.Supervisor
        );
        await db.SaveChangesAsync();

        void Account(string user, string name, long? officer, long at, params Role[] roles) =>
            db.Add(DemoAccount.Of(passwords, user, name, officer, at, roles));
    }

    // The statutory fines of this body lie above the ceiling of the simple procedure; this invented one does not.
    private static ViolationItem Item() =>
        new()
        {
            Code = ExtraItem,
            Version = 1,
            Title = "在人民防空工程出入口设置障碍",
            PowerItem = "RF-P02",
            ViolatedBasis = Basis,
            PenaltyBasis = Basis,
            Kinds = [PenaltyKind.Warning, PenaltyKind.Fine],
            InForceFrom = new(2020, 1, 1),
            Ranges =
            {
                new ViolationRange
                {
                    PartyKinds = [],
                    Min = 100,
                    Max = 3000,
                },
            },
            Tiers =
            {
                new Tier
                {
                    Code = ExtraTier,
                    Title = "一般",
                    Conditions = "一处",
                    Kind = PenaltyKind.Fine,
                    PartyKinds = [],
                    Min = 100,
                    Max = 3000,
                },
                new Tier
                {
                    Code = "RF-T01-W",
                    Title = "轻微",
                    Conditions = "当场改正",
                    Kind = PenaltyKind.Warning,
                    PartyKinds = [],
                },
            },
        };

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
