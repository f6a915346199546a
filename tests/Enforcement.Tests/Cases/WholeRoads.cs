using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class WholeRoadsOnSqlite(OnSqlite on) : WholeRoads(on), IClassFixture<OnSqlite>;

public sealed class WholeRoadsOnPostgres(OnPostgres on) : WholeRoads(on), IClassFixture<OnPostgres>;

/// <summary>Cases from the scene to the archive.</summary>
public abstract class WholeRoads(TestDatabase on)
{
    [Fact]
    public async Task Household_waste_is_fined_paid_on_the_spot_remitted_and_archived()
    {
        var office = await Office.Open(on.Database);
        var road = await Roads.PaidOnTheSpot(office);

        var row = await Row(road);
        row.State.ShouldBe(CaseStatus.Archived);
        row.Title.ShouldBe("丁某四随意倾倒、抛撒、堆放或者焚烧生活垃圾案");
        (await Tasks(road)).ShouldBeEmpty();
        (await Papers(road)).ShouldBe([
            "correction-order",
            "on-site-decision",
            "record-report",
            "official-receipt",
            "closing-sheet",
            "case-catalogue",
        ]);
    }

    [Fact]
    public async Task A_shop_that_errs_lightly_for_the_first_time_is_taught_and_not_punished()
    {
        var road = await Roads.FirstSlight(await Office.Open(on.Database));

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
        await using var db = on.Database.Open();
        (await db.CaseViolations.SingleAsync(v => v.CaseId == road.Id)).Established.ShouldBeTrue();
        (await db.PenaltyItems.AnyAsync(item => item.CaseId == road.Id)).ShouldBeFalse();
        (await Papers(road)).ShouldContain("no-penalty-decision");
    }

    [Fact]
    public async Task A_fine_never_paid_goes_to_the_court_when_every_period_is_over()
    {
        var road = await Roads.NeverPaid(await Office.Open(on.Database));

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
        (await Papers(road))
            .Intersect(["surcharge-notice", "demand", "court-application"])
            .Count()
            .ShouldBe(3);
        await using var db = on.Database.Open();
        (await db.MoneyDue.Where(due => due.CaseId == road.Id).OrderBy(due => due.Id).ToListAsync())
            .Select(due => (due.Kind, due.Amount))
            .ShouldBe([(MoneyKind.Fine, 200m), (MoneyKind.Surcharge, 200m)]);
    }

    [Fact]
    public async Task A_party_who_refuses_to_sign_is_served_all_the_same()
    {
        var road = await Roads.RefusedToSign(await Office.Open(on.Database));

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
    }

    [Fact]
    public async Task A_decision_that_the_body_revokes_is_refunded_before_the_case_is_closed()
    {
        var road = await Roads.Revoked(await Office.Open(on.Database));

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
        await using var db = on.Database.Open();
        (await db.PenaltyItems.SingleAsync(item => item.CaseId == road.Id)).InForce.ShouldBeFalse();
        (await db.StatActs.CountAsync(act => act.CaseId == road.Id)).ShouldBe(1);
    }

    /// <summary>A paper may be unserved when the case is closed, and its handlers gone: others are named, and it is served.</summary>
    [Fact]
    public async Task What_is_unserved_when_a_case_is_closed_is_served_before_it_is_archived()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case()
            .Until("check-correction")
            .After(days: 3)
            .Takes("revoke")
            .Takes("refund")
            .Takes("close");
        await road.IsRefused("archive", "papers-delivered", "行政处罚法 第四十七条");
        var told = (await road.Refused("archive")).Single();
        told.Cure.ShouldStartWith("先办理“送达其他文书”：《");

        await road.Takes("change-handlers").Takes("serve-paper").Takes("archive");
        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
        await road.IsRefused("change-handlers", "not-at-this-stage", "行政处罚法 第四十二条第一款");
    }

    [Fact]
    public async Task A_statement_entered_late_is_a_defect_that_the_head_must_settle()
    {
        var road = await Roads.LateStatement(await Office.Open(on.Database));

        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
    }

    [Fact]
    public async Task A_matter_too_heavy_for_the_spot_goes_on_by_the_ordinary_procedure()
    {
        var road = await Roads.Left(await Office.Open(on.Database));

        var row = await Row(road);
        (row.State, row.DecidedOn, row.Procedure).ShouldBe(
            (CaseStatus.Archived, null, "penalty-ordinary")
        );
    }

    private async Task<CaseRow> Row(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db.Cases.SingleAsync(row => row.Id == road.Id);
    }

    private async Task<List<string>> Papers(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Documents.Where(paper => paper.SubjectId == road.Id)
            .OrderBy(paper => paper.Id)
            .Select(paper => paper.Kind)
            .ToListAsync();
    }

    private async Task<List<string>> Tasks(CaseRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .Tasks.Where(task => task.SubjectId == road.Id)
            .Select(task => task.Step)
            .ToListAsync();
    }
}
