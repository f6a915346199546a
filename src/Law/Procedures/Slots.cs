namespace Zhifa.Law.Procedures;

public enum SlotKind
{
    Fact,
    Attribute,
    Clock,
    Computed,

    /// <summary>Of the spine: how a track or a child stands.</summary>
    Track,

    /// <summary>Of a track: a condition over the spine.</summary>
    Input,

    /// <summary>Of a track, and of a case that another one has opened: whether it is open, or how it ended.</summary>
    Outcome,
}

/// <summary>One numbered place of the vector that gates are read from, with the values it can take.</summary>
public sealed record Slot(int Index, SlotKind Kind, string Name, IReadOnlyList<string> Values);

/// <summary>
/// The numbered vector of a procedure: established facts, attributes, clock states and computed facts. The engine builds it
/// from a concrete case, the checker walks through all of them; both ask <see cref="Gate.Holds"/>.
/// </summary>
public sealed class Slots
{
    /// <summary>States of a clock, in the order of their values.</summary>
    public static readonly IReadOnlyList<string> ClockStates =
    [
        "idle",
        "running",
        "paused",
        "ran-out",
    ];

    /// <summary>A track or a child that was never opened, or whose last instance counts no longer.</summary>
    public const string NoTrack = "none";

    /// <summary>The name of a machine's own outcome slot.</summary>
    public const string Ending = "outcome";

    public const string OpenTrack = "open";

    private static readonly IReadOnlyList<string> NoYes = ["no", "yes"];
    private readonly Dictionary<(SlotKind, string), Slot> _byName = [];
    private readonly List<Slot> _all = [];

    public IReadOnlyList<Slot> All => _all;

    public int Count => _all.Count;

    public Slot? Find(SlotKind kind, string name) => _byName.GetValueOrDefault((kind, name));

    /// <summary>Part of the state of a machine; computed facts and inputs are what it meets.</summary>
    public static bool IsState(Slot slot) => slot.Kind is not (SlotKind.Computed or SlotKind.Input);

    public Slot this[SlotKind kind, string name] => _byName[(kind, name)];

    public IEnumerable<Slot> Of(SlotKind kind) => _all.Where(slot => slot.Kind == kind);

    internal Slot Add(SlotKind kind, string name, IReadOnlyList<string>? values = null)
    {
        var slot = new Slot(
            _all.Count,
            kind,
            name,
            values ?? (kind == SlotKind.Clock ? ClockStates : NoYes)
        );
        _all.Add(slot);
        _byName.Add((kind, name), slot);
        return slot;
    }
}
