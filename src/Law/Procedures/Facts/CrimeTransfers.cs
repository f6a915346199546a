using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Cases that belong to the police, and what a penalty must wait for or give way to (行政处罚法 arts. 27, 35; 国务院令310号).</summary>
internal static class CrimeTransfers
{
    private const string Rule = "行政执法机关移送涉嫌犯罪案件的规定";
    private const string Transfer = "crime-transfer";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "no-fine-imposed",
            "决定没有罚款",
            $"行政处罚法 第二十七条、第三十五条第二款；{Rule} 第十一条",
            Volatility.Free,
            [typeof(PenaltyLine)],
            NoFine
        ),
        new(
            "principal-decides",
            "由正职负责人或者主持工作的负责人审批",
            $"{Rule} 第五条第一款",
            Volatility.Free,
            [typeof(TransferApproval), typeof(TransferRefused)],
            s =>
                Finding.If(
                    (s.Own<TransferApproval>()?.Principal ?? s.Own<TransferRefused>()?.Principal)
                        != false,
                    "移送由机关正职负责人或者主持工作的负责人审批。",
                    "请由正职负责人或者主持工作的负责人办理。",
                    s.Own<TransferApproval>() is null
                        ? "TransferRefused.principal"
                        : "TransferApproval.principal"
                )
        ),
        new(
            "transfer-enclosed",
            "移送的材料齐全",
            $"{Rule} 第六条",
            Volatility.Free,
            [typeof(TransferDelivery)],
            Enclosed
        ),
        new(
            "transfer-dates-true",
            "所登记的日期不早于前一步，也不晚于今天",
            $"行政处罚法 第二十七条第一款；{Rule} 第八条、第十二条",
            Volatility.Free,
            [
                typeof(CrimeSuspected),
                typeof(PoliceFiling),
                typeof(PoliceRefusal),
                typeof(RefusalUpheld),
                typeof(ObjectsHandedOver),
                typeof(SupervisionProposal),
                typeof(CaseReturned),
                typeof(Judgment),
            ],
            DatesTrue
        ),
        new(
            "seizure-told",
            "查封、扣押、冻结的财物一并移送并告知当事人",
            "行政强制法 第二十一条",
            Volatility.Free,
            [typeof(ObjectsHandedOver)],
            SeizureTold
        ),
        new(
            "court-fined",
            "人民法院判处了罚金",
            "行政处罚法 第三十五条第二款",
            Volatility.Free,
            [typeof(Judgment)],
            s =>
                Finding.If(
                    s.Block<Judgment>()?.Fine > 0,
                    "没有填写罚金。",
                    "没有判处罚金的，请办理“登记刑事判决（未判处罚金）”。",
                    "Judgment.fine"
                )
        ),
        new(
            "court-imposed-no-fine",
            "人民法院没有判处罚金",
            "行政处罚法 第三十五条第二款",
            Volatility.Free,
            [typeof(Judgment)],
            s =>
                Finding.If(
                    s.Block<Judgment>()?.Fine is null or 0,
                    "填写了罚金。",
                    "判处罚金的，请办理“登记刑事判决（判处罚金）”。",
                    "Judgment.fine"
                )
        ),
    ];

    /// <summary>How the transfers of the case stand for it, or that there is none.</summary>
    public static string Stands(Situation s) =>
        s.Procedure.Children.FirstOrDefault(child => child.Id == Transfer) is { } child
            ? s.Case.Standing(child)
            : Slots.NoTrack;

    private static Finding NoFine(Situation s) =>
        Finding.If(
            s.Rows<PenaltyLine>().All(line => line.Kind != PenaltyKind.Fine),
            "本案涉嫌犯罪，正由司法机关处理或者人民法院已经判处罚金，不能罚款。",
            "请等待移送的结果；已经判处罚金的，不再给予罚款。",
            "PenaltyLine.kind"
        );

    private static Finding Enclosed(Situation s) =>
        s.Block<TransferDelivery>() is not { } delivery
            ? Finding.Yes
            : Finding.If(
                delivery.ReportEnclosed
                    && delivery.ObjectsEnclosed
                    && (delivery.AppraisalsEnclosed || !Appraised(s)),
                "移送的材料不齐：须附调查报告、涉案物品清单，有检验、鉴定的还须附报告或者意见。",
                "请备齐材料后移送。",
                !delivery.ReportEnclosed ? "TransferDelivery.reportEnclosed"
                    : !delivery.ObjectsEnclosed ? "TransferDelivery.objectsEnclosed"
                    : "TransferDelivery.appraisalsEnclosed"
            );

    /// <summary>A period that starts on such a day would else be longer than the law gives; and nothing comes before what it answers.</summary>
    private static Finding DatesTrue(Situation s)
    {
        foreach (var (day, after, field) in Days(s))
            if (day > s.Day || day < after)
                return Finding.No(
                    day > s.Day
                        ? $"登记的日期{FieldText.Face(day)}晚于办理本步骤的日期。"
                        : $"登记的日期{FieldText.Face(day)}早于前一步的日期{FieldText.Face(after)}。",
                    "请按文书和回执上的日期填写。",
                    field
                );
        return Finding.Yes;
    }

    /// <summary>What the step records, each with the day that it cannot lie before.</summary>
    private static IEnumerable<(DateOnly Day, DateOnly? After, string Field)> Days(Situation s)
    {
        var sent = s.Case.LastTaken("deliver-transfer") is { } delivered
            ? ChinaTime.Day(delivered.ActedAt)
            : (DateOnly?)null;
        var (filed, refused) = (
            s.Case.Latest<PoliceFiling>(),
            s.Case.Latest<PoliceRefusal>()?.ReceivedOn
        );
        if (s.Own<CrimeSuspected>() is { } suspected)
            yield return (suspected.FoundOn, null, "CrimeSuspected.foundOn");
        if (s.Own<PoliceFiling>() is { } filing)
        {
            yield return (filing.FiledOn, sent, "PoliceFiling.filedOn");
            yield return (filing.ReceivedOn, filing.FiledOn, "PoliceFiling.receivedOn");
        }
        if (s.Own<PoliceRefusal>() is { } refusal)
            yield return (refusal.ReceivedOn, sent, "PoliceRefusal.receivedOn");
        if (s.Own<SupervisionProposal>() is { } proposal)
            yield return (proposal.ProposedOn, sent, "SupervisionProposal.proposedOn");
        if (s.Own<RefusalUpheld>() is { } upheld)
            yield return (upheld.ReceivedOn, refused ?? sent, "RefusalUpheld.receivedOn");
        if (s.Own<ObjectsHandedOver>() is { } handed)
            yield return (handed.HandedOn, filed?.FiledOn, "ObjectsHandedOver.handedOn");
        if (s.Own<CaseReturned>() is { } returned)
            yield return (returned.ReceivedOn, filed?.FiledOn, "CaseReturned.receivedOn");
        if (s.Own<Judgment>() is { } judgment)
            yield return (judgment.EffectiveOn, filed?.FiledOn, "Judgment.effectiveOn");
    }

    private static bool Appraised(Situation s) =>
        s.Case.Latest<TransferReport>()?.Appraisals.Trim().TrimEnd('。')
            is { Length: > 0 }
                and not ("无" or "没有");

    private static Finding SeizureTold(Situation s) =>
        Finding.If(
            s.Block<ObjectsHandedOver>() is not { Seized: true, Told: null or "" },
            "查封、扣押、冻结的财物一并移送司法机关，没有写明如何书面告知当事人。",
            "请书面告知当事人，并填写告知的日期和方式。",
            "ObjectsHandedOver.told"
        );
}
