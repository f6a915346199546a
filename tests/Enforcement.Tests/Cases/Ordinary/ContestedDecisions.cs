using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class ContestedDecisionsOnSqlite(OnSqlite on)
    : ContestedDecisions(on),
        IClassFixture<OnSqlite>;

public sealed class ContestedDecisionsOnPostgres(OnPostgres on)
    : ContestedDecisions(on),
        IClassFixture<OnPostgres>;

/// <summary>A decision before a reconsideration organ or a court, with every outcome, and what the body then does (行政复议法; 行政诉讼法).</summary>
public abstract class ContestedDecisions(TestDatabase on)
{
    private const string Registered = "行政复议法 第四十八条、第五十四条；行政诉讼法 第六十七条";
    private const string Results = "行政复议法 第七十五条；行政诉讼法 第六十九条至第七十七条";
    private const string Effects = "行政复议法 第七十七条；行政诉讼法 第九十四条";
    private const string Anew = "行政复议法 第六十四条第二款；行政诉讼法 第七十一条";
    private const string InForce = "行政复议法 第七十五条；行政诉讼法 第八十五条";
    private const string Returned = "国家赔偿法 第三十六条";
    private const string Money = "行政处罚法 第六十七条；国家赔偿法 第三十六条";

    [Fact]
    public async Task Upheld_in_reconsideration_the_fine_is_executed_when_the_fifteen_days_for_a_suit_are_over()
    {
        var road = await Unpaid(30);
        await road.IsRefused(
            "record-reconsideration",
            "contest-dates-true",
            Registered,
            Filed("2026-05-12", "2026-05-11")
        );
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        (await Clock(road, "reconsideration.reply")).DueOn.ShouldBe(Day("2026-05-26"));
        (await Clock(road, "litigation.apply")).State.ShouldBe(ClockState.Stopped);
        (await Clock(road, "coercion.court-application")).State.ShouldBe(ClockState.Stopped);

        await road.IsRefused(
            "submit-reply",
            "contest-dates-true",
            Registered,
            ("ReconsiderationReply.submittedOn", "2026-05-11"),
            ("ReconsiderationReply.materials", "答复书。")
        );
        await road.Takes(
            "submit-reply",
            ("ReconsiderationReply.submittedOn", "2026-05-13"),
            ("ReconsiderationReply.materials", "答复书、证据目录及证据十份。")
        );
        await road.IsRefused(
            "impose-surcharge",
            "surcharge-lawful",
            "行政处罚法 第七十二条第一款",
            Surcharge("86000", "2026-05-13")
        );
        road.After(days: 50);
        await road.IsRefused(
            "uphold-in-reconsideration",
            "result-upheld",
            Results,
            Result("annulled", "2026-06-26", "2026-06-30")
        );
        await road.IsRefused(
            "end-reconsideration",
            "result-unheard",
            Results,
            Result("upheld", "2026-06-26", "2026-06-30")
        );
        await road.Takes("uphold-in-reconsideration", Result("upheld", "2026-06-26", "2026-06-30"));
        (await Clock(road, "litigation.after-reconsideration")).DueOn.ShouldBe(Day("2026-07-15"));
        // Three months from the end of those fifteen days (行政强制法 art. 53).
        (await Running(road, "coercion.court-application")).DueOn.ShouldBe(Day("2026-10-15"));

        await road.Takes("demand", ("Demand.fine", "86000"), ("Demand.surcharge", null));
        await road.Takes("serve-demand", InPerson("2026-07-02"));
        await road.IsRefused(
            "apply-court",
            "remedies-over",
            "行政强制法 第五十三条；行政诉讼法 第九十五条",
            Court("2026-07-03")
        );
        road.After(days: 30);
        await road.Takes("apply-court", Court("2026-08-01"));
        (await Standing(road, "remedy")).ShouldBe("upheld");
    }

    /// <summary>行政处罚法 art. 73(3): the days between acceptance and service of the result bear no surcharge.</summary>
    [Fact]
    public async Task No_surcharge_accrues_while_reconsideration_goes_on()
    {
        var road = await Unpaid(30);
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        road.After(days: 50);
        await road.Takes("uphold-in-reconsideration", Result("upheld", "2026-06-26", "2026-06-30"));
        // The term of payment ended on 27 April: twelve days before the pause, two after it, at three per cent of 86,000.
        await road.IsRefused(
            "impose-surcharge",
            "surcharge-lawful",
            "行政处罚法 第七十二条第一款",
            Surcharge("86000", "2026-07-02")
        );
        await road.Takes("impose-surcharge", Surcharge("36120", "2026-07-02"));
    }

