namespace Zhifa.Web.Tests.Walks;

/// <summary>A fine that was paid and archived is annulled by the court: what came in is recorded, then everything is undone.</summary>
public static class BeforeTheCourt
{
    public static readonly IReadOnlyList<Taken> Sued =
    [
        new(
            "handler",
            "record-suit",
            new Dictionary<string, string>
            {
                ["SuitFiled.court"] = "示例市示范区人民法院",
                ["SuitFiled.number"] = "（2026）示0001行初3号",
                ["SuitFiled.acceptedOn"] = "2026-04-08",
                ["SuitFiled.copyReceivedOn"] = "2026-04-10",
            }
        ),
        new(
            "handler",
            "submit-answer",
            new Dictionary<string, string>
            {
                ["SuitAnswer.materials"] = "行政诉讼答辩状一份；作出处罚决定的证据和依据。",
            }
        ),
        new(
            "handler",
            "record-judgment",
            new Dictionary<string, string>
            {
                ["FirstJudgment.number"] = "（2026）示0001行初3号",
                ["FirstJudgment.content"] = "撤销被诉行政处罚决定。",
            }
        ),
    ];

    /// <summary>After the fifteen days in which either side may appeal.</summary>
    public static readonly IReadOnlyList<Taken> Annulled =
    [
        new(
            "handler",
            "record-annulled",
            new Dictionary<string, string>
            {
                ["RemedyResult.outcome"] = "annulled",
                ["RemedyResult.content"] = "撤销被诉行政处罚决定，判决已经生效。",
                ["RemedyResult.anew"] = "false",
                ["RemedyResult.forProcedure"] = "false",
            }
        ),
        new(
            "section-head",
            "accept-annulment",
            new Dictionary<string, string>
            {
                ["RemedyEffect.summary"] = "原决定不再执行，退还罚款，撤回公示，并查找原因。",
            }
        ),
        new(
            "section-head",
            "withdraw-publication",
            new Dictionary<string, string>
            {
                ["PublicationWithdrawn.reasons"] = "该决定已被人民法院判决撤销。",
            }
        ),
        new(
            "finance",
            "refund",
            new Dictionary<string, string> { ["Refund.reference"] = "银行回单 0031" }
        ),
    ];
}
