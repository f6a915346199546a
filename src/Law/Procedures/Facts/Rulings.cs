using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What the decision of the ordinary procedure may say (行政处罚法 arts. 44, 57, 59, 60, 62).</summary>
internal static class Rulings
{
    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "decision-as-told",
            "决定与最后一次告知一致，没有加重",
            "行政处罚法 第四十四条、第六十二条",
            Volatility.Free,
            [typeof(OrdinaryDecision), typeof(PenaltyLine)],
            AsTold
        ),
        new(
            "money-way-told",
            "已写明缴款方式和其他处罚的执行",
            "行政处罚法 第五十九条第一款第四项",
            Volatility.Free,
            [typeof(OrdinaryDecision)],
            WayTold
        )
        {
            OfAll = true,
        },
        new(
            "overdue-explained",
            "逾期作出决定的已说明理由",
            "行政处罚法 第六十条",
            Volatility.Free,
            [typeof(Overdue)],
            Explained
        ),
        new(
            "no-penalty-as-reported",
            "不予处罚的理由与报告、清单核对一致",
            "行政处罚法 第三十三条",
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            Spared
        )
        {
            Holds = Held.Party,
            OfEachAct = true,
        },
        new(
            "no-penalty-corrected",
            "有违法行为的已责令改正",
            "行政处罚法 第二十八条第一款",
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            Corrected
        ),
        new(
            "termination-grounded",
            "终止调查的理由属实",
            "行政处罚法 第五十七条第一款",
            Volatility.Free,
            [typeof(Termination)],
            Terminated
        ),
    ];

    private static Finding AsTold(Situation s)
    {
        if (
            s.Input is null
            || s.Block<OrdinaryDecision>() is not { } decision
            || s.Case.Latest<PriorNotice>() is not { } told
        )
            return Finding.Yes;
        const string cure = "请照告知的内容决定；需要改变的，重新提交报告并重新告知。";
        if (!BareText.Alike(decision.Facts, told.Facts))
            return Finding.No("认定的事实与告知的事实不一致。", cure, "OrdinaryDecision.facts");
        if (!BareText.Alike(decision.Basis, told.Basis))
            return Finding.No("处罚依据与告知的依据不一致。", cure, "OrdinaryDecision.basis");
        var lines = Penalties.At(s.Case, "give-notice");
        foreach (var (line, path) in Penalties.Of(s))
        {
            var same = lines.FirstOrDefault(l => l.Kind == line.Kind && l.Act == line.Act);
            // To warn where a fine was told is lighter and needs no new notice.
            if (
                same is null
                && line.Kind == PenaltyKind.Warning
                && lines.Any(l => l.Kind == PenaltyKind.Fine && l.Act == line.Act)
            )
                continue;
            if (same is null)
                return Finding.No(
                    $"没有告知过“{FieldText.Label(line.Kind)}”，不能处以告知以外的处罚。",
                    cure,
                    path + ".kind"
                );
            if (line.Amount > (same.Amount ?? 0))
                return Finding.No(
                    $"金额高于告知的 {FieldText.Face(same.Amount)}，不得加重。",
                    cure,
                    path + ".amount"
                );
            if (!BareText.Alike(line.Content ?? "", same.Content ?? ""))
                return Finding.No("处罚的内容与告知不一致。", cure, path + ".content");
        }
        return Finding.Yes;
    }

    private static Finding WayTold(Situation s)
    {
        if (s.Input is null || s.Block<OrdinaryDecision>() is not { } decision)
            return Finding.Yes;
        var lines = Penalties.Lines(s);
        var money = lines.Any(line => line.Kind.IsMoney());
        var acts = lines.Any(line => line.Kind.IsAct());
        return money != decision.MoneyWay is not null
            ? Finding.No(
                money ? "有罚款或者没收违法所得，须写明缴款方式。" : "没有应缴的款项。",
                money ? "请选择缴款方式。" : "请不要选择缴款方式。",
                "OrdinaryDecision.moneyWay"
            )
            : Finding.If(
                acts == decision.ActsDue,
                acts ? "有须另行执行的处罚。" : "没有须另行执行的处罚。",
                acts ? "请选择其他处罚须另行执行。" : "请选择没有。",
                "OrdinaryDecision.actsDue"
            );
    }

    private static Finding Explained(Situation s)
    {
        if (s.Input is null || s.Case.Clocks.GetValueOrDefault("penalty.decision") is not { } clock)
            return Finding.Yes;
        return Finding.If(
            clock.On(s.Day) != "ran-out" || !string.IsNullOrWhiteSpace(s.Block<Overdue>()?.Reason),
            $"自立案之日起九十日内应当作出决定，期限已于{FieldText.Face(clock.Due)}届满。",
            "请填写逾期的理由；逾期的情况已报监督人员，并一直标明。",
            "Overdue.reason"
        );
    }

    private static Finding Spared(Situation s)
    {
        if (s.Input is null || s.Block<NoPenaltyDecision>() is not { } decision)
            return Finding.Yes;
        var established = s.Case.Attributes.GetValueOrDefault("spared") != "not-established";
        return established == (decision.Ground == NoPenaltyGround.NotEstablished)
                ? Finding.No(
                    established
                        ? "报告的建议是不予行政处罚，不是违法事实不能成立。"
                        : "报告的建议是违法事实不能成立。",
                    "请选择与报告一致的理由，或者重新提交报告。",
                    "NoPenaltyDecision.ground"
                )
            : established ? ComputedFacts.Find("no-penalty-grounded")!.Find(s)
            : Finding.Yes;
    }

    private static Finding Corrected(Situation s) =>
        Finding.If(
            s.Case.Attributes.GetValueOrDefault("spared") == "not-established"
                || s.Case.Has("correction-ordered"),
            "有违法行为而不予处罚的，也应当责令改正。",
            "请先办理“责令改正”；已经改正或者不能改正的，写明理由。"
        );

    private static Finding Terminated(Situation s) =>
        s.Block<Termination>() is not { } end || s.Block<Party>() is not { } party ? Finding.Yes
        : end.Ground == TerminationGround.Prosecuted
        && s.Own<PartyConcerned>() is { Party: not null }
            ? Finding.No(
                "本案的移送没有分别登记各当事人的刑事结果，不能据此只对其中一名终止调查。",
                "请选择“对该当事人另案处理”，在事实和理由中写明刑事判决。",
                "Termination.ground"
            )
        : end.Ground == TerminationGround.Prosecuted
            ? Finding.If(
                CrimeTransfers.Stands(s) is "convicted" or "fined",
                "本案没有登记生效的刑事判决。",
                "请先在移送案件中登记刑事判决，或者选择其他理由。",
                "Termination.ground"
            )
        : end.Ground == TerminationGround.Apart
            ? s.Own<PartyConcerned>()?.Party is null
                    ? Finding.No(
                        "另案处理的，只能对部分当事人终止调查。",
                        "请办理“对部分当事人终止调查”，或者选择其他理由。",
                        "Termination.ground"
                    )
                : Finding.If(
                    !string.IsNullOrWhiteSpace(end.OtherCase),
                    "另案处理的，没有写明另一案件的编号。",
                    "请先为该当事人登记线索、另立案件，再填写案件编号。",
                    "Termination.otherCase"
                )
        : !string.IsNullOrWhiteSpace(end.OtherCase)
            ? Finding.No(
                "只有另案处理的才写另一案件的编号。",
                "请删去编号，或者选择“另案处理”。",
                "Termination.otherCase"
            )
        : Finding.If(
            end.Ground switch
            {
                TerminationGround.Died => party.Kind == Registers.PartyKind.NaturalPerson,
                TerminationGround.Dissolved => party.Kind != Registers.PartyKind.NaturalPerson,
                _ => true,
            },
            "理由与当事人的类型不符。",
            "请选择与当事人相符的理由。",
            "Termination.ground"
        );
}