    /// <summary>All days since the term ended lie in the reconsideration: a notice of nothing would use the surcharge up.</summary>
    [Fact]
    public async Task A_surcharge_of_nothing_is_not_imposed()
    {
        var road = await Unpaid(30);
        await road.Takes("record-reconsideration", Filed("2026-04-20", "2026-04-22"));
        road.After(days: 49);
        await road.Takes("uphold-in-reconsideration", Result("upheld", "2026-06-26", "2026-06-30"));
        var refusals = await road.Refusals(
            "impose-surcharge",
            "surcharge-lawful",
            Surcharge("0", "2026-06-30")
        );
        refusals.Single().Message.ShouldStartWith("到计算至的日期还没有加处罚款");
        road.After(days: 2);
        await road.Takes("impose-surcharge", Surcharge("2580", "2026-07-01"));
    }

    [Fact]
    public async Task An_application_that_is_withdrawn_lets_the_six_months_go_on()
    {
        var road = await Unpaid(30);
        var due = (await Clock(road, "litigation.apply")).DueOn;
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        await road.Takes("end-reconsideration", Result("withdrawn", "2026-05-12", "2026-05-12"));

        (await Running(road, "litigation.apply")).DueOn.ShouldBe(due);
        // Three months later is a Sunday.
        (await Running(road, "coercion.court-application")).DueOn.ShouldBe(Day("2027-01-11"));
        road.After(days: 160);
        await road.Takes("demand", ("Demand.fine", "86000"), ("Demand.surcharge", null));
        (await Standing(road, "remedy")).ShouldBe("lapsed");
    }

    /// <summary>The court's notice may come when the office thought that all was over.</summary>
    [Fact]
    public async Task A_suit_that_becomes_known_after_the_period_has_lapsed_is_recorded_all_the_same()
    {
        var road = await Unpaid(200);
        await new RunningOut(on.Database, road.Office.Shelf).Run(road.Office.Clock.GetUtcNow());
        (await Standing(road, "remedy")).ShouldBe("lapsed");
        await road.LooksAgain();

        await road.Takes("record-suit", Suit("2026-10-09", "2026-10-20"));

        (await Standing(road, "remedy")).ShouldBe("open");
        (await Clock(road, "litigation.answer")).DueOn.ShouldBe(Day("2026-11-04"));
        await road.Takes(
            "submit-answer",
            ("SuitAnswer.submittedOn", "2026-10-29"),
            ("SuitAnswer.materials", "答辩状、证据目录及证据十份。")
        );
        await road.Takes("record-judgment", Judged("2026-10-29"));
        await road.IsRefused(
            "uphold-in-court",
            "judgment-in-force",
            InForce,
            Result("upheld", "2026-10-29", "2026-10-29")
        );
        road.After(days: 17);
        await road.Takes("uphold-in-court", Result("upheld", "2026-10-29", "2026-10-29"));
        // Not three months but two years, and without a demand (行政诉讼法 art. 95).
        (await Clock(road, "litigation.execution")).DueOn.ShouldBe(Day("2028-10-30"));
        await road.Takes("apply-court", Court("2026-11-15"));
    }

    /// <summary>行政诉讼法 art. 85: a ruling that dismisses the suit may be appealed for ten days; a withdrawal ends it at once.</summary>
    [Fact]
    public async Task A_suit_that_is_dismissed_or_withdrawn_lets_the_decision_stand()
    {
        var road = await Unpaid(30);
        await road.Takes("record-suit", Suit("2026-05-10", "2026-05-12"));
        await road.IsRefused(
            "withdraw-suit",
            "result-withdrawn",
            Results,
            Result("not-heard", "2026-05-12", "2026-05-12")
        );
        (string, string?)[] ruling = [.. Judged("2026-05-12"), ("FirstJudgment.form", "ruling")];
        await road.Takes("record-judgment", ruling);
        var dismissed = Result("not-heard", "2026-05-12", "2026-05-12");
        await road.IsRefused("dismiss-suit", "judgment-in-force", InForce, dismissed);
        (await Running(road, "litigation.appeal-ruling")).DueOn.ShouldBe(Day("2026-05-22"));
        road.After(days: 12);
        await road.IsRefused(
            "dismiss-suit",
            "result-dismissed",
            Results,
            Result("withdrawn", "2026-05-12", "2026-05-12")
        );
        await road.Takes("dismiss-suit", dismissed);
        (await Standing(road, "remedy")).ShouldBe("upheld");
        (await Running(road, "coercion.court-application")).DueOn.ShouldBe(Day("2026-08-12"));
    }

