namespace Zhifa.Law.Blocks;

public enum ViolationsChangeGround
{
    [Label("案由认定有误")]
    Mistaken,

    [Label("发现其他违法行为，并案查处")]
    Added,

    [Label("其中的违法事实不能成立")]
    NotEstablished,

    [Label("其中的违法行为超过追责期限、不属于本机关管辖或者另案处理")]
    LeftOut,
}

/// <summary>
/// The case is about other violations than it was opened for, about more or about fewer. What was proposed and told about the former is
/// proposed and told anew (行政处罚法 arts. 44, 54(2)).
/// </summary>
[Block("变更案由、违法行为")]
public sealed record ViolationsChange(
    [property: Field("理由类型")] ViolationsChangeGround Ground,
    [property: Field("事实和证据", Help = "查明了什么，与原来立案的有何不同。", Max = 2000)]
        string Facts
);
