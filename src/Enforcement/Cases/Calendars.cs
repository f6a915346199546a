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
                .OrderBy(year => year.Year)
                .ToListAsync(stop)
        )
        foreach (var year in CalendarFile.Read(imported.Table).Years)
            calendar = calendar.With(year);
        return calendar;
    }
}