    /// <summary>行政诉讼法 art. 45: who waits in vain for the reconsideration decision may sue; the second instance may send the suit back.</summary>
    [Fact]
    public async Task A_suit_may_follow_a_silent_reconsideration_and_be_sent_back()
    {
        var road = await Unpaid(30);
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        road.After(days: 80);
        await road.Takes("record-suit", Suit("2026-07-25", "2026-07-28"));
        await road.Takes("record-judgment", Judged("2026-07-30"));
        await road.Takes(
            "record-appeal",
            ("AppealFiled.appellant", "当事人"),
            ("AppealFiled.filedOn", "2026-08-01"),
            ("AppealFiled.reasons", "程序违法。")
        );
        await road.Takes(
            "record-remand",
            ("Remand.number", "（2026）示01行终3号"),
            ("Remand.decidedOn", "2026-08-01"),
            ("Remand.reasons", "遗漏当事人，发回重审。")
        );
        await road.IsRefused(
            "record-mediation",
            "result-mediated",
            Results,
            [.. Result("changed", "2026-08-01", "2026-08-01"), ("RemedyResult.fine", "0")]
        );
        await road.Takes(
            "record-mediation",
            [.. Result("mediated", "2026-08-01", "2026-08-01"), ("RemedyResult.fine", "0")]
        );
        await road.Takes("accept-change", Effect("0"));
        // Nothing is left to pay: the performance is confirmed without a payment of nothing.
        await road.Takes("conclude-performance", ("PerformanceEnd.facts", "调解后不再罚款。"));
        await using var db = on.Database.Open();
        (await db.MoneyDue.SingleAsync(due => due.CaseId == road.Id)).Settled.ShouldBeTrue();
    }

    [Fact]
    public async Task Before_it_is_served_and_once_it_is_annulled_nothing_is_done_on_a_decision()
    {
        var unserved = await Road("serve-decision");
        await unserved.IsRefused(
            "record-suit",
            "not-at-this-stage",
            "行政诉讼法 第四十五条、第五十一条、第六十七条",
            Suit("2026-04-09", "2026-04-09")
        );
        var road = await Unpaid(30);
        await road.IsRefused(
            "record-suit",
            "contest-dates-true",
            Registered,
            Suit("2026-04-09", "2026-05-01")
        );
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        await road.IsRefused(
            "record-annulled",
            "result-annulled",
            Results,
            Result("annulled", "2026-05-09", "2026-05-12")
        );
        await road.Takes("record-annulled", Result("annulled", "2026-05-12", "2026-05-12"));
        await road.IsRefused(
            "demand",
            "not-at-this-stage",
            "行政强制法 第五十四条",
            ("Demand.fine", "86000"),
            ("Demand.surcharge", null)
        );
        await road.IsRefused(
            "revoke",
            "still-stands",
            "行政处罚法 第七十五条第二款",
            ("Revocation.reasons", "已被撤销。"),
            ("Revocation.refund", "0")
        );
        await road.Takes("accept-annulment", Effect("0"));
        (await Standing(road, "performance")).ShouldBe("ended");
    }

    /// <summary>行政处罚法 art. 72(2): the window for the court counts from no earlier than the end of the deferral, whatever comes between.</summary>
    [Fact]
    public async Task A_deferral_outlasts_a_reconsideration()
    {
        var road = await Road("record-payment");
        await road.Takes(
            "grant-deferral",
            ("Deferral.appliedOn", "2026-04-13"),
            ("Deferral.hardship", "资金周转困难。"),
            ("Deferral.until", "2027-06-30")
        );
        (await Running(road, "coercion.court-application")).DueOn.ShouldBe(Day("2027-09-30"));
        road.After(days: 30);
        await road.Takes("record-reconsideration", Filed("2026-05-10", "2026-05-12"));
        road.After(days: 50);
        await road.Takes("uphold-in-reconsideration", Result("upheld", "2026-06-26", "2026-06-30"));

        (await Running(road, "coercion.court-application")).DueOn.ShouldBe(Day("2027-09-30"));
    }

