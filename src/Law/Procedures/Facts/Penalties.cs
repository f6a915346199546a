using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>One kind of penalty and where a form shows it.</summary>
internal readonly record struct PenaltyAt(PenaltyLine Line, string Path);

/// <summary>What is proposed, told or decided, line by line, for either procedure.</summary>
public static class Penalties
{
    /// <summary>The lines of the step's input, else the latest of the case.</summary>
    internal static IReadOnlyList<PenaltyAt> Of(Situation s) =>
        s.Block<PenaltyDecision>() is { } simple ? [new(Line(simple), nameof(PenaltyDecision))]
        : s.Says<PenaltyLine>() ? Said(s)
        :
        [
            .. s.Rows<PenaltyLine>()
                .Select((line, i) => new PenaltyAt(line, $"{nameof(PenaltyLine)}[{i}]")),
        ];

    /// <summary>Of a joint case the lines of one party keep the places that they have on the form.</summary>
    private static IReadOnlyList<PenaltyAt> Said(Situation s) =>
        [
            .. (s.Input ?? [])
                .Where(block => block.Value is PenaltyLine)
                .Select(block => new PenaltyAt(
                    (PenaltyLine)block.Value,
                    $"{nameof(PenaltyLine)}[{block.Row}]"
                )),
        ];

    internal static IReadOnlyList<PenaltyLine> Lines(Situation s) =>
        [.. Of(s).Select(at => at.Line)];

    /// <summary>What stands decided; nothing while no penalty is.</summary>
    public static IReadOnlyList<PenaltyLine> Decided(CaseState state) =>
        state.Latest<PenaltyDecision>() is { } simple ? [Line(simple)]
        : LastDecision(state) is nameof(OrdinaryDecision) ? state.Rows<PenaltyLine>()
        : [];

    /// <summary>What was decided last: a decision, or that the matter is to be decided anew. Null while nothing was.</summary>
    private static string? LastDecision(CaseState state) =>
        state
            .Counting.LastOrDefault(block =>
                block.Block
                    is nameof(OrdinaryDecision)
                        or nameof(NoPenaltyDecision)
                        or nameof(MakingAnew)
            )
            ?.Block;

    /// <summary>A fine inside the statutory range that lies outside the tier it names.</summary>
    public static bool Beyond(ViolationItemOnDay item, PenaltyLine line) =>
        line.Amount is { } amount
        && amount >= (item.RangeMin ?? 0)
        && item.Tiers.FirstOrDefault(tier => tier.Code == line.Tier && tier.Kind == line.Kind)
            is { } tier
        && !tier.Contains(amount);

    /// <summary>The lines that the last taking of a step recorded.</summary>
    internal static IReadOnlyList<PenaltyLine> At(CaseState state, string step)
    {
        var seq = state.LastTaken(step)?.Seq;
        return
        [
            .. state
                .Blocks.Where(block => block.Seq == seq && block.Block == nameof(PenaltyLine))
                .OrderBy(block => block.Row)
                .Select(block => (PenaltyLine)block.Read()),
        ];
    }

    private static PenaltyLine Line(PenaltyDecision simple) =>
        new(simple.Kind, simple.Amount, simple.Tier, null);
}
