namespace Zhifa.Web.Tests.Api;

/// <summary>What the law forbids beside the way from the lead to the report, and where nobody is penalised.</summary>
internal static class BesideTheInvestigation
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Forbidden>> All { get; } =
        new Dictionary<string, IReadOnlyList<Forbidden>>
        {
            ["three-violations"] =
            [
                new(
                    "propose-opening",
                    "propose-opening",
                    "each-act-once",
                    new Change("Scene[1].violationItem", "CG-V02"),
                    new Change("Scene[1].place", "示例市示范区示范街52号门前人行道")
                ),
                new(
                    "propose-opening",
                    "propose-opening",
                    "within-limitation",
                    new Change("Scene[1].actOn", "2024-08-09")
                ),
                new(
                    "change-violations",
                    "change-violations",
                    "violations-change-true",
                    new Change("ViolationsChange.ground", "mistaken")
                ),
                new(
                    "change-violations",
                    "change-violations",
                    "basis-on-the-day",
                    new Change("Scene[2].actOn", "1992-07-31")
                ),
                new("approve-violations", "report-penalty", "parties-approved"),
                new(
                    "serve-paper",
                    "check-correction",
                    "correction-term-over",
                    new Change("CorrectionCheck.corrected", "false")
                ),
                new(
                    "consider-leniency",
                    "consider-leniency",
                    "leniency-honest",
                    new Change("LeniencyConsidered[2].row", "CG-L02")
                ),
                new(
                    "consider-leniency",
                    "consider-leniency",
                    "leniency-honest",
                    new Change("LeniencyConsidered[2].evidence", "证人证言")
                ),
                new(
                    "consider-leniency",
                    "consider-leniency",
                    "act-forgotten",
                    new Change("LeniencyConsidered[2].act", "2")
                ),
                new(
                    "consider-leniency",
                    "terminate",
                    "termination-grounded",
                    new Change("Termination.ground", "died"),
                    new Change("Termination.reasons", "经营者已经死亡。")
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "which-act",
                    new Change("PenaltyLine[1].act", null)
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "tier-of-the-item",
                    new Change("PenaltyLine[1].tier", "CG-V02-B")
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "scrutiny-true",
                    new Change("PenaltyLine[0].amount", "3000.00")
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "not-to-be-spared",
                    new Change("PenaltyLine[2].act", "3"),
                    new Change("PenaltyLine[2].kind", "warning")
                ),
                new(
                    "decide",
                    "decide",
                    "education-given",
                    new Change("OrdinaryDecision.education", null)
                ),
                new(
                    "decide",
                    "decide",
                    "within-tier",
                    new Change("PenaltyLine[1].amount", "100.00")
                ),
                new(
                    "record-payment",
                    "grant-deferral",
                    "deferral-grounded",
                    new Change("Deferral.appliedOn", "2026-09-08"),
                    new Change("Deferral.hardship", "资金周转困难。"),
                    new Change("Deferral.until", "2026-09-10")
                ),
            ],
            ["another-party-merged"] =
            [
                new(
                    "change-party",
                    "change-party",
                    "party-change-true",
                    new Change("Party[0].code", "91419901DEMA002245")
                ),
                new(
                    "settle-ours",
                    "settle-ours",
                    "jurisdiction-settled",
                    new Change("JurisdictionSettled.settledOn", "2026-01-05")
                ),
                new(
                    "rename-party",
                    "rename-party",
                    "same-parties",
                    new Change("Party[0].code", "91419901DEMA002245")
                ),
                new(
                    "withdraw-case",
                    "withdraw-case",
                    "withdrawal-grounded",
                    new Change("CaseWithdrawn.otherCase", null)
                ),
                new(
                    "close",
                    "refer-case",
                    "not-ours",
                    new Change("CaseReferred.organ", "示范区交通运输局"),
                    new Change("CaseReferred.reasons", "请处理。"),
                    new Change("CaseReferred.materials", "照片十张。")
                ),
            ],
            ["tested-again"] =
            [
                new(
                    "take-samples",
                    "take-samples",
                    "sampling-lawful",
                    new Change("Sampling.sealed", "false")
                ),
                new(
                    "order-appraisal",
                    "order-appraisal",
                    "appraiser-fit",
                    new Change("AppraisalOrder.licence", null)
                ),
                new(
                    "record-appraisal",
                    "record-appraisal",
                    "appraisal-true",
                    new Change("AppraisalResult.signed", "false")
                ),
                new(
                    "tell-appraisal",
                    "tell-appraisal",
                    "objection-possible",
                    new Change("AppraisalTold.days", "0")
                ),
                new(
                    "serve-appraisal",
                    "serve-appraisal",
                    "objection-term-true",
                    new Change("ServiceReceipt.servedOn", "2026-05-22"),
                    new Change("ObjectionTerm.objectBy", "2026-05-28")
                ),
                new(
                    "grant-retest",
                    "grant-retest",
                    "appraised-anew-elsewhere",
                    new Change("ObjectionAnswer.licence", "DEMO-CMA-0001")
                ),
                new(
                    "grant-retest",
                    "refuse-retest",
                    "no-other-institution",
                    new Change("ObjectionAnswer.reasons", "检测方法没有错误。"),
                    new Change("ObjectionAnswer.institution", "示例市示范环境监测中心")
                ),
            ],
            ["under-investigation"] =
            [
                new(
                    "preserve",
                    "preserve",
                    "preservation-told",
                    new Change("Preservation.dutyTold", "false")
                ),
                new(
                    "dispose-preserved",
                    "dispose-preserved",
                    "disposal-told",
                    new Change("PreservationDisposal.partyTold", "false")
                ),
                new(
                    "dispose-preserved",
                    "dispose-preserved",
                    "disposal-of-each",
                    new Change("DisposedItem[1].item", "1")
                ),
            ],
            ["township-waste"] =
            [
                new("report-opening", "record-report-opinion", "opening-was-reported"),
                new("record-report-opinion", "report-opening", "report-outstanding"),
                new(
                    "propose-opening",
                    "propose-opening",
                    "township-reports",
                    new Change("OpeningProposal.reportOpening", "false")
                ),
                new("report-opening", "close", "opening-report-settled"),
                new(
                    "record-report-opinion",
                    "record-report-opinion",
                    "report-opinion-true",
                    new Change("ReportOpinion.receivedOn", "2026-09-01")
                ),
            ],
            // Whoever found it on the scene opened it and takes the steps that this case has not.
            ["from-the-scene"] =
            [
                new(
                    "order-correction",
                    "end-agency",
                    "agents-there",
                    new Change("AgencyEnded.endedOn", "2026-07-14"),
                    new Change("AgencyEnded.facts", "委托已经解除。"),
                    new Change("PartyConcerned.party", "1")
                ),
                new(
                    "order-correction",
                    "compare-law",
                    "law-changed",
                    new Change("ApplicableLaw[0].changedOn", "2026-06-01"),
                    new Change("ApplicableLaw[0].applies", "act-day"),
                    new Change("ApplicableLaw[0].reasons", "修改后的规定处罚不较轻。")
                ),
                new(
                    "order-correction",
                    "record-assistants",
                    "assistants-true",
                    new Change("Assistant[0].need", "minor"),
                    new Change("Assistant[0].name", "壬某父"),
                    new Change("Assistant[0].relation", "父亲"),
                    new Change("Assistant[0].proof", "户口簿")
                ),
                new(
                    "serve-decision",
                    "record-late-statement",
                    "statement-before-decision",
                    new Change("PartyStatement.manner", "oral"),
                    new Change("PartyStatement.content", "请求从轻处罚。"),
                    new Change("DefenceRecheck.result", "rejected"),
                    new Change("DefenceRecheck.reasons", "罚款数额已经考虑。")
                ),
            ],
            ["no-penalty-ordinary"] =
            [
                new("consider-leniency", "report-no-penalty", "sparing-considered"),
                new(
                    "decide-no-penalty",
                    "decide-no-penalty",
                    "no-penalty-as-reported",
                    new Change("NoPenaltyDecision.ground", "not-established")
                ),
                new(
                    "withhold-publication",
                    "withhold-publication",
                    "withholding-grounded",
                    new Change("PublicationWithheld.ground", "minor")
                ),
                new("withhold-publication", "publish", "publishable"),
            ],
        };
}
