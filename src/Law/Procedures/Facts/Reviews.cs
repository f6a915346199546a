using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>Legal review and collective discussion (行政处罚法 arts. 57(2), 58).</summary>
internal static class Reviews
{
    private const string Article = "行政处罚法 第五十八条第一款";

    /// <summary>Whoever took up the review of penalties from this day on needs the certificate of legal profession.</summary>
    private static readonly DateOnly Certified = new(2018, 1, 1);

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "reviewer-qualified",
            "法制审核人员有资格",
            "行政处罚法 第五十八条第二款",
            Volatility.Free,
            [],
            Qualified
        ),
        new(
            "review-all-right",
            "五个方面均符合",
            Article,
            Volatility.Free,
            [typeof(LegalReview)],
            s =>
                Finding.If(
                    s.Block<LegalReview>() is not { } review || AllRight(review),
                    "五个方面有不符合的，不能审核同意。",
                    "请退回补充、纠正，或者审核不同意。",
                    "LegalReview.opinion"
                )
        ),
        new(
            "review-finds-fault",
            "已指出不符合的方面",
            Article,
            Volatility.Free,
            [typeof(LegalReview)],
            s =>
                Finding.If(
                    s.Block<LegalReview>() is not { } review || !AllRight(review),
                    "五个方面均符合，没有退回的理由。",
                    "请指出不符合的方面，或者审核同意。",
                    "LegalReview.opinion"
                )
        ),
        new(
            "discussion-whole",
            "集体讨论记录完整",
            "行政处罚法 第五十七条第二款",
            Volatility.Free,
            [typeof(Discussion)],
            Whole
        ),
        new(
            "discussion-agreed",
            "集体讨论的结论是同意",
            "行政处罚法 第五十七条第二款",
            Volatility.Free,
            [typeof(Discussion)],
            s =>
                Finding.If(
                    s.Block<Discussion>() is not { Result: DiscussionResult.Disagreed },
                    "集体讨论的结论是不同意。",
                    "请办理“集体讨论不同意”，重新调查或者重新提出意见。",
                    "Discussion.result"
                )
        ),
        new(
            "discussion-disagreed",
            "集体讨论的结论是不同意",
            "行政处罚法 第五十七条第二款",
            Volatility.Free,
            [typeof(Discussion)],
            s =>
                Finding.If(
                    s.Block<Discussion>() is not { Result: DiscussionResult.Agreed },
                    "集体讨论的结论是同意。",
                    "请办理“集体讨论同意”。",
                    "Discussion.result"
                )
        ),
    ];

    private static bool AllRight(LegalReview review) =>
        review
            is {
                Competent: true,
                Proved: true,
                LawRight: true,
                ProcedureRight: true,
                PapersRight: true
            };

    private static Finding Qualified(Situation s) =>
        s.Registers.Reviewer is not { } reviewer
            ? Finding.No("您不在法制审核人员名录中。", "请由名录中的法制审核人员审核。")
            : Finding.If(
                reviewer.Since < Certified || !string.IsNullOrWhiteSpace(reviewer.Qualification),
                $"{reviewer.Name}自{FieldText.Face(reviewer.Since)}初次从事行政处罚决定法制审核，须取得法律职业资格。",
                "请由有法律职业资格的人员审核。"
            );

    private static Finding Whole(Situation s)
    {
        if (s.Block<Discussion>() is not { } discussion || s.Input is null)
            return Finding.Yes;
        var members = discussion
            .Members.Split(
                ['、', '，', ',', '；', ';', '\n'],
                StringSplitOptions.RemoveEmptyEntries
            )
            .Count(name => name.Trim().Length > 0);
        return discussion.HeldAt > s.ActedAt
            ? Finding.No("讨论时间不能晚于办理时间。", "请核对时间。", "Discussion.heldAt")
            : Finding.If(
                members >= 3,
                "集体讨论的参加人员不足三人。",
                "请写明三名以上负责人的姓名，用顿号分开。",
                "Discussion.members"
            );
    }
}
