using System.Text.Json.Serialization;

namespace Zhifa.Law.Procedures;

/// <summary>A clock of a case.</summary>
/// <param name="Due">The answer of the time limit: last day, first lawful day or day of effect.</param>
/// <param name="OverFrom">First legal day on which the period is over.</param>
public sealed record CaseClock(
    DateOnly Start,
    DateOnly Due,
    DateOnly OverFrom,
    bool Provisional,
    DateOnly? StoppedOn
)
{
    /// <summary>The clock after whose end it runs, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Follows { get; init; }

    /// <summary>The day before which it is not counted, whenever it is started again; or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? NotBefore { get; init; }

    /// <summary>Somebody with power to do so has set its end: nothing was counted.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Set { get; init; }

    /// <summary>It has run out, and what the law does by itself at its end is done: it is never counted again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Acted { get; init; }

    /// <summary>One of <see cref="Slots.ClockStates"/>, as of a legal day.</summary>
    public string On(DateOnly day) =>
        StoppedOn is not null ? "idle"
        : day >= OverFrom ? "ran-out"
        : "running";
}
