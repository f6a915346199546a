using System.Text.Json;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.TimeLimits;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>A running term as a card, and the sentences that derive its day.</summary>
public static class ClockFace
{
    /// <summary>Running ones first, the nearest on top.</summary>
    public static IReadOnlyList<ClockModel> Of(CaseView view, DateOnly today) =>
        [
            .. view
                .Clocks.OrderBy(clock => clock.State != ClockState.Running)
                .ThenBy(clock => clock.DueOn)
                .Select(clock => Of(view, clock, today)),
        ];

    public static ClockModel Of(CaseView view, Clock clock, DateOnly today) =>
        Of(
            Title(view, clock),
            view.Procedure.Limit(clock.Track, clock.LimitId),
            clock,
            today,
            view.State.EndOf(view.Procedure, clock.Track, clock.Ordinal, clock.StoppedOn)
        ) with
        {
            DerivationHref = $"{CaseFace.Path(clock.SubjectId)}/clocks/{clock.Id}",
        };

    /// <param name="limit">By which it is counted.</param>
    /// <param name="end">What the case did that ended its track, in a word; null where that went its own way.</param>
    public static ClockModel Of(
        string title,
        TimeLimit? limit,
        Clock clock,
        DateOnly today,
        string? end
    )
    {
        var (left, tone) = State(limit, clock, today, end);
        return new(
            title,
            // What is counted in hours ends at a moment.
            clock.DueAt
                is { } at
                ? $"{Faces.Day(clock.DueOn, today)} {at.ToOffset(Law.ChinaTime.Offset):HH:mm}"
                : Faces.Day(clock.DueOn, today),
            Faces.Iso(clock.DueOn),
            Counted(limit, clock, today),
            left,
            tone,
            Elapsed(clock, today),
            clock.Provisional
        );
    }

    public static string Title(CaseView view, Clock clock) =>
        view.State.ClockTitle(view.Procedure, clock.Track, clock.Ordinal, clock.LimitId)
        ?? clock.LimitId;

    public static IReadOnlyList<string> Derivation(Clock clock) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(clock.DerivationJson) ?? [];

    public static (string Text, Tone Tone) State(
        TimeLimit? limit,
        Clock clock,
        DateOnly today,
        string? end = null
    )
    {
        if (clock.StoppedOn is { } stopped)
            return Late(limit, clock, stopped) is > 0 and var late && end is null
                ? ($"{Faces.Day(stopped, today)}停止，逾期 {late} 日", Tone.Warn)
                : ($"{Faces.Day(stopped, today)}{end ?? "停止"}", Tone.Ok);
        // What the law does at its end is done: nothing is late any more.
        if (clock.State == ClockState.RanOut)
            return ("已届满", Waits(limit) ? Tone.Plain : Tone.Warn);
        if (today <= clock.DueOn)
            return Faces.Left(clock.DueOn, today) is var (text, tone) && Waits(limit)
                ? (text, Tone.Plain)
                : (text, tone);
        // The end of somebody else's time is no failure of the office.
        return Waits(limit) ? ("已届满", Tone.Plain) : Faces.Left(clock.DueOn, today);
    }

    /// <summary>By how many days somebody was late with what he owed.</summary>
    private static int Late(TimeLimit? limit, Clock clock, DateOnly stopped) =>
        Waits(limit) ? 0 : stopped.DayNumber - clock.DueOn.DayNumber;

    /// <summary>A decision later than the law allows stays marked, whatever became of it (行政处罚法 art. 60).</summary>
    public static string? Overdue(CaseView view) =>
        view.State.Clocks.GetValueOrDefault("penalty.decision") is not { } clock ? null
        : clock.StoppedOn is { } decided
            ? decided >= clock.OverFrom ? "超期作出决定"
                : null
        : view.Look.Day >= clock.OverFrom ? "已超过办案期限"
        : null;

    private static string Counted(TimeLimit? limit, Clock clock, DateOnly today) =>
        limit is not null
            ? limit.Set
                ? $"{Faces.Day(clock.StartsOn, today)}起，到写明的日期为止，{limit.Article}。"
                : $"{Faces.Day(clock.StartsOn, today)}起 {limit.Length} {FieldText.Label(limit.Unit)}，{limit.Article}。"
            : $"自{Faces.Day(clock.StartsOn, today)}起。";

    /// <summary>A term that the party may use, or one that is only waited out; not one in which he owes something.</summary>
    private static bool Waits(TimeLimit? limit) => limit is not { Presses: true };

    private static int Elapsed(Clock clock, DateOnly today)
    {
        var (all, passed) = (
            clock.DueOn.DayNumber - clock.StartsOn.DayNumber,
            (clock.StoppedOn ?? today).DayNumber - clock.StartsOn.DayNumber
        );
        return all <= 0 ? 100 : Math.Clamp(100 * passed / all, 0, 100);
    }
}
