using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Reconsideration and suit against a decision, and what follows from them (行政复议法; 行政诉讼法).</summary>
internal static class Contests
{
    private const string Reconsidering = "行政复议法 第四十八条、第五十四条";
    private const string Suing = "行政诉讼法 第六十七条";
    private const string NotWorse = "行政复议法 第六十三条第二款；行政诉讼法 第七十七条第二款";
    private const string Results = "行政复议法 第七十五条；行政诉讼法 第六十九条至第七十七条";
    private static readonly IReadOnlyList<Type> Result = [typeof(RemedyResult)];

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "contest-dates-true",
            "登记的日期前后相符",
            $"{Reconsidering}；{Suing}",
            Volatility.Free,
            [
                typeof(ReconsiderationFiled),
                typeof(ReconsiderationReply),
                typeof(SuitFiled),
                typeof(SuitAnswer),
                typeof(FirstJudgment),
                typeof(AppealFiled),
                typeof(Remand),
            ],
            Dates
        ),
        Fits("result-unheard", "没有审理即终结", RemedyOutcome.Withdrawn, RemedyOutcome.NotHeard),
        Fits("result-withdrawn", "准许撤诉", RemedyOutcome.Withdrawn),
        Fits("result-dismissed", "驳回起诉", RemedyOutcome.NotHeard),
        Fits("result-upheld", "维持了决定", RemedyOutcome.Upheld),
        Fits("result-changed", "变更了决定", RemedyOutcome.Changed, RemedyOutcome.PartlyAnnulled),
        Fits("result-mediated", "经调解、和解变更决定", RemedyOutcome.Mediated),
        Fits("result-illegal", "确认决定违法", RemedyOutcome.Illegal),
        Fits("result-annulled", "撤销了决定", RemedyOutcome.Annulled, RemedyOutcome.Void),
        new("not-to-his-disadvantage", "没有加重处罚", NotWorse, Volatility.Free, Result, Lighter),
        new(
            "stay-grounded",
            "停止执行有根据",
            "行政复议法 第四十二条；行政诉讼法 第五十六条",
            Volatility.Free,
            [typeof(ExecutionStay)],
            Stayed
        ),
    ];

    private static Finding Dates(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        if (s.Own<ReconsiderationFiled>() is { } filed)
            return TakenUp(s, filed.AcceptedOn, filed.CopyReceivedOn, nameof(ReconsiderationFiled));
        if (s.Own<SuitFiled>() is { } suit)
            return TakenUp(s, suit.AcceptedOn, suit.CopyReceivedOn, nameof(SuitFiled));
        if (s.Own<ReconsiderationReply>() is { } reply)
            return InOrder(
                s,
                s.Seen.Latest<ReconsiderationFiled>()?.CopyReceivedOn,
                reply.SubmittedOn,
                "ReconsiderationReply.submittedOn"
            );
        if (s.Own<SuitAnswer>() is { } answer)
            return InOrder(
                s,
                s.Seen.Latest<SuitFiled>()?.CopyReceivedOn,
                answer.SubmittedOn,
                "SuitAnswer.submittedOn"
            );
        if (s.Own<FirstJudgment>() is { } judgment)
            return InOrder(s, judgment.DecidedOn, judgment.ServedOn, "FirstJudgment.servedOn");
        if (s.Own<Remand>() is { } remand)
            return InOrder(
                s,
                s.Seen.Latest<AppealFiled>()?.FiledOn,
                remand.DecidedOn,
                "Remand.decidedOn"
            );
        return s.Own<AppealFiled>() is { } appeal
            ? InOrder(
                s,
                s.Seen.Latest<FirstJudgment>()?.DecidedOn,
                appeal.FiledOn,
                "AppealFiled.filedOn"
            )
            : Finding.Yes;
    }

    /// <summary>Nobody contests what he has not been served: its clock began on that day.</summary>
    private static Finding TakenUp(Situation s, DateOnly accepted, DateOnly copy, string block) =>
        InOrder(s, s.Clock("litigation.apply")?.Start, accepted, $"{block}.acceptedOn")
            is { Holds: false } early
            ? early
            : InOrder(s, accepted, copy, $"{block}.copyReceivedOn");

    private static Finding InOrder(Situation s, DateOnly? first, DateOnly then, string field) =>
        then > s.Day
            ? Finding.No("登记的日期不能晚于今日。", "请核对日期。", field)
            : Finding.If(
                first is null || first <= then,
                $"登记的日期早于前一步的{FieldText.Face(first)}。",
                "请核对日期。",
                field
            );

    private static ComputedFact Fits(string id, string title, params RemedyOutcome[] outcomes) =>
        new(
            id,
            title,
            Results,
            Volatility.Free,
            Result,
            s =>
                s.Own<RemedyResult>() is not { } result ? Finding.Yes
                : !outcomes.Contains(result.Outcome)
                    ? Finding.No(
                        $"结果是“{FieldText.Label(result.Outcome)}”，不在本步骤登记。",
                        $"本步骤登记：{string.Join("、", outcomes.Select(one => FieldText.Label(one)))}。其他结果请选择相应的步骤。",
                        "RemedyResult.outcome"
                    )
                : InOrder(s, TakenUp(s), result.DecidedOn, "RemedyResult.decidedOn")
                    is { Holds: false } early
                    ? early
                : InOrder(s, result.DecidedOn, result.ServedOn, "RemedyResult.servedOn")
        );

    /// <summary>When reconsideration or the suit was taken up, whichever came last.</summary>
    private static DateOnly? TakenUp(Situation s) =>
        Owing.Since<SuitFiled>(s.Seen).LastOrDefault()?.AcceptedOn
        ?? Owing.Since<ReconsiderationFiled>(s.Seen).LastOrDefault()?.AcceptedOn;

    /// <summary>Who contests a decision is not to fare worse for it; a third party may have asked for more.</summary>
    private static Finding Lighter(Situation s)
    {
        if (s.Own<RemedyResult>() is not { } result)
            return Finding.Yes;
        var fine = Owing.Fine(s.Case);
        if (result.Fine is null && fine > 0)
            return Finding.No(
                "没有填写变更后的罚款。",
                "请按复议决定、裁判、调解书的主文填写；不再罚款的填 0。",
                "RemedyResult.fine"
            );
        if ((result.Fine ?? 0) is var changed && (changed < 0 || changed > fine))
            return Finding.No(
                $"变更后的罚款高于原决定的 {FieldText.Face(fine)}：复议、诉讼不得加重对当事人的处罚。",
                "请核对主文；确有利害关系人提出相反请求而加重的，请按新的决定另行办理。",
                "RemedyResult.fine"
            );
        var gains = Owing.Gains(s.Case);
        if (result.Gains is null && gains > 0)
            return Finding.No(
                "没有填写变更后没收的违法所得。",
                "请按复议决定、裁判、调解书的主文填写；没有变更的照原数填写，不再没收的填 0。",
                "RemedyResult.gains"
            );
        if (result.GoodsBack is null && Goods.Confiscated(s.Case).Any())
            return Finding.No(
                "没有填写没收的物品是否应当退还。",
                "请按复议决定、裁判、调解书的主文选择。",
                "RemedyResult.goodsBack"
            );
        return Finding.If(
            (result.Gains ?? 0) >= 0 && (result.Gains ?? 0) <= gains,
            $"变更后没收的违法所得高于原决定的 {FieldText.Face(gains)}：复议、诉讼不得加重对当事人的处罚。",
            "请核对主文；确有利害关系人提出相反请求而加重的，请按新的决定另行办理。",
            "RemedyResult.gains"
        );
    }

    private static Finding Stayed(Situation s)
    {
        if (s.Own<ExecutionStay>() is not { } stay)
            return Finding.Yes;
        if (stay.From > s.Day)
            return Finding.No("停止执行的日期不能晚于今日。", "请核对日期。", "ExecutionStay.from");
        return Finding.If(
            stay.By == StayBy.Body || !string.IsNullOrWhiteSpace(stay.Number),
            "没有填写行政复议机关、人民法院的文书号。",
            "请填写停止执行决定书、裁定书的文号。",
            "ExecutionStay.number"
        );
    }
}
