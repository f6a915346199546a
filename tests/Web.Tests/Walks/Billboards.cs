namespace Zhifa.Web.Tests.Walks;

/// <summary>
/// Nine billboards on lamp posts: from the lead to the archive by the ordinary procedure, with review and discussion. What the form
/// offers by itself is left as it is.
/// </summary>
public static class Billboards
{
    private const string Facts =
        "2026年3月2日，当事人未经批准，在示例市示范区示范大道北段路灯杆上设置广告牌9块。责令改正后，当事人已经全部拆除。";
    private const string Reasons =
        "沿主干道连续设置9块，影响道路设施安全和市容，属一般档次；当事人及时全部拆除，没有损坏灯杆，按档次的中段以下确定罚款。";

    /// <summary>On the first day: a lead is checked and proposed for opening.</summary>
    public static readonly IReadOnlyList<Taken> Lead =
    [
        Handler(
            "register-lead",
            ("Lead.subject", "示范大道路灯杆上设置广告牌"),
            ("Lead.source", "inspection"),
            (
                "Lead.content",
                "日常巡查发现，示范大道北段路灯杆上新装广告牌九块，没有设置审批编号。"
            ),
            ("Lead.replyDue", "false")
        ),
        Handler(
            "verify-lead",
            (
                "LeadVerified.facts",
                "查询设置审批台账，没有该路段的审批；广告牌下角印有示例市示范广告传媒有限公司的名称。"
            ),
            ("LeadVerified.advice", "open")
        ),
        Handler(
            "propose-opening",
            ("Scene[0].violationItem", "CG-V03"),
            ("Scene[0].place", "示例市示范区示范大道北段"),
            ("Limitation[0].term", "two-years"),
            ("Party[0].kind", "legal-person"),
            ("Party[0].name", "示例市示范广告传媒有限公司"),
            ("Party[0].code", "91419901DEMA000488"),
            ("Party[0].address", "示例市示范区示范路88号"),
            ("Party[0].representative", "辛八明"),
            ("Handler[0].officer", "lin"),
            ("Handler[1].officer", "zhou"),
            ("OpeningProposal.facts", "示例市示范广告传媒有限公司未经批准在路灯杆上设置广告牌。"),
            ("OpeningProposal.reasons", "涉嫌违反《城市道路管理条例》第二十七条第六项，建议立案。")
        ),
    ];

    public static readonly Taken Open = new(
        "head",
        "open-case",
        new Dictionary<string, string> { ["Approval.opinion"] = "同意立案，由林晓岚、周明远承办。" }
    );

    /// <summary>On the next day: what was found is reported, told to the party and answered.</summary>
    public static readonly IReadOnlyList<Taken> Investigated =
    [
        Handler(
            "inspect",
            ("Inspection.startedAt", "2026-03-03T08:00"),
            ("Inspection.endedAt", "2026-03-03T08:50"),
            ("Inspection.place", "示例市示范区示范大道北段"),
            ("Inspection.present", "辛八明（法定代表人）"),
            ("Inspection.shown", "true"),
            ("Inspection.rightsTold", "true"),
            ("Inspection.findings", "路灯杆上有广告牌九块，均以钢箍固定在灯杆上。"),
            ("Inspection.signature", "signed")
        ),
        Handler(
            "add-evidence",
            ("EvidenceItem[0].kind", "on-site-transcript"),
            ("EvidenceItem[0].title", "现场检查（勘验）笔录一份"),
            ("EvidenceItem[0].originalAt", "本案案卷"),
            ("EvidenceItem[0].lawfulMeans", "true")
        ),
        Handler(
            "order-correction",
            ("CorrectionOrder.form", "at-once"),
            ("CorrectionOrder.content", "立即拆除设置在路灯杆上的广告牌，恢复灯杆原状。")
        ),
        Served("serve-paper"),
        Handler(
            "check-correction",
            ("CorrectionCheck.corrected", "true"),
            ("CorrectionCheck.facts", "九块广告牌已经全部拆除，灯杆完好。")
        ),
        Handler(
            "consider-leniency",
            ("LeniencyConsidered[0].result", "none"),
            ("LeniencyConsidered[0].slight", "false"),
            ("LeniencyConsidered[0].slightHarm", "false"),
            ("LeniencyConsidered[0].noHarm", "false"),
            ("LeniencyConsidered[0].correctedInTime", "true"),
            ("LeniencyConsidered[0].noFaultProved", "false"),
            (
                "LeniencyConsidered[0].reasons",
                "数量多、沿主干道连续设置，危害后果不属轻微，不符合清单条目。"
            )
        ),
        Handler(
            "report-penalty",
            ("InvestigationReport.facts", Facts),
            ("InvestigationReport.reasons", Reasons),
            ("InvestigationReport.hearingRight", "false"),
            ("PenaltyLine[0].kind", "fine"),
            ("PenaltyLine[0].amount", "9000"),
            ("PenaltyLine[0].tier", "CG-V03-D"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "true"),
            ("Scrutiny.discussionNeeded", "true")
        ),
        Handler("give-notice", ("PriorNotice.rightsTold", "true")),
        Served("serve-notice"),
        Handler(
            "record-statement",
            ("PartyStatement.manner", "written"),
            ("PartyStatement.content", "对设置九块没有异议，已经全部拆除，请求从轻处罚。")
        ),
        Handler(
            "recheck-statement",
            ("DefenceRecheck.result", "rejected"),
            ("DefenceRecheck.reasons", "及时拆除的情节在拟定罚款数额时已经考虑，罚款数额不变。")
        ),
    ];

