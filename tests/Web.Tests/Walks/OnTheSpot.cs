namespace Zhifa.Web.Tests.Walks;

/// <summary>One step of a worked case: who takes it, and what he fills in beyond what the form already offers.</summary>
public sealed record Taken(string User, string Step, IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Of several that are open side by side, which one; 0 where nothing needs saying.</summary>
    public int Instance { get; init; }
}

/// <summary>A household's waste dumped by a citizen: fined 100 yuan on the spot, paid on the spot, from the scene to the archive.</summary>
public static class OnTheSpot
{
    public const string Facts =
        "2026年3月2日，当事人在示例市示范区示范路22号小学门前随意倾倒餐厨垃圾约半袋。";
    public const string Basis =
        "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第一项、第二款";
    public const string Reasons = "数量不足一袋，愿意当场清理；倾倒在小学门前，危害后果不属轻微。";

    public static Taken Open(
        string kind = "natural-person",
        string name = "丁某四",
        string? code = null,
        string violation = "CG-V01",
        string place = "示例市示范区示范路22号小学门前"
    ) =>
        new(
            "handler",
            "open-case",
            new Dictionary<string, string>
            {
                ["Scene.violationItem"] = violation,
                ["Scene.place"] = place,
                ["Party.kind"] = kind,
                ["Party.name"] = name,
                ["Party.code"] = code ?? Invented.ResidentId(),
                ["Party.address"] = "示例市示范区示范小区3号楼1单元201室",
                ["Handler[0].officer"] = "lin",
                ["Handler[1].officer"] = "zhou",
            }
        );

    public static readonly Taken ShowIdentity = new(
        "handler",
        "show-identity",
        new Dictionary<string, string>
        {
            ["IdentityShown.shown"] = "true",
            ["IdentityShown.purposeTold"] = "true",
        }
    );

    public static readonly Taken NoteViolation = new(
        "handler",
        "note-violation",
        new Dictionary<string, string>
        {
            ["Violation.facts"] = Facts,
            ["Violation.certain"] = "true",
            ["EvidenceItem[0].kind"] = "audio-visual",
            ["EvidenceItem[0].title"] = "现场照片二张",
            ["EvidenceItem[0].originalAt"] = "执法记录仪 0012 号",
            ["EvidenceItem[0].lawfulMeans"] = "true",
        }
    );

    public static Taken GiveNotice(string amount = "100") =>
        new(
            "handler",
            "give-notice",
            new Dictionary<string, string>
            {
                ["OralNotice.reasons"] = Reasons,
                ["OralNotice.proposedKind"] = "fine",
                ["OralNotice.proposedAmount"] = amount,
                ["OralNotice.rightsTold"] = "true",
            }
        );

    public static readonly Taken HearStatement = new(
        "handler",
        "hear-statement",
        new Dictionary<string, string> { ["Statement.outcome"] = "nothing-to-say" }
    );

    public static readonly Taken ConsiderLeniency = new(
        "handler",
        "consider-leniency",
        new Dictionary<string, string>
        {
            ["LeniencyConsidered.result"] = "none",
            ["LeniencyConsidered.slight"] = "false",
            ["LeniencyConsidered.slightHarm"] = "false",
            ["LeniencyConsidered.noHarm"] = "false",
            ["LeniencyConsidered.correctedInTime"] = "false",
            ["LeniencyConsidered.noFaultProved"] = "false",
            ["LeniencyConsidered.reasons"] = "倾倒在小学门前，危害后果不属轻微，不符合清单条目。",
        }
    );

    public static readonly Taken OrderCorrection = new(
        "handler",
        "order-correction",
        new Dictionary<string, string>
        {
            ["CorrectionOrder.form"] = "at-once",
            ["CorrectionOrder.content"] = "立即清理倾倒的垃圾。",
        }
    );

    public static Taken Decide(
        string amount = "100",
        string tier = "CG-V01-A",
        string way = "on-site"
    ) =>
        new(
            "handler",
            "decide",
            new Dictionary<string, string>
            {
                ["PenaltyDecision.amount"] = amount,
                ["PenaltyDecision.tier"] = tier,
                ["PenaltyDecision.paymentWay"] = way,
            }
        );

    public static readonly Taken HandOver = new(
        "handler",
        "hand-over",
        new Dictionary<string, string> { ["HandOver.receipt"] = "signed" }
    );

    public static readonly Taken ReportToBody = new(
        "handler",
        "report-to-body",
        new Dictionary<string, string>()
    );

    public static readonly IReadOnlyList<Taken> BeforeTheDecision =
    [
        ShowIdentity,
        NoteViolation,
        GiveNotice(),
        HearStatement,
        ConsiderLeniency,
        OrderCorrection,
    ];

    public static readonly IReadOnlyList<Taken> AfterTheDecision =
    [
        HandOver,
        new(
            "handler",
            "collect-on-site",
            new Dictionary<string, string> { ["OnSiteCollection.receiptNumber"] = "豫财 00120034" }
        ),
        ReportToBody,
        new(
            "handler",
            "check-correction",
            new Dictionary<string, string>
            {
                ["CorrectionCheck.corrected"] = "true",
                ["CorrectionCheck.facts"] = "垃圾已经清理干净。",
            }
        ),
        new(
            "finance",
            "remit-to-body",
            new Dictionary<string, string> { ["Remittance.reference"] = "缴款单 0001" }
        ),
        new(
            "finance",
            "remit-to-bank",
            new Dictionary<string, string> { ["Remittance.reference"] = "银行回单 0001" }
        ),
        new(
            "section-head",
            "close",
            new Dictionary<string, string> { ["Closing.summary"] = "罚款已缴清，违法行为已改正。" }
        ),
        Archive("2026-简-0001"),
    ];

    public static Taken Archive(string number) =>
        new(
            "archivist",
            "archive",
            new Dictionary<string, string>
            {
                ["Archiving.archiveNumber"] = number,
                ["Archiving.pages"] = "12",
            }
        );
}
