namespace Zhifa.Law.Calendar;

internal static class Days
{
    public static bool IsWeekend(this DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
