using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Demo;

/// <summary>
/// The clock of the demo: it starts on 2026-03-02 and runs like any clock; the administrator may move it forward, so that a
/// newcomer sees a term run out. It never goes back. Only Demo and Development have it.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    internal const string Key = "demo.clock-ahead-ms";

    /// <summary>Nine in the morning of 2026-03-02, in China.</summary>
    public static readonly DateTimeOffset Beginning = new(
        2026,
        3,
        2,
        9,
        0,
        0,
        TimeSpan.FromHours(8)
    );

    /// <summary>The farthest that one move may go.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    private readonly ZhifaDatabase _database;
    private readonly TimeProvider _real;
    private long _ahead;

    private DemoClock(ZhifaDatabase database, TimeProvider real, long ahead) =>
        (_database, _real, _ahead) = (database, real, ahead);

    /// <summary>The clock as the database keeps it; a new database's clock begins.</summary>
    public static async Task<DemoClock> Of(
        ZhifaDatabase database,
        TimeProvider real,
        CancellationToken stop = default
    )
    {
        var beginning = (long)(Beginning - real.GetUtcNow()).TotalMilliseconds;
        await using var db = database.Open();
        var kept = await db.Settings.SingleOrDefaultAsync(setting => setting.Key == Key, stop);
        if (kept is null)
        {
            kept = new() { Key = Key, Value = beginning.ToString(CultureInfo.InvariantCulture) };
            db.Add(kept);
            await db.SaveChangesAsync(stop);
        }
        return new(database, real, long.Parse(kept.Value, CultureInfo.InvariantCulture));
    }

    public override DateTimeOffset GetUtcNow() =>
        _real.GetUtcNow().AddMilliseconds(Interlocked.Read(ref _ahead));

    /// <summary>Moves forward. Every node of a demo would have to be told: a demo has one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Backwards, or farther than <see cref="Farthest"/>.</exception>
    public async Task Forward(TimeSpan by, CancellationToken stop = default)
    {
        if (by <= TimeSpan.Zero || by > Farthest)
            throw new ArgumentOutOfRangeException(nameof(by));
        var ahead = Interlocked.Add(ref _ahead, (long)by.TotalMilliseconds);
        await using var db = _database.Open();
        await db
            .Settings.Where(setting => setting.Key == Key)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(
                        setting => setting.Value,
                        ahead.ToString(CultureInfo.InvariantCulture)
                    ),
                stop
            );
    }
}
