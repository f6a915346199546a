using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Cases;

/// <summary>A step on its way into the tables: what was so before, what is so after.</summary>
internal sealed record WrittenStep(
    Situation Situation,
    StepTaken Taken,
    CaseState After,
    IReadOnlyList<StartedClock> Started,
    IReadOnlyList<Paper> Papers,
    Entry Entry,
    CaseRow Row,
    PartiesOfCase Parties
)
{
    public DateOnly Day => Situation.Day;

    /// <summary>Of the party that the step concerns, in the tables; the first where it concerns all.</summary>
    public int Position => (Situation.Concerns ?? 1) - 1;

    /// <summary>The case after it as the party has it that the step concerns; the whole of it where it concerns all.</summary>
    public CaseState Own =>
        Situation.Concerns is { } place ? After.For(Situation.Procedure, place) : After;

    /// <summary>The case after it as that party has it.</summary>
    public CaseState For(int position) => After.For(Situation.Procedure, position + 1);

    public T? Block<T>()
        where T : class =>
        Situation.Input?.Select(block => block.Value).OfType<T>().FirstOrDefault();

    public IEnumerable<T> Rows<T>()
        where T : class => Situation.Input?.Select(block => block.Value).OfType<T>() ?? [];
}

/// <summary>
/// Writes the rows that lists, other cases and statistics read. They are projections of the entry and nothing else: replay
/// writes them again from entries alone.
/// </summary>
internal static class CaseWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        Row(step);
        await HandlerWriting.Write(db, step, stop);
        await Subject(db, step, stop);
        foreach (var paper in step.Papers)
            db.Add(Document(step, paper));
        foreach (var item in step.Rows<EvidenceItem>())
            db.Add(Evidence(step, item));
        var running = await ClockWriting.Running(db, step, stop);
        ClockWriting.Write(db, step, running);
        await ClockWriting.Quiet(db, running, stop);
        await PenaltyWriting.Write(db, step, stop);
        await MoneyWriting.Write(db, step, stop);
        await HearingWriting.Write(db, step, stop);
        await PublicationWriting.Write(db, step, stop);
        await NamedCaseWriting.Write(db, step, stop);
    }

    private static void Row(WrittenStep step)
    {
        var (row, after) = (step.Row, step.After);
        // Another one than before where the case has come from there.
        (row.Procedure, row.ProcedureHash) = (
            step.Situation.Procedure.Id,
            step.Situation.Procedure.Hash
        );
        row.Stage = after.Stage;
        row.Version++;
        row.Seq = after.Seq;
        row.HeadHash = step.Entry.Hash;
        row.StateJson = StateText.Write(after);
        // Done away with, the matter may be decided anew.
        row.DecidedOn = after.Has("decided") ? row.DecidedOn ?? step.Day : null;
        // What was opened by another case may go on again.
        row.ClosedOn = after.Has("closed") ? row.ClosedOn ?? step.Day : null;
        row.State =
            after.Ended ? CaseStatus.Archived
            : after.Has("closed") ? CaseStatus.Closed
            : CaseStatus.Open;
        row.Title = Title(step);
        row.PartyName = after.Parties() is [var first, ..] ? first.Party.Name : row.PartyName;
        row.ArchiveNumber = step.Block<Archiving>()?.ArchiveNumber ?? row.ArchiveNumber;
        row.NextDue = NextDue(after);
        if (step.Block<OwnFields>() is { } own)
            row.ExtrasJson = Extras(row.ExtrasJson, step.Taken.Step, own);
    }

    /// <summary>A body's own fields by step, as last recorded: for exports and people, never for a rule.</summary>
    private static string Extras(string before, string step, OwnFields own)
    {
        var extras = JsonNode.Parse(before)!.AsObject();
        extras[step] = new JsonObject(
            own.Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value))
        );
        return extras.ToJsonString();
    }

    /// <summary>
    /// The nearest end of a period in which somebody owes something, over or not; of a closed case none. What the party may use, or what is
    /// only waited out, presses nobody.
    /// </summary>
    public static DateOnly? NextDue(CaseState state) =>
        state.Has("closed")
            ? null
            : state
                .Tracks.Where(one => one.IsOpen)
                .SelectMany(one => one.Clocks)
                .Concat(state.Clocks)
                .Where(clock =>
                    clock.Value is { StoppedOn: null, Acted: false }
                    && TimeLimitTable.Published.Find(clock.Key) is { Presses: true }
                )
                .Select(clock => (DateOnly?)clock.Value.Due)
                .Min();

    /// <summary>What the case asks of whom from now on.</summary>
    public static Task Ask(
        ZhifaDb db,
        Situation situation,
        CaseRow row,
        CaseState after,
        CancellationToken stop
    ) =>
        Inbox.Renew(db, situation.Procedure, row, after, situation.RecordedAt, situation.Day, stop);

    /// <summary>Of a lead what it is about; then party and violation, suspected until a penalty is decided.</summary>
    private static string Title(WrittenStep step)
    {
        var (situation, after) = (step.Situation, step.After);
        if (
            step.Parties.First is not { } party
            || situation.Registers.Violation is not { } violation
        )
            return situation.Block<Lead>()?.Subject ?? step.Row.Title;
        var decided = after.Has("decided") && !after.Has("revoked");
        var suspected =
            decided && after.Attributes.GetValueOrDefault("outcome") == "penalty" ? "" : "涉嫌";
        var title =
            $"{Named(after.Parties(), situation.Block<Party>()?.Name ?? party.Name)}{suspected}{violation.Title}{(after.Acts().Count is > 1 and var several ? $"等{FieldText.Face(several)}项违法行为" : "")}案";
        return after.Parent is null ? title : $"{situation.Procedure.Title}：{title}";
    }

    private static string Named(IReadOnlyList<PartyAt> parties, string one) =>
        parties switch
        {
            [] => one,
            [var only] => only.Party.Name,
            _ => $"{parties[0].Party.Name}等{FieldText.Face(parties.Count)}名当事人",
        };

    /// <summary>Whom and what the case is about, when a step says so or approves it; said again, it takes the place of what was said.</summary>
    private static async Task Subject(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        var parties = PartiesInTime.PutInForce(step.Situation);
        var acts = Scenes(step);
        if (parties.Count == 0 && acts.Count == 0)
            return;
        if (parties.Count > 0)
            await Parties(db, step, parties, stop);
        if (acts is [var first, ..])
            (step.Row.PowerItem, step.Row.ViolationItem) = (
                first.Scene.PowerItem,
                first.Scene.ViolationItem
            );
        await Violations(db, step, stop);
    }

    /// <summary>The violations that the step makes those of the case; empty where it leaves them as they are.</summary>
    private static IReadOnlyList<ActAt> Scenes(WrittenStep step) =>
        Proposals.Proposes(step.Situation.Step) ? []
        : step.Rows<Scene>().Any() || Proposals.PutInForce(step.Situation, nameof(Scene)).Count > 0
            ? step.After.Acts()
        : [];

    private static async Task Parties(
        ZhifaDb db,
        WrittenStep step,
        IReadOnlyList<PartyAt> parties,
        CancellationToken stop
    )
    {
        var rows = await db
            .CaseParties.Where(row => row.CaseId == step.Row.Id)
            .ToDictionaryAsync(row => row.Position, stop);
        foreach (var (place, party) in parties)
        {
            var known = step.Parties.At(place);
            if (!rows.Remove(place - 1, out var row))
                db.Add(
                    row = new CaseParty
                    {
                        CaseId = step.Row.Id,
                        Position = place - 1,
                        PartyId = known.Id,
                        Kind = party.Kind,
                        Name = party.Name,
                    }
                );
            (row.PartyId, row.Kind, row.Name, row.CodeKey, row.Since) = (
                known.Id,
                party.Kind,
                party.Name,
                known.CodeKey,
                step.After.PartySince(place)
            );
        }
        db.RemoveRange(rows.Values);
    }

    /// <summary>A row for each violation of each party, those who have left the case too; what was found of them stands.</summary>
    private static async Task Violations(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        var before = await db
            .CaseViolations.Where(row => row.CaseId == step.Row.Id)
            .ToDictionaryAsync(row => row.Position, stop);
        var acts = step.After.Acts();
        var position = 0;
        foreach (var (_, scene) in acts)
        foreach (var (place, known) in step.Parties.ByPlace)
        {
            if (!before.Remove(position, out var row))
                db.Add(row = Violation(step.Row.Id, position, scene));
            (row.PartyPosition, row.PartyId, row.ViolationItem, row.ActOn) = (
                place - 1,
                known.Id,
                scene.ViolationItem,
                scene.ActOn
            );
            (row.Place, row.PlaceKey, row.ActKey) = (
                scene.Place,
                BareText.Of(scene.Place),
                SameAct.Key(scene.ActOn, scene.Place)
            );
            position++;
        }
        db.RemoveRange(before.Values);
    }

    private static CaseViolation Violation(long caseId, int position, Scene scene) =>
        new()
        {
            CaseId = caseId,
            Position = position,
            PartyPosition = 0,
            PartyId = 0,
            ViolationItem = scene.ViolationItem,
            ActOn = scene.ActOn,
            Place = scene.Place,
            PlaceKey = "",
            ActKey = "",
            Established = false,
        };

    private static LegalDocument Document(WrittenStep step, Paper paper) =>
        new()
        {
            SubjectKind = EntryWriting.CaseSubject,
            SubjectId = step.Row.Id,
            Kind = paper.Issued.Template,
            Title = paper.Text.Title,
            Number = paper.Issued.Number,
            Html = paper.Text.Html,
            Sha256 = paper.Text.Sha256,
            Entry = step.Entry,
            CreatedAt = step.Situation.RecordedAt,
        };

    private static Evidence Evidence(WrittenStep step, EvidenceItem item) =>
        new()
        {
            SubjectKind = EntryWriting.CaseSubject,
            SubjectId = step.Row.Id,
            Entry = step.Entry,
            Kind = item.Kind,
            Title = item.Title,
            TakenBy = item.TakenBy,
            TakenAt = item.TakenAt,
            OriginalAt = item.OriginalAt,
            Custodian = item.Custodian,
        };
}