    [Fact]
    public async Task What_is_decided_anew_without_a_penalty_is_not_published_as_one()
    {
        var road = await Annulled(anew: false);
        await road.Takes("accept-annulment", Effect("86000"));
        await road.Takes("refund", Refund("86000"));
        await road.Takes("withdraw-publication", Withdrawn);
        await road.Takes("make-anew", MadeAnew("own"));
        await road.Takes("consider-leniency");
        await road.Takes(
            "report-no-penalty",
            ("NoPenaltyReport.proposal", "not-established"),
            ("NoPenaltyReport.facts", "没有证据证明应建的面积。"),
            ("NoPenaltyReport.reasons", "违法事实不能成立。"),
            ("Scrutiny.reviewNeeded", "false"),
            ("Scrutiny.discussionNeeded", "false"),
            ("Scrutiny.serious", "false")
        );
        await road.Takes(
            "decide-no-penalty",
            ("NoPenaltyDecision.ground", "not-established"),
            ("NoPenaltyDecision.reasons", "违法事实不能成立。"),
            ("NoPenaltyDecision.education", null),
            ("Overdue.reason", null)
        );
        await road.Takes("serve-decision", InPerson(Today(road)));
        await road.IsRefused("publish", "publishable", "行政处罚法 第四十八条第一款");
        await using var db = on.Database.Open();
        (
            await db.Published.CountAsync(row => row.CaseId == road.Id && row.WithdrawnOn == null)
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Annulled_by_the_court_everything_is_undone_before_the_case_is_closed()
    {
        var road = await Annulled(anew: false);
        await road.IsRefused("close", "effects-taken", Effects);
        await road.IsRefused("accept-annulment", "effect-true", Returned, Effect("0"));
        // There is nobody else against whom it would stand.
        await road.IsRefused(
            "accept-annulment-of-one",
            "others-stand",
            Effects,
            ("PartyConcerned.party", "1")
        );
        await road.IsRefused(
            "accept-annulment",
            "anew-named",
            Effects,
            [.. Effect("86000"), ("RemedyEffect.anewIn", "示人防案〔2026〕9号")]
        );
        await road.Takes("accept-annulment", Effect("86000"));

        (await Standing(road, "performance")).ShouldBe("done");
        await using (var db = on.Database.Open())
        {
            (await db.PenaltyItems.Where(item => item.CaseId == road.Id).ToListAsync()).ShouldAllBe(
                item => !item.InForce
            );
            (
                await db.CaseViolations.SingleAsync(row => row.CaseId == road.Id)
            ).Established.ShouldBeFalse();
        }
        var accepted = Day(Today(road));
        (await Running(road, "penalty.withdrawal")).StartsOn.ShouldBe(accepted);
        await road.IsRefused(
            "make-anew",
            "no-longer-public",
            "行政处罚法 第四十八条第二款",
            MadeAnew("own")
        );
        await road.Takes("withdraw-publication", Withdrawn);
        await road.IsRefused("make-anew", "money-returned", Money, MadeAnew("own"));
        await road.Takes("refund", Refund("86000"));
        await road.IsRefused("make-anew", "anew-grounded", Anew, MadeAnew("ordered"));
        await road.Takes("close");
    }

    /// <summary>Paid, published, closed and archived within the six months: the suit came on their last days.</summary>
    [Fact]
    public async Task An_archived_case_that_a_court_annuls_goes_on_and_is_archived_again()
    {
        var road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "shelter-not-built")
            .Whole();
        await road.Takes("record-suit", Suit("2026-07-06", "2026-07-06"));
        await road.Takes("record-judgment", Judged("2026-07-06"));
        road.After(days: 20);
        await road.IsRefused(
            "record-annulled",
            "result-annulled",
            Results,
            Result("illegal", "2026-07-06", "2026-07-06")
        );
        await road.IsRefused(
            "record-illegal",
            "result-illegal",
            Results,
            Result("annulled", "2026-07-06", "2026-07-06")
        );
        await road.Takes("record-annulled", Result("annulled", "2026-07-06", "2026-07-06"));
        (await Row(road)).State.ShouldBe(CaseStatus.Archived);

        await road.Takes("accept-annulment", Effect("86000"));

        (await Row(road)).State.ShouldBe(CaseStatus.Open);
        await road.Takes("refund", Refund("86000"));
        await road.Takes("withdraw-publication", Withdrawn);
        await road.Takes("close");
        await road.Takes("archive");
        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
    }

    [Fact]
    public async Task What_was_annulled_is_not_decided_again_on_the_same_facts_with_the_same_result()
    {
        var road = await Annulled(anew: true);
        await road.Takes("accept-annulment", Effect("86000"));
        await road.Takes("refund", Refund("86000"));
        await road.Takes("withdraw-publication", Withdrawn);
        await road.IsRefused("close", "anew-as-ordered", Effects);
        await road.Takes("make-anew", MadeAnew("ordered"));
        (await Running(road, "penalty.decision")).StartsOn.ShouldBe(
            Law.ChinaTime.Day(road.Office.Clock.GetUtcNow())
        );
        (await Standing(road, "service")).ShouldBe("none");

        (string, string?)[] lighter = [("PenaltyLine[1].amount", "60000")];
        await road.IsRefused(
            "give-notice",
            "not-at-this-stage",
            "行政处罚法 第四十四条、第六十三条"
        );
        await road.IsRefused("report-penalty", "not-the-same-again", Anew);
        await Renewed(road, lighter);
        await road.Takes("decide", lighter);
        await road.Takes("serve-decision", InPerson(Today(road)));
        await road.Takes("publish");

        await using var db = on.Database.Open();
        var published = await db.Published.Where(row => row.CaseId == road.Id).ToListAsync();
        published.Select(row => row.WithdrawnOn is null).ShouldBe([false, true]);
        published[1].Content.ShouldContain("60,000");
        var violation = await db.CaseViolations.SingleAsync(row => row.CaseId == road.Id);
        (violation.Established, violation.DecidedOn).ShouldBe((true, Day(Today(road))));
        (await db.MoneyDue.Where(due => due.CaseId == road.Id).OrderBy(due => due.Id).ToListAsync())
            .Select(due => (due.Amount, due.Settled))
            .ShouldBe([(86000m, true), (60000m, false)]);
        (
            await db
                .PenaltyItems.Where(item => item.CaseId == road.Id && item.Amount != null)
                .OrderBy(item => item.Id)
                .Select(item => new { item.Amount, item.InForce })
                .ToListAsync()
        ).ShouldBe([
            new { Amount = (decimal?)86000, InForce = false },
            new { Amount = (decimal?)60000, InForce = true },
        ]);
        (await Row(road)).DecidedOn.ShouldBe(Day(Today(road)));
        // What was paid under the former decision was given back: all of the new fine is due.
        await road.IsRefused(
            "record-payment",
            "payment-settles",
            "行政处罚法 第六十七条第三款",
            Paid(Today(road), "0")
        );
        await road.Takes("record-payment", Paid(Today(road), "60000"));
    }

    [Fact]
    public async Task A_fine_that_reconsideration_lowers_is_given_back_in_part()
    {
        var road = await Road("close");
        await road.Takes("record-reconsideration", Filed("2026-07-01", "2026-07-01"));
        (string, string?)[] lowered =
        [
            .. Result("changed", "2026-07-01", "2026-07-01"),
            ("RemedyResult.fine", "50000"),
        ];
        await road.IsRefused(
            "record-changed",
            "not-to-his-disadvantage",
            "行政复议法 第六十三条第二款；行政诉讼法 第七十七条第二款",
            [.. lowered[..^1], ("RemedyResult.fine", "86001")]
        );
        await road.IsRefused(
            "record-changed",
            "result-changed",
            Results,
            [.. Result("upheld", "2026-07-01", "2026-07-01"), ("RemedyResult.fine", "50000")]
        );
        await road.Takes("record-changed", lowered);
        await road.IsRefused("close", "effects-taken", Effects);
        await road.Takes("accept-change", Effect("36000"));
        await road.IsRefused("close", "ended-lawfully", "行政处罚法 第六十六条第一款");
        await road.Takes("refund", Refund("36000"));
        await road.Takes("withdraw-publication", Withdrawn);
        await road.Takes("close");

        await using var db = on.Database.Open();
        (
            await db.PenaltyItems.SingleAsync(i => i.CaseId == road.Id && i.Amount != null)
        ).Amount.ShouldBe(50000);
    }

    [Fact]
    public async Task What_is_confirmed_illegal_without_being_annulled_is_taken_down_and_stays_paid()
    {
        var road = await Road("close");
        await road.Takes("record-reconsideration", Filed("2026-07-01", "2026-07-01"));
        await road.Takes("record-illegal", Result("illegal", "2026-07-01", "2026-07-01"));
        await road.IsRefused("accept-change", "effect-true", Returned, Effect("86000"));
        await road.Takes("accept-change", Effect("0"));
        await road.IsRefused("close", "ended-lawfully", "行政处罚法 第六十六条第一款");
        await road.Takes("withdraw-publication", Withdrawn);
        await road.Takes("close");
    }

    /// <summary>行政复议法 art. 42; 行政诉讼法 art. 56: contesting does not stop execution; who may stop it says so.</summary>
    [Fact]
    public async Task While_execution_is_stayed_nothing_is_demanded()
    {
        const string stay = "行政复议法 第四十二条；行政诉讼法 第五十六条";
        var road = await Unpaid(30);
        (string, string?)[] stayed =
        [
            ("ExecutionStay.by", "court"),
            ("ExecutionStay.number", "（2026）示0001行初3号之一"),
            ("ExecutionStay.from", "2026-05-12"),
            ("ExecutionStay.reasons", "执行会造成难以弥补的损失。"),
        ];
        await road.IsRefused(
            "stay-execution",
            "stay-grounded",
            stay,
            [stayed[0], ("ExecutionStay.number", null), .. stayed[2..]]
        );
        await road.Takes("stay-execution", stayed);
        await road.IsRefused(
            "demand",
            "not-at-this-stage",
            "行政强制法 第五十四条",
            ("Demand.fine", "86000"),
            ("Demand.surcharge", null)
        );
        await road.Takes("lift-stay", ("StayLifted.reasons", "裁定撤销。"));
        await road.Takes("demand", ("Demand.fine", "86000"), ("Demand.surcharge", null));
    }

    private static (string, string?)[] Filed(string accepted, string copy) =>
        [
            ("ReconsiderationFiled.organ", "示例市示范区人民政府"),
            ("ReconsiderationFiled.number", "示政复受〔2026〕3号"),
            ("ReconsiderationFiled.acceptedOn", accepted),
            ("ReconsiderationFiled.copyReceivedOn", copy),
            ("ReconsiderationFiled.simplified", "false"),
        ];

    private static (string, string?)[] Suit(string accepted, string copy) =>
        [
            ("SuitFiled.court", "示例市示范区人民法院"),
            ("SuitFiled.number", "（2026）示0001行初3号"),
            ("SuitFiled.acceptedOn", accepted),
            ("SuitFiled.copyReceivedOn", copy),
        ];

    private static (string, string?)[] Judged(string on) =>
        [
            ("FirstJudgment.form", "judgment"),
            ("FirstJudgment.number", "（2026）示0001行初3号"),
            ("FirstJudgment.decidedOn", on),
            ("FirstJudgment.servedOn", on),
            ("FirstJudgment.content", "撤销被诉行政处罚决定。"),
        ];

    private static (string, string?)[] Result(
        string outcome,
        string decided,
        string served,
        bool anew = false
    ) =>
        [
            ("RemedyResult.outcome", outcome),
            ("RemedyResult.organ", "示例市示范区人民政府"),
            ("RemedyResult.number", "示政复决〔2026〕3号"),
            ("RemedyResult.decidedOn", decided),
            ("RemedyResult.servedOn", served),
            ("RemedyResult.content", "主文如下。"),
            ("RemedyResult.fine", null),
            ("RemedyResult.anew", anew ? "true" : "false"),
            ("RemedyResult.forProcedure", "false"),
        ];

    private static (string, string?)[] Effect(string refund) =>
        [("RemedyEffect.summary", "停止执行，退还罚款。"), ("RemedyEffect.refund", refund)];

    private static (string, string?)[] MadeAnew(string ground) =>
        [("MakingAnew.ground", ground), ("MakingAnew.faults", "面积认定不清，重新测算。")];

    private static (string, string?)[] Withdrawn =>
        [("PublicationWithdrawn.reasons", "决定已经改变。")];

    private static (string, string?)[] Refund(string amount) =>
        [("Refund.amount", amount), ("Refund.reference", "DEMO-TK-1")];

    private static (string, string?)[] Paid(string on, string fine) =>
        [
            ("Payment.paidOn", on),
            ("Payment.fine", fine),
            ("Payment.surcharge", null),
            ("Payment.reference", "DEMO-YH-2"),
        ];

    private static (string, string?)[] Surcharge(string amount, string until) =>
        [
            ("SurchargeImposed.until", until),
            ("SurchargeImposed.base", "86000"),
            ("SurchargeImposed.amount", amount),
            ("SurchargeImposed.noRemedyPending", "true"),
            ("SurchargeImposed.reasons", "逾期未缴。"),
        ];

    private static (string, string?)[] InPerson(string on) =>
        [
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", on),
            ("ServiceReceipt.recipient", "己六安"),
            ("ServiceReceipt.relation", "representative"),
        ];

    private static (string, string?)[] Court(string inquired) =>
        [
            ("CourtApplication.court", "示例市示范区人民法院"),
            ("CourtApplication.noRemedyPending", "true"),
            ("CourtApplication.inquiredOn", inquired),
            ("CourtApplication.fine", "86000"),
            ("CourtApplication.surcharge", null),
        ];

    private static string Today(OrdinaryRoad road) =>
        Law
            .ChinaTime.Day(road.Office.Clock.GetUtcNow())
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Reported, told, heard, reviewed and discussed anew, with these penalties.</summary>
    private static async Task Renewed(OrdinaryRoad road, (string, string?)[] lines)
    {
        await road.Takes("report-penalty", lines);
        await road.Takes("give-notice", lines);
        await road.Takes("serve-notice", InPerson(Today(road)));
        road.After(days: 14);
        await road.Takes("conclude-notice");
        await road.Takes("submit-review");
        await road.Takes("agree-review");
        await road.Takes("discuss", ("Discussion.heldAt", $"{Today(road)}T00:01"));
    }

    /// <summary>The court of second instance has annulled a decision that is served, published and paid.</summary>
    private async Task<OrdinaryRoad> Annulled(bool anew)
    {
        var road = await Road("close");
        await road.Takes("record-suit", Suit("2026-06-25", "2026-06-30"));
        await road.Takes("record-judgment", Judged("2026-07-01"));
        await road.IsRefused(
            "record-annulled",
            "judgment-in-force",
            InForce,
            Result("annulled", "2026-07-01", "2026-07-01", anew)
        );
        await road.Takes(
            "record-appeal",
            ("AppealFiled.appellant", "本机关"),
            ("AppealFiled.filedOn", "2026-07-01"),
            ("AppealFiled.reasons", "认定事实有误。")
        );
        return await road.Takes(
            "record-annulled",
            Result("annulled", "2026-07-01", "2026-07-01", anew)
        );
    }

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "shelter-not-built").Until(until);

    /// <summary>Served on 10 April, published, and not paid.</summary>
    private async Task<OrdinaryRoad> Unpaid(int days) => (await Road("record-payment")).After(days);

    private async Task<string> Standing(OrdinaryRoad road, string track)
    {
        await using var db = on.Database.Open();
        var row = await db.Cases.SingleAsync(one => one.Id == road.Id);
        var procedure = await road.Office.Shelf.ByHash(row.ProcedureHash);
        return (await road.State()).Standing(procedure.Track(track));
    }

    private async Task<CaseRow> Row(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db.Cases.SingleAsync(row => row.Id == road.Id);
    }

    private async Task<Clock> Clock(OrdinaryRoad road, string limit)
    {
        await using var db = on.Database.Open();
        return await db.Clocks.SingleAsync(clock =>
            clock.SubjectId == road.Id && clock.LimitId == limit
        );
    }

    private async Task<Clock> Running(OrdinaryRoad road, string limit)
    {
        await using var db = on.Database.Open();
        return await db.Clocks.SingleAsync(clock =>
            clock.SubjectId == road.Id
            && clock.LimitId == limit
            && clock.State == ClockState.Running
        );
    }
}
