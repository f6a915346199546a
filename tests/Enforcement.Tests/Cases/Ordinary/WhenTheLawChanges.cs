using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class WhenTheLawChangesOnSqlite(OnSqlite on)
    : WhenTheLawChanges(on),
        IClassFixture<OnSqlite>;

public sealed class WhenTheLawChangesOnPostgres(OnPostgres on)
    : WhenTheLawChanges(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// 行政处罚法 art. 37: the law of the day of the act applies, unless by the day of the decision it has been changed and is lighter, or the act is no
/// longer unlawful. An air-raid shelter was used as a cold store in March: twenty to fifty thousand yuan.
/// </summary>
public abstract class WhenTheLawChanges(TestDatabase on)
{
    private const string Then = "行政处罚法 第三十七条";
    private const string Told = "行政处罚法 第四十四条、第四十五条、第六十三条";

    [Fact]
    public async Task What_has_become_lighter_is_penalised_by_the_lighter_rule()
    {
        var (_, road) = await Road("consider-leniency", "2026-05-01", Lighter);
        await road.Until("report-penalty");

        await road.IsRefused("report-penalty", "law-compared", Then);
        await road.IsRefused("compare-law", "law-compared", Then, Compared("act-day"));
        await road.IsRefused(
            "compare-law",
            "law-compared",
            Then,
            [.. Compared("decision-day"), ("ApplicableLaw[0].changedOn", "2026-04-30")]
        );
        await road.IsRefused("compare-law", "comparison-made", Then);
        await road.Takes("compare-law", Compared("decision-day"));
        // The lists are those of the rule that applies.
        await road.IsRefused("report-penalty", "leniency-considered", "行政处罚法 第三十三条");
        await road.Takes("consider-leniency");
        // Thirty thousand yuan were in the old range.
        await road.IsRefused("report-penalty", "within-range", "行政处罚法 第三十四条");
        await road.Takes("report-penalty", Fine("9000"));
        await road.Takes("give-notice", Fine("9000"));
        await road.Until("decide");
        await road.Takes("decide", Fine("9000"));

        (await road.Papers("penalty-decision"))
            .Single()
            .ShouldContain(
                "行为发生以后，所依据的规定从2026年5月1日起修改或者失效，经比较，依照《中华人民共和国行政处罚法》第三十七条，适用修改后的规定：修改后罚款上限降低，处罚较轻；法定幅度为5000元以上10000元以下"
            );
        await using var db = on.Database.Open();
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        (await Replay.Of(db, road.Id, ground, Office.Codes)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_become_heavier_is_penalised_by_the_rule_of_its_day()
    {
        var (_, road) = await Road(
            "report-penalty",
            "2026-05-01",
            item => item.Ranges.ForEach(range => range.Max *= 2)
        );

        await road.IsRefused("compare-law", "law-compared", Then, Compared("decision-day"));
        await road.IsRefused(
            "report-penalty",
            "within-range",
            "行政处罚法 第三十四条",
            Fine("60000")
        );
        await road.Until("decide");
        await road.Takes("decide");
    }

    [Fact]
    public async Task A_rule_that_changes_after_the_notice_has_the_party_told_anew()
    {
        var (_, road) = await Road("decide", "2026-06-01", Lighter);

        await road.IsRefused("decide", "law-compared", Then);
        await road.IsRefused("give-notice", "law-compared", Then);
        await road.Takes("compare-law", Compared("decision-day", "2026-06-01"));
        await road.Takes("consider-leniency");
        await road.Takes("report-penalty", Fine("9000"));
        await road.IsRefused("decide", "heard", Told, Fine("9000"));
    }

    [Fact]
    public async Task What_is_no_longer_unlawful_is_not_penalised()
    {
        var (_, road) = await Road("report-penalty", "2026-05-01", null);

        await road.IsRefused("report-penalty", "law-compared", Then);
        await road.IsRefused("compare-law", "law-compared", Then, Compared("decision-day"));
        await road.Takes("compare-law", Compared("not-illegal"));
        await road.Takes("consider-leniency");
        await road.IsRefused("report-penalty", "still-illegal", Then);
        // With the rule the body's power has gone; that there is no penalty is decided all the same.
        await using (var db = on.Database.Open())
            await db
                .PowerItems.Where(item => item.Code == "RF-P02")
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(item => item.InForceUntil, new DateOnly(2026, 4, 30))
                );
        try
        {
            await road.Takes("report-no-penalty", ("NoPenaltyReport.proposal", "not-established"));
            await road.Takes(
                "decide-no-penalty",
                ("NoPenaltyDecision.ground", "not-established"),
                ("NoPenaltyDecision.reasons", "所依据的规定已经废止，新的规定不认为是违法。"),
                ("Overdue.reason", "等待新规定施行。")
            );
        }
        finally
        {
            await using var db = on.Database.Open();
            await db
                .PowerItems.Where(item => item.Code == "RF-P02")
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(item => item.InForceUntil, (DateOnly?)null)
                );
        }
        (await road.Papers("no-penalty-decision"))
            .Single()
            .ShouldContain("第三十七条，修改、废止后不认为是违法：");
    }

    /// <summary>The rule was changed, and then it ended: what was found of the change says nothing about the end.</summary>
    [Fact]
    public async Task What_was_found_before_the_rule_ended_is_found_anew()
    {
        var (office, road) = await Road("report-penalty", "2026-05-01", Lighter);
        await road.Takes("compare-law", Compared("decision-day"));
        await road.Takes("consider-leniency");
        await using (var db = on.Database.Open())
            await db
                .ViolationItems.Where(item =>
                    item.Code.StartsWith("RF-V07-key-") && item.Version == 2
                )
                .OrderByDescending(item => item.Id)
                .Take(1)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(item => item.InForceUntil, new DateOnly(2026, 5, 21))
                );

        await road.IsRefused("report-penalty", "law-compared", Then, Fine("9000"));
        await road.IsRefused("compare-law", "law-compared", Then, Compared("act-day"));
        await road.Takes("compare-law", Compared("not-illegal", "2026-05-22"));
        _ = office;
    }

    /// <summary>What changes after the decision changes nothing: papers and publication speak of the rule that it stands on.</summary>
    [Fact]
    public async Task A_rule_that_changes_after_the_decision_changes_nothing()
    {
        var (_, road) = await Road("publish", "2026-06-06", item => item.Title = "改名以后的事项");
        await road.Takes("publish");

        await using var db = on.Database.Open();
        (await db.Published.SingleAsync(row => row.CaseId == road.Id)).Violation.ShouldBe(
            "侵占人民防空工程，面积一百平方米以上"
        );
    }

    [Fact]
    public async Task Of_several_violations_only_the_one_whose_rule_has_changed_is_compared()
    {
        var office = await Office.Open(on.Database);
        var item = await office.ItemThatChanges("CG-V03", new(2026, 8, 12), Lighter);
        var road = await OrdinaryRoad.Like(office, "three-violations").Until("propose-opening");
        await road.Takes("propose-opening", ("Scene[1].violationItem", item));
        await road.Until("change-violations");
        await road.Takes("change-violations", ("Scene[1].violationItem", item));
        await road.Until("report-penalty");
        (string, string?)[] second =
        [
            ("ApplicableLaw[0].act", "2"),
            ("ApplicableLaw[0].changedOn", "2026-08-12"),
            ("ApplicableLaw[0].applies", "decision-day"),
            ("ApplicableLaw[0].reasons", "修改后罚款上限降低。"),
        ];

        await road.IsRefused("report-penalty", "law-compared", Then);
        await road.IsRefused(
            "compare-law",
            "law-compared",
            Then,
            [.. second, ("ApplicableLaw[0].act", "1")]
        );
        await road.IsRefused(
            "compare-law",
            "which-act",
            "行政处罚法 第四十四条、第五十九条",
            [.. second, ("ApplicableLaw[0].act", null)]
        );
        await road.Takes("compare-law", second);
        await road.Takes("consider-leniency");
        await road.Takes("report-penalty");
    }

    /// <summary>Only the item left the register: another statute still forbids it, and is no lighter.</summary>
    [Fact]
    public async Task Where_only_the_item_has_ended_the_rule_of_its_day_may_still_apply()
    {
        var (_, road) = await Road("report-penalty", "2026-05-01", null);
        await road.Takes("compare-law", Compared("act-day"));
        await road.Takes("consider-leniency");
        await road.Takes("report-penalty");
    }

    [Fact]
    public async Task A_rule_that_was_registered_again_as_it_was_asks_for_nothing()
    {
        var (_, road) = await Road("report-penalty", "2026-05-01", _ => { });

        await road.IsRefused("compare-law", "law-changed", Then, Compared("decision-day"));
        await road.Takes("report-penalty");
    }

    [Fact]
    public async Task Nothing_is_compared_where_no_rule_has_changed()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "decided-late").Until("report-penalty");

        await road.IsRefused("compare-law", "law-changed", Then, Compared("act-day"));
        await road.Takes("report-penalty");
    }

    [Fact]
    public async Task At_once_on_the_scene_nobody_is_fined_by_a_rule_that_has_become_lighter()
    {
        var office = await Office.Open(on.Database);
        var item = await office.ItemThatChanges("CG-V01", new(2026, 3, 2), Lighter);
        var road = office
            .Case(Matter.Waste with { ViolationItem = item, ActOn = "2026-03-01" })
            .Until("decide");

        await road.IsRefused("decide", "law-unchanged", Then);
        await road.Takes("leave-simple");
    }

    private static void Lighter(ViolationItem item)
    {
        foreach (var range in item.Ranges)
            (range.Min, range.Max) = (range.Min / 4, range.Max / 5);
        foreach (var tier in item.Tiers)
            (tier.Min, tier.Max) = (tier.Min / 4, tier.Max / 5);
    }

    private static (string, string?)[] Compared(string applies, string changed = "2026-05-01") =>
        [
            ("ApplicableLaw[0].changedOn", changed),
            ("ApplicableLaw[0].applies", applies),
            ("ApplicableLaw[0].reasons", "修改后罚款上限降低，处罚较轻。"),
        ];

    private static (string, string?)[] Fine(string amount) => [("PenaltyLine[1].amount", amount)];

    private async Task<(Office, OrdinaryRoad)> Road(
        string step,
        string changed,
        Action<ViolationItem>? change
    )
    {
        var office = await Office.Open(on.Database);
        var item = await office.ItemThatChanges(
            "RF-V07",
            DateOnly.Parse(changed, System.Globalization.CultureInfo.InvariantCulture),
            change
        );
        var road = await OrdinaryRoad.Like(office, "decided-late").Until("propose-opening");
        await road.Takes("propose-opening", ("Scene[0].violationItem", item));
        return (office, await road.Until(step));
    }
}
