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
            "清单核对与事实一致",
            Article,
            Volatility.Free,
            [typeof(LeniencyConsidered)],
            Honest
        )
        {
            Holds = Held.Party,
        },
        new(
            "no-penalty-grounded",
            "不予处罚有法定理由",
            Article,
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            Grounded
        ),
        new(
            "education-given",
            "已对当事人进行教育",
            "行政处罚法 第三十三条第三款",
            Volatility.Free,
            [typeof(NoPenaltyDecision)],
            Educated
        ),
        new(
            "party-of-age",
            "当事人已满十四周岁",
            "行政处罚法 第三十条",
            Volatility.Stable,
            [typeof(Party)],
            OfAge
        ),
    ];

    private static Finding Honest(Situation s)
    {
        if (s.Block<LeniencyConsidered>() is not { } considered)
            return Finding.Yes;
        var must = considered.Slight && considered.CorrectedInTime && considered.NoHarm;
        if ((must || considered.NoFaultProved) && considered.Result != LeniencyResult.NoPenalty)
            return Finding.No(
                must
                    ? "违法行为轻微并及时改正，没有造成危害后果的，应当不予处罚。"
                    : "当事人有证据足以证明没有主观过错的，不予处罚。",
                "核对结论应为“不予处罚”。",
                "LeniencyConsidered.result"
            );
        if (considered.Result == LeniencyResult.None)
            return Finding.Yes;
        if (must || considered.NoFaultProved)
            return Finding.Yes;
        return Row(s, considered);
    }

    /// <summary>Beyond what the law itself commands, a row of the published list carries the leniency.</summary>
    private static Finding Row(Situation s, LeniencyConsidered considered)
    {
        var row = s.Registers.Violation?.Leniency.FirstOrDefault(r => r.Code == considered.Row);
        if (row is null)
            return Finding.No(
                "所选条目不在本违法行为事项的清单中。",
                "请选择清单条目，或者改为不符合从宽情形。",
                "LeniencyConsidered.row"
            );
        if (row.Result != considered.Result)
            return Finding.No(
                $"清单条目的结论是“{FieldText.Label(row.Result)}”。",
                "请按清单条目填写核对结论。",
                "LeniencyConsidered.result"
            );
        if (
            row.Result == LeniencyResult.NoPenalty && !(considered.SlightHarm || considered.NoHarm)
            || row.Result == LeniencyResult.NoPenalty && !considered.CorrectedInTime
        )
            return Finding.No(
                "初次违法不予处罚，须危害后果轻微并及时改正。",
                "请按事实填写。",
                "LeniencyConsidered.slightHarm"
            );
        return row.FirstViolationOnly ? First(s, row.LookBackYears) : Finding.Yes;
    }

    private static Finding First(Situation s, int years)
    {
        var item = s.Registers.Violation!.Code;
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

    private static Finding Grounded(Situation s)
    {
        if (s.Block<NoPenaltyDecision>() is not { } decision)
            return Finding.Yes;
        var considered = s.Case.Latest<LeniencyConsidered>();
        var holds = decision.Ground switch
        {
            NoPenaltyGround.SlightNoHarm => considered
                is { Slight: true, CorrectedInTime: true, NoHarm: true },
            NoPenaltyGround.FirstSlight => considered
                is { Result: LeniencyResult.NoPenalty, Row: not null, CorrectedInTime: true },
            NoPenaltyGround.NoFault => considered is { NoFaultProved: true },
            NoPenaltyGround.Under14 => !OfAge(s).Holds,
            _ => true,
        };
        return Finding.If(
            holds,
            $"“{FieldText.Label(decision.Ground)}”与清单核对、当事人身份不一致。",
            "请选择与记录一致的理由，或者重新核对清单。",
            "NoPenaltyDecision.ground"
        );
    }

    private static Finding Educated(Situation s) =>
        Finding.If(
            s.Block<NoPenaltyDecision>() is not { } decision
                || decision.Ground == NoPenaltyGround.NotEstablished
                || !string.IsNullOrWhiteSpace(decision.Education),
            "不予行政处罚的，应当对当事人进行教育并记录。",
            "请填写教育的内容。",
            "NoPenaltyDecision.education"
        );

    private static Finding OfAge(Situation s)
    {
        if (
            s.Block<Party>() is not { Kind: Registers.PartyKind.NaturalPerson } party
            || s.Block<Scene>() is not { } scene
        )
            return Finding.Yes;
        return Finding.If(
            Codes.ResidentId.Parse(party.Code)?.AgeOn(scene.ActOn) is not < 14,
            "当事人行为时不满十四周岁，不予行政处罚。",
            "请作出不予处罚决定，并责令监护人加以管教。"
        );
    }
}
