namespace Zhifa.Law.Blocks;

/// <summary>
/// One thing that is to be confiscated. The list goes with the report, and is shown in the notice and in the decision: what is not on it is
/// not taken (行政处罚法 arts. 44, 59(1)(3)).
/// </summary>
[Block("没收的物品", Optional = true)]
public sealed record ConfiscatedItem(
    [property: Field("名称", Help = "逐项列明；没有拟没收物品的，这一部分不填。", Max = 100)]
        string Name,
    [property: Field("规格、型号", Max = 100)] string? Model,
    [property: Field("数量", Help = "写明单位，例如 3 台。", Max = 40)] string Quantity,
    [property: Field("成色、特征", Max = 200)] string? Marks,
    [property: Field("当事人", Help = "本案有几名当事人的必选。", Place = true)] int? Party = null,
    [property: Field("违法行为", Help = "本案有几项违法行为的必选。", Act = true)] int? Act = null
);

/// <summary>The officers take what the decision confiscates, from one party at one time; whoever keeps it is another person.</summary>
[Block("收缴没收的物品")]
public sealed record TakenGoods(
    [property: Field("物品概述", Help = "例如：烧烤炉等 2 项。", Max = 60)] string Subject,
    [property: Field("收缴地点", Max = 100, Masking = Masking.Address)] string Place,
    [property: Field("在场人", Max = 200, Masking = Masking.Name)] string Present,
    [property: Field("已当面清点，当事人或者在场人已在清单上签名、注明情况")] bool Counted
);

[Block("收缴的物品")]
public sealed record TakenItem(
    [property: Field("物品", Help = "没收物品清单中的序号，每项写一次。")] int Item,
    [property: Field("收到的数量", Help = "写明单位，例如 3 台。", Max = 40)] string Quantity,
    [property: Field("交付时的状况", Help = "有破损、短少的写明。", Max = 200)] string? Condition
);

/// <summary>The keeper has counted what the officers brought (罚没财物管理办法 art. 4: who enforces does not keep).</summary>
[Block("物品入库")]
public sealed record GoodsStored(
    [property: Field("保管场所", Max = 100)] string Store,
    [property: Field("与收缴清单一致")] bool AsListed,
    [property: Field("不一致的情况", Help = "与收缴清单不一致的必填。", Max = 1000)]
        string? Difference
);

/// <summary>What may become of confiscated goods: sold in public, unless they must be destroyed or the State provides otherwise (行政处罚法 art. 74(1)).</summary>
public enum DisposalManner
{
    [Label("公开拍卖")]
    Auction,

    [Label("依法销毁")]
    Destruction,

    [Label("按照国家有关规定变卖")]
    Sale,

    [Label("按照国家有关规定移交专管机关、单位")]
    HandOver,

    [Label("核销：入库时短少或者保管中灭失")]
    WriteOff,
}

/// <summary>Why goods are disposed of before the periods of remedy are over.</summary>
public enum DisposalHaste
{
    [Label("鲜活、易腐、易变质或者即将失效，不宜保管")]
    Perishable,

    [Label("有危险、有害，不宜保管")]
    Dangerous,

    [Label("保管费用过高，或者价值明显贬损")]
    Costly,

    [Label("当事人书面同意")]
    Agreed,
}

[Block("没收物品的处置决定")]
public sealed record DisposalOrder([property: Field("理由和说明", Max = 1000)] string Reasons);

[Block("提前处置")]
public sealed record EarlyDisposal(
    [property: Field("提前处置的理由")] DisposalHaste Ground,
    [property: Field("事实", Help = "不宜保管、价值贬损或者当事人书面同意的具体情况。", Max = 1000)]
        string Facts
);

/// <summary>What is to become of one of the things: each may go another way.</summary>
[Block("逐项处置")]
public sealed record OrderedItem(
    [property: Field("物品", Help = "没收物品清单中的序号，每项写一次。")] int Item,
    [property: Field("处置方式")] DisposalManner Manner,
    [property: Field(
        "依据",
        Help = "不是公开拍卖的必填：法律、法规或者国家规定；核销的写明查明的责任。",
        Max = 300
    )]
        string? Basis
);

public enum DisposalResult
{
    [Label("已卖出")]
    Sold,

    [Label("没有处置成（流拍、无人购买、对方不收等）")]
    Failed,

    [Label("已销毁")]
    Destroyed,

    [Label("已移交")]
    HandedOver,

    [Label("已核销")]
    WrittenOff,
}

/// <summary>What has become of one of the things, with the paper that proves it.</summary>
[Block("处置结果")]
public sealed record DisposedGoods(
    [property: Field("物品", Help = "没收物品清单中的序号。")] int Item,
    [property: Field("日期")] DateOnly DoneOn,
    [property: Field("结果")] DisposalResult Result,
    [property: Field("成交价款（元）", Help = "已卖出的必填。")] decimal? Price,
    [property: Field("拍卖人、购买人、销毁单位、接收单位或者责任人", Max = 100)] string By,
    [property: Field("凭证", Help = "成交确认书、销毁记录、接收凭证等的名称和编号。", Max = 200)]
        string Proof,
    [property: Field(
        "监销人、在场人",
        Help = "销毁的必填，至少两人，用顿号分开。",
        Max = 100,
        Masking = Masking.Name
    )]
        string? Witnesses
);

/// <summary>What the sale brought goes whole to the treasury; nobody keeps, divides or deducts anything (行政处罚法 art. 74(2)).</summary>
[Block("处置款项上缴国库")]
public sealed record ProceedsPaidIn(
    [property: Field("上缴日期")] DateOnly PaidOn,
    [property: Field("金额（元）")] decimal Amount,
    [property: Field("缴款凭证号", Max = 60)] string Reference
);

/// <summary>The decision stands no more: what is still there goes back to whom it was taken from (国家赔偿法 art. 36).</summary>
[Block("退还物品")]
public sealed record GoodsReturned(
    [property: Field("退还日期")] DateOnly ReturnedOn,
    [property: Field("领取人", Max = 60, Masking = Masking.Name)] string Recipient,
    [property: Field("与收缴时的状况一致")] bool AsTaken,
    [property: Field("不一致的情况", Help = "有灭失、损坏的必填；依法赔偿的另行办理。", Max = 1000)]
        string? Difference,
    [property: Field("领取人已在清单上签名")] bool Signed
);
