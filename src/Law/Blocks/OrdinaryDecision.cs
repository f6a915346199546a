namespace Zhifa.Law.Blocks;

/// <summary>The decision of the ordinary procedure; the penalties stand beside it, line by line.</summary>
[Block("行政处罚决定")]
public sealed record OrdinaryDecision(
    [property: Field("认定的违法事实", Help = "须与告知的事实一致。", Max = 8000)] string Facts,
    [property: Field("处罚依据", Help = "须与告知的依据一致。", Max = 1000)] string Basis,
    [property: Field(
        "裁量理由",
        Help = "事实、性质、情节和社会危害程度；对照的裁量基准。",
        Max = 4000
    )]
        string Reasons,
    [property: Field("罚款缴纳方式", Help = "有罚款、没收违法所得的必填。")] MoneyWay? MoneyWay,
    [property: Field("其他处罚须另行执行", Help = "没收、暂扣、吊销、停产停业等。")] bool ActsDue,
    [property: Field(
        "不是同一违法行为的理由",
        Help = "当事人同日、同一事项已被罚款的填写：本次处罚的为什么是另一行为。",
        Max = 1000
    )]
        string? AnotherAct,
    [property: Field(
        "对当事人进行教育的内容",
        Help = "本案有几项违法行为、其中有不予处罚的必填。",
        Max = 2000
    )]
        string? Education = null
);

/// <summary>Later than the ninety days of art. 60: not void, but told why, and it stays marked.</summary>
[Block("期限")]
public sealed record Overdue(
    [property: Field("逾期作出决定的理由", Help = "自立案之日起超过九十日的必填。", Max = 1000)]
        string? Reason
);

/// <summary>
/// Whoever has made a benchmark agrees in writing before a lower body leaves it (art. 34; 国办发〔2022〕27号, not verified in the text).
/// </summary>
[Block("裁量基准制定机关的批准")]
public sealed record BenchmarkApproval(
    [property: Field(
        "批准机关",
        Help = "裁量基准由上级机关制定、罚款在档次以外的必填：制定基准的机关。",
        Max = 60
    )]
        string? Organ,
    [property: Field("批准文号", Help = "有上述批准的必填。", Max = 60)] string? Number,
    [property: Field("批准日期", Help = "有上述批准的必填。")] DateOnly? ApprovedOn
);

/// <summary>The ordinary way alone: who decides does not collect (行政处罚法 art. 67(1)).</summary>
public enum MoneyWay
{
    [Label("到指定银行或者通过电子支付系统缴纳")]
    Bank,
}

/// <summary>The investigation ends without any decision on the merits.</summary>
[Block("终止调查")]
public sealed record Termination(
    [property: Field("理由类型")] TerminationGround Ground,
    [property: Field("事实和理由", Max = 2000)] string Reasons,
    [property: Field("另一案件的编号", Help = "另案处理的必填：本机关为其另立的案件。", Max = 60)]
        string? OtherCase = null
);

public enum TerminationGround
{
    [Label("当事人死亡")]
    Died,

    [Label("当事人终止，没有权利义务承受人")]
    Dissolved,

    [Label("立案后发现超过追责期限")]
    TooLate,

    [Label("立案后发现不属于本机关管辖")]
    NotCompetent,

    [Label("已依法追究刑事责任，不再给予行政处罚")]
    Prosecuted,

    /// <summary>Of one of several parties: what is found about him is dealt with in a case of his own.</summary>
    [Label("对该当事人另案处理")]
    Apart,
}
