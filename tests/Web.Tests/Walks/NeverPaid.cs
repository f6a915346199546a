namespace Zhifa.Web.Tests.Walks;

/// <summary>A firm that never pays: surcharge, demand, court. What the form offers by itself is left as it is.</summary>
public static class NeverPaid
{
    private const string Facts =
        "2026年3月2日，当事人在示例市示范区示范大道100号门前人行道上摆放促销桌椅，占用道路约一点五平方米。";

    public static readonly IReadOnlyList<Taken> Decided =
    [
        OnTheSpot.Open(
            "legal-person",
            "示例市示范置业有限公司",
            "91419901DEMA00021G",
            "CG-V02",
            "示例市示范区示范大道100号门前"
        ),
        OnTheSpot.ShowIdentity,
        new(
            "handler",
            "note-violation",
            new Dictionary<string, string>
            {
                ["Violation.facts"] = Facts,
                ["Violation.certain"] = "true",
                ["EvidenceItem[0].kind"] = "on-site-transcript",
                ["EvidenceItem[0].title"] = "现场检查笔录一份",
                ["EvidenceItem[0].originalAt"] = "本案案卷",
                ["EvidenceItem[0].lawfulMeans"] = "true",
            }
        ),
        new(
            "handler",
            "give-notice",
            new Dictionary<string, string>
            {
                ["OralNotice.reasons"] = "未经批准占用城市道路。",
                ["OralNotice.proposedKind"] = "fine",
                ["OralNotice.proposedAmount"] = "1000",
                ["OralNotice.rightsTold"] = "true",
            }
        ),
        OnTheSpot.HearStatement,
        new(
            "handler",
            "consider-leniency",
            OnTheSpot
                .ConsiderLeniency.Fields.Append(
                    new("LeniencyConsidered.reasons", "没有当场改正，不符合清单条目。")
                )
                .GroupBy(field => field.Key)
                .ToDictionary(field => field.Key, field => field.Last().Value)
        ),
        new(
            "handler",
            "order-correction",
            new Dictionary<string, string>
            {
                ["CorrectionOrder.form"] = "at-once",
                ["CorrectionOrder.content"] = "立即撤除摆放在人行道上的促销桌椅。",
            }
        ),
        new(
            "handler",
            "decide",
            new Dictionary<string, string>
            {
                ["PenaltyDecision.amount"] = "1000",
                ["PenaltyDecision.tier"] = "CG-V02-D",
                ["PenaltyDecision.paymentWay"] = "bank",
            }
        ),
        OnTheSpot.HandOver,
        OnTheSpot.ReportToBody,
        new(
            "handler",
            "check-correction",
            new Dictionary<string, string>
            {
                ["CorrectionCheck.corrected"] = "true",
                ["CorrectionCheck.facts"] = "桌椅已经撤除。",
            }
        ),
    ];

    /// <summary>After the fifteen days.</summary>
    public static readonly IReadOnlyList<Taken> Pressed =
    [
        new(
            "head",
            "impose-surcharge",
            new Dictionary<string, string>
            {
                ["SurchargeImposed.noRemedyPending"] = "true",
                ["SurchargeImposed.reasons"] =
                    "缴款期限已经届满，至今未缴，没有申请延期或者分期缴纳。",
            }
        ),
        Served("serve-paper"),
        new("handler", "demand", new Dictionary<string, string>()),
        Served("serve-demand"),
    ];

    /// <summary>Handed to the representative of the firm.</summary>
    public static Taken Served(string step) =>
        new(
            "handler",
            step,
            new Dictionary<string, string>
            {
                ["ServiceReceipt.manner"] = "in-person",
                ["ServiceReceipt.recipient"] = "己六安",
                ["ServiceReceipt.relation"] = "representative",
            }
        );

    /// <summary>After the six months in which the party might have sued.</summary>
    public static readonly IReadOnlyList<Taken> AtTheCourt =
    [
        new(
            "head",
            "apply-court",
            new Dictionary<string, string> { ["CourtApplication.noRemedyPending"] = "true" }
        ),
        new(
            "handler",
            "record-court-result",
            new Dictionary<string, string>
            {
                ["CourtResult.outcome"] = "executed",
                ["CourtResult.reference"] = "（2026）示0001行审1号",
                ["CourtResult.amount"] = "1600",
                ["CourtResult.facts"] = "人民法院裁定准予强制执行，罚款和加处罚款已执行到位。",
            }
        ),
        new(
            "section-head",
            "close",
            new Dictionary<string, string>
            {
                ["Closing.summary"] = "经人民法院强制执行，罚款和加处罚款已执行到位。",
            }
        ),
        OnTheSpot.Archive("2026-简-0002"),
    ];
}
