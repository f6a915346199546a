namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhichBodyMayActOnSqlite(OnSqlite on)
    : WhichBodyMayAct(on),
        IClassFixture<OnSqlite>;

public sealed class WhichBodyMayActOnPostgres(OnPostgres on)
    : WhichBodyMayAct(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 17, 20, 36, 37: whether the body may act on this act at all.</summary>
public abstract class WhichBodyMayAct(TestDatabase on)
{
    private const string Entrusted = "12419901DEM000049N";
    private const string Entrusting = "行政处罚法 第二十条";

    [Theory]
    [InlineData("Scene.powerItem", "CG-P99", "competent-on-the-day", "行政处罚法 第十七条")]
    [InlineData("Scene.powerItem", "RF-P02", "competent-on-the-day", "行政处罚法 第十七条")]
    [InlineData("Scene.powerItem", "none", "competent-on-the-day", "行政处罚法 第十七条")]
    [InlineData("Scene.violationItem", "CG-V02", "basis-on-the-day", "行政处罚法 第三十七条")]
    [InlineData("Scene.violationItem", "none", "basis-on-the-day", "行政处罚法 第三十七条")]
    [InlineData("Scene.actOn", "2020-08-31", "basis-on-the-day", "行政处罚法 第三十七条")]
    [InlineData("Scene.actOn", "2024-03-01", "within-limitation", "行政处罚法 第三十六条")]
    [InlineData("Scene.actOn", "2026-03-03", "within-limitation", "行政处罚法 第三十六条")]
    [InlineData("Party.code", "419901199001010019", "party-code-valid", "行政处罚法 第四十条")]
    public async Task A_case_is_not_opened_on_what_the_body_may_not_punish(
        string field,
        string value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office.Case().IsRefused("open-case", rule, article, (field, value));
    }

    [Fact]
    public async Task An_act_found_on_the_last_day_of_two_years_is_not_too_late()
    {
        var office = await Office.Open(on.Database);

        await office.Case(Matter.Waste with { ActOn = "2024-03-02" }).Opened();
    }

    [Fact]
    public async Task An_entrusted_organisation_acts_in_the_name_and_under_the_number_of_the_organ()
    {
        var office = await Office.Open(on.Database);

        var road = await office.Case(ByTheEntrusted).HandedOver();

        road.Number.ShouldStartWith("示城管案");
        await using var db = on.Database.Open();
        var decision = db.Documents.Single(paper =>
            paper.SubjectId == road.Id && paper.Kind == "on-site-decision"
        );
        decision.Number!.ShouldStartWith("示城管当罚");
        decision.Html.ShouldContain("示范区城市管理局");
    }

    [Fact]
    public async Task An_entrustment_that_has_run_out_carries_nothing()
    {
        var office = await Office.Open(on.Database, "2028-01-03T09:30:00+08:00");

        await office
            .Case(ByTheEntrusted with { ActOn = "2028-01-03" })
            .IsRefused("open-case", "entrusted-in-term", Entrusting);
    }

    [Fact]
    public async Task An_entrustment_that_runs_out_before_the_decision_bars_it()
    {
        var office = await Office.Open(on.Database, "2027-12-31T20:00:00+08:00");
        var road = await office.Case(ByTheEntrusted with { ActOn = "2027-12-31" }).Until("decide");

        await road.After(days: 1).IsRefused("decide", "entrusted-in-term", Entrusting);
    }

    [Fact]
    public async Task Without_an_entrusting_organ_it_may_not_act_in_its_own_name()
    {
        var office = await Office.Open(on.Database);
        long? organ = null;
        await office.Body(
            Entrusted,
            body => (organ, body.EntrustedById) = (body.EntrustedById, null)
        );

        await office.Case(ByTheEntrusted).IsRefused("open-case", "entrusted-in-term", Entrusting);

        await office.Body(Entrusted, body => body.EntrustedById = organ);
    }

    [Fact]
    public async Task A_body_that_was_never_announced_may_not_act()
    {
        var office = await Office.Open(on.Database);
        const string Body = "11419901DEM0000147";
        await office.Body(Body, body => body.Announced = false);

        await office.Case().IsRefused("open-case", "competent-on-the-day", "行政处罚法 第十七条");

        await office.Body(Body, body => body.Announced = true);
    }

    private static Matter ByTheEntrusted =>
        Matter.Waste with
        {
            Handlers = ["sun", "wu"],
            By = "sun",
        };
}
