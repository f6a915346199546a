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
    [property: Field("立案的理由和依据", Max = 1000)] string Reasons,
    [property: Field(
        "立案须报备",
        Help = "乡镇人民政府、街道办事处以自己的名义立案的填“是”；其他机关按本地规定。"
    )]
        bool? ReportOpening = null
);

/// <summary>A township tells the supervising department what it has opened 「立案报备」.</summary>
[Block("立案报备")]
public sealed record OpeningReport(
    [property: Field("报送的机关", Help = "负责监督的司法行政部门。", Max = 100)] string Organ,
    [property: Field("方式", Help = "例如平台报送、书面报送。", Max = 100)] string Manner,
    [property: Field("说明", Help = "需要指导、协调的事项；没有的不填。", Max = 1000)] string? Note
);

[Block("报备审查意见")]
public sealed record ReportOpinion(
    [property: Field("审查的机关", Max = 100)] string Organ,
    [property: Field("收到的日期")] DateOnly ReceivedOn,
    [property: Field("文书号", Max = 60)] string? Number,
    [property: Field("认为立案有问题，须纠正")] bool Faulty,
    [property: Field("意见", Max = 2000)] string Opinion
);

/// <summary>The head's approval; the limit for the decision counts from it (行政处罚法 arts. 54(2), 60).</summary>
[Block("审批意见")]
public sealed record Approval([property: Field("审批意见", Max = 500)] string Opinion);
