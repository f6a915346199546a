using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>The leniency lists: what the law says must, may and must not follow (行政处罚法 arts. 30–33).</summary>
internal static class Lenity
{
    private const string Article = "行政处罚法 第三十三条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "leniency-honest",
            "清单核对与事实一致，有证据证明",
            "行政处罚法 第三十条至第三十三条",
            Volatility.Free,
            [typeof(LeniencyConsidered)],
            s => Honest(s) is { Holds: false } fault ? fault : Proved(s)
        )
        {
            OfEachAct = true,
            Holds = Held.Party,
        },
        new(
            "not-to-be-spared",
            "不是应当不予处罚的当事人",
            "行政处罚法 第三十三条第一款",
            Volatility.Free,
            [typeof(LeniencyConsidered)],
            s =>
                Finding.If(
                    s.Case.Latest<LeniencyConsidered>() is not { Result: LeniencyResult.NoPenalty }
                        // Spared for one violation, he may be penalised for another.
                        || s.Whole.Acts().Count > 1
                            && (s.Input is null || Penalties.Of(s).Count == 0),
                    "核对结论是不予处罚，不得处罚。",
                    "请提交拟不予处罚的报告；只对部分当事人不予处罚的，先办理“对部分当事人终止调查”；只对部分违法行为不予处罚的，删去对它的处罚。"
                )
        )
        {
            OfEachAct = true,
        },
        new(
            "no-penalty-grounded",
            "不予处罚有法定理由",
            Article,
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            Grounded
        )
        {
            OfEachAct = true,
            Holds = Held.Party,
        },
        new(
            "not-established-only",
            "认定的是违法事实不能成立",
            "行政处罚法 第五十七条第一款第三项",
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            NotEstablished
        ),
        new(
            "education-given",
            "已对当事人进行教育",
            "行政处罚法 第三十三条第三款",
            Volatility.Free,
            [typeof(NoPenaltyDecision), typeof(OrdinaryDecision)],
            Educated
        ),
        new(
            "party-of-age",
            "当事人已满十四周岁",
            "行政处罚法 第三十条",
            Volatility.Stable,
            [typeof(Party)],
            OfAge
        )
        {
            OfEachAct = true,
        },
    ];

    private static Finding Honest(Situation s)
    {
        if (s.Block<LeniencyConsidered>() is not { } considered)
            return Finding.Yes;
        if (s.Rows<LeniencyConsidered>().Count > 1)
            return Finding.No(
                "同一名当事人的同一违法行为写了几行“四张清单核对”。",
                "每一名当事人的每一项违法行为只写一行。",
                "LeniencyConsidered[0].result"
            );
        if (
            considered.Row is { } row
            && s.Registers.Violation?.Leniency.All(r => r.Code != row) == true
        )
            return NotOfTheItem;
        var (result, ground) = (considered.Result, GroundOf(considered));
        if (MustBeSpared(s, considered) is { } why)
            return Finding.If(
                result == LeniencyResult.NoPenalty,
                why,
                "核对结论应为“不予处罚”。",
                "LeniencyConsidered.result"
            );
        var age = Age(s);
        if (ground == LeniencyGround.Minor && age is not (>= 14 and < 18))
            return Finding.No(
                "按身份证件，当事人行为时不是已满十四周岁不满十八周岁的未成年人。",
                "请选择与事实相符的理由。",
                "LeniencyConsidered.ground"
            );
        if (result == LeniencyResult.None)
            return age is >= 14 and < 18
                ? Finding.No(
                    "当事人行为时已满十四周岁不满十八周岁，应当从轻或者减轻行政处罚（第三十条）。",
                    "核对结论应为从轻、减轻或者不予处罚。",
                    "LeniencyConsidered.result"
                )
                : Finding.If(
                    ground is null or LeniencyGround.PartlyIncapable,
                    $"“{FieldText.Label(considered.Ground ?? LeniencyGround.ListRow)}”是从宽的理由，核对结论却是不符合从宽情形。",
                    "请按理由填写核对结论，或者删去理由。",
                    "LeniencyConsidered.result"
                );
        return ground switch
        {
            null => Finding.No(
                "从宽须有理由。",
                "请选择从宽的理由；没有理由的，改为不符合从宽情形。",
                "LeniencyConsidered.ground"
            ),
            LeniencyGround.ListRow => Row(s, considered),
            _ => Finding.If(
                result != LeniencyResult.NoPenalty,
                "这项理由只能从轻或者减轻处罚，不能不予处罚。",
                "请改为从轻或者减轻，或者按清单条目不予处罚。",
                "LeniencyConsidered.result"
            ),
        };
    }

    /// <summary>Leniency rests on what is proved like everything else (art. 40): on a piece of evidence of the file, named by its title.</summary>
    private static Finding Proved(Situation s)
    {
        if (s.Own<LeniencyConsidered>() is not { Result: not LeniencyResult.None } considered)
            return Finding.Yes;
        var said = BareText.Of(considered.Evidence ?? "");
        var titles = s.Whole.Every<EvidenceItem>().Select(item => item.Title).Distinct().ToList();
        return Finding.If(
            titles.Any(title => said.Contains(BareText.Of(title), StringComparison.Ordinal)),
            said.Length == 0 ? "从宽的事实没有证据。" : "所写的证据不在本案已登记的证据中。",
            $"请写明证明从宽事实的证据：{string.Join("、", titles.Select(title => $"“{title}”"))}；还没有登记的，先登记证据。",
            "LeniencyConsidered.evidence"
        );
    }

    private static readonly Finding NotOfTheItem = Finding.No(
        "所选条目不在本违法行为事项的清单中。",
        "请选择清单条目，或者改为不符合从宽情形。",
        "LeniencyConsidered.row"
    );

    /// <summary>Why the law itself says that there must be no penalty, or null.</summary>
    private static string? MustBeSpared(Situation s, LeniencyConsidered considered) =>
        considered is { Slight: true, CorrectedInTime: true, NoHarm: true }
            ? "违法行为轻微并及时改正，没有造成危害后果的，应当不予处罚。"
        : considered.NoFaultProved ? "当事人有证据足以证明没有主观过错的，不予处罚。"
        : considered.Ground == LeniencyGround.Incapable
            ? "精神病人、智力残疾人在不能辨认或者不能控制自己行为时有违法行为的，不予处罚（第三十一条）。"
        : Age(s) < 14 ? "当事人行为时不满十四周岁，不予处罚（第三十条）。"
        : null;

    private static LeniencyGround? GroundOf(LeniencyConsidered considered) =>
        considered.Ground ?? (considered.Row is null ? null : LeniencyGround.ListRow);

    /// <summary>Beyond what the law itself commands, a row of the published list carries the leniency.</summary>
    private static Finding Row(Situation s, LeniencyConsidered considered)
    {
        var row = s.Registers.Violation?.Leniency.FirstOrDefault(r => r.Code == considered.Row);
        if (row is null)
            return NotOfTheItem;
        if (row.Result != considered.Result)
            return Finding.No(
                $"清单条目的结论是“{FieldText.Label(row.Result)}”。",
                "请按清单条目填写核对结论。",
                "LeniencyConsidered.result"
            );
        if (
            row.Result == LeniencyResult.NoPenalty
            && !(
                considered
                is { CorrectedInTime: true }
                    and ({ SlightHarm: true } or { NoHarm: true })
            )
        )
            return Finding.No(
                row.FirstViolationOnly
                    ? "初次违法不予处罚，须危害后果轻微并及时改正。"
                    : "按清单条目不予处罚，须及时改正，并且没有造成危害后果或者危害后果轻微。",
                "请按事实填写；不符合的，改为其他条目或者不符合从宽情形。",
                "LeniencyConsidered.slightHarm"
            );
        return row.FirstViolationOnly ? First(s, row.LookBackYears) : Finding.Yes;
    }

    private static Finding First(Situation s, int years)
    {
        var item = s.Registers.Violation!.Code;
        if (s.Acts() is [var own] && s.Whole.Acts().Any(other => IsBefore(other, own)))
            return Finding.No(
                "不是初次违法：本案还有在先的同一违法行为。",
                "“首违不罚”只适用于最早的一项，其他的按其他条目或者裁量基准处理。",
                "LeniencyConsidered.row"
            );
        var prior = Leniency.Against(s.Registers.Violations, item, s.Day, years).FirstOrDefault();
        return Finding.If(
            prior is null,
            prior is null
                ? ""
                : $"不是初次违法：{FieldText.Face(prior.DecidedOn)}{prior.BodyName}已认定同一违法行为（{years} 年内，全部执法主体）。",
            "不适用“首违不罚”，请按其他条目或者裁量基准处理。",
            "LeniencyConsidered.row"
        );
    }

    private static bool IsBefore(ActAt other, ActAt own) =>
        other.Scene.ViolationItem == own.Scene.ViolationItem
        && (
            other.Scene.ActOn < own.Scene.ActOn
            || other.Scene.ActOn == own.Scene.ActOn && other.Place < own.Place
        );

    /// <summary>Looked up again at the decision: another case may have used the first violation up in between.</summary>
    private static Finding Grounded(Situation s)
    {
        if (s.Block<NoPenaltyDecision>() is not { } decision)
            return Finding.Yes;
        var considered = s.Case.Latest<LeniencyConsidered>();
        if (
            decision.Ground == NoPenaltyGround.FirstSlight
            && considered is { Result: LeniencyResult.NoPenalty }
            && GroundOf(considered) == LeniencyGround.ListRow
        )
            return Row(s, considered) with { Field = "NoPenaltyDecision.ground" };
        var holds = decision.Ground switch
        {
            NoPenaltyGround.SlightNoHarm => considered
                is { Slight: true, CorrectedInTime: true, NoHarm: true },
            NoPenaltyGround.NoFault => considered is { NoFaultProved: true },
            NoPenaltyGround.Under14 => Age(s) < 14,
            NoPenaltyGround.Incapable => considered is { Ground: LeniencyGround.Incapable },
            _ => false,
        };
        return Finding.If(
            holds,
            $"“{FieldText.Label(decision.Ground)}”与清单核对、当事人身份不一致。",
            "请选择与记录一致的理由，或者重新核对清单；违法事实不能成立的，办理“认定违法事实不能成立”。",
            "NoPenaltyDecision.ground"
        );
    }

    private static Finding NotEstablished(Situation s) =>
        Finding.If(
            s.Block<NoPenaltyDecision>() is not { } decision
                || decision.Ground == NoPenaltyGround.NotEstablished,
            "这一步只认定违法事实不能成立。",
            "有违法行为而不予处罚的，办理“作出不予处罚决定”。",
            "NoPenaltyDecision.ground"
        );

    private static Finding Educated(Situation s) =>
        s.Own<OrdinaryDecision>() is { } penalty
            ? Finding.If(
                !string.IsNullOrWhiteSpace(penalty.Education)
                    || s.Acts().Count < 2
                    || s.Case.Rows<LeniencyConsidered>()
                        .All(row => row.Result != LeniencyResult.NoPenalty),
                "对其中的违法行为不予行政处罚的，应当对当事人进行教育并记录。",
                "请填写对当事人进行教育的内容。",
                "OrdinaryDecision.education"
            )
            : Finding.If(
                s.Block<NoPenaltyDecision>() is not { } decision
                    || decision.Ground == NoPenaltyGround.NotEstablished
                    || !string.IsNullOrWhiteSpace(decision.Education),
                "不予行政处罚的，应当对当事人进行教育并记录。",
                "请填写教育的内容。",
                "NoPenaltyDecision.education"
            );

    private static Finding OfAge(Situation s) =>
        Finding.If(
            Age(s) is not < 14
                // Spared for this one, he may have been older at another.
                || s.Whole.Acts().Count > 1
                    && s.Case.Latest<LeniencyConsidered>() is { Result: LeniencyResult.NoPenalty },
            "当事人行为时不满十四周岁，不予行政处罚。",
            "请作出不予处罚决定，并责令监护人加以管教。"
        );

    /// <summary>Age of a natural person on the day of the act, or null where nobody's age matters.</summary>
    private static int? Age(Situation s) =>
        s.Block<Scene>() is { } scene ? s.Block<Party>()?.AgeOn(scene.ActOn) : null;
}
