namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhoIsSparedOnSqlite(OnSqlite on) : WhoIsSpared(on), IClassFixture<OnSqlite>;

public sealed class WhoIsSparedOnPostgres(OnPostgres on)
    : WhoIsSpared(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 30–33: leniency is neither skipped nor given away.</summary>
public abstract class WhoIsSpared(TestDatabase on)
{
    private const string Article = "行政处罚法 第三十三条";

    [Fact]
    public async Task A_second_violation_within_two_years_is_not_a_first_one()
    {
        var office = await Office.Open(on.Database);
        var shop = Matter.Shop;
        await office.Case(shop).Decided();
        office.Clock.Pass(TimeSpan.FromDays(300));

        await office
            .Case(shop with { ActOn = "2026-12-27" })
            .Until("consider-leniency")
            .IsRefused(
                "consider-leniency",
                "leniency-honest",
                Article,
                ("LeniencyConsidered.result", "no-penalty"),
                ("LeniencyConsidered.row", "CG-L02"),
                ("LeniencyConsidered.slightHarm", "true"),
                ("LeniencyConsidered.correctedInTime", "true")
            );
    }

    [Theory]
    [InlineData("slight,correctedInTime,noHarm", "none", null)]
    [InlineData("noFaultProved", "lighter", null)]
    [InlineData("slight", "no-penalty", null)]
    [InlineData("slight", "no-penalty", "CG-L02")]
    [InlineData("slight,slightHarm,correctedInTime", "lighter", "CG-L01")]
    [InlineData("slightHarm", "no-penalty", "CG-L01")]
    public async Task The_result_is_what_facts_and_list_say(
        string facts,
        string result,
        string? row
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("consider-leniency")
            .IsRefused(
                "consider-leniency",
                "leniency-honest",
                Article,
                [
                    ("LeniencyConsidered.result", result),
                    ("LeniencyConsidered.row", row),
                    .. facts.Split(',').Select(f => ($"LeniencyConsidered.{f}", (string?)"true")),
                ]
            );
    }

    [Fact]
    public async Task Who_is_to_be_spared_is_not_punished()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Shop)
            .Until("consider-leniency")
            .Lenient("CG-L02")
            .Takes("order-correction");

        await road.IsRefused("decide", "not-at-this-stage", "行政处罚法 第五十一条、第五十二条");
    }

    [Theory]
    [InlineData("education", null, "education-given", "行政处罚法 第三十三条第三款")]
    [InlineData("ground", "no-fault", "no-penalty-grounded", Article)]
    [InlineData("ground", "slight-no-harm", "no-penalty-grounded", Article)]
    [InlineData("ground", "under14", "no-penalty-grounded", Article)]
    public async Task No_penalty_needs_its_ground_and_education(
        string field,
        string? value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.Shop)
            .Until("consider-leniency")
            .Lenient("CG-L02")
            .Takes("order-correction")
            .IsRefused("decide-no-penalty", rule, article, ($"NoPenaltyDecision.{field}", value));
    }
}
