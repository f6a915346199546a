using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Law.Tests.Procedures.Overlays;

/// <summary>
/// What a city or a body lays upon the procedure of the province: more protection is taken, less is refused with the line and the
/// article that it goes against.
/// </summary>
public sealed class WhatAnOverlayMayNotDo
{
    private static readonly string Province = ProcedureLibrary.Text("penalty-ordinary+henan");

    private const string Head = """
        overlay: city
        over: penalty-ordinary
        title: 示范市
        region: '4199'
        article: 示范市规定
        in-force: 2026-01-01

        """;

    [Theory]
    // a gate dropped
    [InlineData("decide", "drops: [heard]", "行政处罚法 第四十四条、第四十五条、第六十三条")]
    [InlineData("decide", "drops: [handlers-two]", "行政处罚法 第四十二条第一款")]
    [InlineData("open-case", "drops: [within-limitation]", "行政处罚法 第三十六条")]
    // who and how solemnly
    [InlineData("decide", "by: [handler]", "行政处罚法 第五十七条第一款")]
    [InlineData("decide", "signed: 'false'", "行政处罚法 第五十七条第一款")]
    // the law's own facts and clocks
    [InlineData("inquire", "establishes: [discussed]", "行政处罚法 第五十五条")]
    [InlineData("inquire", "clears: [decided]", "行政处罚法 第五十五条")]
    [InlineData("inquire", "starts: [{ clock: penalty.decision }]", "行政处罚法 第五十五条")]
    // what it clears it may not be made to establish
    [InlineData("order-correction", "establishes: [corrected]", "行政处罚法 第二十八条第一款")]
    // the records and papers that the law's rules read
    [InlineData(
        "reply-informant",
        "blocks: [{ of: Handler, rows: many }]",
        "行政处罚法 第五十四条"
    )]
    [InlineData(
        "inquire",
        "documents: [{ of: penalty-decision, number: 罚 }]",
        "行政处罚法 第五十五条"
    )]
    public void A_step_of_the_law_is_not_relaxed(string step, string word, string article) =>
        Refused($"steps:\n  - id: {step}\n    {word}\n", 8, article);

    /// <summary>More gates protect where the body acts; where the party acts they take away.</summary>
    [Theory]
    [InlineData("ask-hearing", "needs: [not stated]", "第六十四条")]
    [InlineData("ask-hearing", "now: 'true'", "第六十四条")]
    [InlineData("record-statement", "needs: [not asked]", "第四十五条")]
    [InlineData("record-statement", "establishes: [statement-waived]", "第四十五条")]
    public void What_is_the_partys_is_not_made_harder(string step, string word, string article)
    {
        var fault = Faults($"tracks:\n  notice:\n    steps:\n      - id: {step}\n        {word}\n")
            .ShouldHaveSingleItem();

        fault.Line.ShouldBe(10);
        fault.Article.ShouldContain(article);
    }

    [Theory]
    [InlineData("review-done", "any: ['review(agreed)', discussed, review-needed=false]")]
    [InlineData("heard", "any: [reported]")]
    [InlineData("nothing-pending", "all: [not notice(open), not review(open)]")]
    public void A_condition_said_anew_opens_nothing_that_was_closed(string id, string condition) =>
        Refused($"define:\n  {id}:\n    {condition}\n", 9);

    [Fact]
    public void A_phase_said_anew_lets_nothing_be_done_after_the_decision() =>
        Refused("phases:\n  investigating: [opened, not terminated]\n", 8);

    [Theory]
    [InlineData("review", "penalty.review", 15, "只能缩短", "118号")]
    [InlineData("notice", "penalty.statement", 1, "只能延长", "")]
    [InlineData("notice", "penalty.hearing-request", 3, "只能延长", "第六十四条")]
    [InlineData("notice", "penalty.hearing-notice", 5, "只能延长", "第六十四条")]
    public void A_clock_is_changed_in_favour_of_the_party_alone(
        string track,
        string clock,
        int length,
        string why,
        string article
    )
    {
        var fault = Faults(
                $"tracks:\n  {track}:\n    clocks:\n      {clock}: {{ length: {length}, by: 示范市规定第三条 }}\n"
            )
            .ShouldHaveSingleItem();

        fault.Line.ShouldBe(10);
        fault.Reason.ShouldContain(why);
        fault.Article.ShouldContain(article);
    }

    [Theory]
    [InlineData("citizen", 5001)]
    [InlineData("organisation", 60000)]
    public void The_sum_for_a_hearing_is_not_raised(string its, int amount) =>
        Refused($"hearing:\n{Sum(its, amount)}", 8, "河南省行政处罚听证办法 第四条");

    /// <summary>Without the province's sum any sum gives the right: a city cannot take it away.</summary>
    [Fact]
    public void Below_the_province_nobody_sets_the_first_sum()
    {
        var text = OverlayText.Join(
            ProcedureLibrary.Text("penalty-ordinary"),
            $"{Head}hearing:\n{Sum("citizen", 3000)}{Sum("organisation", 3000)}"
        );

        OverlayComparison.Of(text, "penalty-ordinary.yaml").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("outcome: heard", "不能使案件终结")]
    [InlineData("outcome: hearing", "不能使案件终结")]
    public void A_new_step_does_not_end_what_the_law_ends(string word, string why) =>
        Faults(
                $$"""
                tracks:
                  notice:
                    steps:
                      - id: city-way
                        title: 示范市的做法
                        article: 示范市规定
                        by: [handler]
                        when: [served]
                        {{word}}

                """
            )
            .ShouldContain(fault => fault.Line == 10 && fault.Reason.Contains(why));

