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

    /// <summary>The database holds an office already.</summary>
    public sealed class NotEmptyException()
        : InvalidOperationException(
            "The database holds bodies or accounts that are not the demo's: the demo office is filled into an empty database only."
        );

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
        return await database.InTransaction(
            async transaction =>
            {
                var db = transaction.Db;
                if (await db.Settings.AnyAsync(setting => setting.Key == Mark, stop))
                    return false;
                // Never beside a real office: it would get accounts with a published password.
                if (await db.Bodies.AnyAsync(stop) || await db.Accounts.AnyAsync(stop))
                    throw new NotEmptyException();
                await Bodies(db, office, stop);
                Officers(db, office);
                await PowerItems(db, office, stop);
                Violations(db, office);
                await db.SaveChangesAsync(stop);
                await Accounts(db, passwords, office, stop);
                await db.SaveChangesAsync(stop);
                await Lists(db, office, stop);
                db.Add(new Setting { Key = Mark, Value = "office.yaml" });
                await db.SaveChangesAsync(stop);
                return true;
            },
            stop
        );
    }

    /// <summary>Whether anything of a demo is in the database: its mark, its clock, or an account that its published password opens.</summary>
    public static async Task<bool> HasTraces(
        ZhifaDatabase database,
        Passwords passwords,
        CancellationToken stop = default
    )
    {
        await using var db = database.Open();
        if (
            await db.Settings.AnyAsync(
                setting => setting.Key == Mark || setting.Key == DemoClock.Key,
                stop
            )
        )
            return true;
        var names = DemoOffice.Load().Accounts.Select(account => account.User).ToList();
        return (
            await db.Accounts.Where(account => names.Contains(account.UserName)).ToListAsync(stop)
        ).Any(account => passwords.Check(account.PasswordHash, Password, out _));
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
            foreach (var grant in item.Grants)
                db.Add(
                    new BodyItem
                    {
                        BodyId = db.Bodies.Local.Single(body => body.Code == grant.Body).Id,
                        PowerItemId = row.Id,
                        FromOn = grant.PublishedOn,
                        UntilOn = item.Until,
                        GrantedBy = grant.Basis,
                        GrantPublishedOn = grant.PublishedOn,
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
                BenchmarkMaker = item.BenchmarkMaker,
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

    private static async Task Lists(ZhifaDb db, DemoOffice office, CancellationToken stop)
    {
        var bodies = await db.Bodies.ToDictionaryAsync(b => b.Code, b => b.Id, stop);
        db.AddRange(
            office.Lists.Select(row => new BodyListItem
            {
                BodyId = bodies[row.Body],
                List = row.Row.List,
                Title = row.Row.Title,
                ViolationItem = row.Row.ViolationItem,
                Kind = row.Row.Kind,
                MinAmount = row.Row.MinAmount,
            })
        );
        var users = await db.Accounts.ToDictionaryAsync(a => a.UserName, a => a.Id, stop);
        db.AddRange(
            office.Reviewers.Select(reviewer => new LegalReviewer
            {
                UserId = users[reviewer.User],
                SinceOn = reviewer.Since,
                Qualification = reviewer.Qualification,
            })
        );
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

    /// <summary>One hash for all: the password is published. Not by the office's own way, which refuses it.</summary>
    private static async Task Accounts(
        ZhifaDb db,
        Passwords passwords,
        DemoOffice office,
        CancellationToken stop
    )
    {
        var hash = passwords.Hash(Password);
        var officers = await db.Officers.ToDictionaryAsync(o => o.Code, o => o.Id, stop);
        var bodies = await db.Bodies.ToDictionaryAsync(b => b.Code, b => b.Id, stop);
        foreach (var account in office.Accounts)
            db.Add(
                new UserAccount
                {
                    UserName = account.User,
                    DisplayName = account.Name,
                    PasswordHash = hash,
                    OfficerId = account.Officer is { } officer ? officers[officer] : null,
                    BodyId = bodies[account.Body],
                    SecurityStamp = Secret.New(),
                    MustChange = false,
                    Roles =
                    {
                        new UserRole
                        {
                            Role = Enum.GetValues<Role>()
                                .First(r => FieldText.Kebab(r.ToString()) == account.Role),
                        },
                    },
                }
            );
    }
}
