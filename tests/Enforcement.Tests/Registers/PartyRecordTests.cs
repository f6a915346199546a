using System.Globalization;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Registers;

public sealed class PartyRecordOnSqlite(OnSqlite on)
    : PartyRecordTests(on),
        IClassFixture<OnSqlite>;

public sealed class PartyRecordOnPostgres(OnPostgres on)
    : PartyRecordTests(on),
        IClassFixture<OnPostgres>;

public abstract class PartyRecordTests(TestDatabase on)
{
    private static readonly PartyCodes Codes = new([
        .. Enumerable.Range(0, 32).Select(i => (byte)i),
    ]);
    private static int _parties;

    [Fact]
    public async Task Eight_steps_that_meet_a_new_party_at_once_make_one_row()
    {
        var code = $"91419901MA00000{Interlocked.Increment(ref _parties):000}";

        var rows = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => Task.Run(() => Enrol(code)))
        );

        rows.Select(row => row.Id).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_code_itself_is_not_in_the_row()
    {
        var row = await Enrol("11010519491231002x");

        row.MaskedCode.ShouldBe("110***********002X");
        row.CodeKey.ShouldBe(Codes.Key(" 11010519491231002X"));
        row.CodeKey.ShouldNotBe(new PartyCodes(new byte[32]).Key("11010519491231002X"));
        (row.Kind, row.Name).ShouldBe((PartyKind.NaturalPerson, "王五"));
    }

    /// <summary>Typed with a Chinese keyboard in full width; it must neither be another party nor everybody.</summary>
    [Fact]
    public void A_code_of_full_width_is_the_same_code()
    {
        Codes.Key("１１０１０５１９４９１２３１００２ｘ").ShouldBe(Codes.Key("11010519491231002X"));
        PartyCodes.Mask("１１０１０５１９４９１２３１００２ｘ").ShouldBe("110***********002X");
    }

    [Theory]
    [InlineData("示范路１号　Ａ座", "示范路1号A座")]
    [InlineData("示范路 1 号，门前", "示范路1号 门前")]
    [InlineData("示范路（东段）A座", "示范路东段a座")]
    public void The_same_day_and_place_are_the_same_act_however_written(string one, string other) =>
        SameAct.Key(Day("2026-03-02"), one).ShouldBe(SameAct.Key(Day("2026-03-02"), other));

    [Fact]
    public async Task Fines_in_force_for_acts_of_that_day_count_over_all_bodies()
    {
        var party = (await Enrol($"fined-{Interlocked.Increment(ref _parties)}")).Id;
        var (own, other) = (await Case(), await Case());
        await Decided(own, party, "2026-03-02", PenaltyKind.Fine, inForce: true);
        await Decided(other, party, "2026-03-02", PenaltyKind.Fine, inForce: true);
        await Decided(await Case(), party, "2026-03-02", PenaltyKind.Warning, inForce: true);
        await Decided(await Case(), party, "2026-03-02", PenaltyKind.Fine, inForce: false);
        await Decided(await Case(), party, "2026-03-01", PenaltyKind.Fine, inForce: true);
        var stranger = (await Enrol($"other-{Interlocked.Increment(ref _parties)}")).Id;
        await Decided(await Case(), stranger, "2026-03-02", PenaltyKind.Fine, inForce: true);

        await using var db = on.Database.Open();
        var fine = (await PartyRecords.Fines(db, [party], [Day("2026-03-02")], own))[party]
            .Single();

        fine.ShouldBe(
            new PriorFine(
                $"示例机关 case-{other}",
                $"〔2026〕{other}号",
                "v-1",
                Day("2026-03-02"),
                "示范路1号",
                100m
            )
        );
    }

    [Fact]
    public async Task Established_violations_count_from_the_look_back_day_on()
    {
        var party = (await Enrol($"again-{Interlocked.Increment(ref _parties)}")).Id;
        var own = await Case();
        await Decided(own, party, "2026-03-02", PenaltyKind.Fine, inForce: true);
        await Decided(await Case(), party, "2024-03-01", PenaltyKind.Fine, inForce: true);
        await Decided(await Case(), party, "2024-03-02", PenaltyKind.Warning, inForce: false);

        await using var db = on.Database.Open();
        var prior = (await PartyRecords.Violations(db, [party], Day("2024-03-02"), own))[party]
            .ToList();

        prior.Select(found => found.DecidedOn).ShouldBe([Day("2024-03-02")]);
    }

    private Task<PartyRow> Enrol(string code) =>
        on.Database.InTransaction(transaction =>
            PartyRecords.Enrol(
                transaction,
                Codes,
                new Party(PartyKind.NaturalPerson, "王五", code, "示范路2号", null, null),
                on.Clock.GetUtcNow()
            )
        );

    private async Task<long> Case()
    {
        await using var db = on.Database.Open();
        var body = Rows.Body(Guid.NewGuid().ToString());
        db.Add(body);
        await db.SaveChangesAsync();
        var row = Rows.Case(body.Id);
        db.Add(row);
        await db.SaveChangesAsync();
        body.Name = $"示例机关 case-{row.Id}";
        await db.SaveChangesAsync();
        return row.Id;
    }

    private async Task Decided(long caseId, long party, string day, PenaltyKind kind, bool inForce)
    {
        await using var db = on.Database.Open();
        var key = SameAct.Key(Day(day), "示范路1号");
        db.Add(
            new CaseViolation
            {
                CaseId = caseId,
                Position = 0,
                PartyPosition = 0,
                PartyId = party,
                ViolationItem = "v-1",
                ActOn = Day(day),
                Place = "示范路1号",
                PlaceKey = BareText.Of("示范路1号"),
                ActKey = key,
                Established = true,
                DecidedOn = Day(day),
            }
        );
        db.Add(
            new PenaltyItem
            {
                CaseId = caseId,
                PartyId = party,
                ViolationItem = "v-1",
                ActKey = key,
                Kind = kind,
                Amount = kind == PenaltyKind.Fine ? 100m : null,
                DecidedOn = Day(day),
                InForce = inForce,
                BeyondTier = false,
                DocumentNumber = $"〔2026〕{caseId}号",
            }
        );
        await db.SaveChangesAsync();
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);
}
