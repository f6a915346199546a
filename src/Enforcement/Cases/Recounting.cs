using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// Counts the open periods of cases again after a calendar import, case by case: old day, new day and reason become an entry of the
/// chain. Several nodes may do so side by side; a crash leaves the rest to the next run.
/// </summary>
public sealed class Recounting(ZhifaDatabase database, ProcedureShelf shelf)
{
    /// <summary>Every case with a running clock is to be looked at again.</summary>
    internal static Task CallFor(ZhifaDb db, CancellationToken stop) =>
        db.Database.ExecuteSqlAsync(
            $"""
            insert into recount_due (case_id)
            select distinct subject_id from clock
            where subject_kind = {EntryWriting.CaseSubject} and state = 'running'
            on conflict do nothing
            """,
            stop
        );

    public async Task<RecountRun> Run(TimeProvider time, CancellationToken stop = default)
    {
        var (changed, failed) = await DueCases.Each(
            last => Due(last, stop),
            async id => await One(id, time.GetUtcNow(), stop) ? 1 : 0
        );
        return new(changed, failed);
    }

    private async Task<List<long>> Due(long after, CancellationToken stop)
    {
        await using var db = database.Open();
        return await db
            .RecountDue.Where(due => due.CaseId > after)
            .OrderBy(due => due.CaseId)
            .Select(due => due.CaseId)
            .Take(DueCases.Batch)
            .ToListAsync(stop);
    }

    private Task<bool> One(long caseId, DateTimeOffset now, CancellationToken stop) =>
        database.InTransaction(
            async transaction =>
            {
                var db = transaction.Db;
                var row = (await transaction.LockedCase(caseId))!;
                // Another node may have been here while this one waited.
                var due = await db
                    .RecountDue.Where(one => one.CaseId == caseId)
                    .ExecuteDeleteAsync(stop);
                if (due == 0)
                    return false;
                var calendar = await Calendars.Current(db, stop);
                var state = StateText.Read(row.StateJson);
                var procedure = await shelf.ByHash(row.ProcedureHash, stop);
                var changed = Recount.Changed(procedure, state, calendar);
                if (changed.Count == 0)
                    return false;
                var source =
                    await db
                        .CalendarYears.OrderByDescending(year => year.Id)
                        .Select(year => year.Source)
                        .FirstOrDefaultAsync(stop)
                    ?? calendar.Years[^1].Notice;
                var blocks = Recount.Blocks(state.Seq + 1, new(source), changed);
                var at = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());
                var entry = EntryWriting.Of(row, state.Seq + 1, blocks, calendar, at);
                db.Add(entry);
                await Write(db, new(procedure, state, row, blocks, changed, entry), calendar, stop);
                await db.SaveChangesAsync(stop);
                return true;
            },
            stop
        );

    /// <summary>The rows that follow from a recount; the state after it.</summary>
    internal static async Task<CaseState> Write(
        ZhifaDb db,
        WrittenRecount recount,
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        var (row, entry) = (recount.Row, recount.Entry);
        var day = ChinaTime.Day(entry.RecordedAt);
        var after = Recount.Apply(recount.Before, entry.Seq, recount.Blocks, recount.Changed);
        row.Version++;
        row.Seq = entry.Seq;
        row.HeadHash = entry.Hash;
        row.StateJson = StateText.Write(after);
        row.NextDue = CaseWriting.NextDue(after);
        foreach (var clock in recount.Changed)
            await ClockWriting.Recounted(db, recount, clock, calendar, day, stop);
        await Inbox.Renew(db, recount.Procedure, row, after, entry.RecordedAt, day, stop);
        return after;
    }
}

/// <param name="Changed">How many cases had a period that came out otherwise.</param>
public sealed record RecountRun(int Changed, IReadOnlyList<CaseFailure> Failures);

/// <summary>A recount on its way into the tables.</summary>
internal sealed record WrittenRecount(
    Procedure Procedure,
    CaseState Before,
    CaseRow Row,
    IReadOnlyList<RecordedBlock> Blocks,
    IReadOnlyList<RecountedClock> Changed,
    Entry Entry
);
