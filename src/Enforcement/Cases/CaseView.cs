using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>A case as one person sees it at one moment: where it stands, what he can do, what stands in the way.</summary>
public sealed record CaseView(
    CaseRow Row,
    Procedure Procedure,
    CaseState State,
    IReadOnlyList<StepOffer> Offers,
    IReadOnlyList<Clock> Clocks,
    IReadOnlyList<EntryLine> Entries,
    IReadOnlyList<LegalDocument> Documents,
    IReadOnlyList<Evidence> Evidence,
    Situation Look
)
{
    /// <summary>Cases that this one opened or was opened by and that the person may see: id by number.</summary>
    public required IReadOnlyDictionary<string, long> Related { get; init; }

    /// <summary>What the items of power and of violation are called that the case speaks of, or has spoken of, by their codes.</summary>
    public required IReadOnlyDictionary<string, string> Titles { get; init; }

    /// <summary>The shape of what an entry of the case recorded.</summary>
    public BlockType TypeOf(RecordedBlock block) =>
        BlockType.Named(block.Block) ?? Entries.First(entry => entry.Seq == block.Seq).Own!;

    /// <summary>Null when there is no such case for this person: absent and forbidden look alike.</summary>
    public static async Task<CaseView?> Of(
        ZhifaDb db,
        ProcedureShelf shelf,
        Actor actor,
        long caseId,
        DateTimeOffset now,
        CancellationToken stop = default
    )
    {
        var row = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == caseId, stop);
        if (row is null || !actor.Scope.Covers(row))
            return null;
        var files = await shelf.Governing(db, row.ProcedureHash, ChinaTime.Day(now), stop);
        var procedure = files[^1].Procedure;
        var state = StateText.Read(row.StateJson);
        var calendar = await Calendars.Current(db, stop);
        // What the law has done by itself counts, written down or not; but where the period is to be counted again, that comes first.
        var settled =
            files.All(file => RunOut.Next(file.Procedure, state, file.Until, file.From) is null)
            || await db.RecountDue.AnyAsync(due => due.CaseId == caseId, stop)
                ? state
                : files.Aggregate(
                    state,
                    (before, file) =>
                        RunOut.Settled(file.Procedure, before, file.Until, calendar, file.From)
                );
        var look = await Looking(db, actor, row, procedure, settled, calendar, now, stop);
        return new(
            row,
            procedure,
            state,
            CaseEngine.Offers(look),
            await db
                .Clocks.AsNoTracking()
                .Where(clock =>
                    clock.SubjectKind == EntryWriting.CaseSubject && clock.SubjectId == caseId
                )
                .OrderBy(clock => clock.Id)
                .ToListAsync(stop),
            await EntryLines.Of(db, shelf, caseId, stop),
            await db
                .Documents.AsNoTracking()
                .Where(paper =>
                    paper.SubjectKind == EntryWriting.CaseSubject && paper.SubjectId == caseId
                )
                .OrderBy(paper => paper.Id)
                .ToListAsync(stop),
            await db
                .Evidence.AsNoTracking()
                .Where(item =>
                    item.SubjectKind == EntryWriting.CaseSubject && item.SubjectId == caseId
                )
                .OrderBy(item => item.Id)
                .ToListAsync(stop),
            look
        )
        {
            Titles = await Named(db, state, look.Registers, stop),
            Related =
                row.ParentId is null && state.Tracks.All(one => one.Number is null)
                    ? new Dictionary<string, long>()
                    : await actor
                        .Scope.Narrow(db.Cases)
                        .Where(other => other.ParentId == caseId || other.Id == row.ParentId)
                        .ToDictionaryAsync(other => other.Number!, other => other.Id, stop),
        };
    }

    /// <summary>Those that the case is about stand in what was read; only those that it was about, or may come to be, are asked for.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> Named(
        ZhifaDb db,
        CaseState state,
        RegisterReadings registers,
        CancellationToken stop
    )
    {
        var titles = registers
            .PowerItems.Select(item => (item.Code, item.Title))
            .Concat(registers.Items.Select(item => (item.Code, item.Title)))
            .DistinctBy(item => item.Code)
            .ToDictionary();
        var others = state
            .Blocks.Where(block => block.Block == nameof(Scene))
            .Select(block => (Scene)block.Read())
            .SelectMany(scene => new[] { scene.ViolationItem, scene.PowerItem })
            .Where(code => !titles.ContainsKey(code))
            .Distinct()
            .ToList();
        if (others.Count == 0)
            return titles;
        var known = db
            .ViolationItems.Select(item => new
            {
                item.Code,
                item.Title,
                item.Version,
            })
            .Concat(
                db.PowerItems.Select(item => new
                {
                    item.Code,
                    item.Title,
                    item.Version,
                })
            );
        foreach (
            var item in await known
                .Where(item => others.Contains(item.Code))
                .OrderBy(item => item.Version)
                .ToListAsync(stop)
        )
            titles[item.Code] = item.Title;
        return titles;
    }

    /// <summary>How the due day of a clock was counted, sentence by sentence.</summary>
    public static IReadOnlyList<string> Derivation(Clock clock) =>
        ClockWriting.Sentences(clock.DerivationJson);

    private static async Task<Situation> Looking(
        ZhifaDb db,
        Actor actor,
        CaseRow row,
        Procedure procedure,
        CaseState state,
        WorkingCalendar calendar,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var situation = new Situation
        {
            Procedure = procedure,
            Case = state,
            Step = procedure.Opening,
            Actor = CaseActors.Acting(actor),
            ActedAt = now,
            RecordedAt = now,
            Calendar = calendar,
            Registers = null!,
        };
        var body = await db
            .Bodies.Where(b => b.Id == row.BodyId)
            .Select(b => b.Code)
            .SingleAsync(stop);
        var parties = await PartiesOfCase.Of(db, row.Id, stop);
        var officers = situation.Rows<Handler>().Select(handler => handler.Officer).ToList();
        return situation with
        {
            Registers = await CaseReadings.Gather(
                db,
                new(
                    body,
                    situation.Rows<Scene>(),
                    situation.Block<Party>(),
                    officers,
                    parties.First?.Id,
                    row.Id,
                    situation.Day
                )
                {
                    Reviewer = actor.Is(Role.LegalReviewer) ? actor.UserId : null,
                    Lists = procedure.ReadsLists,
                    Parties = parties.Wanted(situation, records: true),
                    LawDay = state.LawDay(),
                    Law = state.LawOf,
                },
                stop
            ),
        };
    }
}

