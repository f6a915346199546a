namespace Zhifa.Law.Procedures.Checker;

/// <summary>Something that happens without a step of the machine: a clock runs out, a branch ends or goes on, the spine ends a track.</summary>
/// <param name="Slot">What moves, for the story.</param>
/// <param name="Value">To which value.</param>
/// <param name="When">Where it may happen.</param>
/// <param name="Writes">All that it changes.</param>
/// <param name="Outside">The spine brings it about: a track does not count on it in order to end.</param>
internal sealed record Drift(
    Slot Slot,
    byte Value,
    Gate When,
    IReadOnlyDictionary<int, byte> Writes,
    bool Outside = false
)
{
    private Drift(Slot slot, byte from, byte to)
        : this(slot, to, Is(slot, from), new Dictionary<int, byte> { [slot.Index] = to }) { }

    /// <summary>A running clock runs out; an open track or child ends with one of its outcomes; a child may go on again; a paper issued in one track opens another; what ends opens what follows it.</summary>
    public static IEnumerable<Drift> Of(Machine machine) =>
        machine
            .Slots.Of(SlotKind.Clock)
            .Select(clock => new Drift(clock, Model.Running, Model.RanOut))
            .Concat(
                machine is Procedure procedure
                    ? machine
                        .Slots.Of(SlotKind.Track)
                        .SelectMany(branch => Branch(procedure, branch))
                    : Outer((Track)machine)
            );

    private static IEnumerable<Drift> Branch(Procedure procedure, Slot branch)
    {
        IReadOnlyList<byte> outcomes =
        [
            .. Enumerable
                .Range(Model.Open + 1, branch.Values.Count - Model.Open - 1)
                .Select(value => (byte)value),
        ];
        var followers = procedure
            .Tracks.Where(track => track.Follows?.Track == branch.Name)
            .ToLookup(track => (byte)branch.Values.IndexOf(track.Follows!.Outcome));
        // What only the spine ends so does not end so by itself.
        var own = procedure.Tracks.FirstOrDefault(track => track.Id == branch.Name);
        foreach (
            var outcome in outcomes.Where(value =>
                own is null || own.Steps.Any(step => step.Outcome == branch.Values[value])
            )
        )
            if (followers.Contains(outcome))
                foreach (var drift in Followed(procedure, branch, outcome, followers[outcome]))
                    yield return drift;
            else
                yield return new(branch, Model.Open, outcome);
        if (
            own?.Steps.Any(step => step.Reopens) == true
            || procedure.Children.Any(child => child.Id == branch.Name && child.Reopens)
        )
            foreach (var outcome in outcomes)
                yield return new(branch, outcome, Model.Open);
        if (procedure.Tracks.Any(track => track.Id == branch.Name && Issued(procedure, track)))
            foreach (var closed in outcomes.Prepend<byte>(0))
                yield return new(branch, closed, Model.Open);
    }

    /// <summary>
    /// One instance comes to the outcome, and what follows is opened: the branch stands as others leave it, open or graver. Or the last one
    /// ends otherwise, and the outcome of one before stands: then what follows was opened then.
    /// </summary>
    private static IEnumerable<Drift> Followed(
        Procedure procedure,
        Slot branch,
        byte outcome,
        IEnumerable<Track> followers
    )
    {
        List<(Gate When, Dictionary<int, byte> Opens, List<Gate> Before)> ways =
        [
            (Is(branch, Model.Open), [], []),
        ];
        foreach (var follower in followers)
        {
            var slot = procedure.Slots[SlotKind.Track, follower.Id];
            var when = follower.Follows!.When;
            var opened = ways.Select(way =>
                (
                    Gate.All(way.When, when),
                    new Dictionary<int, byte>(way.Opens) { [slot.Index] = Model.Open },
                    way.Before.Append(Is(slot, 0).Not()).ToList()
                )
            );
            ways = when.Reads.Any()
                ?
                [
                    .. opened,
                    .. ways.Select(way => way with { When = Gate.All(way.When, when.Not()) }),
                ]
                : [.. opened];
        }
        foreach (var (when, opens, before) in ways)
        {
            for (var stands = outcome; stands < branch.Values.Count; stands++)
                yield return new(
                    branch,
                    stands,
                    when,
                    new Dictionary<int, byte>(opens) { [branch.Index] = stands }
                );
            yield return new(branch, Model.Open, when, opens);
            yield return new(
                branch,
                outcome,
                Gate.All([when, .. before]),
                new Dictionary<int, byte> { [branch.Index] = outcome }
            );
        }
    }

    /// <summary>Some other track issues a paper that this one is for: here it may be opened at any time.</summary>
    private static bool Issued(Procedure procedure, Track track) =>
        procedure
            .Tracks.SelectMany(other => other.Steps)
            .SelectMany(step => step.Documents)
            .Any(paper => track.Papers.Contains(paper.Template));

    /// <summary>What others do to a track: another one for the same party starts and stops its clocks; the spine ends it.</summary>
    private static IEnumerable<Drift> Outer(Track track) =>
        track
            .Moved.Select(clock => track.Slots[SlotKind.Clock, clock])
            .SelectMany(clock =>
                new Drift[]
                {
                    new(clock, 0, Model.Running),
                    new(clock, Model.RanOut, Model.Running),
                    new(clock, Model.Running, 0),
                    new(clock, Model.RanOut, 0),
                }
            )
            .Select(drift =>
                drift with
                {
                    When = Gate.All(drift.When, Is(track.Slots[SlotKind.Outcome, Slots.Ending], 0)),
                    Outside = true,
                }
            )
            .Concat(Concluded(track));

    /// <summary>The spine ends a track that is open; its clocks stop.</summary>
    private static IEnumerable<Drift> Concluded(Track track)
    {
        var ending = track.Slots[SlotKind.Outcome, Slots.Ending];
        foreach (var outcome in track.Concluded.Select(id => (byte)ending.Values.IndexOf(id)))
        {
            yield return new Drift(ending, 0, outcome) with
            {
                When = Gate.All(Is(ending, 0), track.ConcludedWhen),
                Outside = true,
            };
            foreach (var clock in track.Slots.Of(SlotKind.Clock))
                yield return new Drift(clock, Model.Running, 0) with
                {
                    When = Gate.All(Is(ending, outcome), Is(clock, Model.Running)),
                    Outside = true,
                };
        }
    }

    private static Literal Is(Slot slot, byte value) => new(slot.Index, value, Negated: false);
}
