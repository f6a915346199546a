namespace Zhifa.Law.Blocks;

/// <summary>Why the officers may take the fine themselves (行政处罚法 arts. 68, 69).</summary>
public enum CollectionGround
{
    [Label("依法给予一百元以下罚款")]
    UpToHundred,

    [Label("不当场收缴事后难以执行")]
    HardLater,

    [Label("边远、水上、交通不便地区，经当事人提出")]
    RemoteAtRequest,
}

[Block("当场收缴罚款")]
public sealed record OnSiteCollection(
    [property: Field("收缴理由")] CollectionGround Ground,
    [property: Field("理由的事实", Help = "一百元以下的不填；其他情形写明具体事实。", Max = 1000)]
        string? GroundFacts,
    [property: Field("当事人提出当场缴纳", Help = "边远、水上、交通不便地区须由当事人提出。")]
        bool PartyAsked,
    [property: Field("收缴金额（元）")] decimal Amount,
    [property: Field(
        "专用票据号码",
        Help = "必填：财政部门统一制发的罚没专用票据的号码。",
        Max = 40
    )]
        string? ReceiptNumber,
    [property: Field("在水上收缴")] bool OnWater
);

/// <summary>On water the two days begin with the landing (art. 71).</summary>
[Block("抵岸")]
public sealed record Landing([property: Field("抵岸日期")] DateOnly LandedOn);

/// <summary>The fine taken on the spot goes to the body, and from the body to the bank, within two working days each (art. 71).</summary>
[Block("罚款交款")]
public sealed record Remittance(
    [property: Field("金额（元）")] decimal Amount,
    [property: Field("凭证号", Max = 60)] string Reference
);

[Block("缴款登记")]
public sealed record Payment(
    [property: Field("缴款日期")] DateOnly PaidOn,
    [property: Field("缴纳罚款（元）", Help = "没有罚款的填 0。")] decimal Fine,
    [property: Field("缴纳加处罚款（元）")] decimal? Surcharge,
    [property: Field("银行或者电子支付凭证号", Max = 60)] string Reference,
    [property: Field(
        "代缴人",
        Help = "由他人代为缴纳的填写；退还多缴的款项仍退给当事人，另有约定的除外。",
        Max = 100,
        Masking = Masking.Name
    )]
        string? Payer,
    [property: Field("缴纳没收的违法所得（元）", Help = "决定没收违法所得的填写。")]
        decimal? Gains = null
)
{
    /// <summary>All that it brought, in yuan.</summary>
    public decimal Sum => Fine + (Gains ?? 0) + (Surcharge ?? 0);
}

/// <summary>The surcharge of art. 72(1): on the fine alone, 3 % a day, never above the fine.</summary>
[Block("加处罚款")]
public sealed record SurchargeImposed(
    [property: Field("计算至", Help = "从缴款期限届满的次日起算，含当日。")] DateOnly Until,
    [property: Field("计算基数（元）", Help = "只能是未缴纳的罚款。")] decimal Base,
    [property: Field("加处罚款金额（元）")] decimal Amount,
    [property: Field(
        "已查询：没有正在进行的行政复议、行政诉讼",
        Help = "复议、诉讼期间加处罚款不予计算（行政处罚法第七十三条第三款）。"
    )]
        bool NoRemedyPending,
    [property: Field("理由", Max = 1000)] string Reasons
);

/// <summary>The demand before the court is asked (行政强制法 art. 54); the ten days run from its service.</summary>
[Block("催告")]
public sealed record Demand(
    [property: Field("催缴罚款（元）")] decimal Fine,
    [property: Field("催缴加处罚款（元）")] decimal? Surcharge,
    [property: Field("催缴没收的违法所得（元）")] decimal? Gains = null
)
{
    /// <summary>All that is demanded, in yuan.</summary>
    public decimal Sum => Fine + (Gains ?? 0) + (Surcharge ?? 0);
}

[Block("申请法院强制执行")]
public sealed record CourtApplication(
    [property: Field("申请的人民法院", Max = 100)] string Court,
    [property: Field(
        "已查询：没有正在进行的行政复议、行政诉讼",
        Help = "向行政复议机关和有管辖权的人民法院查询。"
    )]
        bool NoRemedyPending,
    [property: Field("查询日期")] DateOnly InquiredOn,
    [property: Field("申请执行罚款（元）")] decimal Fine,
    [property: Field("申请执行加处罚款（元）")] decimal? Surcharge,
    [property: Field("申请执行没收的违法所得（元）")] decimal? Gains = null
)
{
    /// <summary>All that is applied for, in yuan.</summary>
    public decimal Sum => Fine + (Gains ?? 0) + (Surcharge ?? 0);
}

public enum CourtOutcome
{
    [Label("执行完毕")]
    Executed,

    [Label("终结执行")]
    Ended,

    [Label("裁定不予执行")]
    Refused,
}

/// <summary>Why nothing more is executed though the fine is not paid (行政强制法 art. 40).</summary>
public enum ExecutionEndGround
{
    [Label("公民死亡，无遗产可供执行，又无义务承受人")]
    Died,

    [Label("法人或者其他组织终止，无财产可供执行，又无义务承受人")]
    Dissolved,

    [Label("行政机关认为需要终结执行的其他情形：申请人民法院强制执行的期限届满，未提出申请")]
    WindowOver,

    /// <summary>行政复议法 art. 78(2), (3): what reconsideration has changed or mediated, its organ has executed.</summary>
    [Label("行政机关认为需要终结执行的其他情形：决定已被变更，由行政复议机关执行")]
    ByOthers,
}

[Block("终结执行")]
public sealed record ExecutionEnd(
    [property: Field("理由类型")] ExecutionEndGround Ground,
    [property: Field("事实", Max = 1000)] string Facts
);

[Block("法院执行结果")]
public sealed record CourtResult(
    [property: Field("结果")] CourtOutcome Outcome,
    [property: Field("文书号", Max = 60)] string Reference,
    [property: Field("执行到位金额（元）")] decimal? Amount,
    [property: Field("情况", Max = 1000)] string Facts
);

/// <summary>More time, or parts (行政处罚法 art. 66(2)): on the party's application, with approval.</summary>
[Block("延期、分期缴纳")]
public sealed record Deferral(
    [property: Field("当事人申请日期")] DateOnly AppliedOn,
    [property: Field("当事人的经济困难", Max = 1000)] string Hardship,
    [property: Field("分期的安排", Help = "分期的填写每期的日期和金额；延期的不填。", Max = 1000)]
        string? Parts,
    [property: Field("批准的最后期限")] DateOnly Until
);

/// <summary>
/// One kind of penalty other than money, as it was carried out: a licence is revoked on one day, goods are taken on another.
/// </summary>
[Block("其他处罚的执行")]
public sealed record OtherPerformance(
    [property: Field("执行日期")] DateOnly DoneOn,
    [property: Field(
        "执行情况",
        Help = "没收、暂扣、吊销、停产停业等的执行经过和凭证。",
        Max = 2000
    )]
        string Facts,
    [property: Field("执行的处罚", Help = "须另行执行的处罚有几种的，每种登记一次。")]
        PenaltyKind? Kind = null,
    [property: Field(
        "没有收到的物品和原因",
        Help = "决定没收的物品有的没有收到（已经灭失、用尽等）的，逐项写明。",
        Max = 2000
    )]
        string? NotObtained = null
);

[Block("履行完毕")]
public sealed record PerformanceEnd([property: Field("履行情况", Max = 1000)] string Facts);
