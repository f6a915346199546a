using Zhifa.Law.Blocks;
using static Zhifa.Law.Documents.Common;

namespace Zhifa.Law.Documents;

/// <summary>Confiscated things: taken by list, disposed of with the head's signature, or given back (行政处罚法 art. 74; 国家赔偿法 art. 36).</summary>
internal static class GoodsElements
{
    private const string Article = "行政处罚法 第七十四条第一款";
    private const string Back = "国家赔偿法 第三十六条";

    public static IReadOnlyList<Element> Taken { get; } =
    [
        Number(Article),
        PartyName(Article),
        Decision(Article),
        Typed("place", Article, "收缴地点", input => input.Block<TakenGoods>()?.Place),
        Things(
            Article,
            input =>
                input
                    .Rows<TakenItem>()
                    .Select(row => (input.Thing(row.Item)?.Name ?? "", row.Quantity))
        ),
        Says("treasury", "行政处罚法 第七十四条第二款", "款项上缴国库", "款项全部上缴国库"),
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
        Decision(Article),
        Things(
            Article,
            input =>
                input
                    .Rows<OrderedItem>()
                    .Select(row =>
                        (input.Thing(row.Item)?.Name ?? "", DecisionElements.Label(row.Manner))
                    )
        ),
        Typed("reasons", Article, "处置的理由", input => input.Block<DisposalOrder>()?.Reasons),
        Typed(
            "haste",
            Back,
            "提前处置的理由",
            input => input.Block<EarlyDisposal>()?.Facts,
            input => input.Early
        ),
        HeadOfOrgan(Article),
        FormDay(Article),
    ];

    public static IReadOnlyList<Element> Returned { get; } =
    [
        Number(Back),
        PartyName(Back),
        Decision(Back),
        Things(
            Back,
            input =>
                input
                    .InCustody.Where(good => good.Result is null)
                    .Select(good => (good.Name, good.Taken.Quantity))
        ),
        Typed("recipient", Back, "领取人", input => input.Block<GoodsReturned>()?.Recipient),
        Body(Back),
        Date(Back),
        Seal(Back),
    ];

    /// <summary>Of the notice and the decision: everything that is confiscated, by name and quantity.</summary>
    public static Element Listed(string article) =>
        Things(
            article,
            input => input.Confiscated.Select(good => (good.Item.Name, good.Item.Quantity))
        ) with
        {
            Wanted = input => input.Confiscated.Count > 0,
        };

    private static Element Things(
        string article,
        Func<DocumentInput, IEnumerable<(string Name, string Beside)>> things
    ) =>
        new(
            "goods",
            article,
            "物品清单",
            (text, input) =>
                things(input)
                    .All(thing => text.HasBehind(thing.Beside, DocumentText.Core(thing.Name)))
        );
}