    [Fact]
    public void A_track_whose_every_outcome_counts_gets_no_other() =>
        Faults(
                """
                tracks:
                  performance:
                    outcomes: { forgiven: 不再追缴 }
                    steps:
                      - id: forgive
                        title: 不再追缴
                        article: 示范市规定
                        by: [head-of-body]
                        when: [owing]
                        outcome: forgiven

                """
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldContain("“不再追缴”不能增加");

    /// <summary>Else whoever is challenged ends the challenge himself.</summary>
    [Fact]
    public void Below_the_province_no_track_gets_another_outcome() =>
        Faults(
                """
                tracks:
                  recusal:
                    outcomes: { settled: 已经协商 }
                    steps:
                      - { id: settle, title: 协商, article: 示范市规定, by: [handler], outcome: settled }

                """
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldContain("只能由省一级增加");

    [Theory]
    [InlineData("reconsideration.apply", 90)]
    [InlineData("litigation.apply", 12)]
    public void A_term_of_national_law_for_courts_is_nobodys_to_change(string clock, int length) =>
        Faults(
                $"tracks:\n  remedy:\n    clocks:\n      {clock}: {{ length: {length}, by: 示范市规定第三条 }}\n"
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldContain("由法律规定");

    [Fact]
    public void A_region_outside_the_one_beneath_is_refused() =>
        OverlayComparison
            .Of(
                OverlayText.Join(Province, Head.Replace("4199", "3201", StringComparison.Ordinal)),
                "penalty-ordinary.yaml"
            )
            .ShouldHaveSingleItem()
            .Reason.ShouldContain("不在所叠加的文件的地区");

    [Fact]
    public void A_step_of_the_main_road_is_not_made_an_exit() =>
        Faults("exits: [close]\n").ShouldHaveSingleItem().Reason.ShouldContain("例外出口");

    [Theory]
    [InlineData("facts:\n  discussed: { title: 已讨论 }\n", "facts 中的 discussed 已有规定")]
    [InlineData("attributes:\n  money: { values: [a, b] }\n", "attributes 中的 money 已有规定")]
    [InlineData(
        "properties:\n  never:\n    decided-unheard: { state: [registered, closed], title: 改写, article: 改写 }\n",
        "never 中的 decided-unheard 已有规定"
    )]
    [InlineData("steps:\n  - id: decide\n    title: 决定\n", "不认识的键 title")]
    [InlineData("steps:\n  - id: decide\n    drops: [nothing-such]\n", "没有要求“nothing-such”")]
    [InlineData("stages: { lead: 来源 }\n", "不认识的键 stages")]
    [InlineData(
        "tracks:\n  review:\n    clocks:\n      penalty.review: { length: 0, by: 示范市规定第三条 }\n",
        "须是大于零的整数"
    )]
    public void What_has_a_meaning_keeps_it(string text, string reason) =>
        Should
            .Throw<ProcedureFileException>(() => Faults(text))
            .Errors.ShouldContain(error =>
                error.File == "penalty-ordinary.city.yaml" && error.Reason.Contains(reason)
            );

    [Theory]
    // more is asked
    [InlineData("steps:\n  - id: decide\n    needs: [party-code-valid]\n")]
    // the body has less time, the party more
    [InlineData(
        "tracks:\n  review:\n    clocks:\n      penalty.review: { length: 5, by: 示范市规定第三条 }\n"
    )]
    [InlineData(
        "tracks:\n  notice:\n    clocks:\n      penalty.statement: { length: 10, by: 示范市规定第四条 }\n"
    )]
    // a condition said more strictly
    [InlineData("define:\n  review-done:\n    any: ['review(agreed)']\n")]
    // what is dropped follows from the rest: whoever has reported has looked at the lists
    [InlineData("steps:\n  - id: decide\n    drops: [leniency-considered]\n")]
    public void What_protects_no_less_is_taken(string text) => Faults(text).ShouldBeEmpty();

    [Fact]
    public void A_lower_sum_for_a_hearing_is_taken_and_counts()
    {
        var text = OverlayText.Join(
            Province,
            $"{Head}hearing:\n{Sum("citizen", 2000)}{Sum("organisation", 20000)}"
        );

        OverlayComparison.Of(text, "penalty-ordinary.yaml").ShouldBeEmpty();
        ProcedureReader
            .Read(text, "penalty-ordinary.yaml")
            .HearingAmounts.Select(row => row.Amount)
            .ShouldBe([2000, 20000]);
    }

    [Fact]
    public void A_sum_lowered_for_one_class_leaves_the_others_as_they_are() =>
        ProcedureReader
            .Read(
                OverlayText.Join(Province, $"{Head}hearing:\n{Sum("citizen", 2000)}"),
                "penalty-ordinary.yaml"
            )
            .HearingAmounts.Select(row => row.Amount)
            .ShouldBe([2000, 50000]);

    private static string Sum(string its, int amount) =>
        $"  - {{ class: {its}, amount: {amount}, article: 示范市规定第五条, source: 示范市规定, in-force: 2026-01-01, verified: 'true' }}\n";

    private static void Refused(string text, int line, string? article = null)
    {
        var faults = Faults(text);
        faults.ShouldNotBeEmpty();
        faults[0].File.ShouldBe("penalty-ordinary.city.yaml");
        faults.ShouldContain(fault =>
            fault.Line == line && (article == null || fault.Article == article)
        );
    }

    private static IReadOnlyList<OverlayFault> Faults(string text) =>
        OverlayComparison.Of(
            ProcedureLibrary.Find("penalty-ordinary+henan")!,
            ProcedureReader.Read(OverlayText.Join(Province, Head + text), "penalty-ordinary.yaml")
        );
}
