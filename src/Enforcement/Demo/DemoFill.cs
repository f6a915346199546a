using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Demo;

/// <summary>Fills an empty database with the invented office. Cases are not filled in: they are driven through the desk.</summary>
public static class DemoFill
{
    /// <summary>Of every demo account. A server outside Demo and Development refuses a database that has them.</summary>
    public const string Password = "Zhifa-demo-2026";

    /// <summary>The setting that marks a database as a demo.</summary>
    public const string Mark = "demo.office";

    public static async Task<bool> IsDemo(ZhifaDatabase database, CancellationToken stop = default)
    {
        await using var db = database.Open();
        return await db.Settings.AnyAsync(setting => setting.Key == Mark, stop);
    }

    /// <summary>True when it filled, false when the database was filled before.</summary>
    public static async Task<bool> Fill(
        ZhifaDatabase database,
        Passwords passwords,
        CancellationToken stop = default
    )
    {
        var office = DemoOffice.Load();
        var filled = await database.InTransaction(
            async transaction =>
            {
                var db = transaction.Db;
                if (await db.Settings.AnyAsync(setting => setting.Key == Mark, stop))
                    return false;
                await Bodies(db, office, stop);
                Officers(db, office);
                await PowerItems(db, office, stop);
                Violations(db, office);
                db.Add(new Setting { Key = Mark, Value = "office.yaml" });
                await db.SaveChangesAsync(stop);
                return true;
            },
            stop
        );
        if (filled)
            await Accounts(database, passwords, office, stop);
        return filled;
    }

    private static async Task Bodies(ZhifaDb db, DemoOffice office, CancellationToken stop)
    {
        // The entrusting organs come first in the file.
        foreach (var body in office.Bodies)
        {
            var organ = body.EntrustedBy is { } entrustment
                ? await db.Bodies.SingleAsync(b => b.Code == entrustment.OrganCode, stop)
                : null;
            db.Add(
                new Body
                {
                    Code = body.Code,
                    Name = body.Name,
                    Kind = body.Kind,
                    Level = body.Level,
                    Line = body.Line,
                    RegionCode = body.RegionCode,
                    CityCode = office.Region.City,
                    DistrictCode = office.Region.Code,
                    Government = body.Government,
                    SuperiorGovernment = body.SuperiorGovernment,
                    SuperiorDepartment = body.SuperiorDepartment,
                    EntrustedById = organ?.Id,
                    EntrustedFrom = body.EntrustedBy?.From,
                    EntrustedUntil = body.EntrustedBy?.Until,
                    Address = body.Address,
                    Phone = body.Phone,
                    Court = body.Court,
                    PayTo = body.PayTo,
                    NumberWord = body.NumberWord,
                    Announced = true,
                    Version = 1,
                }
            );
            await db.SaveChangesAsync(stop);
        }
    }

    private static void Officers(ZhifaDb db, DemoOffice office)
    {
        foreach (var officer in office.Officers)
        {
            var row = new Officer
            {
                Code = officer.Id,
                Name = officer.Name,
                BodyId = db.Bodies.Local.Single(body => body.Code == officer.Body).Id,
                Auxiliary = officer.Auxiliary,
                Version = 1,
            };
            db.Add(row);
            db.SaveChanges();
            db.Add(
                new Credential
                {
                    OfficerId = row.Id,
                    Version = 1,
                    AppliesFrom = officer.ValidFrom,
                    Number = officer.Credential,
                    State = officer.State,
                    ValidFrom = officer.ValidFrom,
                    ValidUntil = officer.ValidUntil,
                    Area = officer.Area,
                    Categories = [.. officer.Categories],
                }
            );
        }
    }

    private static async Task PowerItems(ZhifaDb db, DemoOffice office, CancellationToken stop)
    {
        foreach (var item in office.PowerItems)
        {
            var row = new PowerItem
            {
                Code = item.Code,
                Title = item.Title,
                Category = item.Category,
                Basis = item.Basis,
                InForceFrom = item.From,
                InForceUntil = item.Until,
                Version = 1,
            };
            db.Add(row);
            await db.SaveChangesAsync(stop);
            foreach (var holder in item.Bodies)
                db.Add(
                    new BodyItem
                    {
                        BodyId = db.Bodies.Local.Single(body => body.Code == holder).Id,
                        PowerItemId = row.Id,
                        FromOn = item.From,
                        UntilOn = item.Until,
                    }
                );
        }
    }

    private static void Violations(ZhifaDb db, DemoOffice office)
    {
        foreach (var item in office.ViolationItems)
        {
            var row = new ViolationItem
            {
                Code = item.Code,
                Version = 1,
                Title = item.Title,
                PowerItem = item.PowerItem,
                ViolatedBasis = item.Violated,
                PenaltyBasis = item.Basis,
                Kinds = [.. item.Kinds],
                InForceFrom = office.PowerItems.Single(power => power.Code == item.PowerItem).From,
            };
            foreach (var range in item.Ranges)
            {
                var kinds = Kinds(range.Class);
                row.Ranges.Add(
                    new()
                    {
                        PartyKinds = kinds,
                        Min = range.Min,
                        Max = range.Max,
                    }
                );
                row.Tiers.AddRange(range.Tiers.Select(tier => Tier(tier, kinds)));
            }
            row.Leniency.AddRange(item.Leniency.Select(Leniency));
            db.Add(row);
        }
    }

    private static Tier Tier(TierOnDay tier, List<PartyKind> kinds) =>
        new()
        {
            Code = tier.Code,
            Title = tier.Title,
            Conditions = tier.Conditions,
            Kind = tier.Kind,
            PartyKinds = kinds,
            Min = tier.Min,
            Max = tier.Max,
        };

    private static LeniencyRow Leniency(LeniencyOnDay row) =>
        new()
        {
            Code = row.Code,
            Result = row.Result,
            Conditions = row.Conditions,
            PartyKinds = [],
            FirstViolationOnly = row.FirstViolationOnly,
            LookBackYears = row.LookBackYears,
            Article = row.Article,
        };

    private static List<PartyKind> Kinds(DemoPartyClass partyClass) =>
        [
            .. Enum.GetValues<PartyKind>()
                .Where(kind =>
                    (Thresholds.Published.ClassOf(kind).Class == ThresholdClass.Citizen)
                    == (partyClass == DemoPartyClass.Citizen)
                ),
        ];

    private static async Task Accounts(
        ZhifaDatabase database,
        Passwords passwords,
        DemoOffice office,
        CancellationToken stop
    )
    {
        var accounts = new Accounts(database, passwords);
        await using var db = database.Open();
        foreach (var account in office.Accounts)
        {
            var officer = await db.Officers.SingleOrDefaultAsync(
                o => o.Code == account.Officer,
                stop
            );
            var body = await db.Bodies.SingleAsync(b => b.Code == account.Body, stop);
            var role = Enum.GetValues<Role>()
                .First(r => FieldText.Kebab(r.ToString()) == account.Role);
            var refusal = await accounts.Create(
                new(
                    account.User,
                    account.Name,
                    Password,
                    [role],
                    officer?.Id,
                    body.Id,
                    MustChange: false
                ),
                stop
            );
            if (refusal is not null)
                throw new InvalidOperationException($"{account.User}: {refusal.Message}");
        }
    }
}
