namespace Zhifa.Law.Procedures.Checker;

/// <summary>One thing that may happen, on sets of states: forwards and backwards. It does what <see cref="StepMove"/> does to one.</summary>
/// <param name="step">The step, or null when a clock runs out or a track ends.</param>
/// <param name="gate">Where it may happen, for some value of the computed facts.</param>
internal sealed class StateMove(Bdd bdd, StateBits bits, Step? step, int gate)
{
    private readonly List<Change> _changes = [];

    /// <summary>Brought about by the spine of a track.</summary>
    public bool Outside { get; init; }

    public Step? Step => step;
    public int Gate => gate;

    /// <summary>Slots are set, all at once.</summary>
    public void Writes(IReadOnlyDictionary<int, byte> values) =>
        _changes.Add(new(Bdd.All, [values], Skips: Bdd.None));

    /// <summary>A slot takes one of these values.</summary>
    public void Chooses(int slot, IEnumerable<byte> values) =>
        _changes.Add(
            new(
                Bdd.All,
                [.. values.Select(value => new Dictionary<int, byte> { [slot] = value })],
                Skips: Bdd.None
            )
        );

    /// <summary>A slot is set where a condition holds, and stays as it is where it does not or may not.</summary>
    public void WritesWhen(int slot, byte value, int when, int skips) =>
        _changes.Add(new(when, [new Dictionary<int, byte> { [slot] = value }], skips));

    /// <summary>The same, and it takes one of these values.</summary>
    public void ChoosesWhen(int slot, IEnumerable<byte> values, int when, int skips) =>
        _changes.Add(
            new(
                when,
                [.. values.Select(value => new Dictionary<int, byte> { [slot] = value })],
                skips
            )
        );

    /// <summary>Where one may be after it, having been in one of these states.</summary>
    public int After(int states) =>
        _changes.Aggregate(bdd.And(states, gate), (set, change) => change.After(bdd, bits, set));

    /// <summary>Where one may have been before it, being in one of these states.</summary>
    public int Before(int states) =>
        bdd.And(
            gate,
            _changes
                .AsEnumerable()
                .Reverse()
                .Aggregate(states, (set, change) => change.Before(bdd, bits, set))
        );

    /// <param name="When">Where it happens.</param>
    /// <param name="Outcomes">The values it may give, one of these.</param>
    /// <param name="Skips">Where it may as well not happen.</param>
    private sealed record Change(
        int When,
        IReadOnlyList<IReadOnlyDictionary<int, byte>> Outcomes,
        int Skips
    )
    {
        public int After(Bdd bdd, StateBits bits, int set)
        {
            var happening = bdd.Some(bdd.And(set, When), [.. Outcomes[0].Keys.SelectMany(bits.Of)]);
            return Outcomes
                .Select(outcome =>
                    bdd.And(
                        happening,
                        outcome.Aggregate(
                            Bdd.All,
                            (all, slot) => bdd.And(all, bits.Is(slot.Key, slot.Value))
                        )
                    )
                )
                .Aggregate(bdd.And(set, Skips), bdd.Or);
        }

        public int Before(Bdd bdd, StateBits bits, int set)
        {
            var happening = Outcomes
                .Select(outcome =>
                    bdd.With(
                        set,
                        outcome.SelectMany(slot => bits.Values(slot.Key, slot.Value)).ToDictionary()
                    )
                )
                .Aggregate(Bdd.None, bdd.Or);
            return bdd.Or(bdd.And(When, happening), bdd.And(Skips, set));
        }
    }
}
