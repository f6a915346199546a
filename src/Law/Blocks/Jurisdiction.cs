namespace Zhifa.Law.Blocks;

/// <summary>Another body claims the case, or none does (行政处罚法 art. 25).</summary>
[Block("管辖争议")]
public sealed record JurisdictionRaised(
    [property: Field("另一行政机关", Max = 100)] string OtherBody,
    [property: Field("争议的情况", Help = "各自立案的时间、各自的意见。", Max = 2000)] string Facts
);

/// <summary>How it was settled.</summary>
public enum JurisdictionWay
{
    [Label("协商一致")]
    Agreed,

    [Label("共同的上一级行政机关指定")]
    Designated,

    [Label("司法行政部门协调，由人民政府决定")]
    Coordinated,
}

[Block("管辖的确定")]
public sealed record JurisdictionSettled(
    [property: Field("确定的方式")] JurisdictionWay Way,
    [property: Field("决定机关", Help = "指定、决定的必填。", Max = 100)] string? Organ,
    [property: Field("文书号", Help = "指定、决定的必填。", Max = 60)] string? Number,
    [property: Field("确定的日期")] DateOnly SettledOn,
    [property: Field("内容", Max = 1000)] string Content
);

[Block("不再争议")]
public sealed record JurisdictionDropped([property: Field("情况", Max = 1000)] string Facts);

/// <summary>What is not ours goes to whoever it belongs to, with what was found.</summary>
[Block("移送有管辖权的机关")]
public sealed record CaseReferred(
    [property: Field("受移送的机关", Max = 100)] string Organ,
    [property: Field("移送的理由", Max = 2000)] string Reasons,
    [property: Field("随案移送的材料", Help = "名称和页数；物品另列清单。", Max = 2000)]
        string Materials
);
