using Zhifa.Law.Blocks;
using static Zhifa.Law.Procedures.Facts.Goods;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What is confiscated is listed before it is decided, and taken by the list (行政处罚法 arts. 44, 59, 66).</summary>
internal static class Confiscations
{
    internal static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "goods-listed",
            "没收的物品逐项列明",
            "行政处罚法 第四十四条、第五十九条第一款第三项",
            Volatility.Free,
            [typeof(PenaltyLine), typeof(ConfiscatedItem)],
            Complete
        )
        {
            OfEachAct = true,
        },
        new(
            "goods-outstanding",
            "有没收的物品尚未收缴",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Outstanding(s.Case).Count > 0,
                    "没有等待收缴的物品：决定没有送达、没有没收物品、都已收缴，或者已经确认履行完毕。",
                    "不用办理。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "goods-as-decided",
            "收缴的是决定没收的物品",
            "行政处罚法 第六十六条第一款",
            Volatility.Free,
            [typeof(TakenItem), typeof(TakenGoods)],
            AsDecided
        ),
    ];

    /// <summary>What is recorded as carried out: the things were taken, or it is said why not.</summary>
    internal static Finding Obtained(Situation s, OtherPerformance done)
    {
        var kind =
            done.Kind ?? (Owing.ActsLeft(s.Case) is [var only] ? only : null as PenaltyKind?);
        if (kind != PenaltyKind.ConfiscationOfGoods)
            return Finding.Yes;
        var left = Outstanding(s.Case);
        return Finding.If(
            left.Count == 0 || !string.IsNullOrWhiteSpace(done.NotObtained),
            $"决定没收的物品有的没有收缴：{GoodsRows.Names(left.Select(good => (good.Number, good.Item.Name)))}。",
            "请先办理“收缴没收的物品”；确实没有收到的，逐项写明物品和原因。",
            "OtherPerformance.notObtained"
        );
    }

    private static Finding Complete(Situation s)
    {
        if (s.Input is not { } input)
            return Finding.Yes;
        var confiscates = Penalties
            .Lines(s)
            .Any(line => line.Kind == PenaltyKind.ConfiscationOfGoods);
        var listed = input.Any(block => block.Value is ConfiscatedItem);
        return confiscates && !listed
            ? Finding.No(
                "拟没收非法财物，没有列明没收的物品。",
                "请在“没收的物品”中逐项填写名称和数量。",
                "ConfiscatedItem[0].name"
            )
            : Finding.If(
                confiscates || !listed,
                "没有拟没收非法财物，清单上却有物品。",
                "请在处罚中增加没收非法财物，或者删去清单上的物品。",
                "ConfiscatedItem[0].name"
            );
    }

    private static Finding AsDecided(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        if (s.Own<TakenGoods>() is { Counted: false })
            return Finding.No(
                "收缴的物品须当面清点，由当事人或者在场人在清单上签名；拒绝签名的注明情况。",
                "请清点后办理。",
                "TakenGoods.counted"
            );
        var outstanding = Outstanding(s.Case);
        var rows = GoodsRows.Of<TakenItem>(s);
        if (GoodsRows.Twice(rows.Select(one => one.Item), nameof(TakenItem)) is { } twice)
            return twice;
        foreach (var (index, row) in rows.Index())
            if (outstanding.FirstOrDefault(good => good.Number == row.Item) is not { } listed)
                return Finding.No(
                    $"第 {FieldText.Face(row.Item)} 项不是决定没收这名当事人而尚未收缴的物品。",
                    $"可以收缴的：{GoodsRows.Names(outstanding.Select(good => (good.Number, good.Item.Name)))}。",
                    GoodsRows.Field(nameof(TakenItem), index)
                );
            else if (
                !BareText.Alike(row.Quantity, listed.Item.Quantity)
                && string.IsNullOrWhiteSpace(row.Condition)
            )
                return Finding.No(
                    $"第 {FieldText.Face(row.Item)} 项收到的数量与清单上的 {listed.Item.Quantity}不一致。",
                    "请在状况中写明短少的数量和原因。",
                    GoodsRows.Field(nameof(TakenItem), index, "condition")
                );
        return Finding.Yes;
    }
}
