using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>The next number of a body's series for one word and year, e.g. 示城管罚决字〔2026〕.</summary>
[PrimaryKey(nameof(BodyId), nameof(Word), nameof(Year))]
public sealed class NumberSeries
{
    [Refers<Body>]
    public required long BodyId { get; set; }
    public required string Word { get; set; }
    public required int Year { get; set; }
    public required long Next { get; set; }

    /// <summary>
    /// Draws the next number, from 1. The row stays locked until the caller's transaction ends, so a rolled back number is
    /// the next one's: no number twice, none missing. Draw last, and in one order, because others wait.
    /// </summary>
    public static async Task<long> Draw(
        ZhifaDb db,
        long bodyId,
        string word,
        int year,
        CancellationToken stop = default
    )
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A number is drawn inside a transaction.");
        var drawn = await db
            .Database.SqlQuery<long>(
                $"""
                insert into number_series (body_id, word, year, next) values ({bodyId}, {word}, {year}, 2)
                on conflict (body_id, word, year) do update set next = number_series.next + 1
                returning next - 1 as "Value"
                """
            )
            .ToListAsync(stop);
        return drawn.Single();
    }
}
