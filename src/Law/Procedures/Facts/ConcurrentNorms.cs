using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>One act that breaks several norms (行政处罚法 art. 29, second sentence).</summary>
internal static class ConcurrentNorms
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "one-fine-for-one-act",
            "对同一违法行为只罚款一次，适用罚款数额高的规定",
            "行政处罚法 第二十九条",
            Volatility.Free,
            [typeof(PenaltyLine)],
            Concurrent
        ),
    ];

    /// <summary>
    /// What was done on one day at one place under several items is one act that breaks several norms, unless the report says why it is not: one
    /// fine, by the norm whose fine is the higher. Whether that is its highest or its lowest sum the statute does not say; here the highest, then the
    /// lowest.
    /// </summary>
    private static Finding Concurrent(Situation s)
    {
        var penalties = Penalties.Of(s);
        foreach (var act in SameActs.Of(s))
        {
            var places = act.Select(one => one.Place).ToHashSet();
            var fines = penalties
                .Where(at =>
                    at.Line is { Kind: PenaltyKind.Fine, Act: { } of } && places.Contains(of)
                )
                .ToList();
            if (fines.Count == 0)
                continue;
            var norms = act.Where(one =>
                    s.Case.LeniencyOf(null, one.Place)?.Result != LeniencyResult.NoPenalty
                )
                .Select(one => (one.Place, Item: s.ForAct(one.Place).Registers.Violation))
                .Where(norm => norm.Item?.Kinds.Contains(PenaltyKind.Fine) == true)
                .ToList();
            var title = string.Join(
                "、",
                s.ActNames()
                    .Where(one => places.Contains(one.Place))
                    .Select(one => $"“{one.Title}”")
            );
            if (fines.Count > 1)
                return Finding.No(
                    $"{title}是同日、同地的行为，罚款写了 {FieldText.Face(fines.Count)} 次。",
                    "是同一违法行为的，只按罚款数额高的规定罚款一次，另一项不写处罚；不是的，请在调查终结报告的“不是同一违法行为的理由”中写明各项的名称和理由。",
                    fines[^1].Path + ".kind"
                );
            var highest = norms.MaxBy(norm => Height(norm.Item!));
            var fined = norms.FirstOrDefault(norm => norm.Place == fines[0].Line.Act);
            if (fined.Item is { } item && Height(item).CompareTo(Height(highest.Item!)) < 0)
                return Finding.No(
                    $"{title}是同日、同地的行为，应当按罚款数额高的规定罚款：“{highest.Item!.Title}”。",
                    "请把罚款改到罚款数额高的一项；不是同一违法行为的，请在调查终结报告中写明各项的名称和理由。",
                    fines[0].Path + ".act"
                );
        }
        return Finding.Yes;
    }

    /// <summary>No maximum in the register is none in the statute.</summary>
    private static (decimal, decimal) Height(ViolationItemOnDay item) =>
        (item.RangeMax ?? decimal.MaxValue, item.RangeMin ?? 0);
}
