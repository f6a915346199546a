using Zhifa.Law.Calendar;

namespace Zhifa.Law.TimeLimits;

/// <summary>One count of a limit in days, months or years, day by day where the days differ.</summary>
internal sealed class ClockWalk(
    TimeLimit limit,
    DateOnly start,
    IReadOnlyList<DaySpan> suspensions,
    WorkingCalendar calendar
)
{
    private readonly List<ClockStep> _steps = [new RuleStep(limit)];
    private readonly SortedSet<int> _unpublished = [];
    private readonly int _towards = limit.Direction == LimitDirection.Backward ? -1 : 1;

    public ClockResult Run()
    {
        if (start < limit.InForce)
            _steps.Add(new EarlierLawStep(limit, start));
        _steps.Add(new StartStep(start, start.AddDays(_towards)));

        var last = limit.Unit == LimitUnit.WorkingDay ? WorkingDays() : CalendarDays();
        foreach (var span in suspensions.OrderBy(span => span.From))
            _steps.Add(new ExcludedStep(span, CountedOf(span, last), limit.Excludable));
        if (limit.Unit == LimitUnit.WorkingDay)
            TellRestDays(last);

        var due = limit.Answers == LimitAnswer.FirstLawfulDay ? DayAfter(last) : Moved(last);
        if (_unpublished.Count > 0)
            _steps.Add(new ProvisionalStep([.. _unpublished]));
        _steps.Add(new ResultStep(limit, due, null));
        return new(limit, start, due, null, _unpublished.Count > 0, calendar.Edition, _steps);
    }

    private DateOnly WorkingDays()
    {
        var day = start;
        for (var left = limit.Length; left > 0; )
        {
            day = day.AddDays(_towards);
            if (Working(day) && !Suspended(day))
                left--;
        }
        return day;
    }

    private DateOnly CalendarDays()
    {
        var end = limit.Unit switch
        {
            LimitUnit.Month => start.AddMonths(_towards * limit.Length),
            LimitUnit.Year => start.AddYears(_towards * limit.Length),
            _ => start.AddDays(_towards * limit.Length),
        };
        if (limit.Unit != LimitUnit.Day && end.Day != start.Day)
            _steps.Add(new MonthEndStep(start.Day, end));
        if (suspensions.Count == 0)
            return end;
        var day = start;
        for (var left = Math.Abs(end.DayNumber - start.DayNumber); left > 0; )
        {
            day = day.AddDays(_towards);
            if (!Suspended(day))
                left--;
        }
        return day;
    }

    private DateOnly DayAfter(DateOnly last)
    {
        _steps.Add(new CountedStep(limit, last));
        var day = last.AddDays(_towards);
        while (Suspended(day))
            day = day.AddDays(_towards);
        if (!Working(day))
            _steps.Add(new StayedStep(day, Why(day)));
        return day;
    }

    private DateOnly Moved(DateOnly last)
    {
        if (limit.Unit == LimitUnit.WorkingDay)
            return last;
        if (limit.MovesBy is null)
        {
            // Only told, not used: the answer does not depend on it.
            if (calendar.IsRestDay(last) && calendar.IsPublished(last))
                _steps.Add(new StayedStep(last, Why(last)));
            return last;
        }
        if (Working(last))
            return last;
        var day = last;
        while (!Working(day) || Suspended(day))
            day = day.AddDays(1);
        _steps.Add(new MovedStep(last, day, Why(last), limit.MovesBy));
        return day;
    }

    private void TellRestDays(DateOnly last)
    {
        var holidays = new List<DaySpan>();
        var made = new List<DateOnly>();
        var weekend = 0;
        var (first, end) = _towards > 0 ? (start.AddDays(1), last) : (last, start.AddDays(-1));
        for (var day = first; day <= end; day = day.AddDays(1))
        {
            if (Suspended(day))
                continue;
            if (calendar.Arranged(day) is { } arranged)
            {
                if (!arranged.Off)
                    made.Add(day);
                else if (
                    holidays.Count > 0
                    && holidays[^1].To == day.AddDays(-1)
                    && holidays[^1].Reason == arranged.Holiday
                )
                    holidays[^1] = new(holidays[^1].From, day, arranged.Holiday);
                else
                    holidays.Add(new(day, day, arranged.Holiday));
            }
            else if (day.IsWeekend())
                weekend++;
        }
        if (holidays.Count + made.Count + weekend > 0)
            _steps.Add(new SkippedStep(holidays, weekend, made));
    }

    private int CountedOf(DaySpan span, DateOnly last)
    {
        var (low, high) = _towards > 0 ? (start.AddDays(1), last) : (last, start.AddDays(-1));
        var count = 0;
        for (
            var day = span.From > low ? span.From : low;
            day <= span.To && day <= high;
            day = day.AddDays(1)
        )
            if (limit.Unit != LimitUnit.WorkingDay || calendar.IsWorkingDay(day))
                count++;
        return count;
    }

    private bool Working(DateOnly day)
    {
        if (!calendar.IsPublished(day))
            _unpublished.Add(day.Year);
        return calendar.IsWorkingDay(day);
    }

    private bool Suspended(DateOnly day)
    {
        foreach (var span in suspensions)
            if (span.Contains(day))
                return true;
        return false;
    }

    private string Why(DateOnly day) => calendar.Arranged(day)?.Holiday ?? "周末";
}
