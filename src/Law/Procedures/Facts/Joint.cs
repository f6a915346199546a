using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Several parties in one case: each answers for himself.</summary>
internal static class Joint
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "several-parties",
            "本案有几名当事人",
            "行政处罚法 第五十九条第一款第一项",
            Volatility.Free,
            [],
            s => Finding.If(s.Case.Parties().Count > 1, "本案只有一名当事人。", "请对全案办理。")
        )
        {
            OfAll = true,
            OfCase = true,
        },
        new(
            "nothing-kept-of-him",
            "没有未处理的登记保存物品",
            "行政处罚法 第五十六条",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Input is null || !s.Case.Open("preservation").Any(),
                    "对这一名当事人登记保存的物品还没有处理。",
                    "请先办理“决定登记保存物品的处理”。"
                )
        ),
        new(
            "party-named",
            "已写明对哪一名当事人",
            "行政处罚法 第五十九条第一款第一项",
            Volatility.Free,
            [typeof(PartyConcerned)],
            s =>
                Finding.If(
                    s.Input is null
                        || s.Case.Parties().Count < 2
                        || s.Own<PartyConcerned>()?.Party is not null,
                    "没有写明对哪一名当事人。",
                    "请选择当事人。",
                    "PartyConcerned.party"
                )
        )
        {
            OfAll = true,
        },
    ];
}
