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
            "nothing-open-of-him",
            "对其没有未办结的事项",
            "行政处罚法 第四十五条第一款、第五十六条、第五十八条第一款",
            Volatility.Free,
            [],
            NothingOpen
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

    /// <summary>What he said, and what was kept from him, is dealt with before he leaves; a hearing that was held is reviewed.</summary>
    private static Finding NothingOpen(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        if (s.Case.Open("preservation").Any())
            return Finding.No(
                "对这一名当事人登记保存的物品还没有处理。",
                "请先办理“决定登记保存物品的处理”。"
            );
        if (s.Case.Open("appraisal").Any(one => s.Whole.Concerned(one.Opened) is not null))
            return Finding.No(
                "向这一名当事人告知的检测、鉴定还没有办结。",
                "请先确认已经告知；没有得出意见的，撤回委托。"
            );
        var gone =
            s.Own<Termination>() is
            { Ground: TerminationGround.Died or TerminationGround.Dissolved };
        foreach (var notice in s.Case.Open("notice"))
        {
            if (notice.Has("asked") && !gone || notice.Has("hearing-held"))
                return Finding.No(
                    "这一名当事人要求的听证还没有办结。",
                    "请先举行听证并提交听证报告；当事人放弃听证的，记录放弃听证。"
                );
            if (notice.Has("stated") && !notice.Has("rechecked"))
                return Finding.No(
                    "这一名当事人的陈述、申辩还没有复核。",
                    "请先办理“复核陈述、申辩”：他说的可能也关系到其他当事人。"
                );
        }
        return Finding.If(
            s.Case.Current("notice").All(notice => notice.Outcome != "hearing")
                || s.Case.Current("review").Any(review => review.Outcome == "agreed"),
            "对这一名当事人举行过听证，案件还没有经法制审核同意。",
            "请先办理“提请法制审核”，审核同意以后再办理。"
        );
    }
}
