namespace Zhifa.Law.Blocks;

/// <summary>The kinds of penalty of 行政处罚法 art. 9, in the order of weight that the yearly statistics use.</summary>
public enum PenaltyKind
{
    [Label("警告")]
    Warning,

    [Label("通报批评")]
    Criticism,

    [Label("罚款")]
    Fine,

    [Label("没收违法所得")]
    ConfiscationOfGains,

    [Label("没收非法财物")]
    ConfiscationOfGoods,

    [Label("暂扣许可证件")]
    LicenceSuspension,

    [Label("降低资质等级")]
    Downgrading,

    [Label("限制开展生产经营活动")]
    Restriction,

    [Label("责令停产停业")]
    Halt,

    [Label("责令关闭")]
    ClosingDown,

    [Label("限制从业")]
    Disqualification,

    [Label("吊销许可证件")]
    LicenceRevocation,

    [Label("行政拘留")]
    Detention,

    [Label("法律、行政法规规定的其他行政处罚")]
    Other,
}

/// <summary>What the party is told before the decision (行政处罚法 art. 44): content, facts, reasons, basis and rights.</summary>
[Block("当场告知")]
public sealed record OralNotice(
    [property: Field("告知的事实", Max = 4000)] string Facts,
    [property: Field("告知的理由", Max = 2000)] string Reasons,
    [property: Field("告知的依据", Help = "写明法律、法规、规章的名称和条款项。", Max = 1000)]
        string Basis,
    [property: Field("拟处罚的种类")] PenaltyKind ProposedKind,
    [property: Field("拟罚款金额（元）", Help = "拟处警告的不填。")] decimal? ProposedAmount,
    [property: Field("已告知当事人享有陈述、申辩的权利")] bool RightsTold
);

public enum StatementOutcome
{
    [Label("作了陈述、申辩")]
    Made,

    [Label("表示没有意见")]
    NothingToSay,

    [Label("明确放弃陈述、申辩权利")]
    Waived,
}

public enum RecheckResult
{
    [Label("成立，予以采纳")]
    Accepted,

    [Label("部分成立，部分采纳")]
    PartlyAccepted,

    [Label("不成立，不予采纳")]
    Rejected,
}

/// <summary>The statement of the party, heard and checked again (art. 45).</summary>
[Block("陈述申辩")]
public sealed record Statement(
    [property: Field("当事人的表示")] StatementOutcome Outcome,
    [property: Field("陈述、申辩的内容", Help = "作了陈述、申辩的，必须如实记录。", Max = 4000)]
        string? Content,
    [property: Field("复核结果", Help = "作了陈述、申辩的必填。")] RecheckResult? Recheck,
    [property: Field("复核理由", Max = 2000)] string? RecheckReasons
);
