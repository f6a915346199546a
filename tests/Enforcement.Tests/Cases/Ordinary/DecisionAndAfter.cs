using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class DecisionAndAfterOnSqlite(OnSqlite on)
    : DecisionAndAfter(on),
        IClassFixture<OnSqlite>;

public sealed class DecisionAndAfterOnPostgres(OnPostgres on)
    : DecisionAndAfter(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 29, 34, 44, 48, 57–60, 62, 66, 72: review, discussion, decision, publication, performance, closing.</summary>
public abstract class DecisionAndAfter(TestDatabase on)
{
    private const string Reviewed = "行政处罚法 第五十八条第一款";
    private const string AsTold = "行政处罚法 第四十四条、第六十二条";
    private const string Public = "行政处罚法 第四十八条第一款";
    private const string Performed = "行政处罚法 第六十六条第一款";

    /// <summary>What presses a case is what somebody owes, be it over: neither the party's remedies nor a period that is only waited out.</summary>
    [Fact]
    public async Task The_nearest_period_of_a_case_is_one_that_is_owed()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "served-by-announcement").Whole();

        await using var db = on.Database.Open();
        var row = await db.Cases.SingleAsync(one => one.Id == road.Id);
        var clocks = await db.Clocks.Where(clock => clock.SubjectId == road.Id).ToListAsync();

        row.NextDue.ShouldBe(clocks.Single(clock => clock.LimitId == "penalty.payment").DueOn);
        // The same limit serves notice and decision: each is called by its own name.
        var procedure = await office.Shelf.ByHash(row.ProcedureHash);
        clocks
            .Where(clock => clock.LimitId == "penalty.service-public")
            .Select(clock => procedure.ClockTitle(clock.Track, clock.LimitId))
            .ShouldBe(["告知书公告送达", "决定书公告送达"], ignoreOrder: true);
    }

    [Fact]
    public async Task Review_follows_the_hearing_of_the_party_and_is_done_by_whoever_may()
    {
        var road = await Road("conclude-notice");
        await road.IsRefused(
            "submit-review",
            "ready-for-review",
            "行政处罚法 第四十四条、第四十五条、第六十三条"
        );
        await road.Until("agree-review");
        await road.IsRefused(
            "agree-review",
            "review-all-right",
            Reviewed,
            ("LegalReview.proved", "false")
        );
        await road.IsRefused("return-review", "review-finds-fault", Reviewed, Right());
        await road.IsRefused("refuse-review", "review-finds-fault", Reviewed, Right());
        await Unqualified(road.Office, "rf-reviewer");
        await road.IsRefused("agree-review", "reviewer-qualified", "行政处罚法 第五十八条第二款");
        await Qualified(road.Office, "rf-reviewer");
        await road.IsRefused("decide", "review-done", Reviewed);
        await road.IsRefused("discuss", "review-done", Reviewed);
        await road.Takes("agree-review");
        await road.IsRefused("decide", "discussion-done", "行政处罚法 第五十七条第二款");
        await road.IsRefused(
            "discuss",
            "discussion-whole",
            "行政处罚法 第五十七条第二款",
            ("Discussion.heldAt", "2026-04-02T09:00"),
            ("Discussion.members", "高远图、石敬山")
        );
        const string together = "行政处罚法 第五十七条第二款";
        (string, string?)[] rejected = [("Discussion.result", "disagreed")];
        await road.IsRefused("discuss", "discussion-agreed", together, rejected);
        await road.IsRefused(
            "reject-in-discussion",
            "discussion-disagreed",
            together,
            Discussed("agreed")
        );
        await road.Takes("reject-in-discussion", Discussed("disagreed"));
        await road.IsRefused("decide", "not-at-this-stage", "行政处罚法 第五十七条第一款");
    }

    private static (string, string?)[] Discussed(string result) =>
        [
            ("Discussion.heldAt", "2026-04-08T14:00"),
            ("Discussion.place", "会议室"),
            ("Discussion.chair", "高远图"),
            ("Discussion.members", "高远图、石敬山、齐明德"),
            ("Discussion.opinions", "逐人发表意见。"),
            ("Discussion.result", result),
        ];

    [Fact]
    public async Task What_the_reviewer_returned_is_reported_told_and_reviewed_anew()
    {
        var road = await Road("agree-review");
        await road.Takes(
            "return-review",
            [.. Right(), ("LegalReview.proved", "false"), ("LegalReview.opinion", "面积证据不足。")]
        );
        await road.IsRefused("decide", "review-done", Reviewed);
        await road.Takes("add-evidence");
        await road.IsRefused("decide", "not-at-this-stage", "行政处罚法 第五十七条第一款");
        await road.Takes("report-penalty");
        await road.IsRefused("decide", "heard", "行政处罚法 第四十四条、第四十五条、第六十三条");
    }

    [Fact]
    public async Task A_decision_is_what_was_told_no_heavier_and_of_no_other_kind()
    {
        var road = await Road("decide");
        await road.IsRefused(
            "decide",
            "decision-as-told",
            AsTold,
            ("OrdinaryDecision.facts", "另一项事实。")
        );
        await road.IsRefused(
            "decide",
            "decision-as-told",
            AsTold,
            (
                "OrdinaryDecision.basis",
                "《河南省实施〈中华人民共和国人民防空法〉办法》第二十八条、第三十条"
            )
        );
        await road.IsRefused(
            "decide",
            "decision-as-told",
            AsTold,
            ("PenaltyLine[1].amount", "90000")
        );
        await road.IsRefused(
            "decide",
            "kinds-of-the-item",
            "行政处罚法 第四条",
            ("PenaltyLine[2].kind", "criticism")
        );
        await road.IsRefused(
            "decide",
            "money-way-told",
            "行政处罚法 第五十九条第一款第四项",
            ("OrdinaryDecision.moneyWay", null)
        );
        await road.IsRefused(
            "decide",
            "money-way-told",
            "行政处罚法 第五十九条第一款第四项",
            ("OrdinaryDecision.actsDue", "true")
        );
        await road.IsRefused(
            "decide",
            "within-range",
            "行政处罚法 第三十四条",
            ("PenaltyLine[1].amount", "100001")
        );
        await road.IsRefused(
            "decide",
            "within-tier",
            "行政处罚法 第三十四条",
            ("PenaltyLine[1].tier", "RF-V05-X")
        );

        // Lighter than told needs no new notice.
        await road.Takes("decide", ("PenaltyLine[1].amount", "80000"));
    }

    /// <summary>Two walls: the range never falls; the tier of a superior falls only where its maker agrees as well.</summary>
    [Fact]
    public async Task A_superiors_benchmark_is_left_with_reasons_discussed_and_its_makers_approval()
    {
        const string article = "行政处罚法 第三十四条";
        var road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "returned-by-reviewer")
            .Until("discuss");
        await road.Takes("discuss");
        await road.IsRefused("decide", "within-tier", article, [Lighter, .. Approved]);

        road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "returned-by-reviewer")
            .Until("discuss");
        await road.Takes("discuss", ("Discussion.beyondTier", "当事人困难，已全部拆除。"));
        await road.IsRefused("decide", "within-tier", article, Lighter);
        foreach (
            var (field, value) in new (string, string?)[]
            {
                ("BenchmarkApproval.organ", "示范区城市管理局"),
                ("BenchmarkApproval.number", null),
                ("BenchmarkApproval.approvedOn", "2027-01-04"),
            }
        )
            await road.IsRefused(
                "decide",
                "within-tier",
                article,
                [Lighter, .. Approved, (field, value)]
            );
        await road.Takes("decide", [Lighter, .. Approved]);

        await using var db = on.Database.Open();
        var told = await BeyondTier.Of(db, await road.Office.Person("supervisor"), null);
        var fine = told.Items.Single(item => item.CaseId == road.Id);
        (fine.Amount, fine.Tier, fine.InForce).ShouldBe((2500m, "CG-V03-D", true));
        (await BeyondTier.Of(db, await road.Office.Person("head"), null)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bodys_own_benchmark_is_left_with_reasons_discussed()
    {
        await using var own = new Zhifa.Enforcement.Storage.ZhifaDatabase(await on.Empty());
        await own.Migrate(on.Clock);
        var office = await Office.Open(own);
        await using (var db = own.Open())
        {
            db.ViolationItems.Single(item => item.Code == "CG-V03").BenchmarkMaker = null;
            await db.SaveChangesAsync();
        }
        var road = await OrdinaryRoad.Like(office, "returned-by-reviewer").Until("discuss");
        await road.Takes("discuss", ("Discussion.beyondTier", "当事人困难，已全部拆除。"));
        await road.Takes("decide", Lighter);
    }

    private static (string, string?) Lighter => ("PenaltyLine[0].amount", "2500");

    private static (string, string?)[] Approved =>
        [
            ("BenchmarkApproval.organ", "示例市城市管理局"),
            ("BenchmarkApproval.number", "示城管裁〔2026〕3号"),
            ("BenchmarkApproval.approvedOn", "2026-11-06"),
        ];

    [Fact]
    public async Task A_decision_after_ninety_days_is_told_why_and_not_forbidden()
    {
        var road = await Road("decide");
        road.After(days: 90);
        await road.IsRefused("decide", "overdue-explained", "行政处罚法 第六十条");
        await road.Takes("decide", ("Overdue.reason", "面积测算委托第三方复核，历时较长。"));
    }

    [Fact]
    public async Task Nothing_is_decided_while_a_recusal_or_kept_evidence_is_pending()
    {
        var road = await Road("decide");
        await road.Takes(
            "raise-recusal",
            ("RecusalRequest.by", "party"),
            ("RecusalRequest.person", "song"),
            ("RecusalRequest.ofHead", "false"),
            ("RecusalRequest.reasons", "有利害关系。")
        );
        await road.IsRefused(
            "decide",
            "nothing-pending",
            "行政处罚法 第二十五条、第四十三条、第四十六条、第五十四条、第五十六条"
        );
    }

    [Fact]
    public async Task Nothing_is_published_before_service_or_off_the_list()
    {
        var road = await Road("serve-decision");
        await road.IsRefused("publish", "not-at-this-stage", Public);
        await road.Takes("serve-decision");
        await road.IsRefused(
            "withhold-publication",
            "withholding-grounded",
            Public,
            ("PublicationWithheld.ground", "not-listed"),
            ("PublicationWithheld.reasons", "不在清单以内。")
        );
        await road.IsRefused(
            "withhold-publication",
            "withholding-grounded",
            Public,
            ("PublicationWithheld.ground", "minor"),
            ("PublicationWithheld.reasons", "未成年人。")
        );
        await Unlisted(road.Office);
        await road.IsRefused("publish", "publishable", Public);
        await Listed(road.Office);
        await road.Takes("publish");
    }

    [Fact]
    public async Task A_case_is_not_closed_unperformed_and_performance_is_proved()
    {
        var road = (await Road("record-payment")).After(days: 2);
        await road.IsRefused("conclude-performance", "money-settled", Performed);
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.IsRefused(
            "demand",
            "term-over",
            "行政处罚法 第六十七条第三款",
            ("Demand.fine", "86000")
        );
        (string, string?)[] deferral =
        [
            ("Deferral.appliedOn", "2026-04-14"),
            ("Deferral.hardship", "资金周转困难。"),
            ("Deferral.until", "2026-04-20"),
        ];
        await road.IsRefused(
            "grant-deferral",
            "deferral-grounded",
            "行政处罚法 第六十六条第二款",
            deferral
        );
        await road.Takes("grant-deferral", [.. deferral[..2], ("Deferral.until", "2026-08-31")]);
        road.After(days: 60);
        // Put off: the term is not over.
        await road.IsRefused(
            "demand",
            "term-over",
            "行政处罚法 第六十七条第三款",
            ("Demand.fine", "86000")
        );
        await road.Takes("record-payment", ("Payment.paidOn", "2026-06-01"));
        await road.Takes("conclude-performance");
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.Takes("check-correction");
        await road.Takes("close");
    }

    [Fact]
    public async Task What_is_revoked_is_refunded_and_taken_down_before_the_case_is_closed()
    {
        var road = await Road("conclude-performance");
        await road.Takes(
            "revoke",
            ("Revocation.reasons", "没有依法告知当事人。"),
            ("Revocation.refund", "86000")
        );
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.Takes("refund", ("Refund.amount", "86000"), ("Refund.reference", "DEMO-TK-1"));
        await road.IsRefused(
            "refund",
            "money-taken",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            ("Refund.amount", "0"),
            ("Refund.reference", "DEMO-TK-2")
        );
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.Takes(
            "withdraw-publication",
            ("PublicationWithdrawn.reasons", "决定已经撤销。")
        );
        await road.Takes("close");
    }

    [Fact]
    public async Task An_investigation_ends_only_on_a_ground_that_fits_the_party()
    {
        var road = await Road("consider-leniency");
        await road.IsRefused(
            "terminate",
            "termination-grounded",
            "行政处罚法 第五十七条第一款",
            ("Termination.ground", "died"),
            ("Termination.reasons", "死亡。")
        );
        await road.IsRefused(
            "end-for-one",
            "several-parties",
            "行政处罚法 第五十九条第一款第一项",
            ("PartyConcerned.party", "1"),
            ("Termination.ground", "too-late"),
            ("Termination.reasons", "超过追责期限。")
        );
        await road.Takes(
            "terminate",
            ("Termination.ground", "dissolved"),
            ("Termination.reasons", "已注销，没有权利义务承受人。")
        );
        await road.Takes("close");
    }

    [Fact]
    public async Task No_penalty_stands_on_the_report_the_lists_and_an_order_to_correct()
    {
        // Before any order to correct.
        var road = await Road("add-evidence");
        await road.Takes("add-evidence");
        await road.Takes(
            "consider-leniency",
            ("LeniencyConsidered[0].result", "no-penalty"),
            ("LeniencyConsidered[0].slight", "true"),
            ("LeniencyConsidered[0].noHarm", "true"),
            ("LeniencyConsidered[0].correctedInTime", "true")
        );
        await road.Takes("report-no-penalty", Spared());
        await road.IsRefused(
            "decide-no-penalty",
            "no-penalty-as-reported",
            "行政处罚法 第三十三条",
            Decided("not-established")
        );
        await road.IsRefused(
            "decide-no-penalty",
            "no-penalty-corrected",
            "行政处罚法 第二十八条第一款",
            Decided("slight-no-harm")
        );
        await road.Takes("order-correction", ("CorrectionOrder.due", "2026-06-30"));
        await road.Takes("decide-no-penalty", Decided("slight-no-harm"));
    }

    [Fact]
    public async Task What_is_not_money_is_carried_out_on_a_day_and_then_the_case_may_end()
    {
        var road = await Road("report-penalty");
        await Provided(road.Office, Law.Blocks.PenaltyKind.Halt);
        (string, string?)[] halted =
        [
            ("PenaltyLine[2].kind", "halt"),
            ("PenaltyLine[2].content", "停止项目施工十日"),
        ];
        await road.Takes("report-penalty", halted);
        await road.Until("give-notice");
        await road.Takes("give-notice", halted);
        await road.Until("decide");
        await road.IsRefused(
            "decide",
            "decision-as-told",
            AsTold,
            [halted[0], ("PenaltyLine[2].content", "停止项目施工二十日")]
        );
        await road.Takes("decide", [.. halted, ("OrdinaryDecision.actsDue", "true")]);
        await road.Until("conclude-performance");
        await road.IsRefused("conclude-performance", "acts-settled", Performed);
        await road.IsRefused(
            "record-performance",
            "performance-true",
            Performed,
            ("OtherPerformance.doneOn", "2027-04-12"),
            ("OtherPerformance.facts", "已停止施工。")
        );
        await road.Takes(
            "record-performance",
            ("OtherPerformance.doneOn", "2026-04-20"),
            ("OtherPerformance.facts", "当事人自2026年4月11日至4月20日停止施工。")
        );
        await road.Takes("conclude-performance");
    }

    private static async Task Provided(Office office, Law.Blocks.PenaltyKind kind)
    {
        await using var db = office.Database.Open();
        foreach (var item in db.ViolationItems.Where(item => item.Code == "RF-V05").ToList())
            item.Kinds = [.. item.Kinds.Append(kind).Distinct()];
        await db.SaveChangesAsync();
    }

    private static (string, string?)[] Right() =>
        [
            ("LegalReview.competent", "true"),
            ("LegalReview.proved", "true"),
            ("LegalReview.lawRight", "true"),
            ("LegalReview.procedureRight", "true"),
            ("LegalReview.papersRight", "true"),
            ("LegalReview.opinion", "均符合。"),
        ];

    private static (string, string?)[] Spared() =>
        [
            ("NoPenaltyReport.proposal", "no-penalty"),
            ("NoPenaltyReport.facts", "漏建部分已经补建，没有造成危害后果。"),
            ("NoPenaltyReport.reasons", "违法行为轻微并及时改正，没有造成危害后果。"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "false"),
            ("Scrutiny.discussionNeeded", "false"),
        ];

    private static (string, string?)[] Decided(string ground) =>
        [
            ("NoPenaltyDecision.ground", ground),
            ("NoPenaltyDecision.reasons", "违法行为轻微并及时改正，没有造成危害后果。"),
            ("NoPenaltyDecision.education", "宣讲人民防空法的规定。"),
            ("Overdue.reason", null),
        ];

    private static Task Unqualified(Office office, string user) => Register(office, user, null);

    private static Task Qualified(Office office, string user) =>
        Register(office, user, "DEMO-A20214199010001");

    private static async Task Register(Office office, string user, string? qualification)
    {
        await using var db = office.Database.Open();
        var id = (await office.Person(user)).UserId;
        var reviewer = await db.LegalReviewers.FindAsync(id);
        reviewer!.Qualification = qualification;
        await db.SaveChangesAsync();
    }

    private static Task Unlisted(Office office) => List(office, "no-such-item");

    private static Task Listed(Office office) => List(office, null);

    private static async Task List(Office office, string? item)
    {
        await using var db = office.Database.Open();
        var body = (await office.Person("rf-head")).BodyId;
        foreach (var row in db.BodyLists.Where(row => row.BodyId == body).ToList())
            if (row.List == Law.Registers.BodyListKind.Publication)
                row.ViolationItem = item;
        await db.SaveChangesAsync();
    }

    private async Task<OrdinaryRoad> Road(string until)
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "shelter-not-built");
        return await road.Until(until);
    }
}
