namespace Zhifa.Law.Procedures;

/// <summary>The slot vector of a concrete case at the moment of an act, with what the computed facts found.</summary>
public sealed class CaseVector
{
    private readonly byte[] _values;
    private readonly Dictionary<int, Finding> _findings = [];

    private CaseVector(byte[] values) => _values = values;

    public ReadOnlySpan<byte> Values => _values;

    public IReadOnlyList<Reading> Readings { get; private set; } = [];

    public Finding Finding(int slot) => _findings[slot];

    public static CaseVector Of(Situation situation)
    {
        var vector = Begun(situation);
        vector.Ask(situation, situation.Step.When.Reads);
        vector.Ask(situation, situation.Step.Needs.SelectMany(need => need.Gate.Reads));
        vector.Readings = situation.Input is null
            ? []
            :
            [
                .. vector
                    ._findings.OrderBy(pair => pair.Key)
                    .Select(pair => new Reading(
                        situation.Machine.Slots.All[pair.Key].Name,
                        pair.Value.Holds
                    )),
            ];
        return vector;
    }

    /// <summary>
    /// The same of a step that is only looked at; null where it is not offered at all. Most are not, and of those nothing is asked that its
    /// facts and clocks have answered.
    /// </summary>
    internal static CaseVector? IfOffered(Situation situation)
    {
        var vector = Begun(situation);
        var when = situation.Step.When;
        var parts = when is AllOf all ? all.Parts : [when];
        if (parts.Any(part => !Asks(situation, part) && !part.Holds(vector._values)))
            return null;
        vector.Ask(situation, when.Reads);
        if (!when.Holds(vector._values))
            return null;
        vector.Ask(situation, situation.Step.Needs.SelectMany(need => need.Gate.Reads));
        return vector;
    }

    private static CaseVector Begun(Situation situation) =>
        new(
            situation.Step.TakesOver is null
                ? Established(
                    situation.Procedure,
                    situation.Machine,
                    situation.At,
                    situation.Case,
                    situation.Day
                )
                : Established(situation.Procedure, situation.Case.Anew(), situation.Day)
        );

    /// <summary>Whether a gate reads what is still to be asked.</summary>
    private static bool Asks(Situation situation, Gate gate) =>
        gate.Reads.Any(slot => situation.Machine.Slots.All[slot].Kind == SlotKind.Computed);

    private void Ask(Situation situation, IEnumerable<int> slots)
    {
        foreach (var index in slots)
        {
            var slot = situation.Machine.Slots.All[index];
            if (slot.Kind != SlotKind.Computed || _findings.ContainsKey(index))
                continue;
            var finding = Judge(ComputedFacts.Find(slot.Name)!, situation);
            _findings[index] = finding;
            _values[index] = Bit(finding.Holds);
        }
    }

    /// <summary>What the case has established, as of the legal day, for the spine.</summary>
    public static byte[] Established(Procedure procedure, CaseState state, DateOnly day) =>
        Established(procedure, procedure, state, state, day);

    /// <summary>The case as an instance of a track has it: one that is a party's, as that party has it.</summary>
    private static CaseState Facing(
        Procedure procedure,
        Track track,
        MachineState? at,
        CaseState state
    ) =>
        at is TrackState one && state.PlaceOf(track, one) is { } place
            ? state.For(procedure, place)
            : state;

    /// <summary>The same for one machine.</summary>
    /// <param name="at">The case itself for the spine; of a track the instance, or null where none was opened.</param>
    public static byte[] Established(
        Procedure procedure,
        Machine machine,
        MachineState? at,
        CaseState state,
        DateOnly day
    )
    {
        var track = machine as Track;
        var own = track is { Inputs.Count: > 0 } ? Facing(procedure, track, at, state) : state;
        var spine = track is { Inputs.Count: > 0 }
            ? LookedUp
                .In(own)
                .Spine.GetOrAdd((procedure.Hash, day), _ => Established(procedure, own, day))
            : [];
        var values = new byte[machine.Slots.Count];
        foreach (var slot in machine.Slots.All)
            values[slot.Index] = slot.Kind switch
            {
                SlotKind.Fact => Bit(at?.Has(slot.Name) == true),
                SlotKind.Attribute => Place(slot, at?.Attributes.GetValueOrDefault(slot.Name)),
                SlotKind.Clock => Place(slot, at?.Clocks.GetValueOrDefault(slot.Name)?.On(day)),
                SlotKind.Track => Place(slot, state.Standing(procedure.Branch(slot.Name))),
                SlotKind.Outcome => Place(
                    slot,
                    track is null ? state.Outcome ?? Slots.OpenTrack
                        : at is TrackState one && state.Counts(one) ? one.Outcome ?? Slots.OpenTrack
                        : Slots.NoTrack
                ),
                SlotKind.Input => Bit(
                    track!.Inputs.First(input => input.Id == slot.Name) is var input
                        && input.Gate.Holds(spine)
                        && (
                            input.Share is not { } share || Shares.Has(share, procedure, state, own)
                        )
                ),
                _ => 0,
            };
        return values;
    }

    private static byte Bit(bool holds) => holds ? (byte)1 : (byte)0;

    private static byte Place(Slot slot, string? value) =>
        value is null ? (byte)0 : (byte)slot.Values.IndexOf(value);

    /// <summary>A fact that reads what the step has yet to record is not judged while the step is only looked at.</summary>
    private static Finding Judge(ComputedFact fact, Situation situation) =>
        situation.Input is null
        && situation.Step.Blocks.Any(block => fact.Reads.Contains(block.Block.Record))
            ? Procedures.Finding.Yes
            : fact.Of(situation);
}
