using Zhifa.Law.Calendar;

namespace Zhifa.Law.TimeLimits;

/// <summary>
/// Counts the time limits of the law. Pure arithmetic: days in <c>suspensions</c> never count, whether or not a rule allows
/// it; the derivation names the rule or says that there is none.
/// </summary>
public static class ClockCalculator
{
    /// <summary>When a limit in days, months or years ends that started on a day in China, which is not counted.</summary>
    /// <exception cref="ArgumentException">The limit is in hours, or its last day is set and not counted.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the year 9999.</exception>
    public static ClockResult Compute(
        TimeLimit limit,
        DateOnly start,
        IReadOnlyList<DaySpan> suspensions,
        WorkingCalendar calendar
    )
    {
        if (limit.Set)
            throw new ArgumentException($"{limit.Id} is set, not counted.", nameof(limit));
        if (limit.Unit == LimitUnit.Hour)
            throw new ArgumentException(
                $"{limit.Id} is counted in hours and needs the time of day.",
                nameof(limit)
            );
        return new ClockWalk(limit, start, suspensions, calendar).Run();
    }

    /// <summary>When a limit in hours ends that started at a time of day in China; other units ignore the time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The end lies beyond the year 9999.</exception>
    public static ClockResult Compute(
        TimeLimit limit,
        DateOnly start,
        TimeOnly at,
        IReadOnlyList<DaySpan> suspensions,
        WorkingCalendar calendar
    ) =>
        limit.Unit == LimitUnit.Hour
            ? Hours(
                limit,
                new DateTimeOffset(start.ToDateTime(at), ChinaTime.Offset),
                suspensions,
                calendar
            )
            : Compute(limit, start, suspensions, calendar);

    /// <summary>A period whose end somebody with power to do so has set: nothing is counted.</summary>
    public static ClockResult Until(
        TimeLimit limit,
        DateOnly start,
        DateOnly until,
        WorkingCalendar calendar
    ) => new(limit, start, until, null, false, calendar.Edition, [new SetStep(limit, until)]);

    private static ClockResult Hours(
        TimeLimit limit,
        DateTimeOffset start,
        IReadOnlyList<DaySpan> suspensions,
        WorkingCalendar calendar
    )
    {
        var steps = new List<ClockStep> { new RuleStep(limit) };
        if (ChinaTime.Day(start) < limit.InForce)
            steps.Add(new EarlierLawStep(limit, ChinaTime.Day(start)));
        steps.Add(new StartHourStep(start));
        var left = TimeSpan.FromHours(limit.Length);
        var now = start;
        foreach (var span in suspensions.OrderBy(span => span.From))
        {
            var (from, until) = (ChinaTime.Start(span.From), ChinaTime.Start(span.To.AddDays(1)));
            if (from - now >= left)
                continue;
            left -= from > now ? from - now : TimeSpan.Zero;
            now = until > now ? until : now;
        }
        var end = (now + left).ToOffset(ChinaTime.Offset);
        var due = ChinaTime.Day(end);
        foreach (var span in suspensions.OrderBy(span => span.From))
            steps.Add(
                new ExcludedStep(
                    span,
                    DaysWithin(span, ChinaTime.Day(start), due),
                    limit.Excludable
                )
            );
        steps.Add(new ResultStep(limit, due, end));
        return new(limit, ChinaTime.Day(start), due, end, false, calendar.Edition, steps);
    }

    private static int DaysWithin(DaySpan span, DateOnly first, DateOnly last)
    {
        var from = span.From > first ? span.From : first;
        var to = span.To < last ? span.To : last;
        return Math.Max(0, to.DayNumber - from.DayNumber + 1);
    }
}
