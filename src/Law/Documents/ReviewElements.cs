using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Legal review (行政处罚法 art. 58) and collective discussion (art. 57(2)).</summary>
internal static class ReviewElements
{
    private const string Review = "行政处罚法 第五十八条第一款";
    private const string Together = "行政处罚法 第五十七条第二款";

    public static IReadOnlyList<Element> LegalReview { get; } =
    [
        PartyName(Review),
        Violation(Review),
        Typed(
            "request",
            Review,
            "提请审核的拟处理意见",
            input => input.Block<ReviewRequest>()?.Proposal
        ),
        Aspect("competent", "执法主体、人员资格和职权", nameof(Blocks.LegalReview.Competent)),
        Aspect("proved", "事实和证据", nameof(Blocks.LegalReview.Proved)),
        Aspect("law-right", "法律适用和裁量", nameof(Blocks.LegalReview.LawRight)),
        Aspect("procedure-right", "程序", nameof(Blocks.LegalReview.ProcedureRight)),
        Aspect("papers-right", "文书和移送", nameof(Blocks.LegalReview.PapersRight)),
        new(
            "counsel",
            Review,
            "法律顾问、公职律师的意见",
            (text, input) =>
                input
                    .Rows<CounselOpinion>()
                    .All(one => text.Has(one.Name) && text.HasLines(one.Opinion)),
            input => input.Rows<CounselOpinion>().Count > 0
        ),
        Typed("opinion", Review, "审核意见", input => input.Block<LegalReview>()?.Opinion),
        new(
            "result",
            Review,
            "审核结论",
            (text, input) =>
                input.Block<LegalReview>() is { } review
                && text.HasLine(
                    "审核结论："
                        + (review.Passed() ? "审核通过" : "审核未通过，不得作出行政处罚的决定")
                )
        ),
        FormDay(Review),
    ];

    public static IReadOnlyList<Element> Discussion { get; } =
    [
        PartyName(Together),
        Violation(Together),
        Value(
            "time",
            Together,
            "讨论时间",
            "时间",
            input => input.Block<Discussion>() is { } held ? ChineseDate.Of(held.HeldAt) : null
        ),
        Value("place", Together, "地点", "地点", input => input.Block<Discussion>()?.Place),
        Value("chair", Together, "主持人", "主持人", input => input.Block<Discussion>()?.Chair),
        Typed("members", Together, "参加人员", input => input.Block<Discussion>()?.Members),
        Typed("opinions", Together, "各人的意见", input => input.Block<Discussion>()?.Opinions),
        Choice(
            "result",
            Together,
            "讨论结论",
            "结论为",
            input => input.Block<Discussion>()?.Result
        ),
        Typed(
            "beyond-tier",
            "行政处罚法 第三十四条",
            "突破裁量档次的理由",
            input => input.Block<Discussion>()?.BeyondTier,
            input => input.Block<Discussion>()?.BeyondTier is { Length: > 0 }
        ),
        FormDay(Together),
    ];

    // The question is the field's own label; the finding stands right behind it.
    private static Element Aspect(string id, string name, string property)
    {
        var field = BlockType.Of<LegalReview>().Fields.Single(f => f.Property!.Name == property);
        return new(
            id,
            Review,
            name,
            (text, input) =>
                input.Block<LegalReview>() is { } review
                && text.HasLine(
                    $"{field.Label}：{((bool)field.Property!.GetValue(review)! ? "符合" : "不符合")}"
                )
        );
    }
}
