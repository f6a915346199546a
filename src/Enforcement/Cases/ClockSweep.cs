using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// Raises the warnings whose day has come, each once, however many nodes sweep at the same time. Nothing legal hangs on it: gates
/// and clocks ask the calendar, never whether a sweep was here.
/// </summary>
public static class ClockSweep
{
    /// <summary>Warnings raised in one transaction.</summary>
    public const int Batch = 5_000;

    private const string Postgres = """
        with ripe as (
            select clock_id, kind from clock_alarm
            where raised_at is null and on_day <= {0}
            order by on_day limit {1} for update skip locked
        )
        update clock_alarm a set raised_at = {2} from ripe
        where a.clock_id = ripe.clock_id and a.kind = ripe.kind
        """;

    private const string Sqlite = """
        update clock_alarm set raised_at = {2} where (clock_id, kind) in (
            select clock_id, kind from clock_alarm
            where raised_at is null and on_day <= {0} order by on_day limit {1}
        )
        """;

    /// <returns>How many warnings this call raised.</returns>
    public static async Task<int> Run(
        ZhifaDatabase database,
        DateTimeOffset now,
        CancellationToken stop = default
    )
    {
        var day = ChinaTime.Day(now);
        var raised = 0;
        for (int some = Batch; some == Batch; raised += some)
            some = await database.InTransaction(
                transaction => Some(transaction.Db, day, now, stop),
                stop
            );
        return raised;
    }

    private static Task<int> Some(
        ZhifaDb db,
        DateOnly day,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        db.Database.IsNpgsql()
            ? db.Database.ExecuteSqlRawAsync(
                Postgres,
                [day, Batch, now.ToUnixTimeMilliseconds()],
                stop
            )
            : db.Database.ExecuteSqlRawAsync(
                Sqlite,
                [
                    day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Batch,
                    now.ToUnixTimeMilliseconds(),
                ],
                stop
            );
}
