using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Evidence registered and kept ahead (行政处罚法 art. 56): kept, dealt with within seven working days, or lifted.</summary>
internal static class PreservationElements
{
    private const string Article = "行政处罚法 第五十六条";

    public static IReadOnlyList<Element> Notice { get; } =
    [
        Number(Article),
        PartyName(Article),
        Typed(
            "danger",
            Article,
            "证据可能灭失或者以后难以取得的情况",
            input => input.Block<PreservationApproval>()?.Danger
        ),
        Says("approved", Article, "行政机关负责人批准", "经本机关负责人批准"),
        Basis,
        Items,
        Value(
            "place",
            Article,
            "保存地点",
            "保存地点",
            input => input.Block<Preservation>()?.Place
        ),
        Value(
            "manner",
            Article,
            "保存方式",
            "保存方式",
            input => input.Block<Preservation>()?.Manner
        ),
        new(
            "term",
            $"{Article}；行政处罚法 第八十五条",
            "作出处理决定的期限",
            (text, input) =>
                text.Says("七个工作日内")
                && (
                    input.PreservedUntil is not { } last
                    || text.HasBehind(ChineseDate.Of(last), "七个工作日内")
                )
        ),
        Says("duty", Article, "不得销毁或者转移证据", "不得销毁或者转移"),
        Officers("行政处罚法 第四十二条第一款"),
        Credentials("行政处罚法 第四十二条第一款"),
        Body(Article),
        Date(Article),
        Seal(Article),
    ];

    public static IReadOnlyList<Element> Disposal { get; } =
    [
        Number(Article),
        PartyName(Article),
        Earlier,
        Basis,
        new(
            "outcome",
            Article,
            "逐项的处理决定",
            (text, input) =>
                input.Disposed is { Count: > 0 } things
                && things.All(thing =>
                    text.HasBehind(
                        DecisionElements.Label(thing.Outcome),
                        DocumentText.Core(thing.Item.Name)
                    )
                )
        ),
        Typed(
            "reasons",
            Article,
            "处理的理由",
            input => input.Block<PreservationDisposal>()?.Reasons
        ),
        Body(Article),
        Date(Article),
        Seal(Article),
    ];

    public static IReadOnlyList<Element> Lapse { get; } =
    [
        Number(Article),
        PartyName(Article),
        Earlier,
        Basis,
        Says("result", Article, "解除保存", "先行登记保存已经期满解除"),
        Typed("reasons", Article, "原因", input => input.Block<PreservationLapse>()?.Reasons),
        Body(Article),
        Date(Article),
        Seal(Article),
    ];

    private static Element Basis =>
        Says("basis", Article, "先行登记保存的依据", "《中华人民共和国行政处罚法》第五十六条");

    private static Element Items =>
        new(
            "items",
            Article,
            "保存物品清单",
            (text, input) =>
                input.Rows<PreservedItem>() is { Count: > 0 } rows
                && rows.All(row => text.HasBehind(row.Quantity, DocumentText.Core(row.Name)))
        );

    private static Element Earlier =>
        Cites(
            "notice",
            Article,
            "所处理的先行登记保存证据通知书",
            input => input.Earlier("preservation-notice")
        ) with
        {
            Wanted = input => input.Earlier("preservation-notice") is not null,
        };
}
