using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>The decision on a request that somebody keep away from the case (行政处罚法 art. 43).</summary>
internal static class RecusalElements
{
    private const string Article = "行政处罚法 第四十三条第二款、第三款";

    public static IReadOnlyList<Element> Granted { get; } =
    [
        .. Request,
        Person("决定", "回避"),
        Typed(
            "earlier-acts",
            "行政处罚法 第四十三条",
            "其已进行的调查的效力",
            input => input.Block<RecusalRuling>()?.EarlierActs
        ),
        .. Issued,
    ];

    public static IReadOnlyList<Element> Refused { get; } =
    [.. Request, Person("驳回要求", "回避的申请"), .. Issued];

    private static IReadOnlyList<Element> Request =>
        [
            Number(Article),
            PartyName(Article),
            Choice(
                "raised-by",
                Article,
                "回避的提出",
                "回避的提出",
                input => input.Block<RecusalRequest>()?.By
            ),
            Typed(
                "request",
                "行政处罚法 第四十三条第一款",
                "提出回避的理由",
                input => input.Block<RecusalRequest>()?.Reasons
            ),
            Typed("reasons", Article, "决定的理由", input => input.Block<RecusalRuling>()?.Reasons),
            Says("basis", Article, "决定的依据", "《中华人民共和国行政处罚法》第四十三条"),
        ];

    private static IReadOnlyList<Element> Issued => [Body(Article), Date(Article), Seal(Article)];

    /// <summary>Who it is about, and that he goes or stays.</summary>
    private static Element Person(string before, string behind) =>
        new(
            "result",
            Article,
            "是否回避的决定",
            (text, input) => text.HasBehind(input.Challenged, before) && text.Says(before, behind)
        );
}
