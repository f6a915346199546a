using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What follows from a reconsideration or a suit: the decision is given up, changed or made anew (行政复议法 art. 77; 行政诉讼法 arts. 71, 94).</summary>
internal static class Effects
{
    private const string Anew = "行政复议法 第六十四条第二款；行政诉讼法 第七十一条";
    private const string Effecting = "行政复议法 第七十七条；行政诉讼法 第九十四条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
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
            own => Owing.Annulment(own) is null ? Owing.Over(own) : Owing.Taken(own)
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
                    .Select(line => (line.Kind, line.Amount, line.Act))
                    .ToHashSet()
                    .SetEquals(now.Select(line => (line.Kind, line.Amount, line.Act))),
            "决定被撤销后，不得以同一的事实和理由作出与原决定基本相同的决定。",
            "请根据新查明的事实或者不同的理由决定；仅因程序被撤销的，请核对登记的结果。",
            s.Own<OrdinaryDecision>() is null
                ? "InvestigationReport.facts"
                : "OrdinaryDecision.facts"
        );
    }
}
