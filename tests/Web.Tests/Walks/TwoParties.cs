namespace Zhifa.Web.Tests.Walks;

/// <summary>A firm and a man who put up billboards together: one case, two notices, two decisions, two payments.</summary>
public static class TwoParties
{
    private const string Facts =
        "2026年3月2日，示例市示范印务有限公司与乙某一按照分成协议，未经批准在示例市示范区示范路北段路灯杆上设置广告牌7块。责令改正后，当事人已经全部拆除。";

    public static readonly IReadOnlyList<Taken> Proposed =
    [
        .. Billboards.Lead.Take(2),
        Handler(
            "propose-opening",
            ("Scene[0].violationItem", "CG-V03"),
            ("Scene[0].place", "示例市示范区示范路北段路灯杆"),
            ("Limitation[0].term", "two-years"),
            ("Party[0].kind", "legal-person"),
            ("Party[0].name", "示例市示范印务有限公司"),
            ("Party[0].code", "91419901DEMA00136N"),
            ("Party[0].address", "示例市示范区示范路32号"),
            ("Party[0].representative", "丁四文"),
            ("Party[1].kind", "natural-person"),
            ("Party[1].name", "乙某一"),
            ("Party[1].code", "419901198805160033"),
            ("Party[1].address", "示例市示范区示范村六组9号"),
            ("Handler[0].officer", "lin"),
            ("Handler[1].officer", "zhou"),
            ("OpeningProposal.facts", "示例市示范印务有限公司与乙某一共同在路灯杆上设置广告牌。"),
            (
                "OpeningProposal.reasons",
                "涉嫌共同违反《城市道路管理条例》第二十七条第六项，建议立案。"
            )
        ),
    ];

    /// <summary>On the next day, up to the order to correct.</summary>
    public static readonly IReadOnlyList<Taken> Looked =
    [
        .. Billboards.Investigated.TakeWhile(taken => taken.Step != "serve-paper"),
    ];

    public static readonly IReadOnlyList<Taken> Told =
    [
        Firm("serve-paper"),
        Man("serve-paper"),
        .. Billboards.Investigated.Where(taken => taken.Step == "check-correction"),
        Handler(
            "consider-leniency",
            [
                .. Considered(0, "组织设置7块，数量较多，不符合清单条目。"),
                .. Considered(1, "参与设置7块并分成，数量较多，不符合清单条目。"),
            ]
        ),
        Handler(
            "report-penalty",
            ("InvestigationReport.facts", Facts),
            (
                "InvestigationReport.reasons",
                "设置二块以上，属一般档次。公司起主要作用，罚款4000元；乙某一负责安装，所得较少，罚款800元。"
            ),
            ("InvestigationReport.hearingRight", "false"),
            ("PenaltyLine[0].party", "1"),
            ("PenaltyLine[0].kind", "fine"),
            ("PenaltyLine[0].amount", "4000"),
            ("PenaltyLine[0].tier", "CG-V03-D"),
            ("PenaltyLine[1].party", "2"),
            ("PenaltyLine[1].kind", "fine"),
            ("PenaltyLine[1].amount", "800"),
            ("PenaltyLine[1].tier", "CG-V03-B"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "false"),
            ("Scrutiny.discussionNeeded", "false")
        ),
        Handler("give-notice", ("PriorNotice.rightsTold", "true")),
        Firm("serve-notice"),
        Man("serve-notice"),
    ];

    /// <summary>After the five working days for a statement.</summary>
    public static readonly IReadOnlyList<Taken> Decided =
    [
        Handler("conclude-notice") with
        {
            Instance = 1,
        },
        Handler("conclude-notice") with
        {
            Instance = 2,
        },
        new(
            "head",
            "decide",
            new Dictionary<string, string> { ["OrdinaryDecision.actsDue"] = "false" }
        ),
        Firm("serve-decision"),
        Man("serve-decision"),
    ];

    public static readonly IReadOnlyList<Taken> Paid =
    [
        Slip(1, "4000", "银行回单 0041"),
        Slip(2, "800", "银行回单 0042"),
    ];

    private static IEnumerable<(string, string)> Considered(int row, string reasons) =>
        [
            ($"LeniencyConsidered[{row}].party", $"{row + 1}"),
            ($"LeniencyConsidered[{row}].result", "none"),
            ($"LeniencyConsidered[{row}].slight", "false"),
            ($"LeniencyConsidered[{row}].slightHarm", "false"),
            ($"LeniencyConsidered[{row}].noHarm", "false"),
            ($"LeniencyConsidered[{row}].correctedInTime", "true"),
            ($"LeniencyConsidered[{row}].noFaultProved", "false"),
            ($"LeniencyConsidered[{row}].reasons", reasons),
        ];

    private static Taken Firm(string step) => Served(step, 1, "丁四文", "representative");

    private static Taken Man(string step) => Served(step, 2, "乙某一", "self");

    private static Taken Served(string step, int instance, string recipient, string relation) =>
        Handler(
            step,
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.recipient", recipient),
            ("ServiceReceipt.relation", relation)
        ) with
        {
            Instance = instance,
        };

    private static Taken Slip(int instance, string fine, string reference) =>
        new(
            "finance",
            "record-payment",
            new Dictionary<string, string>
            {
                ["Payment.fine"] = fine,
                ["Payment.reference"] = reference,
            }
        )
        {
            Instance = instance,
        };

    private static Taken Handler(string step, params (string Name, string Value)[] fields) =>
        new("handler", step, fields.ToDictionary(field => field.Name, field => field.Value));
}
