namespace Zhifa.Law.Procedures.Checker;

/// <summary>One thing that may happen: a step is taken, or a running clock runs out.</summary>
/// <param name="Step">The step, or null when a clock runs out.</param>
/// <param name="Clock">The clock that runs out, or null.</param>
internal sealed record Event(Step? Step, string? Clock);

/// <summary>
/// A procedure as a transition system over some of its slots. Slots that are not kept, and computed facts always, are free:
/// a gate over them may hold. So the model allows all that the procedure allows, and perhaps more.
/// </summary>
internal sealed class Model
{
    private readonly IReadOnlyList<StepMove> _moves;
    private readonly IReadOnlyList<Slot> _clocks;

    public Model(Procedure procedure, IReadOnlySet<int> kept)
    {
        Procedure = procedure;
        Kept = kept;
        _moves = [.. procedure.Steps.Select(step => new StepMove(procedure, step, Free, kept))];
        _clocks = [.. procedure.Slots.Of(SlotKind.Clock).Where(slot => kept.Contains(slot.Index))];
    }

    public Procedure Procedure { get; }
    public IReadOnlySet<int> Kept { get; }

    public bool Free(int slot) => !Kept.Contains(slot);

    /// <summary>Every slot that is not a computed fact: the exact model.</summary>
    public static Model Exact(Procedure procedure) =>
        new(
            procedure,
            procedure
                .Slots.All.Where(slot => slot.Kind != SlotKind.Computed)
                .Select(slot => slot.Index)
                .ToHashSet()
        );

    /// <summary>The slots that some gate or property reads: what nothing reads cannot matter.</summary>
    public static Model Read(Procedure procedure)
    {
        var read = procedure
            .Steps.SelectMany(step => step.Needs.Select(need => need.Gate).Append(step.When))
            .Concat(procedure.Steps.SelectMany(step => step.Starts.Select(start => start.When)))
            .SelectMany(gate => gate.Reads)
            .ToHashSet();
        read.RemoveWhere(slot => procedure.Slots.All[slot].Kind == SlotKind.Computed);
        return new(procedure, read);
    }

    public bool Enabled(Step step, ReadOnlySpan<byte> state) =>
        _moves.First(move => move.Step == step).Gate.Holds(state);

    /// <summary>All that may happen next, with the state it leads to.</summary>
    public IEnumerable<(Event Event, byte[] Next)> Next(byte[] state)
    {
        foreach (var move in _moves)
            if (move.Gate.Holds(state))
                foreach (var next in move.After(state))
                    yield return (move.Event, next);
        foreach (var clock in _clocks)
            if (state[clock.Index] == Running)
                yield return (new(null, clock.Name), With(state, clock.Index, RanOut));
    }

    internal const byte Running = 1;
    internal const byte RanOut = 3;

    internal static byte[] With(byte[] state, int slot, byte value)
    {
        var next = (byte[])state.Clone();
        next[slot] = value;
        return next;
    }
}
