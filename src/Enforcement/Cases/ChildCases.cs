using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// Cases that a case opens. Both chains are written in one transaction: the case that opened one knows at every moment what has become of
/// it. Where both are held, the one that opened the other is held first.
/// </summary>
internal static class ChildCases
{
    /// <summary>The row of a case about to be opened, with its number.</summary>
    public static async Task<CaseRow> Row(
        ZhifaDb db,
        Situation situation,
        Procedure of,
        CaseRow parent,
        StepNumbers numbers,
        CancellationToken stop
    )
    {
        var number = await numbers.Draw(StepNumbers.Case);
        var row = await CaseOpening.Row(db, situation with { Procedure = of }, number, stop);
        (row.ParentId, row.RootId) = (parent.Id, parent.RootId ?? parent.Id);
        return row;
    }

    /// <summary>The first entry of a case that another one has just opened: what counts there is said here again.</summary>
    /// <param name="opened">The entry of the case that opened it.</param>
    /// <param name="openedUnder">Its procedure.</param>
    /// <param name="after">That case after it.</param>
    public static async Task Begin(
        ZhifaDb db,
        Procedure procedure,
        CaseRow row,
        Procedure openedUnder,
        Entry opened,
        CaseRow parent,
        CaseState after,
        CancellationToken stop
    )
    {
        var branch = after.Current(procedure.Id).Last();
        var blocks = procedure
            .Opening.Blocks.SelectMany(asked => Copied(after, asked.Block.Name))
            .Select(block => block with { Seq = 1 })
            .ToList();
        var taken = new StepTaken(
            1,
            procedure.Opening.Id,
            "",
            Roles.System,
            opened.ActedAt,
            blocks,
            []
        )
        {
            Parent = new(parent.Id, parent.Number!, branch.Track, branch.Ordinal, opened.Hash)
            {
                Recused = [.. Authority.Recused(openedUnder, after)],
            },
        };
        var parties = (await PartiesOfCase.Of(db, parent.Id, stop)).Only(after.Places());
        await SystemStep.Write(
            db,
            procedure,
            row,
            CaseState.New,
            taken,
            opened.RecordedAt,
            stop,
            parties
        );
    }

    /// <summary>The rows of a block as they were last recorded; what was merely proposed is none of them.</summary>
    private static IEnumerable<RecordedBlock> Copied(CaseState state, string block)
    {
        var latest = state.Recorded(block);
        if (latest.Count == 0)
            throw new InvalidOperationException($"Nothing of {block} is on record.");
        // Who has left the case is no party of the other either.
        return block == nameof(Party)
            ? latest
                .Where(row => state.Places().Contains(row.Row + 1))
                .Select((row, at) => row with { Row = at })
            : latest;
    }

    /// <summary>Records in the case that opened another what that one has come to, if that is something else than before. Both are held.</summary>
    /// <param name="before">The child before the step, and after it.</param>
    /// <param name="told">The child's entry.</param>
    public static async Task<bool> Report(
        ZhifaDb db,
        ProcedureShelf shelf,
        CaseRow parent,
        string number,
        CaseState before,
        CaseState after,
        Entry told,
        CancellationToken stop
    )
    {
        var day = Law.ChinaTime.Day(told.ActedAt);
        if (ChildReport.Of(before, after, number, day, told.Hash) is not { } report)
            return false;
        // What the child has come to is told by the law of its day.
        var procedure = await shelf.Governing(db, parent.Id, parent.ProcedureHash, day, stop);
        parent.ProcedureHash = procedure.Hash;
        var state = StateText.Read(parent.StateJson);
        var news = News(procedure, state.Seq + 1, report);
        var entry = EntryWriting.Of(parent, news, report, told.ActedAt, told.RecordedAt);
        db.Add(entry);
        await Write(db, procedure, parent, state, report, news, entry, stop);
        return true;
    }

    public static RecordedBlock News(Procedure procedure, int seq, ChildReport report)
    {
        var type = BlockType.Of<ChildNews>();
        return new(seq, type.Name, 0, type.Write(report.News(procedure)));
    }

    /// <summary>The rows that follow from a report; the state after it.</summary>
    public static async Task<CaseState> Write(
        ZhifaDb db,
        Procedure procedure,
        CaseRow parent,
        CaseState before,
        ChildReport report,
        RecordedBlock news,
        Entry entry,
        CancellationToken stop
    )
    {
        var after = report.Apply(before, entry.Seq, news);
        parent.Version++;
        parent.Seq = entry.Seq;
        parent.HeadHash = entry.Hash;
        parent.StateJson = StateText.Write(after);
        await Inbox.Renew(
            db,
            procedure,
            parent,
            after,
            entry.RecordedAt,
            Law.ChinaTime.Day(entry.RecordedAt),
            stop
        );
        return after;
    }
}