    /// <summary>After the five working days for a statement.</summary>
    public static readonly IReadOnlyList<Taken> Submitted =
    [
        Handler("conclude-notice"),
        Handler(
            "submit-review",
            ("ReviewRequest.proposal", "罚款9000元。"),
            (
                "ReviewRequest.materials",
                "立案审批表、勘验笔录、责令改正通知书、调查终结报告、事先告知书及送达回证、陈述申辩及复核意见。"
            )
        ),
    ];

    public static readonly Taken Reviewed = new(
        "reviewer",
        "agree-review",
        new Dictionary<string, string>
        {
            ["LegalReview.competent"] = "true",
            ["LegalReview.proved"] = "true",
            ["LegalReview.lawRight"] = "true",
            ["LegalReview.procedureRight"] = "true",
            ["LegalReview.papersRight"] = "true",
            ["LegalReview.opinion"] =
                "主体合法，事实清楚，证据充分，适用依据准确，裁量适当，程序合法，同意拟处理意见。",
        }
    );

    public static readonly IReadOnlyList<Taken> Decided =
    [
        new(
            "head",
            "discuss",
            new Dictionary<string, string>
            {
                ["Discussion.heldAt"] = "2026-03-11T08:30",
                ["Discussion.place"] = "示范区城市管理局会议室",
                ["Discussion.members"] = "郑守成（局长）、方静之（科长）、安广平（副局长）",
                ["Discussion.others"] = "叶知秋列席，文存之记录",
                ["Discussion.opinions"] =
                    "郑守成：同意。方静之：同意，事实清楚。安广平：同意，罚款在裁量档次以内。",
            }
        ),
        new(
            "head",
            "decide",
            new Dictionary<string, string> { ["OrdinaryDecision.actsDue"] = "false" }
        ),
    ];

    public static readonly IReadOnlyList<Taken> Performed =
    [
        Served("serve-decision"),
        new(
            "section-head",
            "publish",
            new Dictionary<string, string> { ["Publication.note"] = "列入公示清单。" }
        ),
        new(
            "finance",
            "record-payment",
            new Dictionary<string, string>
            {
                ["Payment.fine"] = "9000",
                ["Payment.reference"] = "银行回单 0009",
            }
        ),
        Handler("conclude-performance", ("PerformanceEnd.facts", "罚款已缴清。")),
        new(
            "section-head",
            "close",
            new Dictionary<string, string>
            {
                ["Closing.summary"] = "罚款已缴清，广告牌已拆除，文书齐全，予以结案。",
            }
        ),
        OnTheSpot.Archive("2026-普-0001"),
    ];

    private static Taken Served(string step) =>
        Handler(
            step,
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.recipient", "辛八明"),
            ("ServiceReceipt.relation", "representative")
        );

    private static Taken Handler(string step, params (string Name, string Value)[] fields) =>
        new("handler", step, fields.ToDictionary(field => field.Name, field => field.Value));
}
