using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Zhifa.Law.Procedures;

/// <summary>Which entry established a fact, and who.</summary>
public sealed record Established(int Seq, string By);

/// <summary>Where a machine stands: the spine of a case, or one instance of a track.</summary>
public abstract record MachineState
{
    public ImmutableDictionary<string, Established> Facts { get; init; } =
        ImmutableDictionary<string, Established>.Empty;
    public ImmutableDictionary<string, string> Attributes { get; init; } =
        ImmutableDictionary<string, string>.Empty;
    public ImmutableDictionary<string, CaseClock> Clocks { get; init; } =
        ImmutableDictionary<string, CaseClock>.Empty;

    public bool Has(string fact) => Facts.ContainsKey(fact);

    /// <summary>Of a track the ordinal of the instance; 0 for the spine.</summary>
    [JsonIgnore]
    public int Turn => (this as TrackState)?.Ordinal ?? 0;

    /// <summary>The clocks with all that run stopped; what has run out has run out.</summary>
    internal ImmutableDictionary<string, CaseClock> Quiet(DateOnly day) =>
        Clocks.SetItems(
            Clocks
                .Where(clock => clock.Value.On(day) == "running")
                .Select(clock =>
                    KeyValuePair.Create(clock.Key, clock.Value with { StoppedOn = day })
                )
        );
}

/// <summary>One instance of a track.</summary>
/// <param name="Ordinal">From 1: the second notice is the second instance.</param>
public sealed record TrackState(string Track, int Ordinal) : MachineState
{
    /// <summary>The entry whose step opened it.</summary>
    public int Opened { get; init; }

    /// <summary>What it is for: an occasion, a party or a paper; null where the track runs once at a time.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    /// <summary>How it ended, or null while it is open.</summary>
    public string? Outcome { get; init; }

    /// <summary>The entry of the spine that ended it; 0 where a step of its own did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Concluded { get; init; }

    /// <summary>It counts no longer: what it rested on has changed.</summary>
    public bool Void { get; init; }

    /// <summary>Of a child: the number of that case; null for a track.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Number { get; init; }

    [JsonIgnore]
    public bool IsOpen => this is { Outcome: null, Void: false };

    internal string For => Key ?? Number ?? "";
}
