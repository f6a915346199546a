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
        await road.IsRefused("order-early-disposal", "not-at-this-stage", Sold, Both);
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
        await road.IsRefused("order-disposal", "remedies-ended", Back);
        await road.IsRefused(
            "order-early-disposal",
            "disposal-lawful",
            Sold,
            [.. Both, ("OrderedItem[1].basis", null)]
        );
        await road.IsRefused(
            "order-early-disposal",
            "disposal-lawful",
            Sold,
            [.. Both, ("OrderedItem[1].item", "1")]
        );
        await road.IsRefused(
            "order-early-disposal",
            "disposal-lawful",
            Sold,
            [.. Both, ("OrderedItem[1].item", "7")]
        );
        // What cannot be kept may go at once.
        (string, string?)[] cylinder =
        [
            ("DisposalOrder.reasons", "钢瓶不宜保管。"),
            ("OrderedItem[0].item", "2"),
            ("OrderedItem[0].manner", "hand-over"),
            ("OrderedItem[0].basis", "国家关于气瓶的规定"),
            ("EarlyDisposal.ground", "dangerous"),
            ("EarlyDisposal.facts", "钢瓶内有余气，库房不具备存放条件。"),
        ];
        await road.Takes("order-early-disposal", cylinder);
        await road.IsRefused("order-early-disposal", "disposal-lawful", Sold, cylinder);
        await road.Takes(
            "order-early-disposal",
            ("DisposalOrder.reasons", "当事人同意。"),
            ("OrderedItem[0].item", "1"),
            ("OrderedItem[0].manner", "auction"),
            ("EarlyDisposal.ground", "agreed"),
            ("EarlyDisposal.facts", "当事人书面同意拍卖。")
        );
        await road.IsRefused("order-early-disposal", "goods-unordered", Sold, cylinder);
        (await road.Papers("goods-disposal"))[0].ShouldContain("库房不具备存放条件");
    }

    [Fact]
    public async Task Nobody_is_asked_to_dispose_of_anything_before_the_remedies_are_over()
    {
        var road = await Road("record-performance");
        (await Asked(road)).ShouldNotContain("order-disposal");
        (await Asked(road)).ShouldNotContain("record-disposal");
        (await Asked(road)).ShouldNotContain("pay-in-proceeds");
        await road.Takes("record-performance");
        (await Asked(road)).ShouldNotContain("record-performance");
        await road.Until("record-disposal");
        (await Asked(road)).ShouldContain("record-disposal");
        (await Asked(road)).ShouldNotContain("order-disposal");
    }

    /// <summary>Counted in short, or lost in the store: the head writes it off, and somebody answers for it.</summary>
    [Fact]
    public async Task What_is_not_there_is_written_off_by_the_head_and_leaves_no_custody_open()
    {
        var road = await Road("order-disposal");
        await road.IsRefused(
            "order-disposal",
            "disposal-lawful",
            Sold,
            ("OrderedItem[0].manner", "write-off")
        );
        await road.Takes(
            "order-disposal",
            ("OrderedItem[0].manner", "write-off"),
            ("OrderedItem[0].basis", "库房漏水锈毁，已追究保管责任")
        );
        await road.Takes("record-disposal");
        await road.Takes(
            "record-disposal",
            ("DisposedGoods[0].item", "1"),
            ("DisposedGoods[0].result", "written-off"),
            ("DisposedGoods[0].price", null),
            ("DisposedGoods[0].by", "贺清点"),
            ("DisposedGoods[0].proof", "责任认定书")
        );
        await road.Takes("conclude-custody");
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
            "order-early-disposal",
            "disposal-not-stayed",
            "行政复议法 第四十二条；行政诉讼法 第五十六条",
            Both
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
            ("DisposedGoods[0].result", "failed"),
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
        await road.IsRefused("order-early-disposal", "not-at-this-stage", Sold, Both);
        road.After(days: 1);
        await road.IsRefused(
            "record-disposal",
            "disposal-as-ordered",
            Sold,
            ("DisposedGoods[0].item", "2"),
            ("DisposedGoods[0].doneOn", "2026-03-31"),
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
        await road.IsRefused("return-goods", "goods-given-back", Back, Returned);
        await road.Takes(
            "pay-in-proceeds",
            ("ProceedsPaidIn.paidOn", "2026-03-31"),
            ("ProceedsPaidIn.amount", "260"),
            ("ProceedsPaidIn.reference", "DEMO-GK-9")
        );
        await road.Takes("return-goods", Returned);
        await road.IsRefused("return-goods", "not-at-this-stage", Back, Returned);
        var back = (await road.Papers("goods-return")).Single();
        back.ShouldContain("液化石油气钢瓶");
        back.ShouldContain("依法退还");
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

    [Fact]
    public async Task A_court_that_takes_the_confiscation_away_and_leaves_the_fine_has_the_things_given_back()
    {
        var road = await Road("record-performance");
        await road.Takes(
            "record-reconsideration",
            ("ReconsiderationFiled.organ", "示例市人民政府"),
            ("ReconsiderationFiled.number", "示府复〔2026〕9号"),
            ("ReconsiderationFiled.acceptedOn", "2026-03-20"),
            ("ReconsiderationFiled.copyReceivedOn", "2026-03-20"),
            ("ReconsiderationFiled.simplified", "false")
        );
        road.After(days: 20);
        (string, string?)[] changed =
        [
            ("RemedyResult.outcome", "partly-annulled"),
            ("RemedyResult.organ", "示例市人民政府"),
            ("RemedyResult.number", "示府复决〔2026〕9号"),
            ("RemedyResult.decidedOn", "2026-04-08"),
            ("RemedyResult.servedOn", "2026-04-08"),
            ("RemedyResult.content", "撤销没收烧烤工具，其他维持。"),
            ("RemedyResult.fine", "2000"),
            ("RemedyResult.anew", "false"),
            ("RemedyResult.forProcedure", "false"),
        ];
        const string worse = "行政复议法 第六十三条第二款；行政诉讼法 第七十七条第二款";
        await road.IsRefused("record-changed", "not-to-his-disadvantage", worse, changed);
        (string, string?)[] gains = [.. changed, ("RemedyResult.gains", "700")];
        await road.IsRefused("record-changed", "not-to-his-disadvantage", worse, gains);
        gains = [.. changed, ("RemedyResult.gains", "600")];
        await road.IsRefused("record-changed", "not-to-his-disadvantage", worse, gains);
        await road.Takes("record-changed", [.. gains, ("RemedyResult.goodsBack", "true")]);
        await road.IsRefused("order-disposal", "goods-forfeited", Back);
        (await Asked(road)).ShouldContain("return-goods");
        (await Asked(road)).ShouldNotContain("record-performance");
        await road.Takes("return-goods", [.. Returned, ("GoodsReturned.returnedOn", "2026-04-09")]);
    }

    [Fact]
    public async Task A_head_who_confiscates_nothing_after_all_lists_nothing_and_nothing_is_taken()
    {
        var road = await Road("decide");
        await road.Takes(
            "decide",
            ("PenaltyLine[2].kind", null),
            ("PenaltyLine[2].content", null),
            ("OrdinaryDecision.actsDue", "false")
        );
        (await road.Papers("penalty-decision")).Single().ShouldNotContain("炭火烧烤炉");
        await road.Takes("serve-decision");
        await road.IsRefused("take-goods", "goods-outstanding", Performed);
    }

    /// <summary>行政处罚法 art. 45(2): who defends himself loses nothing by it.</summary>
    [Fact]
    public async Task No_more_is_confiscated_because_the_party_has_defended_himself()
    {
        var road = await Road("conclude-notice");
        await road.Takes(
            "record-statement",
            ("PartyStatement.manner", "oral"),
            ("PartyStatement.content", "烧烤炉是借来的。"),
            ("PartyStatement.evidence", null)
        );
        await road.Takes(
            "recheck-statement",
            ("DefenceRecheck.result", "rejected"),
            ("DefenceRecheck.reasons", "没有证据。")
        );
        await road.Takes("conclude-notice");
        await road.IsRefused(
            "report-penalty",
            "not-heavier-for-defence",
            "行政处罚法 第四十五条第二款",
            ("ConfiscatedItem[2].name", "折叠桌"),
            ("ConfiscatedItem[2].quantity", "4 张")
        );
        await road.Takes("report-penalty");
    }

    [Fact]
    public async Task Less_than_was_listed_is_told_with_its_reason()
    {
        var road = await Road("take-goods");
        await road.IsRefused(
            "take-goods",
            "goods-as-decided",
            Performed,
            ("TakenItem[0].quantity", "半台")
        );
        await road.Takes(
            "take-goods",
            ("TakenItem[0].quantity", "半台"),
            ("TakenItem[0].condition", "炉体已拆散，支架灭失。")
        );
    }

    /// <summary>行政处罚法 art. 66(2): a fine is put off, not what was gained unlawfully.</summary>
    [Fact]
    public async Task Gains_are_not_put_off()
    {
        var road = await Road("record-part-payment");
        await road.Takes("record-part-payment");
        await road.IsRefused(
            "grant-deferral",
            "deferral-grounded",
            "行政处罚法 第六十六条第二款",
            ("Deferral.appliedOn", "2026-03-27"),
            ("Deferral.hardship", "生意清淡。"),
            ("Deferral.parts", null),
            ("Deferral.until", "2026-06-30")
        );
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
        return await road.Takes("order-early-disposal", Both);
    }

    /// <summary>An early order about both things.</summary>
    private static (string, string?)[] Both =>
        [
            ("DisposalOrder.reasons", "当事人书面同意处置。"),
            ("EarlyDisposal.ground", "agreed"),
            ("EarlyDisposal.facts", "当事人书面同意处置。"),
            ("OrderedItem[0].item", "1"),
            ("OrderedItem[0].manner", "auction"),
            ("OrderedItem[1].item", "2"),
            ("OrderedItem[1].manner", "hand-over"),
            ("OrderedItem[1].basis", "国家关于气瓶的规定"),
        ];

    /// <summary>The steps that somebody finds in his inbox.</summary>
    private async Task<List<string>> Asked(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Tasks.Where(task => task.SubjectId == road.Id && task.SubjectKind == "case")
            .Select(task => task.Step)
            .ToListAsync();
    }

    /// <summary>A taking of one thing alone.</summary>
    private static (string, string?)[] One(int item) =>
        [
            ("TakenGoods.subject", $"第 {item} 项"),
            ("TakenItem[0].item", $"{item}"),
            ("TakenItem[0].quantity", item == 1 ? "1 台" : "1 只"),
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
