using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class ConversionsOnSqlite(OnSqlite on) : Conversions(on), IClassFixture<OnSqlite>;

public sealed class ConversionsOnPostgres(OnPostgres on)
    : Conversions(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// What turns out on the scene to be no case for the simple procedure (art. 51) goes on by the ordinary one (art. 54): the same case, number
/// and chain, with the evidence that was taken and none of the rest.
/// </summary>
public abstract class Conversions(TestDatabase on)
{
    [Fact]
    public async Task The_case_goes_on_under_the_procedure_of_its_place_in_the_same_moment()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");
        var before = await Row(road);

        await road.Takes("leave-simple");

        var (row, entries) = (await Row(road), await Entries(road));
        (row.Procedure, row.Stage, row.Number).ShouldBe(
            ("penalty-ordinary", "lead", before.Number)
        );
        row.Version.ShouldBe(before.Version + 2);
        row.ProcedureHash.ShouldBe(ProcedureLibrary.Find("penalty-ordinary+henan")!.Hash);
        entries[^2].ProcedureHash.ShouldBe(before.ProcedureHash);
        (entries[^2].Step, entries[^2].ActorId is null).ShouldBe(("leave-simple", false));
        (entries[^1].Step, entries[^1].Actor, entries[^1].ActorId).ShouldBe(
            ("take-over-simple", "系统", null)
        );
        entries[^1].ProcedureHash.ShouldBe(row.ProcedureHash);
        entries[^1].ActedAt.ShouldBe(entries[^2].ActedAt);
        (await Asked(road)).ShouldContain("propose-opening");
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_evidence_of_the_scene_is_kept_and_nothing_else_stands()
    {
        var office = await Office.Open(on.Database);
        var noted = await office.Case().Until("give-notice").Takes("leave-simple");
        var state = await State(noted);
        var seen = await Entries(noted);

        state.Facts.Keys.ShouldBe(["registered", "verified", "evidence"], ignoreOrder: true);
        seen.Single(entry => entry.Seq == state.Facts["evidence"].Seq)
            .Step.ShouldBe("note-violation");
        await using var db = on.Database.Open();
        (await db.Evidence.CountAsync(item => item.SubjectId == noted.Id)).ShouldBeGreaterThan(0);

        var unseen = await office.Case().Until("note-violation").Takes("leave-simple");
        (await State(unseen)).Facts.Keys.ShouldBe(["registered", "verified"], ignoreOrder: true);
    }

    [Fact]
    public async Task Nothing_is_decided_before_the_head_has_opened_the_case()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice").Takes("leave-simple");

        (await road.Refused("order-correction")).Single().Rule.ShouldBe("not-at-this-stage");
        (await road.Refused("take-over-simple")).Single().Rule.ShouldBe("by-law-itself");
        // Steps that only the simple procedure knows are there no more.
        (await road.Asks("show-identity")).ShouldBeOfType<NoSuchCase>();
    }

    [Fact]
    public async Task The_same_request_twice_converts_once()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");
        var request = road.Request("leave-simple");
        var actor = await road.Actor("leave-simple");

        var answers = await Task.WhenAll<DeskAnswer>(
            office.Desk.Take(actor, request),
            office.Desk.Take(actor, request)
        );

        var later = await office.Desk.Take(actor, request);

        answers
            .Append(later)
            .Select(answer => answer.ShouldBeOfType<StepDone>().Hash)
            .Distinct()
            .Count()
            .ShouldBe(1);
        (await Entries(road)).Count(entry => entry.Step == "take-over-simple").ShouldBe(1);
    }

    [Fact]
    public async Task Where_no_procedure_is_in_force_to_take_it_over_the_case_stays()
    {
        await using var own = new ZhifaDatabase(await on.Empty());
        await own.Migrate(on.Clock);
        var office = await Office.Open(own);
        var road = await office.Case().Until("give-notice");
        await using (var db = own.Open())
            await db
                .ProcedureFiles.Where(file => file.Name == "penalty-ordinary")
                .ExecuteUpdateAsync(file =>
                    file.SetProperty(one => one.Status, ProcedureStatus.Retired)
                );

        await road.IsRefused(
            "leave-simple",
            "no-such-procedure",
            "行政处罚法 第五十一条、第五十四条"
        );
        await road.Takes("give-notice");
    }

    [Fact]
    public async Task A_file_that_carries_what_the_other_one_does_not_know_is_not_put_in_force()
    {
        var office = await Office.Open(on.Database);
        var text = ProcedureLibrary
            .Text("penalty-ordinary")
            .Replace("evidence: violation-noted", "evidence: violation-seen");

        var refused = await Should.ThrowAsync<ProcedureFileException>(() =>
            office.Shelf.PutInForce(text, "penalty-ordinary.yaml")
        );

        refused.Errors.Single().Reason.ShouldContain("violation-seen");
    }

    /// <summary>Steps of the scene are no steps of the procedure that follows, though they bear the same ids.</summary>
    [Fact]
    public async Task What_was_taken_on_the_scene_stays_in_the_history_and_is_no_step_of_the_new_path()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice").Takes("leave-simple");
        var state = await State(road);

        state.History.ShouldContain(taken => taken.Step == "note-violation");
        state.Path.Select(taken => taken.Step).ShouldBe(["take-over-simple"]);
        state.LastTaken("open-case").ShouldBeNull();
    }

    /// <summary>A notice, a defence, a check of the lists or an order of the scene is read by no rule afterwards; it stays on record.</summary>
    [Fact]
    public async Task What_was_said_on_the_scene_counts_no_more_but_for_place_party_handlers_and_evidence()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("decide").Takes("leave-simple");
        var state = await State(road);

        state.Latest<OralNotice>().ShouldBeNull();
        state.Latest<Statement>().ShouldBeNull();
        state.Latest<LeniencyConsidered>().ShouldBeNull();
        state.Latest<CorrectionOrder>().ShouldBeNull();
        state.Latest<Party>().ShouldNotBeNull();
        state.Latest<Scene>().ShouldNotBeNull();
        state.Rows<Handler>().Count.ShouldBe(2);
        state.Every<EvidenceItem>().Count.ShouldBeGreaterThan(0);
        state.Blocks.ShouldContain(block => block.Block == nameof(OralNotice));
    }

    [Fact]
    public async Task Evidence_noted_anew_on_the_scene_goes_over_once()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case()
            .Until("give-notice")
            .Takes("note-violation", ("EvidenceItem[0].title", "重新制作的现场笔录"))
            .Takes("leave-simple");

        (await State(road))
            .Every<EvidenceItem>()
            .Select(item => item.Title)
            .ShouldBe(["重新制作的现场笔录"]);
    }

    /// <summary>An order to correct that was given on the scene is served and the file archived, though the case is never opened.</summary>
    [Fact]
    public async Task A_case_that_is_not_opened_after_all_is_archived_with_the_papers_of_the_scene()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case()
            .Until("decide")
            .Takes("leave-simple")
            .Takes("refuse-opening");
        await road.Takes("close");
        await road.IsRefused("archive", "papers-delivered", "行政处罚法 第四十七条");

        await road.Takes("serve-paper");
        await road.Takes("archive");

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    private async Task<CaseState> State(CaseRoad road)
    {
        await using var db = on.Database.Open();
        var view = await CaseView.Of(
            db,
            new(on.Database),
            await road.Actor("leave-simple"),
            road.Id,
            road.Office.Clock.GetUtcNow()
        );
        return view!.State;
    }

    private async Task<CaseRow> Row(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db.Cases.AsNoTracking().SingleAsync(row => row.Id == road.Id);
    }

    private async Task<List<Entry>> Entries(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Entries.Where(entry => entry.SubjectId == road.Id)
            .OrderBy(entry => entry.Seq)
            .ToListAsync();
    }

    private async Task<List<string>> Asked(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Tasks.Where(task => task.SubjectId == road.Id)
            .Select(task => task.Step)
            .ToListAsync();
    }
}
