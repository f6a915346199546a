using System.Globalization;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Registers;

public sealed class RegisterOnSqlite(OnSqlite on) : RegisterTests(on), IClassFixture<OnSqlite>;

public sealed class RegisterOnPostgres(OnPostgres on)
    : RegisterTests(on),
        IClassFixture<OnPostgres>;

public abstract class RegisterTests(TestDatabase on)
{
    private static int _codes;

    [Fact]
    public async Task An_entrusted_body_names_its_organ_and_term()
    {
        await using var db = on.Database.Open();
        var organ = await Body(db);
        var entrusted = Rows.Body(Code());
        (entrusted.Kind, entrusted.EntrustedById) = (BodyKind.EntrustedOrganisation, organ.Id);
        (entrusted.EntrustedFrom, entrusted.EntrustedUntil) = (
            Day("2026-01-01"),
            Day("2026-12-31")
        );
        db.Add(entrusted);
        await db.SaveChangesAsync();

        (await Bodies.Find(db, organ.Code))!.EntrustedBy.ShouldBeNull();
        (await Bodies.Find(db, entrusted.Code))!.EntrustedBy.ShouldBe(
            new(organ.Code, organ.Name, Day("2026-01-01"), Day("2026-12-31"), organ.Level)
        );
        (await Bodies.Find(db, "unknown")).ShouldBeNull();
    }

    [Theory]
    [InlineData("2025-12-31", CredentialState.Cancelled, 0)]
    [InlineData("2026-01-01", CredentialState.Valid, 1)]
    [InlineData("2026-03-01", CredentialState.Valid, 1)]
    [InlineData("2026-03-02", CredentialState.Suspended, 2)]
    [InlineData("2026-04-01", CredentialState.Valid, 3)]
    public async Task A_credential_counts_as_it_stood_on_the_day(
        string day,
        CredentialState state,
        int version
    )
    {
        await using var db = on.Database.Open();
        var body = await Body(db);
        var officer = Rows.Officer(Code(), body.Id);
        var other = Rows.Officer(Code(), body.Id);
        db.AddRange(officer, other);
        await db.SaveChangesAsync();
        var suspended = Rows.Credential(officer.Id, 2, "2026-03-02");
        suspended.State = CredentialState.Suspended;
        db.AddRange(
            Rows.Credential(officer.Id, 1, "2026-01-01"),
            suspended,
            Rows.Credential(officer.Id, 3, "2026-04-01"),
            Rows.Credential(other.Id, 1, "2026-01-01")
        );
        await db.SaveChangesAsync();

        var read = await Officers.OnDay(db, [other.Code, "unknown", officer.Code], Day(day));

        read.Select(found => found.Id).ShouldBe([other.Code, officer.Code]);
        (read[1].State, read[1].Version).ShouldBe((state, version));
        read[1].BodyCode.ShouldBe(body.Code);
        read[1].Categories.ShouldBe(version == 0 ? [] : ["城市管理"]);
    }

    [Theory]
    [InlineData("2026-02-28", false)]
    [InlineData("2026-03-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public async Task An_item_is_held_by_the_body_between_its_days(string day, bool held)
    {
        await using var db = on.Database.Open();
        var (body, stranger) = (await Body(db), await Body(db));
        var item = new PowerItem
        {
            Code = Code(),
            Title = "对随意倾倒生活垃圾的处罚",
            Category = "城市管理",
            Basis = "固体废物污染环境防治法 第一百一十一条",
            InForceFrom = Day("2020-09-01"),
            Version = 4,
        };
        db.Add(item);
        await db.SaveChangesAsync();
        db.Add(
            new BodyItem
            {
                BodyId = body.Id,
                PowerItemId = item.Id,
                FromOn = Day("2026-03-01"),
                UntilOn = Day("2026-06-30"),
            }
        );
        await db.SaveChangesAsync();

        var read = await Items.OnDay(db, item.Code, body.Code, Day(day), body.Code);
        (read!.HeldByBody, read.Version, read.InForceUntil).ShouldBe((held, 4, null));
        (
            await Items.OnDay(db, item.Code, stranger.Code, Day(day), stranger.Code)
        )!.HeldByBody.ShouldBeFalse();
        (await Items.OnDay(db, "unknown", body.Code, Day(day), body.Code)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2020-08-31", PartyKind.NaturalPerson, null, null, null, 0)]
    [InlineData("2025-12-31", PartyKind.NaturalPerson, 1, 100, 500, 1)]
    [InlineData("2026-01-01", PartyKind.NaturalPerson, 2, 50, 500, 2)]
    [InlineData("2026-01-01", PartyKind.LegalPerson, 2, 50000, 500000, 1)]
    public async Task The_violation_item_of_the_day_of_the_act_with_the_range_of_the_partys_kind(
        string actOn,
        PartyKind kind,
        int? version,
        int? min,
        int? max,
        int tiers
    )
    {
        await using var db = on.Database.Open();
        var code = Code();
        var old = Violation(code, 1, "2020-09-01", "2025-12-31");
        old.Ranges.Add(Range([], 100, 500));
        old.Tiers.Add(Tier("一般", []));
        var lighter = Violation(code, 2, "2026-01-01", null);
        lighter.Ranges.AddRange([
            Range([], 50, 500),
            Range([PartyKind.LegalPerson, PartyKind.Partnership], 50_000, 500_000),
        ]);
        lighter.Tiers.AddRange([
            Tier("轻微", [PartyKind.NaturalPerson]),
            Tier("一般", [PartyKind.NaturalPerson]),
            Tier("单位", [PartyKind.LegalPerson]),
        ]);
        db.AddRange(old, lighter);
        await db.SaveChangesAsync();

        var read = await Violations.OnDay(db, code, Day(actOn), kind);

        (read?.Version, (int?)read?.RangeMin, (int?)read?.RangeMax).ShouldBe((version, min, max));
        (read?.Tiers.Count ?? 0).ShouldBe(tiers);
        read?.Kinds.ShouldBe([PenaltyKind.Warning, PenaltyKind.Fine]);
    }

    private static ViolationItem Violation(string code, int version, string from, string? until) =>
        new()
        {
            Code = code,
            Version = version,
            Title = "随意倾倒生活垃圾",
            PowerItem = "p",
            ViolatedBasis = "第四十九条",
            PenaltyBasis = "第一百一十一条",
            Kinds = [PenaltyKind.Warning, PenaltyKind.Fine],
            InForceFrom = Day(from),
            InForceUntil = until is null ? null : Day(until),
        };

    private static ViolationRange Range(List<PartyKind> kinds, decimal min, decimal max) =>
        new()
        {
            PartyKinds = kinds,
            Min = min,
            Max = max,
        };

    private static Tier Tier(string code, List<PartyKind> kinds) =>
        new()
        {
            Code = code,
            Title = code,
            Conditions = "情节",
            Kind = PenaltyKind.Fine,
            PartyKinds = kinds,
        };

    private static async Task<Body> Body(ZhifaDb db)
    {
        var body = Rows.Body(Code());
        db.Add(body);
        await db.SaveChangesAsync();
        return body;
    }

    private static string Code() => $"c-{Interlocked.Increment(ref _codes)}";

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
