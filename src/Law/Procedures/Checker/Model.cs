namespace Zhifa.Law.Procedures.Checker;

/// <summary>One thing that may happen: a step is taken, or a slot moves by itself: a clock runs out, a track or a child ends.</summary>
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

    private readonly IReadOnlyList<StepMove> _moves;
    private readonly IReadOnlyList<(Slot Slot, byte From, IReadOnlyList<byte> To)> _alone;

    public Model(Machine machine, IReadOnlySet<int> kept)
    {
        Kept = kept;
        _moves = [.. machine.Steps.Select(step => new StepMove(machine, step, Free, kept))];
        _alone = [.. Alone(machine).Where(moves => kept.Contains(moves.Slot.Index))];
    }

    public IReadOnlySet<int> Kept { get; }

    /// <summary>Where a machine may begin: with nothing, but the clocks that run from the opening of a track.</summary>
    public static IReadOnlyList<byte[]> Starts(Machine machine)
    {
        List<byte[]> starts = [new byte[machine.Slots.Count]];
        foreach (var begin in (machine as Track)?.Begins ?? [])
        {
            var slot = machine.Slots[SlotKind.Clock, begin.Clock].Index;
            var running = starts.Select(state => With(state, slot, Running));
            starts = begin.When.Reads.Any() ? [.. starts, .. running] : [.. running];
        }
        return starts;
    }

    public bool Free(int slot) => !Kept.Contains(slot);

    /// <summary>Every slot of the state that a gate or a property reads: the exact model.</summary>
    public static Model Exact(Machine machine) => new(machine, Matters(machine));

    /// <summary>What a gate or a property reads of the state; what none of them reads cannot make a difference.</summary>
    public static IReadOnlySet<int> Matters(Machine machine) =>
        machine
            .Properties.SelectMany(property => property.State.Reads)
            .Concat(Read(machine))
            .Where(slot => Slots.IsState(machine.Slots.All[slot]))
            .ToHashSet();

    /// <summary>The slots that some gate reads, inputs among them: what nothing reads cannot matter.</summary>
    public static IReadOnlySet<int> Read(Machine machine) =>
        machine
            .Steps.SelectMany(step => step.Needs.Select(need => need.Gate).Append(step.When))
            .Concat(machine.Steps.SelectMany(step => step.Starts.Select(start => start.When)))
            .Concat(
                machine.Steps.SelectMany(step => Opening(machine, step)).Select(paper => paper.When)
            )
            .SelectMany(gate => gate.Reads)
            .Where(slot => machine.Slots.All[slot].Kind != SlotKind.Computed)
            .ToHashSet();

    /// <summary>What moves by itself: a running clock runs out, an open track or child ends with one of its outcomes, a child may go on again, a paper issued in one track opens another.</summary>
    public static IEnumerable<(Slot Slot, byte From, IReadOnlyList<byte> To)> Alone(Machine machine)
    {
        foreach (var clock in machine.Slots.Of(SlotKind.Clock))
            yield return (clock, Running, [RanOut]);
        foreach (var branch in machine.Slots.Of(SlotKind.Track))
        {
            IReadOnlyList<byte> ended =
            [
                .. Enumerable
                    .Range(Open + 1, branch.Values.Count - Open - 1)
                    .Select(value => (byte)value),
            ];
            yield return (branch, Open, ended);
            var procedure = (Procedure)machine;
            if (procedure.Children.Any(child => child.Id == branch.Name && child.Reopens))
                foreach (var outcome in ended)
                    yield return (branch, outcome, [Open]);
            if (procedure.Tracks.Any(track => track.Id == branch.Name && Issued(procedure, track)))
                foreach (var closed in ended.Prepend<byte>(0))
                    yield return (branch, closed, [Open]);
        }
    }

    /// <summary>The papers of a step that open a track.</summary>
    public static IEnumerable<StepDocument> Opening(Machine machine, Step step) =>
        machine is Procedure procedure
            ? step.Documents.Where(paper =>
                procedure.Tracks.Any(track => track.Papers.Contains(paper.Template))
            )
            : [];

    /// <summary>Some other track issues a paper that this one is for: here it may be opened at any time.</summary>
    private static bool Issued(Procedure procedure, Track track) =>
        procedure
            .Tracks.SelectMany(other => other.Steps)
            .SelectMany(step => step.Documents)
            .Any(paper => track.Papers.Contains(paper.Template));

    public bool Enabled(Step step, ReadOnlySpan<byte> state) =>
        _moves.First(move => move.Step == step).Gate.Holds(state);

    /// <summary>All that may happen next, with the state it leads to.</summary>
    public IEnumerable<(Event Event, byte[] Next)> Next(byte[] state)
    {
        foreach (var move in _moves)
            if (move.Gate.Holds(state))
                foreach (var next in move.After(state))
                    yield return (move.Event, next);
        foreach (var (slot, from, to) in _alone)
            if (state[slot.Index] == from)
                foreach (var value in to)
                    yield return (new(null, slot, value), With(state, slot.Index, value));
    }

    internal static byte[] With(byte[] state, int slot, byte value)
    {
        var next = (byte[])state.Clone();
        next[slot] = value;
        return next;
    }
}
