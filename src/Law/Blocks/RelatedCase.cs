namespace Zhifa.Law.Blocks;

/// <summary>How another case of the body has to do with this one.</summary>
public enum RelatedHow
{
    [Label("本案由该案分出")]
    SplitOff,

    [Label("同一当事人的其他案件")]
    SameParty,

    [Label("事实、证据相互关联")]
    Connected,

    [Label("撤销此前登记的关联")]
    NotRelated,
}

[Block("关联案件")]
public sealed record RelatedCase(
    [property: Field("案件编号", Help = "本机关另一案件的编号，例如 示某案〔2026〕1号。", Max = 60)]
        string Number,
    [property: Field("关联的情形")] RelatedHow How,
    [property: Field("说明", Max = 1000)] string? Note
);
