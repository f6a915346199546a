using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures.Checker;

/// <summary>What one step does to the kept slots; where a choice is open, it leads to several states.</summary>
internal sealed class StepMove
{
    private readonly List<(int Slot, byte Value)> _writes = [];
    private readonly List<(int Slot, IReadOnlyList<byte> Values)> _choices = [];
    private readonly List<(int Slot, Gate When, bool Sure)> _starts = [];
    private readonly IReadOnlyList<int> _quiet = [];
    private readonly Slots _slots;
    private readonly List<(int Slot, byte Value, bool Sure)> _concludes = [];

    /// <summary>Tracks of which one instance of several counts no longer.</summary>
    private readonly List<int> _leaves = [];

    public StepMove(Machine machine, Step step, Func<int, bool> free, IReadOnlySet<int> kept)
    {
        Step = step;
        Event = new(step);
        var slots = _slots = machine.Slots;
        Gate = Procedures
            .Gate.All(step.Needs.Select(need => need.Gate).Prepend(step.When).ToList())
            .Freed(free);
        // What it does to the clocks of another track is that one's matter.
        bool Own(string clock) => slots.Find(SlotKind.Clock, clock) is not null;
        // What is postponed stays as it stands.
        var starts = step
            .Starts.Where(start => Own(start.Clock) && start.NotBeforeField is null)
            .ToList();
        bool Starts(int at) => starts.Any(start => slots[SlotKind.Clock, start.Clock].Index == at);
        var ofOne = step.Blocks.Any(asked => asked.Block.Record == typeof(PartyConcerned));

        void Write(SlotKind kind, string name, byte value)
        {
            if (slots[kind, name].Index is var slot && kept.Contains(slot))
                _writes.Add((slot, value));
        }
        foreach (var fact in Taking.Falling(machine, step.Clears))
            Write(SlotKind.Fact, fact, 0);
        foreach (var fact in step.Establishes)
            Write(SlotKind.Fact, fact, 1);
        foreach (var (id, value) in step.Sets)
            Write(
                SlotKind.Attribute,
                id,
                (byte)slots[SlotKind.Attribute, id].Values.IndexOf(value)
            );
        foreach (var clock in step.Stops.Where(Own))
            Write(SlotKind.Clock, clock, 0);
        foreach (var track in step.Voids)
            if (!ofOne)
                Write(SlotKind.Track, track, 0);
            else if (slots[SlotKind.Track, track].Index is var slot && kept.Contains(slot))
                _leaves.Add(slot);
        foreach (var track in step.Opens)
            Write(SlotKind.Track, track, Model.Open);
        foreach (var (id, end) in step.Concludes)
            if (slots[SlotKind.Track, id] is var track && kept.Contains(track.Index))
                _concludes.Add(
                    (
                        track.Index,
                        (byte)track.Values.IndexOf(end),
                        !((Procedure)machine).Track(id).ConcludedWhen.Reads.Any()
                            // Of several parties, it may be one's alone.
                            && !ofOne
                    )
                );
        if (step.Outcome is { } outcome)
        {
            Write(
                SlotKind.Outcome,
                Slots.Ending,
                (byte)slots[SlotKind.Outcome, Slots.Ending].Values.IndexOf(outcome)
            );
            if (machine is Track)
                _quiet = [.. slots.Of(SlotKind.Clock).Select(s => s.Index).Where(kept.Contains)];
        }
        if (step.Reopens)
            Write(SlotKind.Outcome, Slots.Ending, 0);
        foreach (
            var slot in step
                .Judges.Select(id => slots[SlotKind.Attribute, id])
                .Where(s => kept.Contains(s.Index))
        )
        {
            // The first value says "not judged yet", or that the field was left empty.
            var first = machine.Attributes.First(a => a.Id == slot.Name).Optional ? 0 : 1;
            _choices.Add(
                (
                    slot.Index,
                    [.. Enumerable.Range(first, slot.Values.Count - first).Select(v => (byte)v)]
                )
            );
        }
        // What is carried may have stood in the other procedure, or not.
        foreach (var fact in step.TakesOver?.Carries.Keys ?? [])
            if (slots[SlotKind.Fact, fact].Index is var slot && kept.Contains(slot))
                _choices.Add((slot, [0, 1]));
        // A paper opens its track before clocks are started, as a clock is started: open and running are one value.
        foreach (var track in (machine as Procedure)?.Tracks ?? [])
        {
            var slot = slots[SlotKind.Track, track.Id].Index;
            if (!kept.Contains(slot))
                continue;
            foreach (
                var paper in step.Documents.Where(paper => track.Papers.Contains(paper.Template))
            )
                // Issued by where the case stands after the step, with the clocks that the step starts.
                _starts.Add(
                    (
                        slot,
                        paper.When.Freed(at => free(at) || Starts(at)),
                        PartyPapers.Always(paper.Template) && !paper.When.Reads.Any()
                    )
                );
            // A case from another procedure brings its unserved papers along, or none.
            if (step.TakesOver is not null && track.Papers.Any(paper => !PartyPapers.Always(paper)))
                _starts.Add((slot, Gate.Open, false));
        }
        // A step about one of several parties looks at his tracks: how they stand for all says nothing of his.
        bool His(int at) => ofOne && slots.All[at].Kind == SlotKind.Track;
        foreach (var start in starts)
            if (slots[SlotKind.Clock, start.Clock].Index is var slot && kept.Contains(slot))
                _starts.Add(
                    (
                        slot,
                        start.When.Freed(at => free(at) || His(at)),
                        start.When.Reads.All(at => kept.Contains(at) && !His(at))
                    )
                );
    }

