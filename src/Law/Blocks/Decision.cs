namespace Zhifa.Law.Blocks;

public enum PaymentWay
{
    [Label("到指定银行或者通过电子支付系统缴纳")]
    Bank,

    [Label("当场收缴")]
    OnSite,
}

/// <summary>The penalty decision: one kind, one party, one violation.</summary>
[Block("处罚决定")]
public sealed record PenaltyDecision(
    [property: Field("处罚种类")] PenaltyKind Kind,
    [property: Field("罚款金额（元）", Help = "警告不填。")] decimal? Amount,
    [property: Field("裁量档次", Help = "按裁量基准选择。", Max = 60)] string Tier,
    [property: Field("认定的违法事实", Help = "须与告知的事实一致。", Max = 4000)] string Facts,
    [property: Field("处罚依据", Help = "须与告知的依据一致。", Max = 1000)] string Basis,
    [property: Field("裁量理由", Help = "事实、性质、情节和社会危害程度。", Max = 2000)]
        string Reasons,
    [property: Field("罚款缴纳方式", Help = "罚款必填。")] PaymentWay? PaymentWay,
    [property: Field(
        "不是同一违法行为的理由",
        Help = "当事人同日、同一事项已被罚款的填写：本次处罚的为什么是另一行为。",
        Max = 1000
    )]
        string? AnotherAct
);

public enum NoPenaltyGround
{
    [Label("违法行为轻微并及时改正，没有造成危害后果")]
    SlightNoHarm,

    [Label("初次违法且危害后果轻微并及时改正")]
    FirstSlight,

    [Label("当事人有证据足以证明没有主观过错")]
    NoFault,

    [Label("未满十四周岁")]
    Under14,

    [Label("精神病人、智力残疾人在不能辨认或者不能控制自己行为时有违法行为")]
    Incapable,

    [Label("违法事实不能成立")]
    NotEstablished,
}

/// <summary>No penalty (arts. 30, 33, 57): with the education that art. 33(3) asks for.</summary>
[Block("不予处罚决定")]
public sealed record NoPenaltyDecision(
    [property: Field("理由类型")] NoPenaltyGround Ground,
    [property: Field("认定的事实和理由", Max = 4000)] string Reasons,
    [property: Field(
        "教育的内容",
        Help = "对当事人进行教育的方式和内容；违法事实不能成立的不填。",
        Max = 2000
    )]
        string? Education
);

public enum Receipt
{
    [Label("当事人签收")]
    Signed,

    [Label("当事人拒绝签收，已在决定书上注明")]
    Refused,
}

/// <summary>The decision handed over on the spot (art. 52).</summary>
[Block("当场交付")]
public sealed record HandOver(
    [property: Field("签收情况")] Receipt Receipt,
    [property: Field("拒绝签收的情况", Help = "拒绝签收的必填：在场人、经过。", Max = 1000)]
        string? RefusalNote
);

[Block("报所属机关备案")]
public sealed record RecordReport([property: Field("备案说明", Max = 500)] string? Note);
