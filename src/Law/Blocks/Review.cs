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

public enum CounselKind
{
    [Label("法律顾问（外聘律师）")]
    LegalCounsel,

    [Label("公职律师")]
    GovernmentLawyer,
}

/// <summary>What counsel says to a hard matter: it helps the body's own reviewer and does not take his place (行政处罚法 art. 58(1)).</summary>
[Block("法律顾问、公职律师的意见")]
public sealed record CounselOpinion(
    [property: Field("身份")] CounselKind Kind,
    [property: Field("姓名", Max = 40)] string Name,
    [property: Field("律师事务所或者单位", Max = 100)] string Unit,
    [property: Field("执业证号", Max = 40)] string Licence,
    [property: Field("聘期开始日", Help = "公职律师填任职日期。")] DateOnly EngagedFrom,
    [property: Field("聘期届满日", Help = "没有期限的不填。")] DateOnly? EngagedUntil,
    [property: Field("与案件、当事人没有利害关系")] bool NoInterest,
    [property: Field("出具意见的日期")] DateOnly GivenOn,
    [property: Field("意见", Help = "再次办理时每一份都写：后一次登记的代替前一次的。", Max = 4000)]
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
