namespace Zhifa.Web.Tests.Walks;

/// <summary>A firm that pays late, in parts, and in the end too much. What the form offers by itself is left as it is.</summary>
public static class LatePayment
{
    public static readonly IReadOnlyList<Taken> Late =
    [
        new(
            "finance",
            "record-part-payment",
            new Dictionary<string, string>
            {
                ["Payment.fine"] = "400",
                ["Payment.reference"] = "银行回单 0101",
            }
        ),
        new(
            "head",
            "impose-surcharge",
            new Dictionary<string, string>
            {
                ["SurchargeImposed.noRemedyPending"] = "true",
                ["SurchargeImposed.reasons"] = "缴款期限已经届满，还有600元没有缴纳。",
            }
        ),
        NeverPaid.Served("serve-paper"),
        new(
            "finance",
            "record-payment",
            new Dictionary<string, string>
            {
                ["Payment.fine"] = "650",
                ["Payment.reference"] = "银行回单 0102",
                ["Payment.payer"] = "示例市示范物业服务有限公司",
            }
        ),
        new(
            "finance",
            "refund",
            new Dictionary<string, string> { ["Refund.reference"] = "银行回单 0103" }
        ),
        new(
            "section-head",
            "close",
            new Dictionary<string, string>
            {
                ["Closing.summary"] = "罚款和加处罚款已经缴清，多缴的款项已经退还。",
            }
        ),
        OnTheSpot.Archive("2026-简-0003"),
    ];
}
