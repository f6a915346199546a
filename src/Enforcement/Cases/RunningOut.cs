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
    private const int Batch = 200;

    /// <summary>One case of which it cannot be written keeps no other from it: it stays due, and is told.</summary>
    public async Task<RunOutRun> Run(DateTimeOffset now, CancellationToken stop = default)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
        var (written, failed, last) = (0, new List<CaseFailure>(), 0L);
        while (await Due(last, ChinaTime.Day(at), stop) is { Count: > 0 } cases)
        {
            foreach (var id in cases)
                try
                {
                    written += await One(id, at, stop);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    failed.Add(new(id, failure));
                }
            last = cases[^1];
        }
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
            .Take(Batch)
            .ToListAsync(stop);
    }

    private async Task<int> One(long caseId, DateTimeOffset now, CancellationToken stop)
    {
        string hash;
        await using (var db = database.Open())
            hash = await db
                .Cases.Where(row => row.Id == caseId)
                .Select(row => row.ProcedureHash)
                .SingleAsync(stop);
        var procedure = await shelf.ByHash(hash, stop);
        return await database.InTransaction(
            async transaction =>
            {
                var row = (await transaction.LockedCase(caseId))!;
                // Converted meanwhile: the next round sees it under its own file.
                if (row.ProcedureHash != hash)
                    return 0;
                var before = row.Seq;
                await Write(transaction, procedure, row, now, stop);
                return row.Seq - before;
            },
            stop
        );
    }

    /// <summary>The state of a case that is held, with all written that the law has done up to now.</summary>
    internal static async Task<CaseState> Write(
        Transaction transaction,
        Procedure procedure,
        CaseRow row,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var (db, state) = (transaction.Db, StateText.Read(row.StateJson));
        if (RunOut.Next(procedure, state, ChinaTime.Day(now)) is null)
            return state;
        await transaction.LockCalendar(alone: false);
        // Where the calendar has changed, the period is counted again first.
        if (await db.RecountDue.AnyAsync(due => due.CaseId == row.Id, stop))
            return state;
        while (RunOut.Next(procedure, state, ChinaTime.Day(now)) is { } taken)
            state = await SystemStep.Write(db, procedure, row, state, taken, now, stop);
        return state;
    }
}

/// <param name="Written">How many entries were written.</param>
public sealed record RunOutRun(int Written, IReadOnlyList<CaseFailure> Failures);
