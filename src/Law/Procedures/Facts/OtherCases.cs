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
                    .FirstOrDefault(named =>
                        s.Registers.CasesKnown.All(known => known.Number != named.Number)
                    )
                    is { } unknown
                    ? Finding.No(
                        $"除本案以外，本机关没有编号是“{unknown.Number}”的案件。",
                        "请核对编号；还没有另立案件的，先登记线索、另立案件。",
                        unknown.Field
                    )
                    : Finding.Yes
        )
        {
            OfAll = true,
        },
        new(
            "relation-true",
            "登记的关联属实",
            "行政处罚法 第五十四条第二款",
            Volatility.Free,
            [typeof(RelatedCase)],
            Related
        )
        {
            OfAll = true,
        },
    ];

    private static Finding Related(Situation s)
    {
        if (
            s.Own<RelatedCase>() is not { } related
            || NamedCases.Of(s.Input) is not [{ Number: var number }]
        )
            return Finding.Yes;
        var before = s
            .Case.Every<RelatedCase>()
            .LastOrDefault(row => NamedCases.Plain(row.Number) == number)
            ?.How;
        return related.How == RelatedHow.NotRelated
                ? Finding.If(
                    before is not (null or RelatedHow.NotRelated),
                    $"本案没有登记过与“{number}”的关联。",
                    "请核对编号。",
                    "RelatedCase.number"
                )
            : related.How == before
                ? Finding.No(
                    $"与“{number}”的这一关联已经登记。",
                    "不用再办理；情形有变化的，选择另一种情形。",
                    "RelatedCase.how"
                )
            : related.How == RelatedHow.SameParty
            && s.Registers.CasesKnown.All(known => known is not { SameParty: true })
                ? Finding.No(
                    $"“{number}”的当事人中没有本案的当事人。",
                    "请核对编号，或者选择其他情形。",
                    "RelatedCase.how"
                )
            : Finding.Yes;
    }
}
