using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class HowACaseEndsOnSqlite(OnSqlite on) : HowACaseEnds(on), IClassFixture<OnSqlite>;

public sealed class HowACaseEndsOnPostgres(OnPostgres on)
    : HowACaseEnds(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 47, 52, 66, 75: served, performed, revoked, closed, filed.</summary>
public abstract class HowACaseEnds(TestDatabase on)
{
    private const string Performed = "行政处罚法 第六十六条第一款";
    private const string Own = "行政处罚法 第七十五条第二款";

    [Fact]
    public async Task An_unpaid_fine_is_not_closed()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes("report-to-body")
            .Takes("check-correction")
            .IsRefused("close", "ended-lawfully", Performed);
    }

    [Theory]
    [InlineData("remit-to-bank")]
    [InlineData("check-correction")]
    [InlineData("report-to-body")]
    public async Task A_case_is_not_closed_while_something_of_it_is_open(string left)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("close", without: left)
            .IsRefused("close", "ended-lawfully", Performed);
    }

    [Fact]
    public async Task A_fine_paid_in_part_is_returned_in_part_before_a_revoked_case_is_closed()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes("record-part-payment", ("Payment.fine", "50"))
            .Takes("revoke", ("Revocation.refund", "50"));

        await road.IsRefused("close", "ended-lawfully", Performed);

        await road.Takes("refund", ("Refund.amount", "50")).Takes("close");
    }

    [Fact]
    public async Task A_case_with_a_defect_is_not_closed()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("close");
        var before = office.Clock.GetUtcNow().AddMinutes(-30);
        await road.TakesAt(before, null, "record-late-statement");

        await road.IsRefused("close", "not-defect", Own);
    }

    [Fact]
    public async Task A_statement_after_the_decision_is_no_late_one()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .HandedOver()
            .IsRefused(
                "record-late-statement",
                "statement-before-decision",
                "行政处罚法 第四十五条"
            );
    }

    [Fact]
    public async Task Nothing_is_confirmed_that_has_no_defect()
    {
        var office = await Office.Open(on.Database);

        await office.Case().HandedOver().IsRefused("confirm-decision", "not-at-this-stage", Own);
    }

    [Fact]
    public async Task A_refusal_to_sign_is_noted()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Decided()
            .IsRefused(
                "hand-over",
                "refusal-noted",
                "行政处罚法 第五十二条第一款",
                ("HandOver.receipt", "refused")
            );
    }

    [Fact]
    public async Task A_slip_of_the_pen_is_corrected_where_it_was_made()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case(Matter.Waste with { Facts = "当事人随意倾到餐厨垃圾一袋。" })
            .HandedOver();

        await road.IsRefused(
            "correct-clerical-error",
            "correction-is-clerical",
            Own,
            ("ClericalCorrection.was", "倾道"),
            ("ClericalCorrection.becomes", "倾倒")
        );
        await road.Takes(
            "correct-clerical-error",
            ("ClericalCorrection.was", "倾到"),
            ("ClericalCorrection.becomes", "倾倒")
        );
    }

    [Fact]
    public async Task A_body_gives_no_archive_number_twice()
    {
        var office = await Office.Open(on.Database);
        var first = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .Until("archive");
        await first.Takes("archive", ("Archiving.archiveNumber", "2026-甲-1"));

        await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .Until("archive")
            .IsRefused(
                "archive",
                "archive-number-free",
                "档号编制规则（DA/T 13-2022）唯一性原则",
                ("Archiving.archiveNumber", "2026-甲-1")
            );
    }

    [Theory]
    [InlineData("revoke", "Revocation.refund", "0", "refund-true", Own)]
    [InlineData(
        "correct-clerical-error",
        "ClericalCorrection.was",
        "罚款100元",
        "correction-is-clerical",
        Own
    )]
    public async Task The_body_corrects_itself_honestly(
        string step,
        string field,
        string value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office.Case().Until("remit-to-body").IsRefused(step, rule, article, (field, value));
    }

    [Fact]
    public async Task Too_small_a_refund_is_no_refund()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("check-correction")
            .Takes("revoke")
            .IsRefused(
                "refund",
                "refund-whole",
                "行政处罚法 第六十七条；国家赔偿法 第三十六条",
                ("Refund.amount", "99")
            );
    }

    /// <summary>Paid at the bank before the revocation, known after it.</summary>
    [Fact]
    public async Task Money_found_after_a_revocation_is_recorded_and_given_back()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .Takes("revoke", ("Revocation.refund", "0"));
        await road.IsRefused(
            "refund",
            "money-taken",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            ("Refund.amount", "0")
        );
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            "行政处罚法 第六十七条；国家赔偿法 第三十六条",
            ("Payment.fine", "0")
        );

        await road.Takes("record-money-found").IsRefused("close", "ended-lawfully", Performed);

        await road.Takes("refund").Takes("close");
    }

    [Fact]
    public async Task A_revoked_case_that_the_court_executes_is_closed_after_its_answer()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case(Matter.WasteAtBank)
            .HandedOver()
            .After(days: 170)
            .Takes("demand")
            .Takes("serve-demand")
            .After(days: 20)
            .Takes("apply-court")
            .Takes("revoke", ("Revocation.refund", "0"));
        await road.IsRefused("close", "ended-lawfully", Performed);

        await road.Takes("record-court-result", ("CourtResult.amount", "50"))
            .IsRefused("close", "ended-lawfully", Performed);

        await road.Takes("refund", ("Refund.amount", "50")).Takes("close");
    }

    [Fact]
    public async Task Nobody_is_found_uncorrected_before_the_term_is_over()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("order-correction")
            .Takes(
                "order-correction",
                ("CorrectionOrder.form", "within-term"),
                ("CorrectionOrder.due", "2026-03-05")
            )
            .Takes("decide")
            .Takes("hand-over")
            .After(days: 3)
            .IsRefused(
                "check-correction",
                "correction-term-over",
                "行政处罚法 第二十八条第一款",
                ("CorrectionCheck.corrected", "false")
            );
    }

    [Fact]
    public async Task A_file_that_lacks_a_paper_is_not_archived()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("archive");
        await using (var db = on.Database.Open())
        {
            var row = await db.Cases.SingleAsync(c => c.Id == road.Id);
            row.StateJson = row.StateJson.Replace(
                "record-report",
                "lost",
                StringComparison.Ordinal
            );
            await db.SaveChangesAsync();
        }

        await road.IsRefused("archive", "file-complete", "行政处罚法 第四十七条");
    }
}
