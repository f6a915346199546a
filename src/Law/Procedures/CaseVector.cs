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
        var vector = new CaseVector(
            Established(situation.Procedure, situation.Case, situation.Day)
        );
        var asked = situation
            .Step.Needs.SelectMany(need => need.Gate.Reads)
            .Concat(situation.Step.When.Reads)
            .ToHashSet();
        foreach (
            var slot in situation
                .Procedure.Slots.Of(SlotKind.Computed)
                .Where(slot => asked.Contains(slot.Index))
        )
        {
            var finding = Judge(ComputedFacts.Find(slot.Name)!, situation);
            vector._findings[slot.Index] = finding;
            vector._values[slot.Index] = finding.Holds ? (byte)1 : (byte)0;
        }
        vector.Readings = situation.Input is null
            ? []
            :
            [
                .. vector._findings.Select(pair => new Reading(
                    situation.Procedure.Slots.All[pair.Key].Name,
                    pair.Value.Holds
                )),
            ];
        return vector;
    }

    /// <summary>Facts, attributes and clocks alone, as of the legal day.</summary>
    public static byte[] Established(Procedure procedure, CaseState state, DateOnly day)
    {
        var values = new byte[procedure.Slots.Count];
        foreach (var slot in procedure.Slots.All)
            values[slot.Index] = slot.Kind switch
            {
                SlotKind.Fact => state.Has(slot.Name) ? (byte)1 : (byte)0,
                SlotKind.Attribute => Place(slot, state.Attributes.GetValueOrDefault(slot.Name)),
                SlotKind.Clock => Place(slot, state.Clocks.GetValueOrDefault(slot.Name)?.On(day)),
                _ => 0,
            };
        return values;
    }

    private static byte Place(Slot slot, string? value) =>
        value is null ? (byte)0 : (byte)slot.Values.IndexOf(value);

    /// <summary>A fact that reads what the step has yet to record is not judged while the step is only looked at.</summary>
    private static Finding Judge(ComputedFact fact, Situation situation) =>
        situation.Input is null
        && situation.Step.Blocks.Any(block => fact.Reads.Contains(block.Block.Record))
            ? Procedures.Finding.Yes
            : fact.Find(situation);
}
