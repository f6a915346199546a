using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class AfterRevocationOnSqlite(OnSqlite on)
    : AfterRevocation(on),
        IClassFixture<OnSqlite>;

public sealed class AfterRevocationOnPostgres(OnPostgres on)
    : AfterRevocation(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// 行政处罚法 art. 75(2) with 国家赔偿法 art. 36: whatever was taken on a decision that stands no more is known and given back, whenever
/// it came in and whoever collected it.
/// </summary>
public abstract class AfterRevocation(TestDatabase on)
{
    private const string Returned = "行政处罚法 第六十七条；国家赔偿法 第三十六条";
    private const string Performed = "行政处罚法 第六十六条第一款";

    [Fact]
    public async Task Money_that_the_bank_had_before_and_told_after_the_revocation_is_given_back()
    {
        var road = await Road("record-payment");
        await Revoke(road, "0");
        await road.IsRefused("refund", "money-taken", Returned, Refund("0"));
        await road.IsRefused("record-payment", "not-at-this-stage", "行政处罚法 第六十七条第三款");
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            Returned,
            Paid("2026-12-31", "86000")
        );
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            Returned,
            Paid("2026-04-13", "0")
        );
        await road.Takes("record-money-found", Paid("2026-04-13", "86000"));
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.IsRefused("refund", "refund-whole", Returned, Refund("85999"));
        await road.Takes("refund", Refund("86000"));
        // More may come, and is given back by itself.
        (string, string?)[] more =
        [
            .. Paid("2026-04-14", "500"),
            ("Payment.reference", "DEMO-YH-2"),
        ];
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            Returned,
            Paid("2026-04-14", "500")
        );
        await road.Takes("record-money-found", more);
        await road.IsRefused("refund", "refund-whole", Returned, Refund("86500"));
        await road.Takes("refund", Refund("500"));
        await road.Takes("withdraw-publication", Withdrawn);
        await road.Takes("close");

        await using var db = on.Database.Open();
        (await db.Payments.Where(row => row.CaseId == road.Id).ToListAsync())
            .Select(row => row.Fine)
            .Order()
            .ShouldBe([500, 86000]);
    }

    /// <summary>民事诉讼法 art. 268: the court ends an execution whose ground is gone, and may have collected something by then.</summary>
    [Fact]
    public async Task A_case_that_the_court_executes_is_closed_after_its_answer_and_what_it_collected_is_given_back()
    {
        var road = await InCourt();
        await Revoke(road, "0");
        await road.Takes("withdraw-publication", Withdrawn);
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.IsRefused(
            "end-without-execution",
            "not-at-this-stage",
            "行政强制法 第四十条",
            ("ExecutionEnd.ground", "window-over"),
            ("ExecutionEnd.facts", "没有申请。")
        );
        await road.Takes(
            "record-court-result",
            ("CourtResult.outcome", "ended"),
            ("CourtResult.reference", "（2026）示0001行审2号"),
            ("CourtResult.amount", "20000"),
            ("CourtResult.facts", "据以执行的决定已被撤销，终结执行。")
        );
        await road.IsRefused("close", "ended-lawfully", Performed);
        await road.Takes("refund", Refund("20000"));
        await road.Takes("close");
    }

    [Fact]
    public async Task Nothing_of_what_a_revocation_ends_is_overdue_any_more()
    {
        var road = await Road("record-payment");
        road.After(days: 60);
        await ClockSweep.Run(on.Database, road.Office.Clock.GetUtcNow());
        var payment = await Clock(road, "penalty.payment");
        payment.State.ShouldBe(ClockState.Running);
        payment.DueOn.ShouldBeLessThan(Law.ChinaTime.Day(road.Office.Clock.GetUtcNow()));

        await Revoke(road, "0");

        await using var db = on.Database.Open();
        (
            await db
                .Clocks.Where(clock =>
                    clock.SubjectId == road.Id && clock.State == ClockState.Running
                )
                .Select(clock => clock.LimitId)
                .ToListAsync()
        ).ShouldBe(["penalty.correction", "penalty.withdrawal"], ignoreOrder: true);
        (await Clock(road, "penalty.payment")).State.ShouldBe(ClockState.Stopped);
    }

    [Fact]
    public async Task A_period_for_a_suit_that_has_run_out_is_over_and_not_stopped()
    {
        var road = await InCourt();

        (await Clock(road, "litigation.apply")).State.ShouldBe(ClockState.RanOut);
        (await Clock(road, "reconsideration.apply")).State.ShouldBe(ClockState.RanOut);
    }

    /// <summary>The file is archived while the six months for a suit run: their end is written down once, and the file is left in peace.</summary>
    [Fact]
    public async Task The_end_of_the_periods_of_an_archived_case_is_written_once()
    {
        var road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "shelter-not-built")
            .Whole();
        var watch = new RunningOut(on.Database, road.Office.Shelf);
        (await Clock(road, "litigation.apply")).State.ShouldBe(ClockState.Running);
        road.After(days: 200);

        (await watch.Run(road.Office.Clock.GetUtcNow())).Failures.ShouldBeEmpty();
        (await Clock(road, "litigation.apply")).State.ShouldBe(ClockState.RanOut);
        var version = await Version(road);
        (await watch.Run(road.Office.Clock.GetUtcNow())).Failures.ShouldBeEmpty();
        (await Version(road)).ShouldBe(version);
        await using var db = on.Database.Open();
        (
            await db.Clocks.CountAsync(clock => clock.SubjectId == road.Id && clock.ActsOn != null)
        ).ShouldBe(0);
    }

    private static (string, string?)[] Withdrawn =>
        [("PublicationWithdrawn.reasons", "决定已经撤销。")];

    private static (string, string?)[] Refund(string amount) =>
        [("Refund.amount", amount), ("Refund.reference", "DEMO-TK-1")];

    private static (string, string?)[] Paid(string on, string fine) =>
        [
            ("Payment.paidOn", on),
            ("Payment.fine", fine),
            ("Payment.surcharge", null),
            ("Payment.reference", "DEMO-YH-1"),
        ];

    private static Task<OrdinaryRoad> Revoke(OrdinaryRoad road, string refund) =>
        road.Takes(
            "revoke",
            ("Revocation.reasons", "没有依法告知当事人。"),
            ("Revocation.refund", refund)
        );

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "shelter-not-built").Until(until);

    /// <summary>Nothing was paid; since the middle of October the court executes.</summary>
    private async Task<OrdinaryRoad> InCourt()
    {
        var road = (await Road("record-payment")).After(days: 60);
        await road.Takes("demand", ("Demand.fine", "86000"), ("Demand.surcharge", null));
        await road.Takes(
            "serve-demand",
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", "2026-06-12"),
            ("ServiceReceipt.recipient", "己六安"),
            ("ServiceReceipt.relation", "representative")
        );
        road.After(days: 124);
        return await road.Takes(
            "apply-court",
            ("CourtApplication.court", "示例市示范区人民法院"),
            ("CourtApplication.noRemedyPending", "true"),
            ("CourtApplication.inquiredOn", "2026-10-13"),
            ("CourtApplication.fine", "86000"),
            ("CourtApplication.surcharge", null)
        );
    }

    private async Task<Clock> Clock(OrdinaryRoad road, string limit)
    {
        await using var db = on.Database.Open();
        return await db.Clocks.SingleAsync(clock =>
            clock.SubjectId == road.Id && clock.LimitId == limit
        );
    }

    private async Task<int> Version(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Cases.Where(row => row.Id == road.Id)
            .Select(row => row.Version)
            .SingleAsync();
    }
}
