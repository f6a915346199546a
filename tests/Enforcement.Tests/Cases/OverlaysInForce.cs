using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Enforcement.Tests.Cases.Ordinary;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Overlays;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class OverlaysInForceOnSqlite(OnSqlite on)
    : OverlaysInForce(on),
        IClassFixture<OnSqlite>;

public sealed class OverlaysInForceOnPostgres(OnPostgres on)
    : OverlaysInForce(on),
        IClassFixture<OnPostgres>;

/// <summary>Each body works by the rules of its region; new rules bind new cases, and none that relaxes the law gets in.</summary>
public abstract class OverlaysInForce(TestDatabase on)
{
    private const string File = "penalty-ordinary.yaml";

    private static readonly DateOnly Day = new(2026, 3, 2);

    private const string District = """
        overlay: district
        over: penalty-ordinary
        title: 示范区
        region: '419901'
        article: 示范区规定
        in-force: 2026-01-01
        tracks:
          review:
            clocks:
              penalty.review: { length: 5, by: 示范区规定第三条 }

        """;

    [Fact]
    public async Task A_body_opens_its_cases_by_the_file_of_its_region()
    {
        var shelf = (await Office.Open(on.Database)).Shelf;

        (await shelf.Find("penalty-ordinary", "410102", Day))!.Name.ShouldBe(
            "penalty-ordinary+henan"
        );
        (await shelf.Find("penalty-ordinary", "320100", Day))!.Name.ShouldBe("penalty-ordinary");
        (await shelf.Find("penalty-simple", "410102", Day))!.Name.ShouldBe("penalty-simple");
        (await shelf.InForce("410102", Day)).Select(file => file.Id).ShouldBeUnique();
    }

    [Fact]
    public async Task An_overlay_that_relaxes_the_law_does_not_get_in_force()
    {
        var shelf = (await Office.Open(on.Database)).Shelf;
        var text = Over(
            "overlay: bad\nover: penalty-ordinary\ntitle: 某区\nregion: '419902'\narticle: 某区规定\nin-force: 2026-01-01\nsteps:\n  - { id: decide, drops: [heard] }\n"
        );

        var refused = await Should.ThrowAsync<UnlawfulOverlayException>(() =>
            shelf.PutInForce(text, File)
        );

        var fault = refused.Faults.ShouldHaveSingleItem();
        fault
            .ToString()
            .ShouldStartWith(
                "penalty-ordinary.bad.yaml:8: “作出行政处罚决定”须满足“已告知并听取意见”"
            );
        fault.Article.ShouldBe("行政处罚法 第四十四条、第四十五条、第六十三条");
        (await shelf.Find("penalty-ordinary", "419902", Day))!.Name.ShouldBe(
            "penalty-ordinary+henan"
        );
    }

    /// <summary>A city cannot leave out its province by lying on national law itself.</summary>
    [Fact]
    public async Task An_overlay_lies_on_what_is_in_force_around_it()
    {
        var shelf = (await Office.Open(on.Database)).Shelf;
        var text = OverlayText.Join(
            ProcedureLibrary.Text("penalty-ordinary"),
            District.Replace("district", "city").Replace("419901", "4102")
        );

        var refused = await Should.ThrowAsync<UnlawfulOverlayException>(() =>
            shelf.PutInForce(text, File)
        );

        refused.Message.ShouldContain("没有叠加在所在地区施行中的“penalty-ordinary+henan”上");
    }

    /// <summary>A district that lies on an older Henan would keep the older law for ever.</summary>
    [Fact]
    public async Task What_lies_on_a_file_that_changes_is_laid_on_the_new_one()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var shelf = (await Office.Open(database)).Shelf;
        await shelf.PutInForce(Over(District), File);
        var before = (await shelf.Find("penalty-ordinary", "419901", Day))!;

        await shelf.PutInForce(ProcedureLibrary.Text("penalty-ordinary") + "\n# 修订\n", File);

