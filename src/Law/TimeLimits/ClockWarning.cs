using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;

namespace Zhifa.Law.TimeLimits;

/// <summary>When a warning of a running period falls due.</summary>
public enum WarningMoment
{
    /// <summary>Half of the period is over: the first day on which no more days are left than have gone by.</summary>
    [Label("过半")]
    Half,

    /// <summary>So many of the limit's own units before its last day.</summary>
    [Label("届满前")]
    Before,

    [Label("届满日")]
    Due,

    /// <summary>The first day on which the period is over.</summary>
    [Label("超期")]
    Overdue,
}

/// <summary>One warning of running periods, as its row in <c>warnings.yaml</c> has it. A convention, no law: the numbers are data.</summary>
/// <param name="Days">For <see cref="WarningMoment.Before"/>: working days for a limit in working days, days for any other.</param>
/// <param name="Binds">Periods that it is for.</param>
/// <param name="Tells">The role that is told.</param>
public sealed record ClockWarning(
    string Id,
    string Title,
    WarningMoment At,
    int Days,
    LimitBinds Binds,
    string Tells
)
{
    /// <summary>The legal day of the warning, or null where the period has none: it is counted in hours, or too short.</summary>
    public DateOnly? Day(ClockResult clock, WorkingCalendar calendar)
    {
        var limit = clock.Limit;
        if (limit.Binds != Binds || limit.Direction == LimitDirection.Backward)
            return null;
        var over = clock.RanOut(clock.Due) ? clock.Due : clock.Due.AddDays(1);
        DateOnly? day = At switch
        {
            WarningMoment.Due => clock.Due,
            WarningMoment.Overdue => over,
            _ when limit.Unit == LimitUnit.Hour => null,
            WarningMoment.Half => clock.Start.AddDays(
                (clock.Due.DayNumber - clock.Start.DayNumber + 1) / 2
            ),
            _ => Back(clock.Due, limit.Unit == LimitUnit.WorkingDay, calendar),
        };
        return
            At is WarningMoment.Due or WarningMoment.Overdue || day > clock.Start && day < clock.Due
            ? day
            : null;
    }

    private DateOnly Back(DateOnly due, bool working, WorkingCalendar calendar)
    {
        var day = due;
        for (var left = Days; left > 0; )
        {
            day = day.AddDays(-1);
            if (!working || calendar.IsWorkingDay(day))
                left--;
        }
        return day;
    }
}