/// <summary>An entry as the time line tells it.</summary>
/// <param name="Track">Title of the track that it belongs to; empty for the spine.</param>
/// <param name="Instance">Which instance of that track; 0 for the spine.</param>
/// <param name="Late">Recorded more than 24 hours after the act.</param>
public sealed record EntryLine(
    int Seq,
    string Step,
    string Title,
    string Article,
    string Track,
    int Instance,
    bool Aside,
    string Actor,
    string? Credential,
    DateTimeOffset ActedAt,
    DateTimeOffset RecordedAt,
    bool Late,
    string Hash,
    string? PreviousHash
)
{
    /// <summary>The body's own fields of the step, as its file declared them; or null.</summary>
    public BlockType? Own { get; init; }
}

internal static class EntryLines
{
    public static async Task<IReadOnlyList<EntryLine>> Of(
        ZhifaDb db,
        ProcedureShelf shelf,
        long caseId,
        CancellationToken stop
    )
    {
        var entries = await db
            .Entries.AsNoTracking()
            .Where(entry =>
                entry.SubjectKind == EntryWriting.CaseSubject && entry.SubjectId == caseId
            )
            .OrderBy(entry => entry.Seq)
            .ToListAsync(stop);
        var lines = new List<EntryLine>();
        foreach (var entry in entries)
            lines.Add(Line(entry, await shelf.ByHash(entry.ProcedureHash, stop)));
        return lines;
    }

    /// <summary>Entries that are no steps.</summary>
    private static readonly Dictionary<string, string> Unstepped = new()
    {
        [Recount.Step] = Recount.Title,
        [ChildReport.Step] = ChildReport.Title,
    };

    /// <summary>Told by the procedure that it was taken under, which need not be the one of today.</summary>
    private static EntryLine Line(Entry entry, Procedure procedure)
    {
        var step = procedure.Anywhere(entry.Step);
        return new(
            entry.Seq,
            entry.Step,
            step?.Title ?? Unstepped.GetValueOrDefault(entry.Step, entry.Step),
            step?.Article ?? "",
            entry.Track is { } branch ? procedure.Branch(branch).Title : "",
            entry.Track is null ? 0 : entry.Ordinal,
            step?.Aside == true,
            entry.Actor,
            entry.Credential?.Split('#')[0],
            entry.ActedAt,
            entry.RecordedAt,
            step is { ByLaw: false } && LegalTime.IsLate(entry.ActedAt, entry.RecordedAt),
            entry.Hash,
            entry.PreviousHash
        )
        {
            Own = step
                ?.Blocks.Select(asked => asked.Block)
                .FirstOrDefault(block => block.Name == OwnFields.Name),
        };
    }
}
