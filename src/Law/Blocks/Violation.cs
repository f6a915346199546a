namespace Zhifa.Law.Blocks;

[Block("违法事实")]
public sealed record Violation(
    [property: Field("违法事实", Help = "时间、地点、行为、情节、后果。决定书将引用。", Max = 4000)]
        string Facts,
    [property: Field("违法事实确凿", Help = "不确凿的，不适用简易程序。")] bool Certain
);

/// <summary>The kinds of evidence of 行政处罚法 art. 46.</summary>
public enum EvidenceKind
{
    [Label("书证")]
    Documentary,

    [Label("物证")]
    Physical,

    [Label("视听资料")]
    AudioVisual,

    [Label("电子数据")]
    ElectronicData,

    [Label("证人证言")]
    Testimony,

    [Label("当事人的陈述")]
    PartyStatement,

    [Label("鉴定意见")]
    Appraisal,

    [Label("勘验笔录、现场笔录")]
    OnSiteTranscript,
}

/// <summary>One piece of evidence: a typed row; its file comes from the evidence store.</summary>
[Block("证据")]
public sealed record EvidenceItem(
    [property: Field("种类")] EvidenceKind Kind,
    [property: Field("名称和内容", Max = 500)] string Title,
    [property: Field("取证人", Max = 60)] string TakenBy,
    [property: Field("取证时间")] DateTimeOffset TakenAt,
    [property: Field("原件、原物所在", Max = 200)] string OriginalAt,
    [property: Field("保管人", Max = 60)] string Custodian,
    [property: Field("没有以利诱、欺诈、胁迫、暴力等不正当手段取得")] bool LawfulMeans
);
