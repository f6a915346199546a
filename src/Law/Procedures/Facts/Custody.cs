using Zhifa.Law.Blocks;
using static Zhifa.Law.Procedures.Facts.Goods;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>What becomes of confiscated things in the store: sold, destroyed, handed over, and back to the party where the decision falls (行政处罚法 art. 74; 国家赔偿法 art. 36).</summary>
internal static class Custody
{
    private const string Disposal = "行政处罚法 第七十四条第一款";
    private const string Treasury = "行政处罚法 第七十四条第二款";
    private const string Kept = "罚没财物管理办法 第四条";
    private const string Back = "国家赔偿法 第三十六条";

    internal static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "goods-counted",
            "已当面交接、清点入库",
            Kept,
            Volatility.Free,
            [typeof(GoodsStored)],
            s =>
                Finding.If(
                    s.Own<GoodsStored>() is not { AsListed: false, Difference: null or "" },
                    "与收缴清单不一致，没有写明情况。",
                    "请逐项写明短少、损坏等情况。",
                    "GoodsStored.difference"
                )
        ),
        new(
            "goods-unordered",
            "有物品尚未决定处置方式",
            Disposal,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Of(s.Seen).Any(good => good is { Order: null, Result: null }),
                    "在库的物品都已决定处置方式。",
                    "请登记处置结果。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "goods-ordered",
            "有物品等待处置",
            Disposal,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Of(s.Seen).Any(good => good is { Order: not null, Result: null }),
                    "没有决定处置而尚未处置的物品。",
                    "请先由机关负责人决定处置方式。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "disposal-lawful",
            "逐项决定，不公开拍卖的有依据",
            Disposal,
            Volatility.Free,
            [typeof(OrderedItem)],
            Lawful
        ),
        new(
            "remedies-ended",
            "复议、诉讼的期限已满或者已经终结",
            Back,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !s.Case.Open("remedy").Any(),
                    "当事人的复议、诉讼期限没有届满，或者复议、诉讼没有终结：决定被撤销的，物品应当退还。",
                    "请在期限届满或者终结以后办理；不宜保管等确需提前处置的，办理“提前处置没收的物品”。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "disposal-not-stayed",
            "决定没有停止执行",
            "行政复议法 第四十二条；行政诉讼法 第五十六条",
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Stay(s.Case) is null,
                    "决定已经停止执行，不能收缴、处置没收的物品。",
                    "请在恢复执行以后办理。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "disposal-as-ordered",
            "照决定的方式处置，有凭证",
            Disposal,
            Volatility.Free,
            [typeof(DisposedGoods)],
            AsOrdered
        ),
        new(
            "proceeds-outstanding",
            "有处置款项尚未上缴",
            Treasury,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    ProceedsLeft(s.Seen) > 0,
                    "没有应当上缴的处置款项。",
                    "卖出物品以后办理。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "proceeds-whole",
            "处置款项全部上缴国库",
            Treasury,
            Volatility.Free,
            [typeof(ProceedsPaidIn)],
            Whole
        ),
        new("goods-gone", "物品均已处置，款项已上缴国库", Treasury, Volatility.Free, [], Gone)
        {
            OfCase = true,
        },
        new(
            "goods-forfeited",
            "没收物品的决定有效",
            Back,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !Fallen(s.Case),
                    "没收物品的决定已经失去效力。",
                    "在库的物品，请办理“退还物品”。"
                )
        )
        {
            OfCase = true,
        },
        new(
            "goods-left",
            "有在库的物品",
            Back,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    Of(s.Seen).Any(good => good.Result is null),
                    "没有在库的物品。",
                    "物品均已处置的，办理“确认物品处置完毕”；已卖出的，价款随“退还罚款”退还。"
                )
        )
        {
            OfCase = true,
            OfAny = true,
        },
        new(
            "goods-given-back",
            "退还的物品当面清点，有领取人签名",
            Back,
            Volatility.Free,
            [typeof(GoodsReturned)],
            GivenBack
        ),
        new(
            "goods-returned",
            "决定失去效力的，没收的物品已退还",
            Back,
            Volatility.Free,
            [],
            s =>
                Finding.If(
                    !Fallen(s.Case) || !s.Case.Open("custody").Any(),
                    "对当事人的决定已经撤销，没收的物品还没有退还。",
                    "请由物品保管员办理“退还物品”；都已处置的，确认物品处置完毕。"
                )
        )
        {
            OfCase = true,
        },
    ];

    private static Finding Lawful(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        var open = Of(s.Seen).Where(good => good is { Order: null, Result: null }).ToList();
        var rows = GoodsRows.Of<OrderedItem>(s);
        if (GoodsRows.Twice(rows.Select(one => one.Item), nameof(OrderedItem)) is { } twice)
            return twice;
        foreach (var (index, row) in rows.Index())
            if (open.All(good => good.Number != row.Item))
                return Finding.No(
                    $"第 {FieldText.Face(row.Item)} 项不是在库而尚未决定处置的物品。",
                    $"尚未决定的：{GoodsRows.Names(open.Select(good => (good.Number, good.Name)))}。",
                    GoodsRows.Field(nameof(OrderedItem), index)
                );
            else if (row.Manner != DisposalManner.Auction && string.IsNullOrWhiteSpace(row.Basis))
                return Finding.No(
                    "没收的非法财物应当公开拍卖；依法应当销毁、按照国家有关规定另行处理的，须写明依据。",
                    "请填写依据，或者选择公开拍卖。",
                    GoodsRows.Field(nameof(OrderedItem), index, "basis")
                );
        return Finding.Yes;
    }

    /// <summary>The stay that holds, or null: none outlives both the performance and the remedy for which it was given.</summary>
    private static ExecutionStay? Stay(CaseState state) =>
        state.Open("performance").Any() || state.Open("remedy").Any()
            ? Owing
                .SinceDecision(state)
                .LastOrDefault(said => said.Block is nameof(ExecutionStay) or nameof(StayLifted))
                ?.Read() as ExecutionStay
            : null;

    private static Finding AsOrdered(Situation s)
    {
        if (s.Input is null)
            return Finding.Yes;
        var goods = Of(s.Seen).Where(good => good is { Order: not null, Result: null }).ToList();
        var rows = GoodsRows.Of<DisposedGoods>(s);
        if (GoodsRows.Twice(rows.Select(one => one.Item), nameof(DisposedGoods)) is { } twice)
            return twice;
        foreach (var (index, row) in rows.Index())
            if (goods.FirstOrDefault(good => good.Number == row.Item) is not { } good)
                return Finding.No(
                    $"第 {FieldText.Face(row.Item)} 项不是已经决定处置而尚未处置的物品。",
                    $"等待处置的：{GoodsRows.Names(goods.Select(one => (one.Number, one.Name)))}。",
                    GoodsRows.Field(nameof(DisposedGoods), index)
                );
            else if (Wrong(s, good, row) is { } wrong)
                return Finding.No(
                    wrong.Message,
                    wrong.Cure,
                    GoodsRows.Field(nameof(DisposedGoods), index, wrong.Field)
                );
        return Finding.Yes;
    }

    private static (string Message, string Cure, string Field)? Wrong(
        Situation s,
        GoodInCustody good,
        DisposedGoods row
    )
    {
        var fits = good.Order!.Manner switch
        {
            DisposalManner.Destruction => row.Result == DisposalResult.Destroyed,
            DisposalManner.HandOver => row.Result == DisposalResult.HandedOver,
            DisposalManner.WriteOff => row.Result == DisposalResult.WrittenOff,
            _ => row.Result == DisposalResult.Sold,
        };
        return !fits && row.Result != DisposalResult.Failed
                ? (
                    $"第 {FieldText.Face(good.Number)} 项“{good.Name}”决定的处置方式是“{FieldText.Label(good.Order.Manner)}”。",
                    "请照决定的方式处置；做不到的，登记没有处置成，由机关负责人重新决定。",
                    "result"
                )
            : row.DoneOn > s.Day || row.DoneOn < OrderedOn(s, good.Number)
                ? ("处置的日期不能早于决定处置之日、晚于登记之日。", "请核对日期。", "doneOn")
            : Stay(s.Case) is { } stay && row.DoneOn > stay.From
                ? (
                    $"决定已自{FieldText.Face(stay.From)}停止执行，此后不能处置没收的物品。",
                    "在此以前已经处置的，填写实际日期。",
                    "doneOn"
                )
            : Fallen(s.Case) && row.DoneOn > FellOn(s)
                ? (
                    $"决定已于{FieldText.Face(FellOn(s))}失去效力，此后不能处置没收的物品。",
                    "请退还物品；在此以前已经处置的，填写实际日期。",
                    "doneOn"
                )
            : row.Result == DisposalResult.Sold && row.Price is not > 0
                ? ("已卖出的须填写成交价款。", "请照成交确认书填写。", "price")
            : row.Result != DisposalResult.Sold && row.Price is not null
                ? ("没有卖出的没有价款。", "请删去成交价款。", "price")
            : row.Result == DisposalResult.Destroyed
            && (row.Witnesses ?? "")
                .Split('、', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Distinct()
                .Count() < 2
                ? ("销毁须有两人以上在场监销。", "请填写监销人的姓名，用顿号分开。", "witnesses")
            : null;
    }

    /// <summary>The day on which the latest order about a thing was given.</summary>
    private static DateOnly OrderedOn(Situation s, int number)
    {
        var order = s
            .Seen.Counting.Where(said =>
                said.Block == nameof(OrderedItem) && ((OrderedItem)said.Read()).Item == number
            )
            .Max(said => said.Seq);
        return ChinaTime.Day(s.Case.History.First(taken => taken.Seq == order).ActedAt);
    }

    /// <summary>The day on which the decision ceased to stand: that of the revocation, or on which the party had the result.</summary>
    private static DateOnly FellOn(Situation s) =>
        Owing.Annulment(s.Case)?.ServedOn
        ?? (
            Owing.Change(s.Case) is { GoodsBack: true } changed
                ? changed.ServedOn
                : ChinaTime.Day(s.Whole.EstablishedAt("revoked"))
        );

    private static Finding Whole(Situation s)
    {
        if (s.Own<ProceedsPaidIn>() is not { } paid)
            return Finding.Yes;
        var left = ProceedsLeft(s.Seen);
        return paid.PaidOn > s.Day
            ? Finding.No("上缴日期不能晚于今日。", "请核对日期。", "ProceedsPaidIn.paidOn")
            : Finding.If(
                paid.Amount == left,
                $"应当上缴 {FieldText.Face(left)}：拍卖、变卖的款项必须全部上缴国库，不得截留、坐支。",
                "请核对金额。",
                "ProceedsPaidIn.amount"
            );
    }

    private static Finding Gone(Situation s)
    {
        var left = Of(s.Seen).Where(good => good.Result is null).ToList();
        return left.Count > 0
            ? Finding.No(
                $"还有物品没有处置：{GoodsRows.Names(left.Select(good => (good.Number, good.Name)))}。",
                "请先决定处置方式，登记处置结果。"
            )
            : Finding.If(
                ProceedsLeft(s.Seen) == 0,
                $"处置款项 {FieldText.Face(ProceedsLeft(s.Seen))}没有上缴国库。",
                "请由财务人员办理“登记处置款项上缴国库”。"
            );
    }

    private static Finding GivenBack(Situation s)
    {
        if (s.Own<GoodsReturned>() is not { } back)
            return Finding.Yes;
        return ProceedsLeft(s.Seen) != 0
                ? Finding.No(
                    $"处置款项 {FieldText.Face(ProceedsLeft(s.Seen))}没有上缴国库。",
                    "请先由财务人员办理“登记处置款项上缴国库”；价款随“退还罚款”退还。"
                )
            : back.ReturnedOn > s.Day
                ? Finding.No("退还日期不能晚于今日。", "请核对日期。", "GoodsReturned.returnedOn")
            : !back.AsTaken && string.IsNullOrWhiteSpace(back.Difference)
                ? Finding.No(
                    "与收缴时的状况不一致，没有写明情况。",
                    "请逐项写明灭失、损坏等情况。",
                    "GoodsReturned.difference"
                )
            : Finding.If(
                back.Signed,
                "退还物品须由领取人在清单上签名。",
                "请由领取人签名后办理。",
                "GoodsReturned.signed"
            );
    }
}
