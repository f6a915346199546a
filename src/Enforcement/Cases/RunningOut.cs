using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// Writes down what the law has done by itself at the end of a period. A step that a person takes finds it written; where nobody comes, the
/// watch writes it. Several nodes may do so side by side.
/// </summary>
public sealed class RunningOut(ZhifaDatabase database, ProcedureShelf shelf)
{
    public async Task<RunOutRun> Run(DateTimeOffset now, CancellationToken stop = default)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var (written, failed) = await DueCases.Each(
            last => Due(last, ChinaTime.Day(at), stop),
            id => One(id, at, stop)
        );
        return new(written, failed);
    }

    private async Task<List<long>> Due(long after, DateOnly today, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db
            .Clocks.Where(clock =>
                clock.ActsOn <= today
                && clock.SubjectKind == EntryWriting.CaseSubject
                && clock.SubjectId > after
            )
            .Select(clock => clock.SubjectId)
            .Distinct()
            .OrderBy(id => id)
            .Take(DueCases.Batch)
            .ToListAsync(stop);
    }

    private Task<int> One(long caseId, DateTimeOffset now, CancellationToken stop) =>
        database.InTransaction(
            async transaction =>
            {
                var row = (await transaction.LockedCase(caseId))!;
                var before = row.Seq;
                // Only now: until it was held, the case could still go over to another procedure.
                await Write(transaction, shelf, row, now, stop);
                return row.Seq - before;
            },
            stop
        );

    /// <summary>The state of a case that is held, with all written that the law has done up to now.</summary>
    internal static async Task<CaseState> Write(
        Transaction transaction,
        ProcedureShelf shelf,
        CaseRow row,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var (db, state) = (transaction.Db, StateText.Read(row.StateJson));
        var files = await shelf.Governing(db, row.ProcedureHash, ChinaTime.Day(now), stop);
        if (files.All(file => RunOut.Next(file.Procedure, state, file.Until, file.From) is null))
            return state;
        await transaction.LockCalendar(alone: false);
        // Where the calendar has changed, the period is counted again first.
        if (await db.RecountDue.AnyAsync(due => due.CaseId == row.Id, stop))
            return state;
        foreach (var (procedure, from, until) in files)
            while (RunOut.Next(procedure, state, until, from) is { } taken)
                state = await SystemStep.Write(db, procedure, row, state, taken, now, stop);
        return state;
    }
}

/// <param name="Written">How many entries were written.</param>
public sealed record RunOutRun(int Written, IReadOnlyList<CaseFailure> Failures);
