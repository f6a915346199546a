using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class ConfiscatedGoodsOnSqlite(OnSqlite on)
    : ConfiscatedGoods(on),
        IClassFixture<OnSqlite>;

public sealed class ConfiscatedGoodsOnPostgres(OnPostgres on)
    : ConfiscatedGoods(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// 行政处罚法 arts. 59, 66, 72, 74 and 国家赔偿法 art. 36: what is confiscated is listed before it is decided, taken by the list, kept by another
/// person, sold in public unless a rule says otherwise, its price paid whole into the treasury; and given back where the decision falls. Gains
/// that are confiscated are paid like a fine and bear no surcharge.
/// </summary>
public abstract class ConfiscatedGoods(TestDatabase on)
{
    private const string Listed = "行政处罚法 第四十四条、第五十九条第一款第三项";
    private const string Performed = "行政处罚法 第六十六条第一款";
    private const string Sold = "行政处罚法 第七十四条第一款";
    private const string Treasury = "行政处罚法 第七十四条第二款";
    private const string Kept = "罚没财物管理办法 第四条";
    private const string Back = "国家赔偿法 第三十六条";
    private const string Script = "goods-confiscated";

    [Fact]
    public async Task What_is_to_be_confiscated_is_listed_and_nothing_is_listed_that_is_not()
    {
        var road = await Road("report-penalty");
        (string, string?)[] nothing =
        [
            ("ConfiscatedItem[0].name", null),
            ("ConfiscatedItem[0].model", null),
            ("ConfiscatedItem[0].quantity", null),
            ("ConfiscatedItem[0].marks", null),
            ("ConfiscatedItem[1].name", null),
            ("ConfiscatedItem[1].model", null),
            ("ConfiscatedItem[1].quantity", null),
            ("ConfiscatedItem[1].marks", null),
        ];
        await road.IsRefused("report-penalty", "goods-listed", Listed, nothing);
        await road.IsRefused(
            "report-penalty",
            "goods-listed",
            Listed,
            ("PenaltyLine[2].kind", null),
            ("PenaltyLine[2].content", null)
        );
        await road.Takes("report-penalty");
        await road.Until("serve-notice");

        (await road.Papers("prior-notice")).Single().ShouldContain("液化石油气钢瓶");
    }

    [Fact]
    public async Task The_decision_shows_what_is_confiscated_thing_by_thing()
    {
        var road = await Road("serve-decision");

        var decision = (await road.Papers("penalty-decision")).Single();
        decision.ShouldContain("炭火烧烤炉");
        decision.ShouldContain("1 只");
    }

    [Fact]
    public async Task Only_what_the_decision_confiscates_is_taken_and_only_once()
    {
        var road = await Road("serve-decision");
        await road.IsRefused("take-goods", "goods-outstanding", Performed);
        await road.Takes("serve-decision");
        await road.IsRefused(
            "take-goods",
            "goods-as-decided",
            Performed,
            ("TakenItem[1].item", "3")
        );
        await road.IsRefused(
            "take-goods",
            "goods-as-decided",
            Performed,
            ("TakenItem[1].item", "1")
        );
        await road.IsRefused(
            "take-goods",
            "goods-as-decided",
            Performed,
            ("TakenGoods.counted", "false")
        );
        await road.Takes("take-goods", One(2));
        await road.IsRefused("take-goods", "goods-as-decided", Performed, One(2));
        await road.IsRefused("record-performance", "performance-true", Performed);
        await road.Takes("take-goods", One(1));
        await road.IsRefused("take-goods", "goods-outstanding", Performed, One(1));
        await road.Takes("record-performance");
        await road.IsRefused("record-performance", "not-at-this-stage", Performed);
        (await road.State()).Open("custody").Count().ShouldBe(2);
    }

    [Fact]
    public async Task What_was_not_there_any_more_is_said_thing_by_thing()
    {
        var road = await Road("take-goods");
        await road.IsRefused("record-performance", "performance-true", Performed);
        await road.Takes(
            "record-performance",
            ("OtherPerformance.notObtained", "烧烤炉、钢瓶在决定以前已被当事人变卖，无法收缴。")
        );
    }

    [Fact]
    public async Task The_penalty_is_not_performed_while_things_or_gains_are_outstanding()
    {
        var road = await Road("take-goods");
        road.Without("take-goods").Without("serve-paper");
        road.Without("store-goods").Without("record-performance").Without("record-payment");
        await road.Until("conclude-performance");
        await road.IsRefused("conclude-performance", "acts-settled", Performed);
        await road.IsRefused("conclude-performance", "money-settled", Performed);
    }

    /// <summary>罚没财物管理办法 art. 4: who enforces neither keeps nor disposes.</summary>
    [Fact]
    public async Task Who_took_the_things_does_not_keep_them_and_nothing_is_disposed_of_that_was_not_counted_in()
    {
        var road = await Road("store-goods");
        await road.IsRefused("order-disposal", "not-at-this-stage", Sold);
        await road.IsRefused(
            "store-goods",
            "goods-counted",
            Kept,
            ("GoodsStored.asListed", "false")
        );
        await road.As("both").IsRefused("store-goods", "apart", "行政处罚法 第四十二条第一款");
        await road.Takes(
            "store-goods",
            ("GoodsStored.asListed", "false"),
            ("GoodsStored.difference", "钢瓶阀门缺损。")
        );
    }

    [Fact]
    public async Task Things_are_auctioned_unless_a_rule_is_named_and_not_before_the_remedies_are_over()
    {
        var road = await Road("record-performance");
        await road.IsRefused("order-disposal", "disposal-not-early", Back);
        await road.IsRefused(
            "order-disposal",
            "disposal-not-early",
            Back,
            ("DisposalOrder.haste", "dangerous")
        );
        await road.IsRefused(
            "order-disposal",
            "disposal-lawful",
            Sold,
            ("OrderedItem[1].basis", null)
        );
        await road.IsRefused(
            "order-disposal",
            "disposal-lawful",
            Sold,
            ("OrderedItem[1].item", "1")
        );
        await road.IsRefused(
            "order-disposal",
            "disposal-lawful",
            Sold,
            ("OrderedItem[1].item", "7")
        );
        // What cannot be kept may go at once.
        await road.Takes(
            "order-disposal",
            ("OrderedItem[0].item", "2"),
            ("OrderedItem[0].manner", "hand-over"),
            ("OrderedItem[0].basis", "国家关于气瓶的规定"),
            ("OrderedItem[1].item", null),
            ("OrderedItem[1].manner", null),
            ("OrderedItem[1].basis", null),
            ("DisposalOrder.haste", "dangerous"),
            ("DisposalOrder.hasteFacts", "钢瓶内有余气，库房不具备存放条件。")
        );
        await road.IsRefused("order-disposal", "disposal-lawful", Sold);
        await road.Takes(
            "order-disposal",
            ("OrderedItem[1].item", null),
            ("OrderedItem[1].manner", null),
            ("OrderedItem[1].basis", null),
            ("DisposalOrder.haste", "agreed"),
            ("DisposalOrder.hasteFacts", "当事人书面同意拍卖。")
        );
        await road.IsRefused("order-disposal", "goods-unordered", Sold);
        (await road.Papers("goods-disposal"))[0].ShouldContain("库房不具备存放条件");
    }

    [Fact]
    public async Task A_decision_whose_execution_is_stayed_lets_nothing_be_disposed_of()
    {
        var road = await Road("record-performance");
        await road.Takes(
            "stay-execution",
            ("ExecutionStay.by", "body"),
            ("ExecutionStay.from", "2026-03-20"),
            ("ExecutionStay.reasons", "当事人已经申请复议，机关认为需要停止执行。")
        );
        await road.IsRefused(
            "order-disposal",
            "disposal-not-early",
            Back,
            ("DisposalOrder.haste", "dangerous"),
            ("DisposalOrder.hasteFacts", "钢瓶内有余气，库房不具备存放条件。")
        );
    }

    [Fact]
    public async Task What_was_ordered_is_done_with_proof_and_the_price_goes_whole_to_the_treasury()
    {
        var road = await Ordered();
        await road.IsRefused("pay-in-proceeds", "proceeds-outstanding", Treasury);
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].result", "destroyed")
        );
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].item", "5")
        );
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].doneOn", "2026-09-01")
        );
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].price", "10")
        );
        await road.IsRefused("conclude-custody", "goods-gone", Treasury);
        await road.Takes("record-disposal");
        // Nobody bids: another way is found, and the head decides it.
        await road.Takes(
            "record-disposal",
            ("DisposedGoods[0].result", "unsold"),
            ("DisposedGoods[0].price", null),
            ("DisposedGoods[0].proof", "流拍通知书（示拍2026-071号）")
        );
        await road.IsRefused("record-disposal", "goods-ordered", Sold);
        await road.Takes(
            "order-disposal",
            ("OrderedItem[0].manner", "sale"),
            ("OrderedItem[0].basis", "罚没财物管理办法"),
            ("OrderedItem[1].item", null),
            ("OrderedItem[1].manner", null),
            ("OrderedItem[1].basis", null)
        );
        (string, string?)[] sold =
        [
            ("DisposedGoods[0].item", "1"),
            ("DisposedGoods[0].doneOn", "2026-10-15"),
            ("DisposedGoods[0].result", "sold"),
            ("DisposedGoods[0].by", "某旧货商行"),
            ("DisposedGoods[0].proof", "变卖清单"),
        ];
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            [.. sold, ("DisposedGoods[0].price", null)]
        );
        await road.Takes("record-disposal", [.. sold, ("DisposedGoods[0].price", "180")]);
        await road.IsRefused("conclude-custody", "goods-gone", Treasury);
        await road.IsRefused("pay-in-proceeds", "proceeds-whole", Treasury, Proceeds("170"));
        await road.IsRefused(
            "pay-in-proceeds",
            "proceeds-whole",
            Treasury,
            [.. Proceeds("180"), ("ProceedsPaidIn.paidOn", "2027-01-01")]
        );
        await road.Takes("pay-in-proceeds", Proceeds("180"));
        await road.IsRefused("pay-in-proceeds", "proceeds-outstanding", Treasury, Proceeds("180"));
        await road.Takes("conclude-custody");
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_see_a_thing_destroyed()
    {
        var road = await Road("order-disposal");
        await road.Takes(
            "order-disposal",
            ("OrderedItem[0].manner", "destruction"),
            ("OrderedItem[0].basis", "锈蚀严重，没有使用价值：罚没财物管理办法")
        );
        (string, string?)[] destroyed =
        [
            ("DisposedGoods[0].item", "1"),
            ("DisposedGoods[0].result", "destroyed"),
            ("DisposedGoods[0].by", "示范再生资源公司"),
            ("DisposedGoods[0].proof", "销毁记录和录像"),
        ];
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            [.. destroyed, ("DisposedGoods[0].witnesses", "贺清点、贺清点")]
        );
        await road.Takes(
            "record-disposal",
            [.. destroyed, ("DisposedGoods[0].witnesses", "贺清点、方静之")]
        );
    }

    [Fact]
    public async Task Where_the_decision_falls_what_is_there_goes_back_and_the_price_of_what_was_sold_is_paid()
    {
        var road = await Ordered(until: "archive");
        await road.Takes(
            "record-disposal",
            ("DisposedGoods[0].item", "1"),
            ("DisposedGoods[0].doneOn", "2026-03-30"),
            ("DisposedGoods[0].result", "sold"),
            ("DisposedGoods[0].price", "260")
        );
        await road.IsRefused("return-goods", "not-at-this-stage", Back, Returned);
        // 2,000 of fine, 600 of gains, 260 for the grill.
        await road.IsRefused(
            "revoke",
            "refund-true",
            "行政处罚法 第七十五条第二款",
            Revoked("2600")
        );
        await road.Takes("revoke", Revoked("2860"));
        await road.IsRefused("order-disposal", "not-at-this-stage", Sold);
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].item", "2"),
            ("DisposedGoods[0].doneOn", "2026-03-30"),
            ("DisposedGoods[0].result", "handed-over")
        );
        await road.Takes("refund", ("Refund.amount", "2860"), ("Refund.reference", "DEMO-TK-9"));
        await road.Takes("withdraw-publication", ("PublicationWithdrawn.reasons", "决定已撤销。"));
        await road.IsRefused("close", "goods-returned", Back);
        await road.IsRefused(
            "return-goods",
            "goods-given-back",
            Back,
            [.. Returned, ("GoodsReturned.signed", "false")]
        );
        await road.IsRefused(
            "return-goods",
            "goods-given-back",
            Back,
            [.. Returned, ("GoodsReturned.asTaken", "false")]
        );
        await road.Takes("return-goods", Returned);
        await road.IsRefused("return-goods", "not-at-this-stage", Back, Returned);
        var back = (await road.Papers("goods-return")).Single();
        back.ShouldContain("液化石油气钢瓶");
        back.ShouldContain("价款依法另行退还");
        await road.Takes("close");
    }

    [Fact]
    public async Task Where_nothing_is_left_to_go_back_the_sale_is_settled_all_the_same()
    {
        var road = await Ordered(until: "close");
        await road.Takes(
            "record-disposal",
            ("DisposedGoods[0].item", "2"),
            ("DisposedGoods[0].doneOn", "2026-03-30"),
            ("DisposedGoods[1].item", "1"),
            ("DisposedGoods[1].doneOn", "2026-03-30"),
            ("DisposedGoods[1].result", "sold"),
            ("DisposedGoods[1].price", "260"),
            ("DisposedGoods[1].by", "示范拍卖有限公司"),
            ("DisposedGoods[1].proof", "成交确认书")
        );
        await road.Takes("revoke", Revoked("2860"));
        await road.IsRefused("return-goods", "goods-left", Back, Returned);
        await road.Takes(
            "pay-in-proceeds",
            ("ProceedsPaidIn.paidOn", "2026-03-30"),
            ("ProceedsPaidIn.amount", "260"),
            ("ProceedsPaidIn.reference", "DEMO-GK-9")
        );
        await road.Takes("conclude-custody");
    }

    /// <summary>行政处罚法 art. 72(1)(1): the surcharge is on the fine alone.</summary>
    [Fact]
    public async Task Gains_are_paid_beside_the_fine_and_bear_no_surcharge()
    {
        var road = await Road("record-part-payment");
        await road.IsRefused(
            "record-payment",
            "payment-settles",
            "行政处罚法 第六十七条第三款",
            ("Payment.fine", "2000"),
            ("Payment.gains", null)
        );
        await road.IsRefused(
            "record-part-payment",
            "payment-partial",
            "行政处罚法 第六十七条第三款",
            ("Payment.gains", "601")
        );
        await road.Takes("record-part-payment");
        road.After(days: 20);
        await road.IsRefused(
            "impose-surcharge",
            "surcharge-lawful",
            "行政处罚法 第七十二条第一款",
            ("SurchargeImposed.until", "2026-04-10"),
            ("SurchargeImposed.base", "600"),
            ("SurchargeImposed.amount", "108"),
            ("SurchargeImposed.noRemedyPending", "true"),
            ("SurchargeImposed.reasons", "逾期没有缴纳。")
        );
        await road.IsRefused(
            "demand",
            "demand-true",
            "行政强制法 第五十四条",
            ("Demand.fine", "0"),
            ("Demand.surcharge", null),
            ("Demand.gains", null)
        );
        await road.Takes(
            "demand",
            ("Demand.fine", "0"),
            ("Demand.surcharge", null),
            ("Demand.gains", "600")
        );
        var demand = (await road.Papers("demand")).Single();
        demand.ShouldContain("没收的违法所得600元");
        demand.ShouldNotContain("罚款0元");

        await using var db = on.Database.Open();
        var dues = await db
            .MoneyDue.Where(due => due.CaseId == road.Id)
            .OrderBy(due => due.Id)
            .Select(due => new
            {
                due.Kind,
                due.Amount,
                due.Settled,
            })
            .ToListAsync();
        dues.Select(due => (due.Kind, due.Amount, due.Settled))
            .ShouldBe([(MoneyKind.Fine, 2000m, true), (MoneyKind.Gains, 600m, false)]);
    }

    private Task<OrdinaryRoad> Road(string until) => Of(until);

    private async Task<OrdinaryRoad> Of(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), Script).Until(until);

    /// <summary>Both things ordered: the grill to be auctioned, the cylinder to be handed over. With <paramref name="until"/>, before the case is closed.</summary>
    private async Task<OrdinaryRoad> Ordered(string? until = null)
    {
        if (until is null)
            return await Road("record-disposal");
        var road = await Road("close");
        return await road.Takes(
            "order-disposal",
            ("DisposalOrder.haste", "agreed"),
            ("DisposalOrder.hasteFacts", "当事人书面同意处置。")
        );
    }

    /// <summary>A taking of one thing alone.</summary>
    private static (string, string?)[] One(int item) =>
        [
            ("TakenGoods.subject", $"第 {item} 项"),
            ("TakenItem[0].item", $"{item}"),
            ("TakenItem[1].item", null),
            ("TakenItem[1].quantity", null),
            ("TakenItem[1].condition", null),
        ];

    private static (string, string?)[] Proceeds(string amount) =>
        [
            ("ProceedsPaidIn.paidOn", "2026-10-16"),
            ("ProceedsPaidIn.amount", amount),
            ("ProceedsPaidIn.reference", "DEMO-GK-9"),
        ];

    private static (string, string?)[] Revoked(string refund) =>
        [("Revocation.reasons", "认定的违法所得有误。"), ("Revocation.refund", refund)];

    private static (string, string?)[] Returned =>
        [
            ("GoodsReturned.returnedOn", "2026-03-30"),
            ("GoodsReturned.recipient", "辰某三"),
            ("GoodsReturned.asTaken", "true"),
            ("GoodsReturned.signed", "true"),
        ];
}
