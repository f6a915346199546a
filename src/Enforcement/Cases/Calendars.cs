using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;

namespace Zhifa.Enforcement.Cases;

/// <summary>The published working days that ship with the product, with the years that the office has imported.</summary>
public static class Calendars
{
    public static async Task<WorkingCalendar> Current(ZhifaDb db, CancellationToken stop = default)
    {
        var calendar = WorkingCalendar.Published;
        foreach (
            var imported in await db
                .CalendarYears.AsNoTracking()
                .OrderBy(year => year.Id)
                .Select(year => year.Table)
                .ToListAsync(stop)
        )
            calendar = calendar.With(CalendarFile.Read(imported).Years.Single());
        return calendar;
    }

    /// <summary>Every edition that has been current, and the one that is.</summary>
    public static async Task<IReadOnlyDictionary<string, WorkingCalendar>> Editions(
        ZhifaDb db,
        CancellationToken stop = default
    )
    {
        var editions = (
            await db.CalendarEditions.AsNoTracking().Select(kept => kept.Table).ToListAsync(stop)
        )
            .Select(table => new WorkingCalendar(CalendarFile.Read(table).Years))
            .ToDictionary(calendar => calendar.Edition);
        var current = await Current(db, stop);
        editions[current.Edition] = current;
        return editions;
    }

    /// <summary>
    /// Puts published years into force, one row each; keeps the edition that was current and the one that results. What runs is to be
    /// counted again (<see cref="Recounting"/>); that it is due is part of this transaction, so that a crash forgets nothing.
    /// </summary>
    public static Task<WorkingCalendar> Import(
        ZhifaDatabase database,
        IReadOnlyList<Law.Calendar.CalendarYear> years,
        string source,
        DateTimeOffset now,
        CancellationToken stop = default
    ) =>
        database.InTransaction(
            async transaction =>
            {
                await transaction.LockCalendar(alone: true);
                await Keep(transaction.Db, stop);
                foreach (var year in years)
                {
                    transaction.Db.Add(
                        new Storage.CalendarYear
                        {
                            Year = year.Year,
                            Table = CalendarFile.Write([year]),
                            Source = source,
                            ImportedAt = now,
                        }
                    );
                    await transaction.Db.SaveChangesAsync(stop);
                }
                await Recounting.CallFor(transaction.Db, stop);
                return await Keep(transaction.Db, stop);
            },
            stop
        );

    /// <summary>
    /// Keeps the current edition, so that what is counted by it can be counted again under any later one. One that came with a new
    /// version of the program calls for a recount like an imported one.
    /// </summary>
    public static Task Keep(ZhifaDatabase database, CancellationToken stop = default) =>
        database.InTransaction(transaction => Keep(transaction.Db, stop), stop);

    private static async Task<WorkingCalendar> Keep(ZhifaDb db, CancellationToken stop)
    {
        var current = await Current(db, stop);
        var kept = await db.CalendarEditions.Select(one => one.Edition).ToListAsync(stop);
        if (!kept.Contains(current.Edition))
        {
            if (kept.Count > 0)
                await Recounting.CallFor(db, stop);
            db.Add(
                new CalendarEdition
                {
                    Edition = current.Edition,
                    Table = CalendarFile.Write(current.Years),
                }
            );
            await db.SaveChangesAsync(stop);
        }
        return current;
    }
}
