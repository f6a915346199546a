using Zhifa.Law.Calendar;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Until when a party may object to an expert opinion that it was told.</summary>
public static class ObjectionDays
{
    /// <summary>The last day (China): so many calendar days after the day of service, which is not counted; not a day of rest (民法典 arts. 201, 203).</summary>
    public static DateOnly LastDay(WorkingCalendar calendar, DateOnly served, int days)
    {
        var last = served.AddDays(days);
        while (calendar.IsRestDay(last))
            last = last.AddDays(1);
        return last;
    }
}
