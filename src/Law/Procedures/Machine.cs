using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>
/// What runs: facts, attributes and clocks, and the steps that change them. The spine of a procedure is one, and so is each of its
/// tracks. The checker proves one at a time.
/// </summary>
public abstract record Machine
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required IReadOnlyList<Fact> Facts { get; init; }
    public required IReadOnlyList<CaseAttribute> Attributes { get; init; }
    public required IReadOnlyList<Named> Clocks { get; init; }
    public required IReadOnlyList<Definition> Definitions { get; init; }
    public required IReadOnlyList<Step> Steps { get; init; }

    /// <summary>Steps by which it may end aside from its main road; left out in the third reading of <c>ends</c>.</summary>
    public required IReadOnlyList<string> Exits { get; init; }

    public required IReadOnlyList<Property> Properties { get; init; }
    public required Slots Slots { get; init; }

    public Step? Step(string id) => Steps.FirstOrDefault(step => step.Id == id);

    /// <summary>Limits that an overlay counts by another length than the table.</summary>
    public required IReadOnlyDictionary<string, TimeLimit> Limits { get; init; }

    /// <summary>The limit by which a clock of it is counted.</summary>
    public TimeLimit Limit(string clock) =>
        Limits.GetValueOrDefault(clock) ?? TimeLimitTable.Published.Find(clock)!;

    public Fact Fact(string id) => Facts.First(fact => fact.Id == id);
}

/// <summary>What the instances of a track are for. Of those for the same thing the last counts; those for different things run side by side.</summary>
public enum TrackPer
{
    /// <summary>The case: one after another.</summary>
    Case,

    /// <summary>Each occasion on which it is opened.</summary>
    Occasion,

    /// <summary>Each party of the case: opened for all of them at once.</summary>
    Party,

    /// <summary>Each paper of certain kinds: issuing it is what opens it.</summary>
    Document,
}

/// <summary>When an instance of that track comes to that outcome, one of the track that follows it is opened.</summary>
/// <param name="When">Over the spine; it reads no computed fact.</param>
public sealed record Follow(string Track, string Outcome, Gate When);

/// <summary>
/// A small machine inside a case, in the same chain, for what runs in parallel or more than once: a notice with its hearing, a review,
/// an execution. A step of the spine opens it, or the end of another track; it ends with an outcome; the spine reads nothing else of it.
/// It reads the spine through its inputs only; one for a party sees there, of other tracks for parties, those of its own.
/// </summary>
public sealed record Track : Machine, IBranch
{
    public required TrackPer Per { get; init; }

    /// <summary>Of a track for occasions: the field of its opening step by which people tell them apart, or null.</summary>
    public string? NamedBy { get; init; }

    /// <summary>Of a track for papers: the templates of those for which it is opened when they are issued.</summary>
    public required IReadOnlyList<string> Papers { get; init; }

    /// <summary>The track whose ending opens it, for the same party or paper; null where a step or a paper does.</summary>
    public Follow? Follows { get; init; }

    /// <summary>Outcomes with which a step of the spine may end it.</summary>
    public required IReadOnlyList<string> Concluded { get; init; }

    /// <summary>Of a track for parties: clocks of it that the steps of another one start or stop.</summary>
    public required IReadOnlyList<string> Moved { get; init; }

    /// <summary>Which instances that ends: over its own facts, attributes and clocks. The others go on to an end of their own.</summary>
    public required Gate ConcludedWhen { get; init; }

    public required IReadOnlyList<Named> Outcomes { get; init; }

    /// <summary>Conditions over the spine that its steps may ask for.</summary>
    public required IReadOnlyList<Definition> Inputs { get; init; }

    /// <summary>Clocks that run from the moment it is opened.</summary>
    public required IReadOnlyList<ClockStart> Begins { get; init; }
}
