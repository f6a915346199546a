using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Enforcement.Tests.Cases.Ordinary;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class ChangesOfLawOnSqlite(OnSqlite on) : ChangesOfLaw(on), IClassFixture<OnSqlite>;

public sealed class ChangesOfLawOnPostgres(OnPostgres on)
    : ChangesOfLaw(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// What a body changes for itself binds its new cases; a change of law binds every later step of running ones, and what was lawfully done before
/// stands (程序从新). Here an invented law asks from June on that correction be ordered before the investigation ends.
/// </summary>
public abstract class ChangesOfLaw(TestDatabase on)
{
    private const string File = "penalty-ordinary.yaml";
    private const string From = "2026-06-01";
    private const string Ordered = "correction-ordered";
    private const string Article = "行政处罚法 第二十八条第一款";

    [Fact]
    public async Task A_change_of_law_binds_the_later_steps_of_running_cases()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        var before = await Running(office);
        var after = await Running(office);
        await office.Shelf.PutInForce(Changed(binds: true), File);

        // The day before, nothing has changed.
        await before.Takes("report-penalty");
        After(office, From);
        await after.IsRefused("report-penalty", Ordered, Article);
        await after.Takes("order-correction", ("CorrectionOrder.due", "2026-06-20"));
        await after.Takes("report-penalty");
        // What was lawfully reported before the law changed stands.
        await before.Takes("give-notice");

        await using var db = database.Open();
        (await Files(db, after)).Count.ShouldBe(2);
        foreach (var road in new[] { before, after })
            (await Retelling.Of(on, database, road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>The body's own change lies on the new law already: its cases are not taken back to the file without it.</summary>
    [Fact]
    public async Task A_case_that_began_after_the_change_stays_with_the_file_it_began_with()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        await office.Shelf.PutInForce(Changed(binds: true), File);
        await office.Shelf.PutInForce(Changed(binds: false, from: "2026-06-15"), File);
        After(office, "2026-06-20");
        var road = await OrdinaryRoad.Like(office, "decided-late").Until("inspect");

        await using var db = database.Open();
        var hash = (await Files(db, road)).ShouldHaveSingleItem();
        hash.ShouldBe(
            (await office.Shelf.Find("penalty-ordinary", "419901", new(2026, 6, 20)))!.Hash
        );
        (await office.Shelf.Governing(db, road.Id, hash, new(2026, 7, 1))).Hash.ShouldBe(hash);
    }

    [Fact]
    public async Task A_case_that_was_begun_before_the_change_is_looked_at_by_the_law_of_its_day()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        await office.Shelf.PutInForce(
            Binding(ProcedureLibrary.Text("penalty-simple")),
            "penalty-simple.yaml"
        );
        After(office, From);

        var road = office.Case(Matter.Waste with { ActOn = "2026-05-31" });
        var answer = await road.AsksAt(office.Clock.GetUtcNow().AddHours(-11), null, "open-case");

        // The road says that it was found only now: nothing else stands in the way, least of all that the file is not in force yet.
        ((StepRefused)answer)
            .Refusals.Select(refusal => refusal.Rule)
            .ShouldBe(["within-limitation"]);
    }

    [Fact]
    public async Task A_day_before_every_file_is_refused_with_the_day_on_which_the_first_came_in_force()
    {
        var office = await Office.Open(on.Database);
        var road = office.Case(Matter.Waste);
        var answer = await road.AsksAt(
            new(2001, 3, 2, 1, 0, 0, TimeSpan.Zero),
            "补记。",
            "open-case"
        );

        ((StepRefused)answer).Refusals.ShouldContain(refusal =>
            refusal.Rule == "procedure-not-in-force" && refusal.Message.Contains("2021")
        );
    }

    [Fact]
    public async Task What_a_body_changes_for_itself_leaves_running_cases_where_they_are()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        var road = await Running(office);
        await office.Shelf.PutInForce(Changed(binds: false), File);
        After(office, From);

        await road.Takes("report-penalty");

        await using var db = database.Open();
        (await Files(db, road)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_done_before_the_change_and_is_recorded_after_it_is_judged_by_the_law_of_its_day()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        var road = await Running(office);
        await office.Shelf.PutInForce(Changed(binds: true), File);
        After(office, "2026-05-31");
        var acted = office.Clock.GetUtcNow().AddHours(2);
        After(office, From);

        await road.Records("inspect", acted);

        await using var db = database.Open();
        (await Files(db, road)).Count.ShouldBe(1);
        await road.IsRefused("report-penalty", Ordered, Article);
        // Gone over to the new law, the case knows the one of that day still.
        await road.Takes("order-correction", ("CorrectionOrder.due", "2026-06-20"));
        var (old, now) = (ProcedureLibrary.Find("penalty-ordinary+henan")!, await Run());
        now.ShouldNotBe(old.Hash);
        (await office.Shelf.Governing(db, road.Id, now, new(2026, 5, 31))).Hash.ShouldBe(old.Hash);
        (await office.Shelf.Governing(db, road.Id, now, new(2026, 6, 1))).Hash.ShouldBe(now);

        async Task<string> Run() =>
            await db
                .Cases.Where(row => row.Id == road.Id)
                .Select(row => row.ProcedureHash)
                .SingleAsync();
    }

    /// <summary>The page shows what the law asks for on the day on which it is looked at.</summary>
    [Fact]
    public async Task The_page_of_a_running_case_asks_for_what_the_new_law_asks()
    {
        await using var database = await Fresh();
        var office = await Office.Open(database);
        var road = await Running(office);
        var opened = (await Seen()).Hash;
        await office.Shelf.PutInForce(Changed(binds: true), File);

        (await Seen()).Hash.ShouldBe(opened);
        After(office, From);
        (await Seen()).Hash.ShouldNotBe(opened);

        async Task<Procedure> Seen()
        {
            await using var db = database.Open();
            var view = await CaseView.Of(
                db,
                office.Shelf,
                await office.Person("rf-handler"),
                road.Id,
                office.Clock.GetUtcNow()
            );
            return view!.Procedure;
        }
    }

    [Fact]
    public async Task A_change_of_law_that_cannot_take_running_cases_over_is_refused_name_by_name()
    {
        await using var database = await Fresh();
        var shelf = (await Office.Open(database)).Shelf;
        var text = ProcedureLibrary.Text("penalty-simple");

        var refused = await Should.ThrowAsync<ProcedureFileException>(() =>
            shelf.PutInForce(
                Binding(text)
                    .Replace("identity-shown", "identity-seen", StringComparison.Ordinal)
                    .Replace(
                        "kind: { values: [none, warning, fine]",
                        "kind: { values: [none, fine, warning]",
                        StringComparison.Ordinal
                    ),
                "penalty-simple.yaml"
            )
        );

        refused
            .Errors.ShouldHaveSingleItem()
            .Reason.ShouldBe(
                "正在办理的案件适用本文件，须保留penalty-simple 的事实 identity-shown（已出示执法证件、表明身份）。"
            );
        (
            await shelf.Find("penalty-simple", "419901", new(2026, 7, 1))
        )!.BindsRunningFrom.ShouldBeNull();
    }

    private async Task<ZhifaDatabase> Fresh()
    {
        var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        return database;
    }

    /// <summary>In May, with correction not yet ordered.</summary>
    private static async Task<OrdinaryRoad> Running(Office office) =>
        await OrdinaryRoad
            .Like(office, "decided-late")
            .Without("order-correction")
            .Without("serve-paper")
            .Without("check-correction")
            .Until("report-penalty");

    private static void After(Office office, string day) =>
        office.Clock.Pass(
            DateTimeOffset.Parse(
                $"{day}T09:00:00+08:00",
                System.Globalization.CultureInfo.InvariantCulture
            ) - office.Clock.GetUtcNow()
        );

    private static async Task<List<string>> Files(ZhifaDb db, OrdinaryRoad road) =>
        await db
            .Entries.Where(entry => entry.SubjectKind == "case" && entry.SubjectId == road.Id)
            .Select(entry => entry.ProcedureHash)
            .Distinct()
            .ToListAsync();

    /// <summary>National law; the province's rules are laid on it again.</summary>
    private static string Changed(bool binds, string from = From)
    {
        var own = ProcedureLibrary.Text("penalty-ordinary");
        var asked = own.Replace(
            "      - leniency-considered\n      - not-to-be-spared\n      - law-compared\n      - still-illegal\n      - handlers-two",
            "      - leniency-considered\n      - correction-ordered\n      - not-to-be-spared\n      - law-compared\n      - still-illegal\n      - handlers-two",
            StringComparison.Ordinal
        );
        asked.ShouldNotBe(own);
        return binds ? Binding(asked) : Later(asked, from);
    }

    private static string Later(string text, string from) =>
        text.Replace("in-force: 2021-07-15", $"in-force: {from}", StringComparison.Ordinal);

    private static string Binding(string text) =>
        text.Replace(
            "in-force: 2021-07-15",
            $"in-force: {From}\nbinds-running-from: {From}",
            StringComparison.Ordinal
        );
}
