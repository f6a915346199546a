namespace Zhifa.Web.Tests.Api;

/// <summary>What the law forbids beside service, performance and execution, and beside what follows where a decision falls.</summary>
internal static class BesidePerformance
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Forbidden>> All { get; } =
        new Dictionary<string, IReadOnlyList<Forbidden>>
        {
            ["goods-confiscated"] =
            [
                // What is not offered because a predicate of law does not hold.
                new("store-goods", "take-goods", "goods-outstanding"),
                new("close", "order-disposal", "remedies-ended"),
                new("order-disposal", "record-disposal", "goods-ordered"),
                new("record-disposal", "order-disposal", "goods-unordered"),
                new("record-disposal", "pay-in-proceeds", "proceeds-outstanding"),
                new(
                    "report-penalty",
                    "report-penalty",
                    "goods-listed",
                    new Change("PenaltyLine[2].kind", "confiscation-of-gains"),
                    new Change("PenaltyLine[2].amount", "1.00"),
                    new Change("PenaltyLine[2].content", null)
                ),
                new(
                    "take-goods",
                    "take-goods",
                    "goods-as-decided",
                    new Change("TakenItem[1].item", "1")
                ),
                new(
                    "take-goods",
                    "take-goods",
                    "goods-as-decided",
                    new Change("TakenItem[0].quantity", "半台")
                ),
                new(
                    "store-goods",
                    "store-goods",
                    "goods-counted",
                    new Change("GoodsStored.asListed", "false")
                ),
                new(
                    "record-performance",
                    "record-performance",
                    "performance-true",
                    new Change("OtherPerformance.doneOn", "2026-03-21")
                ),
                new(
                    "record-part-payment",
                    "record-part-payment",
                    "payment-partial",
                    new Change("Payment.fine", "2600.00")
                ),
                new(
                    "record-payment",
                    "record-payment",
                    "payment-settles",
                    new Change("Payment.gains", "599.00")
                ),
                new(
                    "order-disposal",
                    "order-disposal",
                    "disposal-lawful",
                    new Change("OrderedItem[1].basis", null)
                ),
                new(
                    "record-disposal",
                    "record-disposal",
                    "disposal-as-ordered",
                    new Change("DisposedGoods[0].result", "destroyed")
                ),
                new(
                    "pay-in-proceeds",
                    "pay-in-proceeds",
                    "proceeds-whole",
                    new Change("ProceedsPaidIn.amount", "200.00")
                ),
                new("pay-in-proceeds", "conclude-custody", "goods-gone"),
            ],
            ["served-by-announcement"] =
            [
                new("record-notice-attempt", "announce-notice", "other-ways-tried"),
                new(
                    "announce-notice",
                    "announce-notice",
                    "announcement-grounded",
                    new Change("ServiceAnnouncement.announcedOn", "2026-06-09")
                ),
                new(
                    "record-decision-attempt",
                    "record-decision-attempt",
                    "attempt-true",
                    new Change("ServiceAttempt.triedOn", "2026-07-21")
                ),
                new("demand", "demand", "demand-true", new Change("Demand.fine", "2999.00")),
                new(
                    "demand",
                    "impose-surcharge",
                    "surcharge-lawful",
                    new Change("SurchargeImposed.until", "2026-09-09"),
                    new Change("SurchargeImposed.base", "3000.00"),
                    new Change("SurchargeImposed.amount", "3000.00"),
                    new Change("SurchargeImposed.noRemedyPending", "true"),
                    new Change("SurchargeImposed.reasons", "逾期没有缴纳。")
                ),
                new(
                    "demand",
                    "end-without-execution",
                    "execution-end-grounded",
                    new Change("ExecutionEnd.ground", "dissolved"),
                    new Change("ExecutionEnd.facts", "当事人下落不明。")
                ),
            ],
            // By the simple procedure; the court is asked alike in both, and no other worked case comes so far.
            ["fine-never-paid"] =
            [
                new(
                    "apply-court",
                    "apply-court",
                    "no-remedy-pending",
                    new Change("CourtApplication.noRemedyPending", "false")
                ),
                new(
                    "apply-court",
                    "apply-court",
                    "application-true",
                    new Change("CourtApplication.fine", "999.00")
                ),
                new(
                    "record-court-result",
                    "record-court-result",
                    "court-result-true",
                    new Change("CourtResult.amount", "1999.00")
                ),
            ],
            ["annulled-for-want-of-notice"] =
            [
                new(
                    "close",
                    "make-anew",
                    "anew-grounded",
                    new Change("MakingAnew.ground", "ordered"),
                    new Change("MakingAnew.faults", "没有依法告知当事人。")
                ),
            ],
            ["annulled-by-the-court"] =
            [
                new("refund", "withdraw-publication", "still-public"),
                new(
                    "record-payment",
                    "correct-clerical-error",
                    "correction-is-clerical",
                    new Change("ClericalCorrection.was", "罚款1500元"),
                    new Change("ClericalCorrection.becomes", "罚款500元"),
                    new Change("ClericalCorrection.reasons", "笔误。")
                ),
                new(
                    "record-payment",
                    "stay-execution",
                    "stay-grounded",
                    new Change("ExecutionStay.by", "court"),
                    new Change("ExecutionStay.from", "2026-07-03"),
                    new Change("ExecutionStay.reasons", "人民法院裁定停止执行。")
                ),
                new("record-suit", "refund", "money-taken"),
                new(
                    "record-suit",
                    "record-suit",
                    "contest-dates-true",
                    new Change("SuitFiled.copyReceivedOn", "2026-07-19")
                ),
                new(
                    "record-annulled",
                    "record-annulled",
                    "result-annulled",
                    new Change("RemedyResult.outcome", "upheld")
                ),
                new(
                    "accept-annulment",
                    "accept-annulment",
                    "anew-named",
                    new Change("RemedyEffect.anewIn", "示城管案〔2026〕99号")
                ),
                new("withdraw-publication", "make-anew", "no-longer-public"),
                new("withdraw-publication", "close", "anew-as-ordered"),
                new("refund", "refund", "refund-whole", new Change("Refund.amount", "1499.00")),
                new("refund", "make-anew", "money-returned"),
            ],
        };
}
