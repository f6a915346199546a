using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What a case says of another one of the body can be looked up there.</summary>
internal static class OtherCases
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "other-case-known",
            "所写的另一案件是本机关的案件",
            "行政处罚法 第五十四条第二款",
            Volatility.Free,
            [typeof(CaseWithdrawn), typeof(Termination), typeof(RemedyEffect), typeof(RelatedCase)],
            s =>
                NamedCases
                    .Of(s.Input)
                    .FirstOrDefault(named => !s.Registers.CasesKnown.Contains(named.Number))
                    is { } unknown
                    ? Finding.No(
                        $"本机关没有另一个编号是“{unknown.Number}”的案件。",
                        "请核对编号；还没有另立案件的，先登记线索、另立案件。",
                        unknown.Field
                    )
                    : Finding.Yes
        )
        {
            OfAll = true,
        },
    ];
}
