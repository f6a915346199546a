using System.Globalization;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>What an honest officer writes into each step of the simple procedure.</summary>
internal static class StepTexts
{
    private static int _archived;

    public static Dictionary<string, string> Of(string step, Matter matter, DateTimeOffset now)
    {
        var day = ChinaTime.Day(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var at = now.ToUniversalTime()
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var texts = new Dictionary<string, string?>();
        switch (step)
        {
            case "open-case":
                texts["Scene.powerItem"] = matter.PowerItem;
                texts["Scene.violationItem"] = matter.ViolationItem;
                texts["Scene.actOn"] = matter.ActOn;
                texts["Scene.foundAt"] = at;
                texts["Scene.place"] = matter.Place;
                texts["Party.kind"] = matter.Kind;
                texts["Party.name"] = matter.Name;
                texts["Party.code"] = matter.Code;
                texts["Party.address"] = "示例市示范区示范小区3号楼";
                texts["Party.representative"] = matter.Representative;
                foreach (var (officer, row) in matter.Handlers.Select((o, i) => (o, i)))
                    texts[$"Handler[{row}].officer"] = officer;
                break;
            case "show-identity":
                texts["IdentityShown.shown"] = "true";
                texts["IdentityShown.purposeTold"] = "true";
                break;
            case "note-violation":
                texts["Violation.facts"] = matter.Facts;
                texts["Violation.certain"] = "true";
                texts["EvidenceItem[0].kind"] = "on-site-transcript";
                texts["EvidenceItem[0].title"] = "现场笔录";
                texts["EvidenceItem[0].takenBy"] = "林晓岚";
                texts["EvidenceItem[0].takenAt"] = at;
                texts["EvidenceItem[0].originalAt"] = "案卷";
                texts["EvidenceItem[0].custodian"] = "林晓岚";
                texts["EvidenceItem[0].lawfulMeans"] = "true";
                break;
            case "give-notice":
                texts["OralNotice.facts"] = matter.Facts;
                texts["OralNotice.reasons"] = "事实清楚，情节轻微。";
                texts["OralNotice.basis"] = matter.Basis;
                texts["OralNotice.proposedKind"] = matter.Penalty;
                texts["OralNotice.proposedAmount"] = matter.Fine;
                texts["OralNotice.rightsTold"] = "true";
                break;
            case "hear-statement":
                texts["Statement.outcome"] = "nothing-to-say";
                break;
            case "consider-leniency":
                texts["LeniencyConsidered.result"] = "none";
                texts["LeniencyConsidered.reasons"] = "不符合清单所列情形。";
                texts["LeniencyConsidered.evidence"] = "现场笔录";
                break;
            case "order-correction":
                texts["CorrectionOrder.form"] = "at-once";
                texts["CorrectionOrder.content"] = "立即清理，恢复原状。";
                break;
            case "decide":
                texts["PenaltyDecision.kind"] = matter.Penalty;
                texts["PenaltyDecision.amount"] = matter.Fine;
                texts["PenaltyDecision.tier"] = matter.Tier;
                texts["PenaltyDecision.facts"] = matter.Facts;
                texts["PenaltyDecision.basis"] = matter.Basis;
                texts["PenaltyDecision.reasons"] = "数量较少，当场改正。";
                texts["PenaltyDecision.paymentWay"] = matter.Way;
                break;
            case "decide-no-penalty":
                texts["NoPenaltyDecision.ground"] = "first-slight";
                texts["NoPenaltyDecision.reasons"] = "初次违法，危害后果轻微，当场改正。";
                texts["NoPenaltyDecision.education"] = "当面宣讲城市道路管理的规定。";
                break;
            case "hand-over":
                texts["HandOver.receipt"] = "signed";
                break;
            case "report-to-body":
                break;
            case "collect-on-site":
                texts["OnSiteCollection.ground"] = "up-to-hundred";
                texts["OnSiteCollection.amount"] = matter.Fine;
                texts["OnSiteCollection.receiptNumber"] = "豫财票0000001";
                break;
            case "record-landing":
                texts["Landing.landedOn"] = day;
                break;
            case "remit-to-body" or "remit-to-bank":
                texts["Remittance.amount"] = matter.Fine;
                texts["Remittance.reference"] = "缴0001";
                break;
            case "record-payment" or "record-part-payment":
                texts["Payment.paidOn"] = day;
                texts["Payment.fine"] = matter.Fine;
                texts["Payment.reference"] = step == "record-payment" ? "银0001" : "银0002";
                break;
            case "impose-surcharge":
                texts["SurchargeImposed.until"] = day;
                texts["SurchargeImposed.base"] = matter.Fine;
                texts["SurchargeImposed.amount"] = matter.Fine;
                texts["SurchargeImposed.noRemedyPending"] = "true";
                texts["SurchargeImposed.reasons"] = "无正当理由逾期未缴纳罚款。";
                break;
            case "demand":
                texts["Demand.fine"] = matter.Fine;
                break;
            case "serve-demand":
                texts["ServiceReceipt.manner"] = "in-person";
                texts["ServiceReceipt.servedOn"] = day;
                texts["ServiceReceipt.recipient"] = matter.Name;
                texts["ServiceReceipt.relation"] = "self";
                break;
            case "apply-court":
                texts["CourtApplication.court"] = "示例市示范区人民法院";
                texts["CourtApplication.noRemedyPending"] = "true";
                texts["CourtApplication.inquiredOn"] = day;
                texts["CourtApplication.fine"] = matter.Fine;
                break;
            case "end-without-execution":
                texts["ExecutionEnd.ground"] = "window-over";
                texts["ExecutionEnd.facts"] = "申请期限届满，未申请人民法院强制执行。";
                break;
            case "change-handlers":
                texts["HandlerChange.reasons"] = "原承办人调离。";
                texts["HandlerChange.partyTold"] = "true";
                foreach (var (officer, row) in matter.Handlers.Select((o, i) => (o, i)))
                    texts[$"Handler[{row}].officer"] = officer;
                break;
            case "decide-not-established":
                texts["NoPenaltyDecision.ground"] = "not-established";
                texts["NoPenaltyDecision.reasons"] = "经核查，垃圾不是当事人丢弃的。";
                break;
            case "record-court-result":
                texts["CourtResult.outcome"] = "ended";
                texts["CourtResult.reference"] = "（2026）示执1号";
                texts["CourtResult.facts"] = "没有可供执行的财产。";
                break;
            case "check-correction":
                texts["CorrectionCheck.corrected"] = "true";
                texts["CorrectionCheck.facts"] = "现场已清理干净。";
                break;
            case "record-late-statement":
                texts["Statement.outcome"] = "made";
                texts["Statement.content"] = "垃圾不是当事人丢弃的。";
                texts["Statement.recheck"] = "rejected";
                texts["Statement.recheckReasons"] = "现场录像可以证明。";
                break;
            case "confirm-decision":
                texts["Confirmation.reasons"] = "补记的陈述不影响事实和处罚。";
                break;
            case "correct-clerical-error":
                texts["ClericalCorrection.was"] = "示范璐";
                texts["ClericalCorrection.becomes"] = "示范路";
                texts["ClericalCorrection.reasons"] = "笔误。";
                break;
            case "revoke":
                texts["Revocation.reasons"] = "事实认定有误。";
                texts["Revocation.refund"] = matter.Fine;
                break;
            case "record-money-found":
                texts["Payment.paidOn"] = day;
                texts["Payment.fine"] = matter.Fine;
                texts["Payment.reference"] = "银0009";
                break;
            case "refund":
                texts["Refund.amount"] = matter.Fine;
                texts["Refund.reference"] = "退0001";
                break;
            case "serve-paper":
                texts["ServiceReceipt.manner"] = "in-person";
                texts["ServiceReceipt.servedOn"] = day;
                texts["ServiceReceipt.recipient"] = matter.Name;
                texts["ServiceReceipt.relation"] = "self";
                break;
            case "refuse-opening":
                texts["LeadRefused.ground"] = "slight";
                texts["LeadRefused.reasons"] = "违法行为轻微，当场改正。";
                break;
            case "take-over-simple":
                break;
            case "leave-simple":
                texts["LeaveSimple.reasons"] = "案情复杂，需要调查。";
                break;
            case "close":
                texts["Closing.summary"] = "决定已经履行，改正情况已经复查。";
                break;
            case "archive":
                texts["Archiving.archiveNumber"] = string.Create(
                    CultureInfo.InvariantCulture,
                    $"2026-{Interlocked.Increment(ref _archived):0000}"
                );
                texts["Archiving.retentionYears"] = "30";
                texts["Archiving.pages"] = "12";
                break;
            default:
                throw new ArgumentException($"No texts for {step}.");
        }
        SayNo(step, texts);
        return texts
            .Where(text => text.Value is not null)
            .ToDictionary(text => text.Key, text => text.Value!);
    }

    /// <summary>A question of yes or no that a case above does not answer is answered with no.</summary>
    private static void SayNo(string step, Dictionary<string, string?> texts)
    {
        foreach (
            var (block, field) in (
                ProcedureLibrary.Find("penalty-simple")!.Anywhere(step)
                ?? ProcedureLibrary.Find("penalty-ordinary")!.Anywhere(step)!
            )
                .Blocks.Where(asked => !asked.Many)
                .SelectMany(asked => asked.Block.Fields.Select(field => (asked.Block.Name, field)))
                .Where(pair => pair.field is { Kind: FieldKind.YesNo, Required: true })
        )
            texts.TryAdd($"{block}.{field.Name}", "false");
    }
}
