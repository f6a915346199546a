using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What a form about confiscated things begins with.</summary>
internal static class PrefillGoods
{
    /// <summary>A row for each thing that the step is about; those that are to be confiscated stand as they were last listed.</summary>
    /// <param name="same">The case is about what it was when they were listed.</param>
    public static IReadOnlyList<IEnumerable<(string, object?)>> Rows(
        StepSetting setting,
        Type block,
        bool same
    ) =>
        setting.View is not { } view ? []
        : block == typeof(ConfiscatedItem)
            ?
            [
                .. Goods
                    .Listed(view.State)
                    // Not of a time at which the case was about something else, nor of whoever has left it.
                    .Where(good =>
                        same
                        && (good.Item.Party is not { } place || view.State.Places().Contains(place))
                    )
                    .Select(good =>
                        BlockType
                            .Of(block)
                            .Fields.Select(field =>
                                (field.Name, field.Property!.GetValue(good.Item))
                            )
                    ),
            ]
        : block == typeof(TakenItem) && setting.Own is { } own
            ?
            [
                .. Goods
                    .Outstanding(own)
                    .Select(good =>
                        (IEnumerable<(string, object?)>)
                            [("item", good.Number), ("quantity", good.Item.Quantity)]
                    ),
            ]
        : block == typeof(OrderedItem) || block == typeof(DisposedGoods)
            ?
            [
                .. Waiting(setting, block)
                    .Select(good => (IEnumerable<(string, object?)>)[("item", good.Number)]),
            ]
        : [];

    /// <summary>Things in custody about which the step decides, or of which it tells what has become.</summary>
    private static IEnumerable<GoodInCustody> Waiting(StepSetting setting, Type block) =>
        setting.Seen is { } seen
            ? Goods
                .Of(seen)
                .Where(good =>
                    good.Result is null && good.Order is null == (block == typeof(OrderedItem))
                )
            : [];
}
