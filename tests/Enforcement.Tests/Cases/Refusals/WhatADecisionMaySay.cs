namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhatADecisionMaySayOnSqlite(OnSqlite on)
    : WhatADecisionMaySay(on),
        IClassFixture<OnSqlite>;

public sealed class WhatADecisionMaySayOnPostgres(OnPostgres on)
    : WhatADecisionMaySay(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 29, 30, 34, 44, 51, 52: what the decision on the spot may say.</summary>
public abstract class WhatADecisionMaySay(TestDatabase on)
{
    private const string Simple = "行政处罚法 第五十一条";
    private const string Benchmark = "行政处罚法 第三十四条";

    [Theory]
    [InlineData("natural-person", "200", "CG-V02-A", true)]
    [InlineData("natural-person", "201", "CG-V02-B", false)]
    [InlineData("self-employed", "200", "CG-V02-A", true)]
    [InlineData("self-employed", "201", "CG-V02-B", false)]
    [InlineData("rural-contractor", "201", "CG-V02-B", false)]
    [InlineData("legal-person", "3000", "CG-V02-D", true)]
    [InlineData("legal-person", "3001", "CG-V02-E", false)]
    [InlineData("sole-proprietorship", "3000", "CG-V02-D", true)]
    [InlineData("other-organisation", "3001", "CG-V02-E", false)]
    public async Task On_the_spot_a_citizen_is_fined_200_at_most_and_an_organisation_3000(
        string kind,
        string fine,
        string tier,
        bool allowed
    )
    {
        var office = await Office.Open(on.Database);
        var matter = Matter.Shop with { Kind = kind, Fine = fine, Tier = tier };
        if (kind == "natural-person")
            matter = matter with { Code = Invented.ResidentId() };
        var road = await office.Case(matter).Until("decide");

        if (allowed)
            await road.Takes("decide");
        else
            await road.IsRefused("decide", "within-simple-ceiling", Simple);
    }

    [Theory]
    [InlineData("criticism")]
    [InlineData("confiscation-of-gains")]
    [InlineData("confiscation-of-goods")]
    [InlineData("licence-suspension")]
    [InlineData("downgrading")]
    [InlineData("restriction")]
    [InlineData("halt")]
    [InlineData("closing-down")]
    [InlineData("disqualification")]
    [InlineData("licence-revocation")]
    [InlineData("detention")]
    [InlineData("other")]
    public async Task On_the_spot_there_is_only_warning_or_fine(string kind)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("decide")
            .IsRefused(
                "decide",
                "kind-simple",
                Simple,
                ("PenaltyDecision.kind", kind),
                ("PenaltyDecision.amount", null)
            );
    }

    [Theory]
    [InlineData("warning", null)]
    [InlineData("fine", "50")]
    public async Task A_fine_is_told_as_a_fine_and_to_its_full_amount(string told, string? amount)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("give-notice")
            .Takes(
                "give-notice",
                ("OralNotice.proposedKind", told),
                ("OralNotice.proposedAmount", amount)
            )
            .Takes("hear-statement")
            .Takes("consider-leniency")
            .Takes("order-correction")
            .IsRefused("decide", "same-as-notified", "行政处罚法 第四十四条");
    }

    [Fact]
    public async Task Who_goes_below_the_range_has_no_tier_and_who_stays_in_it_has()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case()
            .Until("consider-leniency")
            .Takes(
                "consider-leniency",
                ("LeniencyConsidered.result", "below-range"),
                ("LeniencyConsidered.ground", "harm-removed")
            )
            .Takes("order-correction");

        await road.IsRefused(
            "decide",
            "within-tier",
            Benchmark,
            ("PenaltyDecision.tier", "CG-V01-C")
        );
        await road.Takes("decide", ("PenaltyDecision.amount", "50"));
    }

    [Theory]
    [InlineData("PenaltyDecision.kind", "warning", "kind-simple", Simple)]
    [InlineData("PenaltyDecision.amount", null, "kind-simple", Simple)]
    [InlineData("PenaltyDecision.paymentWay", null, "kind-simple", Simple)]
    [InlineData("PenaltyDecision.amount", "99.99", "within-range", Benchmark)]
    [InlineData("PenaltyDecision.amount", "500.01", "within-range", Benchmark)]
    [InlineData("PenaltyDecision.tier", "CG-V01-B", "within-tier", Benchmark)]
    [InlineData("PenaltyDecision.tier", "none", "within-tier", Benchmark)]
    [InlineData("PenaltyDecision.amount", "100.01", "same-as-notified", "行政处罚法 第四十四条")]
    [InlineData(
        "PenaltyDecision.facts",
        "当事人焚烧垃圾。",
        "same-as-notified",
        "行政处罚法 第四十四条"
    )]
    [InlineData(
        "PenaltyDecision.basis",
        "《城市道路管理条例》第四十二条",
        "same-as-notified",
        "行政处罚法 第四十四条"
    )]
    public async Task Kind_amount_tier_facts_and_basis_are_those_of_law_and_notice(
        string field,
        string? value,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);

        await office.Case().Until("decide").IsRefused("decide", rule, article, (field, value));
    }

    [Fact]
    public async Task A_child_under_fourteen_is_not_punished_and_the_birthday_counts()
    {
        var office = await Office.Open(on.Database);
        var child = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId("20120303") })
            .Until("consider-leniency");
        await child.IsRefused(
            "consider-leniency",
            "leniency-honest",
            "行政处罚法 第三十条至第三十三条"
        );
        await child
            .Takes("consider-leniency", ("LeniencyConsidered.result", "no-penalty"))
            .Takes("order-correction")
            .IsRefused("decide", "not-at-this-stage", "行政处罚法 第五十一条、第五十二条");

        await office
            .Case(Matter.Waste with { Code = Invented.ResidentId("20120302") })
            .Until("consider-leniency")
            .Takes(
                "consider-leniency",
                ("LeniencyConsidered.result", "lighter"),
                ("LeniencyConsidered.ground", "minor")
            )
            .Takes("order-correction")
            .Takes("decide");
    }

    [Theory]
    [InlineData(
        "PenaltyDecision.reasons",
        "数量较少。当事人不服的，也可以直接向人民法院提起行政诉讼。"
    )]
    [InlineData("PenaltyDecision.reasons", "数量较少。当事人可以在六个月内直接向人民法院起诉。")]
    public async Task No_decision_says_that_one_may_sue_at_once(string field, string value)
    {
        var office = await Office.Open(on.Database);

        await office
            .Case()
            .Until("decide")
            .IsRefused(
                "decide",
                "elements-complete",
                "行政处罚法 第五十二条第二款",
                (field, value)
            );
    }

    [Fact]
    public async Task No_decision_lacks_an_element()
    {
        var office = await Office.Open(on.Database);
        const string Body = "11419901DEM0000147";
        var road = await office.Case(Matter.WasteAtBank).Until("decide");
        var bank = "";
        await office.Body(Body, body => (bank, body.PayTo) = (body.PayTo, ""));

        await road.IsRefused("decide", "elements-complete", "行政处罚法 第五十二条第二款");

        await office.Body(Body, body => body.PayTo = bank);
        await road.Takes("decide");
    }
}
