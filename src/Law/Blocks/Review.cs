namespace Zhifa.Law.Blocks;

/// <summary>The case is handed to the legal reviewers (行政处罚法 art. 58).</summary>
[Block("提请法制审核")]
public sealed record ReviewRequest(
    [property: Field("提请审核的拟处理意见", Max = 2000)] string Proposal,
    [property: Field(
        "提交的材料",
        Help = "案卷材料、告知书、陈述申辩复核意见、听证报告等。",
        Max = 1000
    )]
        string Materials
);

/// <summary>The five aspects: body and power, facts and evidence, law and discretion, procedure, papers and transfer.</summary>
[Block("法制审核意见")]
public sealed record LegalReview(
    [property: Field("执法主体合法，执法人员有资格，没有超越职权")] bool Competent,
    [property: Field("事实清楚，证据合法充分")] bool Proved,
    [property: Field("适用法律准确，裁量适当")] bool LawRight,
    [property: Field("程序合法")] bool ProcedureRight,
    [property: Field("文书完备规范，涉嫌犯罪的已移送")] bool PapersRight,
    [property: Field("审核意见", Help = "有不符合的，逐项写明问题和改正的建议。", Max = 4000)]
        string Opinion
);

public enum DiscussionResult
{
    [Label("同意拟处理意见")]
    Agreed,

    [Label("不同意，重新调查或者重新提出意见")]
    Disagreed,
}

/// <summary>The heads decide together where a case is complex or serious (art. 57(2)).</summary>
[Block("集体讨论")]
public sealed record Discussion(
    [property: Field("讨论时间")] DateTimeOffset HeldAt,
    [property: Field("地点")] string Place,
    [property: Field("主持人", Max = 40)] string Chair,
    [property: Field("参加人员", Help = "三人以上，写明姓名和职务。", Max = 500)] string Members,
    [property: Field("列席和记录人员", Max = 300)] string? Others,
    [property: Field("各人的意见", Help = "逐人记录，包括不同意见。", Max = 8000)] string Opinions,
    [property: Field("结论")] DiscussionResult Result,
    [property: Field("突破裁量档次的理由", Help = "拟处罚在裁量档次以外的必填。", Max = 2000)]
        string? BeyondTier
);
