namespace Zhifa.Web.Tests.Walks;

/// <summary>A firm that dumped waste asks for a hearing, sends a lawyer, and is heard on two days together with a haulier.</summary>
public static class TwoDays
{
    private const string Facts =
        "2026年3月2日，示例市示范食品有限公司将餐厨垃圾1.2吨倾倒在示例市示范区示范大道南段绿化带内。责令改正后，当事人已经清除。";

    public static readonly IReadOnlyList<Taken> Lead =
    [
        Handler(
            "register-lead",
            ("Lead.subject", "示范大道南段绿化带倾倒餐厨垃圾"),
            ("Lead.source", "inspection"),
            ("Lead.content", "巡查发现绿化带内有餐厨垃圾一堆。"),
            ("Lead.replyDue", "false")
        ),
        Handler(
            "verify-lead",
            ("LeadVerified.facts", "监控显示垃圾由示例市示范食品有限公司租用的货车倾倒。"),
            ("LeadVerified.advice", "open")
        ),
        Handler(
            "propose-opening",
            ("Scene[0].violationItem", "CG-V01"),
            ("Scene[0].place", "示例市示范区示范大道南段绿化带"),
            ("Limitation[0].term", "two-years"),
            ("Party[0].kind", "legal-person"),
            ("Party[0].name", "示例市示范食品有限公司"),
            ("Party[0].code", "91419901DEMA00240T"),
            ("Party[0].address", "示例市示范区示范大道66号"),
            ("Party[0].representative", "申某九"),
            ("Handler[0].officer", "lin"),
            ("Handler[1].officer", "zhou"),
            ("OpeningProposal.facts", "示例市示范食品有限公司倾倒餐厨垃圾。"),
            ("OpeningProposal.reasons", "涉嫌违反固体废物污染环境防治法，建议立案。")
        ),
    ];

    /// <summary>On the next day, up to the notice in the party's hands.</summary>
    public static readonly IReadOnlyList<Taken> Told =
    [
        Handler(
            "add-evidence",
            ("EvidenceItem[0].kind", "audio-visual"),
            ("EvidenceItem[0].title", "监控录像和称重单"),
            ("EvidenceItem[0].originalAt", "本案案卷"),
            ("EvidenceItem[0].lawfulMeans", "true")
        ),
        Handler(
            "order-correction",
            ("CorrectionOrder.form", "already-corrected"),
            ("CorrectionOrder.content", "清除绿化带内的垃圾。"),
            ("CorrectionOrder.reason", "当事人已于3月2日下午清除。")
        ),
        Handler(
            "consider-leniency",
            ("LeniencyConsidered[0].result", "none"),
            ("LeniencyConsidered[0].slight", "false"),
            ("LeniencyConsidered[0].slightHarm", "false"),
            ("LeniencyConsidered[0].noHarm", "false"),
            ("LeniencyConsidered[0].correctedInTime", "true"),
            ("LeniencyConsidered[0].noFaultProved", "false"),
            ("LeniencyConsidered[0].reasons", "数量较大，不符合清单条目。")
        ),
        Handler(
            "report-penalty",
            ("InvestigationReport.facts", Facts),
            ("InvestigationReport.reasons", "首次违法并及时清理，属一般档次，罚款60000元。"),
            ("InvestigationReport.hearingRight", "true"),
            ("PenaltyLine[0].kind", "fine"),
            ("PenaltyLine[0].amount", "60000"),
            ("PenaltyLine[0].tier", "CG-V01-D"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "true"),
            ("Scrutiny.discussionNeeded", "true")
        ),
        Handler(
            "give-notice",
            ("PriorNotice.rightsTold", "true"),
            ("PriorNotice.hearingTold", "true")
        ),
        Handler(
            "serve-notice",
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.recipient", "申某九"),
            ("ServiceReceipt.relation", "representative")
        ),
    ];

