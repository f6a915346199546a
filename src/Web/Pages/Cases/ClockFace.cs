using System.Text.Json;
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
    public static IReadOnlyList<ClockModel> Of(
        Procedure procedure,
        IEnumerable<Clock> clocks,
        DateOnly today
    ) =>
        [
            .. clocks
                .OrderBy(clock => clock.StoppedOn is not null)
                .ThenBy(clock => clock.DueOn)
                .Select(clock => Of(procedure, clock, today)),
        ];

    public static ClockModel Of(Procedure procedure, Clock clock, DateOnly today)
    {
        var (left, tone) = State(clock, today);
        return new(
            Title(procedure, clock),
            Faces.Day(clock.DueOn, today),
            Faces.Iso(clock.DueOn),
            Counted(clock, today),
            left,
            tone,
            Elapsed(clock, today),
            clock.Provisional,
            $"{CaseFace.Path(clock.SubjectId)}/clocks/{clock.Id}"
        );
    }

    public static string Title(Procedure procedure, Clock clock) =>
        procedure.ClockTitle(clock.LimitId) ?? clock.LimitId;

    public static IReadOnlyList<string> Derivation(Clock clock) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(clock.DerivationJson) ?? [];

    public static (string Text, Tone Tone) State(Clock clock, DateOnly today)
    {
        if (clock.StoppedOn is { } stopped)
            return ($"{Faces.Day(stopped, today)}停止", Tone.Ok);
        if (today <= clock.DueOn)
            return Faces.Left(clock.DueOn, today) is var (text, tone) && Waits(clock)
                ? (text, Tone.Plain)
                : (text, tone);
        // The end of somebody else's time is no failure of the office.
        return Waits(clock) ? ("已届满", Tone.Plain) : Faces.Left(clock.DueOn, today);
    }

    private static string Counted(Clock clock, DateOnly today) =>
        TimeLimitTable.Published.Find(clock.LimitId) is { } limit
            ? $"{Faces.Day(clock.StartsOn, today)}起 {limit.Length} {FieldText.Label(limit.Unit)}，{limit.Article}。"
            : $"自{Faces.Day(clock.StartsOn, today)}起。";

    /// <summary>A term of the party, or one that is only waited out.</summary>
    private static bool Waits(Clock clock) =>
        clock.LimitId is "reconsideration.apply" or "litigation.apply" or "coercion.demand-wait";

    private static int Elapsed(Clock clock, DateOnly today)
    {
        var (all, passed) = (
            clock.DueOn.DayNumber - clock.StartsOn.DayNumber,
            (clock.StoppedOn ?? today).DayNumber - clock.StartsOn.DayNumber
        );
        return all <= 0 ? 100 : Math.Clamp(100 * passed / all, 0, 100);
    }
}
