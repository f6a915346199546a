namespace Zhifa.Law.Procedures.Checker;

/// <summary>One thing that may happen: a step is taken, or a slot moves by itself.</summary>
/// <param name="Step">The step, or null.</param>
/// <param name="Slot">What moves by itself, or null.</param>
/// <param name="Value">To which value.</param>
internal sealed record Event(Step? Step, Slot? Slot = null, byte Value = 0);

/// <summary>
/// A machine as a transition system over some of its slots. Slots that are not kept are free, computed facts and inputs always: a
/// gate over them may hold. So the model allows all that the machine allows, and perhaps more.
/// </summary>
internal sealed class Model
{
    internal const byte Running = 1;
    internal const byte RanOut = 3;
    internal const byte Open = 1;

    private readonly Alike _alike;
    private readonly IReadOnlyList<StepMove> _moves;
    private readonly IReadOnlyList<(
        Event Event,
        Gate When,
        IReadOnlyDictionary<int, byte> Writes
    )> _drifts;

    public Model(Machine machine, IReadOnlySet<int> kept, Alike alike)
    {
        (Kept, _alike) = (kept, alike);
        _moves = [.. machine.Steps.Select(step => new StepMove(machine, step, Free, kept))];
        _drifts =
        [
            .. Drift
                .Of(machine)
                .Where(drift => drift.Writes.Keys.Any(kept.Contains))
                .Select(drift =>
                    (
                        new Event(null, drift.Slot, drift.Value),
                        alike.Of(drift.When.Freed(Free)),
                        Of(drift, kept)
                    )
                ),
        ];
    }

    public IReadOnlySet<int> Kept { get; }

    /// <summary>What a drift does to the slots that are kept.</summary>
    public static IReadOnlyDictionary<int, byte> Of(Drift drift, IReadOnlySet<int> kept) =>
        drift.Writes.Where(write => kept.Contains(write.Key)).ToDictionary();

    /// <summary>Where a machine may begin: with nothing, but the clocks that run from the opening of a track.</summary>
    public static IReadOnlyList<byte[]> Starts(Machine machine)
    {
        List<byte[]> starts = [new byte[machine.Slots.Count]];
        foreach (var begin in (machine as Track)?.Begins ?? [])
        {
            var slot = machine.Slots[SlotKind.Clock, begin.Clock].Index;
            bool Input(int at) => machine.Slots.All[at].Kind == SlotKind.Input;
            var when = begin.When.Freed(Input);
            var sure = begin.UnlessOverField is null && !begin.When.Reads.Any(Input);
            starts =
            [
                .. starts
                    .Where(state => when.Holds(state))
                    .Select(state => With(state, slot, Running)),
                .. starts.Where(state => !sure || !when.Holds(state)),
            ];
        }
        return starts;
    }

    public bool Free(int slot) => !Kept.Contains(slot);

    /// <summary>Every slot of the state that a gate or a property reads: the exact model.</summary>
    public static Model Exact(Machine machine, Alike alike) =>
        new(machine, Matters(machine), alike);

    /// <summary>What a gate or a property reads of the state; what none of them reads cannot make a difference.</summary>
    public static IReadOnlySet<int> Matters(Machine machine) =>
        machine
            .Properties.SelectMany(property => property.State.Reads)
            .Concat(Read(machine))
            .Where(slot => Slots.IsState(machine.Slots.All[slot]))
            .ToHashSet();

    /// <summary>The slots that some gate reads, inputs among them: what nothing reads cannot matter.</summary>
    public static IReadOnlySet<int> Read(Machine machine) =>
        Gates(machine)
            .SelectMany(gate => gate.Reads)
            .Where(slot => machine.Slots.All[slot].Kind != SlotKind.Computed)
            .ToHashSet();

    /// <summary>All that decides what happens next.</summary>
    public static IEnumerable<Gate> Gates(Machine machine) =>
        machine
            .Steps.SelectMany(step => step.Needs.Select(need => need.Gate).Append(step.When))
            .Concat(machine.Steps.SelectMany(step => step.Starts.Select(start => start.When)))
            .Concat(
                machine.Steps.SelectMany(step => Opening(machine, step)).Select(paper => paper.When)
            )
            .Concat(
                (machine as Procedure)?.Tracks.Select(track => track.Follows?.When).OfType<Gate>()
                    ?? []
            );

    /// <summary>The papers of a step that open a track.</summary>
    public static IEnumerable<StepDocument> Opening(Machine machine, Step step) =>
        machine is Procedure procedure
            ? step.Documents.Where(paper =>
                procedure.Tracks.Any(track => track.Papers.Contains(paper.Template))
            )
            : [];

    public bool Enabled(Step step, ReadOnlySpan<byte> state) =>
        _moves.First(move => move.Step == step).Gate.Holds(state);

    /// <summary>All that may happen next, with the state it leads to.</summary>
    /// <param name="noted">Of the steps that lead nowhere else those that are told all the same; null for all of them.</param>
    public IEnumerable<(Event Event, byte[] Next)> Next(
        byte[] state,
        Func<Step, bool>? noted = null
    )
    {
        foreach (var move in _moves)
            if ((move.Changes || noted is null || noted(move.Step)) && move.Gate.Holds(state))
                foreach (var next in move.After(state))
                    yield return (move.Event, _alike.Of(next));
        foreach (var (happens, when, writes) in _drifts)
            if (when.Holds(state))
                yield return (happens, _alike.Of(With(state, writes)));
    }

    private static byte[] With(byte[] state, IReadOnlyDictionary<int, byte> writes)
    {
        var next = (byte[])state.Clone();
        foreach (var (slot, value) in writes)
            next[slot] = value;
        return next;
    }

    internal static byte[] With(byte[] state, int slot, byte value)
    {
        var next = (byte[])state.Clone();
        next[slot] = value;
        return next;
    }
}