        var after = (await shelf.Find("penalty-ordinary", "419901", Day))!;
        after.Name.ShouldBe("penalty-ordinary+henan+district");
        after.Hash.ShouldNotBe(before.Hash);
        await using var db = database.Open();
        db.ProcedureFiles.Single(file => file.Hash == after.Hash).Text.ShouldContain("# 修订");
    }

    /// <summary>The law below it counts, for the district of that province too: neither keeps what the new law does not know.</summary>
    [Fact]
    public async Task What_may_not_lie_on_the_new_file_is_retired_with_all_that_lies_on_it()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var shelf = (await Office.Open(database)).Shelf;
        await shelf.PutInForce(Over(District), File);

        // The new law itself calls a step as Henan calls its own.
        await shelf.PutInForce(
            ProcedureLibrary
                .Text("penalty-ordinary")
                .Replace("id: grant-recusal", "id: record-recusal-of-head")
                .Replace(
                    "[grant-recusal, refuse-recusal]",
                    "[record-recusal-of-head, refuse-recusal]"
                )
                .Replace("[grant-recusal]", "[record-recusal-of-head]"),
            File
        );

        foreach (var region in new[] { "419901", "410102" })
            (await shelf.Find("penalty-ordinary", region, Day))!.Name.ShouldBe("penalty-ordinary");
    }

    [Fact]
    public async Task A_new_version_of_a_later_day_leaves_no_gap_until_then()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var shelf = (await Office.Open(database)).Shelf;
        await shelf.PutInForce(Over(District), File);

        await shelf.PutInForce(
            Over(District.Replace("2026-01-01", "2026-04-01").Replace("length: 5", "length: 3")),
            File
        );

        var (now, later) = (
            (await shelf.Find("penalty-ordinary", "419901", Day))!,
            (await shelf.Find("penalty-ordinary", "419901", new(2026, 4, 1)))!
        );
        now.Track("review").Limit("penalty.review").Length.ShouldBe(5);
        later.Track("review").Limit("penalty.review").Length.ShouldBe(3);
    }

    [Fact]
    public async Task An_overlay_of_tomorrow_is_not_used_today()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var shelf = (await Office.Open(database)).Shelf;
        await shelf.PutInForce(Over(District.Replace("2026-01-01", "2026-04-01")), File);

        (await shelf.Find("penalty-ordinary", "419901", Day))!.Name.ShouldBe(
            "penalty-ordinary+henan"
        );
        (await shelf.Find("penalty-ordinary", "419901", new(2026, 4, 1)))!.Name.ShouldBe(
            "penalty-ordinary+henan+district"
        );
    }

    /// <summary>On the list of major decisions and on no other, neither complex nor serious: discussed all the same (豫28).</summary>
    [Fact]
    public async Task In_Henan_what_is_on_the_list_of_major_decisions_is_discussed()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var office = await Office.Open(database);
        await using (var db = database.Open())
            await db
                .BodyLists.Where(row => row.List == BodyListKind.Discussion)
                .ExecuteDeleteAsync();
        var road = await OrdinaryRoad.Like(office, "shelter-not-built").Until("report-penalty");

        await road.IsRefused(
            "report-penalty",
            "major-scrutinised",
            "河南省行政执法条例 第二十八条第二款",
            ("Scrutiny.serious", "false"),
            ("Scrutiny.discussionNeeded", "false")
        );
    }

    /// <summary>Kept and shown with the record, masked for whoever does not handle the case, told again by a replay; no rule reads it.</summary>
    [Fact]
    public async Task What_a_body_asks_for_beside_the_law_is_kept_shown_masked_and_replayed()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var office = await Office.Open(database);
        await office.Shelf.PutInForce(
            Over(
                """
                overlay: district
                over: penalty-ordinary
                title: 示范区
                region: '419901'
                article: 示范区规定
                in-force: 2026-01-01
                steps:
                  - id: inspect
                    fields:
                      grid: { title: 网格编号, kind: text, max: 12, required: true }
                      keeper: { title: 网格员电话, kind: text, masking: phone }

                """
            ),
            File
        );
        var road = await OrdinaryRoad.Like(office, "shelter-not-built").Until("inspect");
        (await road.Asks("inspect"))
            .ShouldBeOfType<InputFaulty>()
            .Errors.Single()
            .Field.ShouldBe("Own.grid");

        await road.Takes("inspect", ("Own.grid", "A-12"), ("Own.keeper", "13800001234"));

        await using var db = database.Open();
        var row = await db.Cases.SingleAsync(one => one.Id == road.Id);
        row.ExtrasJson.ShouldBe("""{"inspect":{"grid":"A-12","keeper":"13800001234"}}""");
        (await Seen("rf-handler")).ShouldBe(("A-12", "13800001234"));
        var (grid, keeper) = await Seen("rf-archivist");
        grid.ShouldBe("A-12");
        keeper.ShouldNotContain("0000");
        (await Retelling.Of(on, database, road.Id)).Differences.ShouldBeEmpty();

        async Task<(string, string)> Seen(string user)
        {
            var person = await office.Person(user);
            var view = await CaseView.Of(
                db,
                office.Shelf,
                person,
                road.Id,
                office.Clock.GetUtcNow()
            );
            var own = SeenBlocks
                .Of(view!, person)
                .SelectMany(entry => entry)
                .Single(block => block.Block == "Own");
            view!
                .TypeOf(own)
                .Fields.Select(field => field.Label)
                .ShouldBe(["网格编号", "网格员电话"]);
            return (own.Values["grid"], own.Values["keeper"]);
        }
    }

    [Fact]
    public async Task A_new_overlay_binds_new_cases_and_leaves_running_ones_where_they_are()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        var office = await Office.Open(database);
        var running = await OrdinaryRoad.Like(office, "shelter-not-built").Until("agree-review");
        await office.Shelf.PutInForce(Over(District), File);
        var later = await OrdinaryRoad
            .Like(await Office.Open(database), "shelter-not-built")
            .Until("agree-review");

        await running.Whole();
        await later.Whole();

        await using var db = database.Open();
        Days(running.Id).ShouldBeGreaterThan(Days(later.Id));
        foreach (var road in new[] { running, later })
            (await Replayed(database, road.Id)).Differences.ShouldBeEmpty();
        db.Cases.Select(row => row.ProcedureHash).Distinct().Count().ShouldBe(2);

        int Days(long id)
        {
            var clock = db.Clocks.First(row =>
                row.SubjectId == id && row.LimitId == "penalty.review"
            );
            return clock.DueOn.DayNumber - clock.StartsOn.DayNumber;
        }
    }

    private static string Over(string overlay)
    {
        var (own, overlays) = OverlayText.Split(ProcedureLibrary.Text("penalty-ordinary+henan"));
        return OverlayText.Join(own, [.. overlays, overlay]);
    }

    private async Task<ReplayReport> Replayed(ZhifaDatabase source, long caseId)
    {
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        await using var db = source.Open();
        return await Replay.Of(db, caseId, ground, Office.Codes);
    }
}
