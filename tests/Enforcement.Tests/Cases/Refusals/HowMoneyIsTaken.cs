using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class HowMoneyIsTakenOnSqlite(OnSqlite on)
    : HowMoneyIsTaken(on),
        IClassFixture<OnSqlite>;

public sealed class HowMoneyIsTakenOnPostgres(OnPostgres on)
    : HowMoneyIsTaken(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 67–72, 行政强制法 arts. 53, 54: how a fine is collected.</summary>
public abstract class HowMoneyIsTaken(TestDatabase on)
{
    private const string OnSpot = "行政处罚法 第六十八条";
    private const string Surcharge = "行政处罚法 第七十二条第一款";
    private static readonly Matter Hundred50 = Matter.Waste with { Fine = "150" };

    [Theory]
    [InlineData("OnSiteCollection.ground", "up-to-hundred", "collection-grounded", OnSpot)]
    [InlineData("OnSiteCollection.ground", "hard-later", "collection-grounded", OnSpot)]
    [InlineData("OnSiteCollection.ground", "remote-at-request", "collection-grounded", OnSpot)]
    [InlineData("OnSiteCollection.receiptNumber", null, "receipt-given", "行政处罚法 第七十条")]
    [InlineData("OnSiteCollection.amount", "149", "collection-whole", OnSpot)]
    [InlineData("OnSiteCollection.amount", "151", "collection-whole", OnSpot)]
    public async Task Above_a_hundred_yuan_only_on_a_ground_with_a_receipt_and_in_full(
        string field,
        string? value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Hundred50 with { Code = Invented.ResidentId() })
            .HandedOver()
            .IsRefused("collect-on-site", rule, article, (field, value));
    }

    [Fact]
    public async Task Above_a_hundred_yuan_the_facts_of_the_ground_open_the_way()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Hundred50 with { Code = Invented.ResidentId() })
            .HandedOver()
            .Takes(
                "collect-on-site",
                ("OnSiteCollection.ground", "hard-later"),
                ("OnSiteCollection.groundFacts", "当事人是外地过路人员，次日离开本地。")
            );
    }

    [Theory]
    [InlineData("up-to-hundred", 1)]
    [InlineData("remote-at-request", 16)]
    public async Task On_the_spot_is_not_later(string ground, int days)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .HandedOver()
            .After(days)
            .IsRefused(
                "collect-on-site",
                "collected-on-the-spot",
                OnSpot,
                ("OnSiteCollection.ground", ground)
            );
    }

    [Fact]
    public async Task Where_the_bank_is_far_the_officer_may_come_again_within_the_term()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .HandedOver()
            .After(days: 10)
            .Takes(
                "collect-on-site",
                ("OnSiteCollection.ground", "remote-at-request"),
                ("OnSiteCollection.partyAsked", "true"),
                ("OnSiteCollection.groundFacts", "当事人住在库区岛上，距银行三十公里。")
            );
    }

    [Fact]
    public async Task What_the_decision_sends_to_the_bank_no_officer_takes()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank with { Fine = "100" })
            .HandedOver()
            .IsRefused("collect-on-site", "not-at-this-stage", "行政处罚法 第六十八条至第七十条");
    }

    [Theory]
    [InlineData("2026-03-01")]
    [InlineData("2026-03-06")]
    public async Task Money_taken_on_water_lands_after_it_was_taken_and_not_in_the_future(
        string landed
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .HandedOver()
            .Takes("collect-on-site", ("OnSiteCollection.onWater", "true"))
            .After(days: 3)
            .IsRefused(
                "record-landing",
                "landing-true",
                "行政处罚法 第七十一条",
                ("Landing.landedOn", landed)
            );
    }

    [Fact]
    public async Task Two_working_days_to_the_body_count_from_the_landing()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case()
            .HandedOver()
            .Takes("collect-on-site", ("OnSiteCollection.onWater", "true"))
            .After(days: 3)
            .Takes("record-landing", ("Landing.landedOn", "2026-03-04"));

        await using var db = on.Database.Open();
        var remit = await db.Clocks.SingleAsync(clock =>
            clock.SubjectId == road.Id && clock.LimitId == "penalty.onsite-remit"
        );
        remit.DueOn.ShouldBe(new DateOnly(2026, 3, 6));
    }

    [Theory]
    [InlineData("remit-to-body", "99")]
    [InlineData("remit-to-bank", "99.99")]
    public async Task Nothing_of_the_fine_stays_behind(string step, string amount)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until(step)
            .IsRefused(
                step,
                "remittance-whole",
                "行政处罚法 第七十一条",
                ("Remittance.amount", amount)
            );
    }

    [Theory]
    [InlineData("base", "400")]
    [InlineData("base", "199")]
    [InlineData("amount", "200.01")]
    [InlineData("amount", "199")]
    [InlineData("until", "2026-03-17")]
    [InlineData("until", "2026-05-02")]
    [InlineData("noRemedyPending", "false")]
    public async Task The_surcharge_is_three_per_cent_a_day_of_the_fine_and_never_above_it(
        string field,
        string value
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 60)
            .IsRefused(
                "impose-surcharge",
                "surcharge-lawful",
                Surcharge,
                ($"SurchargeImposed.{field}", value)
            );
    }

    [Theory]
    [InlineData("impose-surcharge")]
    [InlineData("demand")]
    public async Task Before_the_fifteen_days_are_over_nothing_is_pressed(string step)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 15)
            .IsRefused(step, "penalty.payment", "行政处罚法 第六十七条第三款");
    }

    [Fact]
    public async Task A_demand_asks_for_no_surcharge_that_was_not_imposed()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 60)
            .IsRefused(
                "demand",
                "demand-true",
                "行政强制法 第五十四条",
                ("Demand.surcharge", "200")
            );
    }

    [Theory]
    [InlineData(150, 10, "coercion.demand-wait", "行政强制法 第五十四条、第六十九条")]
    [InlineData(20, 20, "reconsideration.apply", "行政复议法 第二十条第一款")]
    [InlineData(100, 30, "litigation.apply", "行政诉讼法 第四十六条第一款")]
    [InlineData(
        400,
        30,
        "coercion.court-application",
        "行政强制法 第五十三条；法释〔2018〕1号 第一百五十六条"
    )]
    public async Task The_court_is_asked_after_demand_and_remedies_and_within_three_months(
        int daysToDemand,
        int daysToCourt,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(daysToDemand)
            .Takes("demand")
            .Takes("serve-demand")
            .After(daysToCourt)
            .IsRefused("apply-court", rule, article);
    }

    [Theory]
    [InlineData("noRemedyPending", "false", "no-remedy-pending")]
    [InlineData("inquiredOn", "2026-09-02", "application-true")]
    [InlineData("fine", "100", "application-true")]
    [InlineData("surcharge", "1", "application-true")]
    public async Task The_court_is_told_the_truth(string field, string value, string rule)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 170)
            .Takes("demand")
            .Takes("serve-demand")
            .After(days: 20)
            .IsRefused(
                "apply-court",
                rule,
                "行政强制法 第五十三条",
                ($"CourtApplication.{field}", value)
            );
    }

    [Theory]
    [InlineData("executed", null)]
    [InlineData("executed", "199")]
    [InlineData("executed", "201")]
    [InlineData("ended", "200")]
    public async Task The_court_has_collected_what_the_record_says(string outcome, string? amount)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 170)
            .Takes("demand")
            .Takes("serve-demand")
            .After(days: 20)
            .Takes("apply-court")
            .IsRefused(
                "record-court-result",
                "court-result-true",
                "行政强制法 第五十三条",
                ("CourtResult.outcome", outcome),
                ("CourtResult.amount", amount)
            );
    }

    [Theory]
    [InlineData("window-over")]
    [InlineData("dissolved")]
    public async Task Execution_ends_on_a_ground_of_the_statute(string ground)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 100)
            .IsRefused(
                "end-without-execution",
                "execution-end-grounded",
                "行政强制法 第四十条",
                ("ExecutionEnd.ground", ground)
            );
    }

    [Fact]
    public async Task Execution_ends_with_the_death_of_the_party_or_with_the_time_for_the_court()
    {
        var office = await Office.Open(on.Database);
        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes(
                "end-without-execution",
                ("ExecutionEnd.ground", "died"),
                ("ExecutionEnd.facts", "当事人死亡，无遗产，无义务承受人。")
            );

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(400)
            .Takes("end-without-execution");
    }

    /// <summary>The bank takes what is paid in; what is too much goes back.</summary>
    [Fact]
    public async Task What_is_paid_beyond_the_fine_is_given_back_before_the_case_is_closed()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes("report-to-body")
            .Takes("check-correction");
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条"
        );
        await road.Takes("record-payment", ("Payment.fine", "250"), ("Payment.payer", "陈四明"));
        await road.IsRefused("close", "ended-lawfully", "行政处罚法 第六十六条第一款");
        await road.Takes("refund", ("Refund.amount", "50"));
        // Paid once more by somebody who did not know.
        await road.Takes("record-money-found", ("Payment.fine", "200"));
        await road.IsRefused(
            "refund",
            "refund-whole",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            ("Refund.amount", "450")
        );
        await road.Takes("refund", ("Refund.amount", "200")).Takes("close").Takes("archive");
    }

    [Theory]
    [InlineData("record-payment", "fine", "150", "payment-settles")]
    [InlineData("record-payment", "surcharge", "1", "payment-settles")]
    [InlineData("record-payment", "paidOn", "2026-03-03", "payment-settles")]
    [InlineData("record-part-payment", "fine", "200", "payment-partial")]
    [InlineData("record-part-payment", "fine", "0", "payment-partial")]
    public async Task What_is_booked_is_what_was_paid(
        string step,
        string field,
        string value,
        string rule
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .IsRefused(step, rule, "行政处罚法 第六十七条第三款", ($"Payment.{field}", value));
    }
}
