using Zhifa.Law.Calendar;

namespace Zhifa.Law.TimeLimits;

/// <summary>When a period ends and how that day was reached.</summary>
/// <param name="Limit">The limit that was applied.</param>
/// <param name="Start">The day of the fact that started the period; not counted.</param>
/// <param name="Due">The day that <see cref="TimeLimit.Answers"/> speaks of, in China.</param>
/// <param name="DueAt">The instant, at China's offset, for a limit in hours; otherwise null.</param>
/// <param name="Provisional">Whether a day of a year without a published arrangement was used.</param>
/// <param name="CalendarEdition">The <see cref="WorkingCalendar.Edition"/> that was used.</param>
/// <param name="Steps">The derivation in order.</param>
public sealed record ClockResult(
    TimeLimit Limit,
    DateOnly Start,
    DateOnly Due,
    DateTimeOffset? DueAt,
    bool Provisional,
    string CalendarEdition,
    IReadOnlyList<ClockStep> Steps
)
{
    public LimitUnit Unit => Limit.Unit;

    public string Article => Limit.Article;

    /// <summary>
    /// Whether on that day the period is over: a last day itself is still in time; on a first lawful day and on a day of
    /// effect the wait is over.
    /// </summary>
    public bool RanOut(DateOnly day) =>
        Limit.Answers == LimitAnswer.LastDay ? day > Due : day >= Due;

    /// <summary>Whether at that instant the period is over; a limit in days ends with its last day in China.</summary>
    public bool RanOut(DateTimeOffset instant) =>
        DueAt is { } end ? instant > end : RanOut(ChinaTime.Day(instant));
}
