using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhoIsSparedOnSqlite(OnSqlite on) : WhoIsSpared(on), IClassFixture<OnSqlite>;

public sealed class WhoIsSparedOnPostgres(OnPostgres on)
    : WhoIsSpared(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 30–33: leniency is neither skipped nor given away.</summary>
public abstract class WhoIsSpared(TestDatabase on)
{
    private const string Lists = "行政处罚法 第三十条至第三十三条";
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
                Lists,
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
                Lists,
                [
                    ("LeniencyConsidered.result", result),
                    ("LeniencyConsidered.row", row),
                    .. facts.Split(',').Select(f => ($"LeniencyConsidered.{f}", (string?)"true")),
                ]
            );
    }

    [Theory]
    [InlineData("20100302", "none", null, false)]
    [InlineData("20100302", "lighter", "minor", true)]
    [InlineData("20100302", "below-range", "minor", true)]
    [InlineData("20080302", "lighter", "minor", false)]
    [InlineData("20080303", "none", null, false)]
    [InlineData("20080302", "none", null, true)]
    [InlineData("20130302", "lighter", "harm-removed", false)]
    [InlineData("19900101", "lighter", null, false)]
    [InlineData("19900101", "lighter", "harm-removed", true)]
    [InlineData("19900101", "below-range", "coerced", true)]
    [InlineData("19900101", "none", "merit", false)]
    [InlineData("19900101", "no-penalty", "confessed", false)]
    [InlineData("19900101", "lighter", "incapable", false)]
    [InlineData("19900101", "no-penalty", "incapable", true)]
    [InlineData("19900101", "none", "partly-incapable", true)]
    public async Task Age_and_the_grounds_of_the_statute_bind_without_a_list(
        string born,
        string result,
        string? ground,
        bool allowed
    )
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId(born) })
            .Until("consider-leniency");
        (string, string?)[] said =
        [
            ("LeniencyConsidered.result", result),
            ("LeniencyConsidered.ground", ground),
        ];

        if (allowed)
            await road.Takes("consider-leniency", said);
        else
            await road.IsRefused("consider-leniency", "leniency-honest", Lists, said);
    }

    [Fact]
    public async Task One_first_violation_spares_once_though_two_cases_looked_it_up_before()
    {
        var office = await Office.Open(on.Database);
        var shop = Matter.Shop;
        var first = await Ready(office, shop);
        var second = await Ready(office, shop with { ActOn = "2026-03-01" });
        await first.Takes("decide-no-penalty");

        await second.IsRefused("decide-no-penalty", "no-penalty-grounded", Article);
    }

    [Fact]
    public async Task One_first_violation_spares_once_though_two_decide_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var office = await Office.Open(on.Database);
            var shop = Matter.Shop;
            CaseRoad[] roads =
            [
                await Ready(office, shop),
                await Ready(office, shop with { ActOn = "2026-03-01" }),
            ];

            var answers = await Task.WhenAll(
                roads.Select(road => Task.Run(() => road.Asks("decide-no-penalty")))
            );

            answers.OfType<StepDone>().Count().ShouldBe(1);
            answers
                .OfType<StepRefused>()
                .Single()
                .Refusals.Single()
                .Rule.ShouldBe("no-penalty-grounded");
        }
    }

    [Fact]
    public async Task Where_there_was_no_violation_nothing_is_corrected_spared_or_taught()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("note-violation");

        await road.IsRefused(
            "decide-not-established",
            "not-established-only",
            "行政处罚法 第五十七条第一款第三项",
            ("NoPenaltyDecision.ground", "no-fault")
        );
        await road.Takes("decide-not-established").Takes("hand-over").Takes("close");
    }

    private static async Task<CaseRoad> Ready(Office office, Matter matter) =>
        await office
            .Case(matter)
            .Until("consider-leniency")
            .Lenient("CG-L02")
            .Takes("order-correction");

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
    [InlineData("ground", "incapable", "no-penalty-grounded", Article)]
    [InlineData("ground", "not-established", "no-penalty-grounded", Article)]
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
