using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Whose a case is where bodies differ (行政处罚法 art. 25; 河南省行政执法条例 art. 19), and cases that were opened in vain.</summary>
internal static class Jurisdictions
{
    private const string Dispute = "行政处罚法 第二十五条第二款";

    private const string Judicial = "行政处罚法 第二十七条；刑事诉讼法 第一百七十七条第三款";

    private static readonly string[] Results =
    [
        "decide",
        "decide-no-penalty",
        "terminate",
        "withdraw-case",
        "refuse-opening",
    ];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "jurisdiction-settled",
            "管辖的确定有依据",
            Dispute,
            Volatility.Free,
            [typeof(JurisdictionSettled)],
            Settled
        ),
        new(
            "not-ours",
            "本机关没有管辖权",
            "行政处罚法 第二十二条、第二十三条",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Case.Current("jurisdiction").Any(one => one.Outcome == "others")
                        || s.Case.Latest<LeadRefused>() is { Ground: RefusalGround.NotCompetent }
                        || s.Case.Latest<Termination>()
                            is { Ground: TerminationGround.NotCompetent },
                    "没有以不属于本机关管辖为由不予立案或者终止调查。",
                    "请先由机关负责人决定不予立案或者终止调查，理由选择不属于本机关管辖。"
                )
        ),
        new(
            "withdrawal-grounded",
            "撤销立案的理由属实",
            "行政处罚法 第五十四条第二款",
            Volatility.Free,
            [typeof(CaseWithdrawn)],
            Withdrawn
        ),
        new(
            "reply-of-the-result",
            "答复司法机关、监察机关的是处理结果",
            Judicial,
            Volatility.Free,
            [typeof(InformantReply)],
            Replied
        ),
        new(
            "justice-answered",
            "已将处理结果答复司法机关、监察机关",
            Judicial,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !FromJustice(s.Case) || Answered(s.Case),
                    "线索由司法机关、监察机关移送或者提出意见，处理结果还没有答复。",
                    "请先办理“答复线索提供人”。"
                )
        )
        {
            OfAll = true,
        },
    ];

    private static bool FromJustice(CaseState state) =>
        state.Latest<Lead>() is { Source: LeadSource.Judicial };

    private static DateOnly Opened(Situation s) =>
        s.Case.LastTaken("open-case") is { } opened ? ChinaTime.Day(opened.ActedAt) : s.Day;

    /// <summary>Since the case last came to something.</summary>
    private static bool Answered(CaseState state) =>
        state.LastTaken(Results) is { } result
        && state.Recorded(nameof(InformantReply)).Any(reply => reply.Seq > result.Seq);

    private static Finding Replied(Situation s)
    {
        if (s.Own<InformantReply>() is not { } reply)
            return Finding.Yes;
        if (reply.RepliedOn > s.Day)
            return Finding.No(
                "答复日期不能晚于登记的日期。",
                "请核对日期。",
                "InformantReply.repliedOn"
            );
        if (!FromJustice(s.Case))
            return Finding.Yes;
        return s.Case.LastTaken(Results) is not { } result
            ? Finding.No(
                "司法机关、监察机关移送或者提出意见的，须答复处理结果；本案还没有处理结果。",
                "请在作出决定、不予立案、终止调查或者撤销立案以后答复。"
            )
            : Finding.If(
                reply.RepliedOn >= ChinaTime.Day(result.ActedAt),
                "答复日期早于处理结果。",
                "请核对日期。",
                "InformantReply.repliedOn"
            );
    }

    /// <summary>What was investigated to its end is decided, not undone: only before that can an opening have been a mistake.</summary>
    private static Finding Withdrawn(Situation s) =>
        s.Own<CaseWithdrawn>() is not { } withdrawn ? Finding.Yes
        : withdrawn.Ground == WithdrawalGround.NotToBeOpened
            ? Finding.If(
                s.Case.LastTaken("report-penalty", "report-no-penalty") is null,
                "调查已经终结，应当依法作出决定，不能以不符合立案条件撤销立案。",
                "违法事实不能成立的，提交拟不予处罚的报告，作出不予处罚决定。",
                "CaseWithdrawn.ground"
            )
        : Finding.If(
            !string.IsNullOrWhiteSpace(withdrawn.OtherCase),
            "没有写明另一案件的编号。",
            "请填写另行立案或者并入的案件编号。",
            "CaseWithdrawn.otherCase"
        );

    private static Finding Settled(Situation s)
    {
        if (s.Own<JurisdictionSettled>() is not { } settled)
            return Finding.Yes;
        if (
            settled.Way != JurisdictionWay.Agreed
            && (
                string.IsNullOrWhiteSpace(settled.Organ)
                || string.IsNullOrWhiteSpace(settled.Number)
            )
        )
            return Finding.No(
                "指定管辖、协调决定的，须写明决定机关和文书号。",
                "请填写。",
                "JurisdictionSettled.organ"
            );
        return Finding.If(
            settled.SettledOn <= s.Day && settled.SettledOn >= Opened(s),
            "确定的日期早于立案，或者晚于登记的日期。",
            "请核对日期。",
            "JurisdictionSettled.settledOn"
        );
    }
}
