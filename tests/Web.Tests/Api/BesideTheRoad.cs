using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Api;

/// <summary>What is tried and refused along a worked case.</summary>
/// <param name="Before">Before which step of the case.</param>
/// <param name="Step">Which step is tried.</param>
/// <param name="Rule">By which rule it is refused.</param>
/// <param name="Changes">What is written otherwise than it was.</param>
internal sealed record Forbidden(string Before, string Step, string Rule, params Change[] Changes);

/// <summary>What the law forbids beside the main road, by the worked case on whose way it is tried.</summary>
internal static class BesideTheRoad
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
                new("approve-violations", "report-penalty", "parties-approved"),
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
            ],
            ["goods-confiscated"] =
            [
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
            ],
            ["two-parties"] =
            [
                new(
                    "propose-opening",
                    "propose-opening",
                    "party-twice",
                    new Change("Party[1].code", "91419901DEMA00136N")
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "which-party",
                    new Change("PenaltyLine[1].party", null)
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "party-forgotten",
                    new Change("PenaltyLine[1].party", "1")
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
            ],
            ["tested-again"] =
            [
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
                    "grant-retest",
                    "grant-retest",
                    "appraised-anew-elsewhere",
                    new Change("ObjectionAnswer.licence", "DEMO-CMA-0001")
                ),
            ],
        };
}