    public Step Step { get; }

    /// <summary>Whether it may lead to another state at all.</summary>
    public bool Changes =>
        _writes.Count
            + _choices.Count
            + _starts.Count
            + _quiet.Count
            + _concludes.Count
            + _leaves.Count
        > 0;

    public Event Event { get; }
    public Gate Gate { get; }

    public IEnumerable<byte[]> After(byte[] state)
    {
        var first = (byte[])state.Clone();
        foreach (var (slot, value) in _writes)
            first[slot] = value;
        foreach (var slot in _quiet.Where(slot => first[slot] == Model.Running))
            first[slot] = 0;
        List<byte[]> states = [first];
        foreach (var slot in _leaves)
            states =
            [
                .. states.SelectMany(s =>
                    Without(slot, s[slot]).Select(left => Model.With(s, slot, left))
                ),
            ];
        foreach (var (slot, value, sure) in _concludes.Where(end => first[end.Slot] == Model.Open))
            states =
            [
                .. Graver(slot, value)
                    .SelectMany(end => states.Select(s => Model.With(s, slot, end))),
                .. sure ? [] : states,
            ];
        foreach (var (slot, values) in _choices)
            states =
            [
                .. states.SelectMany(s => values.Select(value => Model.With(s, slot, value))),
            ];
        foreach (var (slot, when, sure) in _starts)
            states = [.. states.SelectMany(s => Started(s, slot, when, sure))];
        return states;
    }

    /// <summary>The same move on sets of states.</summary>
    public StateMove On(Bdd bdd, StateBits bits)
    {
        var move = new StateMove(bdd, bits, Step, bits.Set(Gate));
        // Written in order: what is cleared may be established again by the same step.
        var last = new Dictionary<int, byte>();
        foreach (var (slot, value) in _writes)
            last[slot] = value;
        if (last.Count > 0)
            move.Writes(last);
        foreach (var slot in _quiet)
            move.WritesWhen(
                slot,
                0,
                bits.Is(slot, Model.Running),
                bdd.Not(bits.Is(slot, Model.Running))
            );
        foreach (var slot in _leaves)
        foreach (
            var now in Enumerable.Range(1, _slots.All[slot].Values.Count - 1).Select(v => (byte)v)
        )
            move.ChoosesWhen(
                slot,
                Without(slot, now),
                bits.Is(slot, now),
                bdd.Not(bits.Is(slot, now))
            );
        foreach (var (slot, value, sure) in _concludes)
            move.ChoosesWhen(
                slot,
                Graver(slot, value),
                bits.Is(slot, Model.Open),
                sure ? bdd.Not(bits.Is(slot, Model.Open)) : Bdd.All
            );
        foreach (var (slot, values) in _choices)
            move.Chooses(slot, values);
        foreach (var (slot, when, sure) in _starts)
        {
            var starts = bits.Set(when);
            move.WritesWhen(slot, Model.Running, starts, sure ? bdd.Not(starts) : Bdd.All);
        }
        return move;
    }

    /// <summary>
    /// What a track may stand at once an instance of it counts no longer: nothing, where it was the only one; while it was open, anything that
    /// others have come to; else nothing graver than before.
    /// </summary>
    private IReadOnlyList<byte> Without(int slot, byte now) =>
        [
            .. Enumerable
                .Range(0, _slots.All[slot].Values.Count)
                .Select(value => (byte)value)
                .Where(value =>
                    value == 0
                    || now == Model.Open
                    || now > Model.Open && value > Model.Open && value <= now
                ),
        ];

    /// <summary>What a track may stand at when the spine ends it so: others of its instances may have ended more gravely.</summary>
    private IReadOnlyList<byte> Graver(int slot, byte outcome) =>
        [
            .. Enumerable
                .Range(outcome, _slots.All[slot].Values.Count - outcome)
                .Select(value => (byte)value),
        ];

    private static IEnumerable<byte[]> Started(byte[] state, int slot, Gate when, bool sure)
    {
        var holds = when.Holds(state);
        if (holds)
            yield return Model.With(state, slot, Model.Running);
        if (!holds || !sure)
            yield return state;
    }
}
