namespace Zhifa.Law.Blocks;

/// <summary>The period after which an act is no longer penalised (行政处罚法 art. 36). No other ground lifts it.</summary>
public enum LimitationTerm
{
    [Label("二年")]
    TwoYears,

    [Label("五年：涉及公民生命健康安全、金融安全且有危害后果")]
    FiveYears,

    [Label("法律另有规定的期限")]
    OtherStatute,
}

[Block("追责期限")]
public sealed record Limitation(
    [property: Field(
        "适用的期限",
        Help = "自违法行为发生之日（连续、继续的为终了之日）至发现之日。"
    )]
        LimitationTerm Term,
    [property: Field(
        "危害后果的事实",
        Help = "五年的必填：涉及何种安全、有何危害后果。",
        Max = 1000
    )]
        string? Harm,
    [property: Field(
        "另有规定的法律及条款",
        Help = "法律另有规定的必填，写明名称和条款。",
        Max = 200
    )]
        string? Statute,
    [property: Field("另有规定的年数")] int? Years,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选，每项各填一行。", Act = true)]
        int? Act = null
);

[Block("立案建议")]
public sealed record OpeningProposal(
    [property: Field("初步查明的事实", Max = 4000)] string Facts,
    [property: Field("立案的理由和依据", Max = 1000)] string Reasons
);

/// <summary>The head's approval; the limit for the decision counts from it (行政处罚法 arts. 54(2), 60).</summary>
[Block("审批意见")]
public sealed record Approval([property: Field("审批意见", Max = 500)] string Opinion);
