using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Reconsideration and suit against a decision, and what follows from them (行政复议法; 行政诉讼法).</summary>
internal static class Contests
{
    private const string Reconsidering = "行政复议法 第四十八条、第五十四条";
    private const string Suing = "行政诉讼法 第六十七条";
    private const string NotWorse = "行政复议法 第六十三条第二款；行政诉讼法 第七十七条第二款";
    private const string Results = "行政复议法 第七十五条；行政诉讼法 第六十九条至第七十七条";
    private const string Anew = "行政复议法 第六十四条第二款；行政诉讼法 第七十一条";
    private const string Effecting = "行政复议法 第七十七条；行政诉讼法 第九十四条";
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
        new(
            "effect-true",
            "应退金额与已缴一致",
            "国家赔偿法 第三十六条",
            Volatility.Free,
            [typeof(RemedyEffect)],
            Effect
        )
        {
            OfAll = true,
        },
        new(
            "anew-named",
            "另案重新办理的已写明案件",
            Effecting,
            Volatility.Free,
            [typeof(RemedyEffect)],
            AnewNamed
        )
        {
            OfAll = true,
        },
        new(
            "annulled-for-all",
            "对每一名当事人的决定都已被撤销",
            Effecting,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.Annulment(s.Case) is not null,
                    "对其的决定没有被撤销，继续有效。",
                    "请办理“落实只撤销对部分当事人的决定”。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "still-stands",
            "决定没有被复议机关、人民法院撤销",
            "行政处罚法 第七十五条第二款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.Annulment(s.Case) is null,
                    "决定已被行政复议机关或者人民法院撤销。",
                    "请落实撤销决定的复议决定、裁判。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "others-stand",
            "对其他当事人的决定继续有效",
            Effecting,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Case.Parties()
                        .Any(one => Owing.Annulment(s.Case.For(s.Procedure, one.Place)) is null),
                    "对每一名当事人的决定都已被撤销。",
                    "请办理“落实撤销决定的复议决定、裁判”。"
                )
        )
        {
            OfCase = true,
            OfAll = true,
        },
        new(
            "annulment-outstanding",
            "撤销尚未落实",
            Effecting,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Outstanding(s.Case) is RemedyOutcome.Annulled or RemedyOutcome.Void,
                    "对其的决定没有被撤销，或者已经落实。",
                    "请核对所选的当事人。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "change-outstanding",
            "变更、确认违法尚未落实",
            Effecting,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Outstanding(s.Case)
                        is not (null or RemedyOutcome.Annulled or RemedyOutcome.Void),
                    "对其的决定没有被变更、确认违法，或者已经落实。",
                    "请核对所选的当事人。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "effects-whole",
            "复议、诉讼的结果均已落实",
            Effecting,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    s.Case.Has("revoked") || Outstanding(s.Case) is null,
                    "改变决定的复议决定、裁判尚未落实。",
                    "请由科室负责人、机关负责人落实。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "anew-as-ordered",
            "没有尚未履行的责令重新作出",
            "行政复议法 第七十七条；行政诉讼法 第九十四条",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Owing.Annulment(s.Case) is not { Anew: true }
                        || MadeAnew(s.Case)
                        || AnewElsewhere(s.Case),
                    "复议决定、裁判责令重新作出行政行为，尚未重新办理。",
                    "请由机关负责人办理“撤销后重新办理”。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "anew-grounded",
            "重新办理有根据",
            Anew,
            Volatility.Free,
            [typeof(MakingAnew)],
            Grounded
        ),
        new(
            "not-the-same-again",
            "没有以同一事实和理由作出基本相同的决定",
            Anew,
            Volatility.Free,
            [typeof(OrdinaryDecision), typeof(InvestigationReport)],
            Different
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
        return Finding.If(
            (result.Fine ?? 0) >= 0 && (result.Fine ?? 0) <= fine,
            $"变更后的罚款高于原决定的 {FieldText.Face(fine)}：复议、诉讼不得加重对当事人的处罚。",
            "请核对主文；确有利害关系人提出相反请求而加重的，请按新的决定另行办理。",
            "RemedyResult.fine"
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

    /// <summary>Where the decision against one of several is to be made anew, in which case; nowhere else is another case opened.</summary>
    private static Finding AnewNamed(Situation s)
    {
        if (s.Own<RemedyEffect>() is not { } effect)
            return Finding.Yes;
        var elsewhere =
            s.Own<PartyConcerned>()?.Party is { } place
            && Owing.Annulment(s.Case.For(s.Procedure, place)) is { Anew: true };
        return elsewhere != string.IsNullOrWhiteSpace(effect.AnewIn) ? Finding.Yes
            : elsewhere
                ? Finding.No(
                    "责令重新作出的，没有写明重新办理的案件。",
                    "请先为该当事人登记线索、另立案件，再填写案件编号。",
                    "RemedyEffect.anewIn"
                )
            : Finding.No(
                "只有撤销对部分当事人的决定并责令重新作出的，才另立案件。",
                "请不要填写重新办理的案件编号；本案重新办理的，办理“撤销后重新办理”。",
                "RemedyEffect.anewIn"
            );
    }

    private static Finding Effect(Situation s)
    {
        if (s.Own<RemedyEffect>() is not { } effect)
            return Finding.Yes;
        var due = Owing.Sum(
            s,
            own => Owing.Annulment(own) is null ? Owing.Over(own) : Owing.Kept(own)
        );
        return Finding.If(
            effect.Refund == due,
            $"应退还当事人 {FieldText.Face(due)}。",
            "请核对已缴和应缴的金额。",
            "RemedyEffect.refund"
        );
    }

    /// <summary>Of one of several parties: it is decided anew in a case of his own.</summary>
    private static bool AnewElsewhere(CaseState state) =>
        state.Counting.LastOrDefault(block =>
            block.Block is nameof(RemedyResult) or nameof(RemedyEffect)
        )
            is { Block: nameof(RemedyEffect) } effect
        && state.Concerned(effect.Seq) is not null
        && ((RemedyEffect)effect.Read()).AnewIn is not null;

    /// <summary>
    /// The last result, if it does not let the decision stand as it was and nothing was done about it yet; else null. While it is itself
    /// contested there is nothing to be done.
    /// </summary>
    private static RemedyOutcome? Outstanding(CaseState state)
    {
        if (state.Open("remedy").Any())
            return null;
        var last = state.Counting.LastOrDefault(block =>
            block.Block
                is nameof(RemedyResult)
                    or nameof(RemedyEffect)
                    or nameof(OrdinaryDecision)
                    or nameof(NoPenaltyDecision)
        );
        return
            last?.Block == nameof(RemedyResult)
            && ((RemedyResult)last.Read()).Outcome
                is not (RemedyOutcome.Upheld or RemedyOutcome.Withdrawn or RemedyOutcome.NotHeard)
                    and var outcome
            ? outcome
            : null;
    }

    /// <summary>The matter is being decided anew: that was taken up after the result.</summary>
    private static bool MadeAnew(CaseState state) =>
        state.Counting.LastOrDefault(block =>
            block.Block is nameof(RemedyResult) or nameof(MakingAnew)
        )
            is { Block: nameof(MakingAnew) };

    private static Finding Grounded(Situation s) =>
        Finding.If(
            s.Own<MakingAnew>() is not { Ground: AnewGround.Ordered }
                || Owing.Annulment(s.Case) is { Anew: true },
            "没有登记责令重新作出行政行为的复议决定、裁判。",
            "请选择与实际相符的根据。",
            "MakingAnew.ground"
        );

    /// <summary>What was annulled for more than its procedure is not decided again on the same facts and reasons with the same result.</summary>
    private static Finding Different(Situation s)
    {
        var facts = s.Own<OrdinaryDecision>()?.Facts ?? s.Own<InvestigationReport>()?.Facts;
        if (
            facts is null
            || s.Case.Latest<MakingAnew>() is null
            || Owing.Annulment(s.Case) is not { ForProcedure: false }
            || s.Case.Latest<OrdinaryDecision>() is not { } former
        )
            return Finding.Yes;
        var before = Penalties.At(s.Case, "decide");
        var now = Penalties.Lines(s);
        return Finding.If(
            !BareText.Alike(facts, former.Facts)
                || !before
                    .Select(line => (line.Kind, line.Amount))
                    .ToHashSet()
                    .SetEquals(now.Select(line => (line.Kind, line.Amount))),
            "决定被撤销后，不得以同一的事实和理由作出与原决定基本相同的决定。",
            "请根据新查明的事实或者不同的理由决定；仅因程序被撤销的，请核对登记的结果。",
            s.Own<OrdinaryDecision>() is null
                ? "InvestigationReport.facts"
                : "OrdinaryDecision.facts"
        );
    }
}
