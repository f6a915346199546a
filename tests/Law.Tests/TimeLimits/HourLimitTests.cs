using System.Globalization;
using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Tests.TimeLimits;

public sealed class HourLimitTests
{
    private static readonly TimeLimit Report = TimeLimitTable.Published["coercion.urgent-report"];

    private static ClockResult Clock(string start, string at, string suspensions = "") =>
        ClockCalculator.Compute(
            Report,
            start.Day(),
            TimeOnly.Parse(at, CultureInfo.InvariantCulture),
            suspensions.Spans(),
            WorkingCalendar.Published
        );

    [Theory]
    [InlineData("2026-03-06", "17:40", "", "2026-03-07 17:40")] // Friday evening: the weekend counts
    [InlineData("2026-09-30", "23:30", "", "2026-10-01 23:30")]
    [InlineData("2026-03-06", "17:40", "2026-03-07..2026-03-08", "2026-03-09 17:40")]
    [InlineData("2026-03-06", "17:40", "2026-03-06..2026-03-06", "2026-03-08 00:00")]
    [InlineData("2026-03-06", "17:40", "2026-03-08..2026-03-09", "2026-03-07 17:40")]
    [InlineData("2026-03-06", "00:00", "2026-03-07..2026-03-07", "2026-03-07 00:00")]
    public void Hours_run_from_the_event_through_nights_and_holidays(
        string day,
        string at,
        string suspensions,
        string due
    )
    {
        var clock = Clock(day, at, suspensions);
        clock.DueAt!.Value.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(due);
        clock.DueAt.Value.Offset.ShouldBe(ChinaTime.Offset);
        clock.Due.Iso().ShouldBe(due[..10]);
        clock.Provisional.ShouldBeFalse();
    }

    [Fact]
    public void The_report_is_late_after_the_twenty_fourth_hour()
    {
        var clock = Clock("2026-03-06", "17:40");
        clock.RanOut(clock.DueAt!.Value).ShouldBeFalse();
        clock.RanOut(clock.DueAt.Value.AddSeconds(1)).ShouldBeTrue();
    }

    [Fact]
    public void Hours_without_a_time_of_day_are_a_mistake_of_the_caller() =>
        Should.Throw<ArgumentException>(() =>
            ClockCalculator.Compute(Report, "2026-03-06".Day(), [], WorkingCalendar.Published)
        );
}
