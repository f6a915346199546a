using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;

namespace Zhifa.Enforcement.Cases;

/// <summary>The published working days that ship with the product, with the years that the office has imported.</summary>
public static class Calendars
{
    /// <summary>Every edition that has been current: entries name the one they counted by.</summary>
    public static async Task<IReadOnlyDictionary<string, WorkingCalendar>> Editions(
        ZhifaDb db,
        CancellationToken stop = default
    )
    {
        var calendar = WorkingCalendar.Published;
        var editions = new Dictionary<string, WorkingCalendar> { [calendar.Edition] = calendar };
        foreach (
            var imported in await db
                .CalendarYears.AsNoTracking()
                .OrderBy(year => year.ImportedAt)
                .ToListAsync(stop)
        )
        foreach (var year in CalendarFile.Read(imported.Table).Years)
        {
            calendar = calendar.With(year);
            editions[calendar.Edition] = calendar;
        }
        return editions;
    }

    public static async Task<WorkingCalendar> Current(ZhifaDb db, CancellationToken stop = default)
    {
        var calendar = WorkingCalendar.Published;
        foreach (
            var imported in await db
                .CalendarYears.AsNoTracking()
                .OrderBy(year => year.Year)
                .ToListAsync(stop)
        )
        foreach (var year in CalendarFile.Read(imported.Table).Years)
            calendar = calendar.With(year);
        return calendar;
    }
}
