namespace Zhifa.Law.Blocks;

/// <summary>What has become of a case that this one opened.</summary>
[Block("关联案件进展")]
public sealed record ChildNews(
    [property: Field("关联案件", Max = 100)] string Title,
    [property: Field("案件编号", Max = 100)] string Number,
    [property: Field("日期")] DateOnly On,
    [property: Field("进展", Max = 200)] string Standing,
    [property: Field("该案记录的校验值", Help = "该案记载这一进展的那条记录。", Max = 64)]
        string Hash
);