    public static readonly IReadOnlyList<Taken> Asked =
    [
        Handler(
            "record-agents",
            ("Agency.facts", "当事人提交授权委托书和律师执业证复印件。"),
            ("Agent[0].name", "陆言之"),
            ("Agent[0].kind", "lawyer"),
            ("Agent[0].code", "DEMO-LAW-2026-0001"),
            ("Agent[0].mandatedOn", "2026-03-03"),
            ("Agent[0].matters", "代为陈述、申辩，参加听证，签收文书。"),
            ("Agent[0].mayWaive", "false"),
            ("Agent[0].mayReceive", "true")
        ),
        Handler(
            "ask-hearing",
            ("HearingRequest.manner", "written"),
            ("HearingRequest.reasons", "货车由承运人改道，公司没有指使。")
        ),
        Handler(
            "ask-hearing-interested",
            ("InterestedRequest.person", "示例市示范物流有限公司"),
            ("InterestedRequest.interest", "承运人；认定的事实影响其与当事人之间的赔偿责任。"),
            ("InterestedRequest.manner", "written")
        ),
        Host(
            "notify-hearing",
            ("HearingNotice.heldAt", "2026-03-13T08:00"),
            ("HearingNotice.place", "示范区城市管理局会议室"),
            ("HearingNotice.host", "江听澜"),
            ("HearingNotice.recorder", "文存之"),
            ("HearingNotice.public", "true"),
            ("HearingNotice.others", "示例市示范物流有限公司"),
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.recipient", "陆言之"),
            ("ServiceReceipt.relation", "agent")
        ),
    ];

    /// <summary>After the seven working days.</summary>
    public static readonly IReadOnlyList<Taken> FirstDay =
    [
        Host(
            "recess-hearing",
            ("HearingRecord.startedAt", "2026-03-13T08:00"),
            ("HearingRecord.endedAt", "2026-03-13T08:50"),
            (
                "HearingRecord.present",
                "申某九；示例市示范物流有限公司的酉某十；林晓岚、周明远；文存之"
            ),
            ("HearingRecord.charge", "倾倒餐厨垃圾1.2吨，建议罚款60000元。出示监控录像、称重单。"),
            ("HearingRecord.defence", "货车由承运人改道；承运人称按照公司的电话指令行驶。"),
            ("HearingRecord.signature", "signed"),
            ("HearingRecord.agents", "陆言之"),
            ("HearingRecess.resumesAt", "2026-03-16T08:00"),
            ("HearingRecess.reasons", "须调取行驶记录仪的原始数据。"),
            ("HearingRecess.told", "true")
        ),
    ];

    public static readonly IReadOnlyList<Taken> SecondDay =
    [
        Host(
            "hold-hearing",
            ("HearingRecord.startedAt", "2026-03-16T08:00"),
            ("HearingRecord.endedAt", "2026-03-16T08:50"),
            (
                "HearingRecord.present",
                "申某九；示例市示范物流有限公司的酉某十；林晓岚、周明远；文存之"
            ),
            ("HearingRecord.charge", "出示行驶记录仪的原始数据：货车按照公司发出的坐标行驶。"),
            ("HearingRecord.defence", "承认坐标由公司的调度员发出，请求减少罚款。"),
            ("HearingRecord.signature", "signed"),
            ("HearingRecord.agents", "陆言之")
        ),
        Host(
            "report-hearing",
            ("HearingReport.course", "3月13日、16日公开举行听证，各方参加，笔录均已签名。"),
            ("HearingReport.issues", "倾倒是否由当事人指使。"),
            ("HearingReport.opinion", "违法事实成立，建议维持拟处罚意见。")
        ),
    ];

    private static Taken Host(string step, params (string Name, string Value)[] fields) =>
        new("host", step, fields.ToDictionary(field => field.Name, field => field.Value));

    private static Taken Handler(string step, params (string Name, string Value)[] fields) =>
        new("handler", step, fields.ToDictionary(field => field.Name, field => field.Value));
}
