namespace Zhifa.Law.Blocks;

/// <summary>What the party is told before the decision (行政处罚法 arts. 44, 63): content, facts, reasons, basis and rights.</summary>
[Block("事先告知")]
public sealed record PriorNotice(
    [property: Field("告知的事实", Help = "须与调查终结报告一致。", Max = 8000)] string Facts,
    [property: Field("告知的理由", Max = 4000)] string Reasons,
    [property: Field("告知的依据", Help = "写明法律、法规、规章的名称和条款项。", Max = 1000)]
        string Basis,
    [property: Field("告知陈述、申辩的权利和期限")] bool RightsTold,
    [property: Field("告知要求听证的权利和期限")] bool HearingTold
);

public enum StatementManner
{
    [Label("书面")]
    Written,

    [Label("口头，已制作笔录")]
    Oral,
}

/// <summary>What the party says to the notice (art. 45). It may come more than once; each time it is checked again.</summary>
[Block("当事人陈述申辩")]
public sealed record PartyStatement(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("陈述、申辩的内容", Help = "如实、完整记录。", Max = 8000)] string Content,
    [property: Field("提交的证据", Max = 1000)] string? Evidence,
    [property: Field(
        "代理人",
        Help = "由代理人提出的填写姓名；先登记委托代理人。",
        Max = 60,
        Masking = Masking.Name
    )]
        string? Agent = null
);

[Block("陈述申辩复核")]
public sealed record DefenceRecheck(
    [property: Field("复核结果")] RecheckResult Result,
    [property: Field("复核理由", Help = "对提出的事实、理由和证据逐项说明。", Max = 4000)]
        string Reasons
);

/// <summary>The right to be heard given up, in writing or on record (art. 62). The notice itself cannot be.</summary>
[Block("放弃陈述、申辩")]
public sealed record Waiver(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("当事人的原话或者书面材料名称", Max = 1000)] string Words,
    [property: Field(
        "代理人",
        Help = "由代理人放弃的填写姓名，须有当事人的特别授权。",
        Max = 60,
        Masking = Masking.Name
    )]
        string? Agent = null
);

/// <summary>The hearing given up: by word, for the law knows no early waiver but silence; in writing it is accepted in practice.</summary>
[Block("放弃听证")]
public sealed record HearingWaiver(
    [property: Field("方式")] StatementManner Manner,
    [property: Field("当事人的原话或者书面材料名称", Max = 1000)] string Words,
    [property: Field(
        "代理人",
        Help = "由代理人放弃的填写姓名，须有当事人的特别授权。",
        Max = 60,
        Masking = Masking.Name
    )]
        string? Agent = null
);

[Block("撤回告知")]
public sealed record NoticeWithdrawn([property: Field("理由", Max = 1000)] string Reasons);
