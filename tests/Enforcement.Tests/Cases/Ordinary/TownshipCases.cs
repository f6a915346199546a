using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class TownshipCasesOnSqlite(OnSqlite on) : TownshipCases(on), IClassFixture<OnSqlite>;

public sealed class TownshipCasesOnPostgres(OnPostgres on)
    : TownshipCases(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// 行政处罚法 art. 24: a township punishes in its own name what the province has handed to it by a published decision; what it opens it reports to those
/// who supervise it.
/// </summary>
public abstract class TownshipCases(TestDatabase on)
{
    private const string Granted = "行政处罚法 第二十四条第一款";
    private const string Reported = "三湖政办〔2024〕3号（各地规定待核对）";

    [Fact]
    public async Task A_township_punishes_in_its_own_name_and_reports_what_it_opened()
    {
        await Grant(
            "（示范）省人民政府关于乡镇街道行使行政处罚权的决定（示政〔2024〕1号）",
            new(2024, 6, 1)
        );
        var road = await Road("archive");

        var report = (await road.Papers("opening-report")).Single();
        report.ShouldContain("示范区司法局：");
        report.ShouldContain("示镇政立备〔2026〕");
        report.ShouldContain("省人民政府关于乡镇街道行使行政处罚权的决定（示政〔2024〕1号）");
        var decision = (await road.Papers("penalty-decision")).Single();
        decision.ShouldContain("示范区示范镇人民政府");
        decision.ShouldContain("示镇政罚〔2026〕");
        // One level up (行政复议法 art. 24 (1)).
        decision.ShouldContain("向示范区人民政府申请行政复议");
        await road.Takes("archive");
    }

    [Fact]
    public async Task A_township_does_not_punish_what_no_published_decision_hands_to_it()
    {
        var road = await Road("open-case");

        await Grant(null, null);
        await road.IsRefused("open-case", "power-granted", Granted);
        await Grant("（示范）决定", null);
        await road.IsRefused("open-case", "power-granted", Granted);
        await Grant("（示范）决定", new(2026, 9, 3));
        await road.IsRefused("open-case", "power-granted", Granted);
        await Grant("（示范）决定", new(2026, 9, 2));
        await road.Takes("open-case");

        await road.Until("decide");
        await Grant(null, null);
        await road.IsRefused("decide", "power-granted", Granted);
        await Grant("（示范）决定", new(2026, 9, 2));
        await road.Takes("decide");
    }

    [Fact]
    public async Task A_township_says_with_the_proposal_that_the_opening_is_reported()
    {
        var road = await Road("propose-opening");

        await road.IsRefused(
            "propose-opening",
            "township-reports",
            Reported,
            ("OpeningProposal.reportOpening", null)
        );
        await road.IsRefused(
            "propose-opening",
            "township-reports",
            Reported,
            ("OpeningProposal.reportOpening", "false")
        );
        await road.Takes("propose-opening");
    }

    [Fact]
    public async Task A_case_whose_opening_was_not_reported_is_not_closed()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad
            .Like(office, "township-waste")
            .Without("report-opening")
            .Without("record-report-opinion")
            .Until("close");

        (await road.State()).Clocks["penalty.opening-report"].Due.ShouldBe(new(2026, 9, 9));
        (await road.Refusals("close", "opening-report-settled"))
            .Single()
            .Cure.ShouldContain("报备立案");
        await road.IsRefused("close", "opening-report-settled", Reported);
        await road.IsRefused(
            "record-report-opinion",
            "opening-was-reported",
            Reported,
            ("ReportOpinion.receivedOn", "2026-09-29")
        );
        await road.Takes("report-opening");
        await road.IsRefused("report-opening", "report-outstanding", Reported);
        await road.Takes("close");
    }

    [Fact]
    public async Task What_the_supervisors_said_came_after_the_report_and_not_in_the_future()
    {
        var road = await Road("record-report-opinion");

        foreach (var day in new[] { "2026-09-01", "2026-09-08" })
            await road.IsRefused(
                "record-report-opinion",
                "report-opinion-true",
                Reported,
                ("ReportOpinion.receivedOn", day)
            );
        await road.Takes("record-report-opinion");
    }

    /// <summary>The powers of whoever is entrusted are those of the organ (行政处罚法 arts. 20, 24).</summary>
    [Fact]
    public async Task An_organisation_that_a_township_has_entrusted_punishes_no_more_than_the_township_may()
    {
        await Office.Open(on.Database);
        await using var db = on.Database.Open();
        var entrusted = await db.Bodies.SingleAsync(body => body.Code == "12419901DEM000049N");
        var organ = entrusted.EntrustedById;
        var township = await db.Bodies.SingleAsync(body => body.Code == "11419901DEM000057L");
        await Grant(null, null);
        await Entrust(township.Id);
        var item = await Zhifa.Enforcement.Registers.Items.OnDay(
            db,
            "CG-P01",
            entrusted.Code,
            new(2026, 3, 2),
            township.Code
        );
        (item!.HeldByBody, item.Grant).ShouldBe((true, null));
        (
            await Zhifa.Enforcement.Registers.Bodies.Find(db, entrusted.Code)
        )!.EntrustedBy!.OrganLevel.ShouldBe(Zhifa.Law.Registers.BodyLevel.Township);
        await Grant("（示范）决定", new(2026, 1, 1));
        await Entrust(organ!.Value);

        async Task Entrust(long by) =>
            await db
                .Bodies.Where(body => body.Id == entrusted.Id)
                .ExecuteUpdateAsync(row => row.SetProperty(body => body.EntrustedById, by));
    }

    private async Task Grant(string? basis, DateOnly? published)
    {
        await using var db = on.Database.Open();
        await db
            .BodyItems.Where(held =>
                db.Bodies.Any(body => body.Id == held.BodyId && body.Code == "11419901DEM000057L")
            )
            .ExecuteUpdateAsync(row =>
                row.SetProperty(held => held.GrantedBy, basis)
                    .SetProperty(held => held.GrantPublishedOn, published)
            );
    }

    private async Task<OrdinaryRoad> Road(string step) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "township-waste").Until(step);
}
