using Zhifa.Law.Registers;
using Zhifa.Law.Remedies;

namespace Zhifa.Law.Tests.Remedies;

public sealed class WhatThePartyIsTold
{
    private static readonly BodyOnDay Body = WhoHearsTheReconsideration.Body(
        "示范区城市管理局",
        BodyKind.StatutoryOrgan,
        BodyLevel.District,
        BodyLine.Department
    );

    [Fact]
    public void An_on_the_spot_penalty_goes_to_reconsideration_first_and_never_straight_to_court()
    {
        var told = RemedyText.OnSitePenalty(Body, new(2026, 3, 2));
        told.ReconsiderationFirst.ShouldBeTrue();
        told.Paragraphs[0]
            .ShouldBe(
                "如不服本决定，应当自收到本决定书之日起六十日内，先向示范区人民政府申请行政复议；也可以通过示范区城市管理局提交行政复议申请。"
            );
        told.Paragraphs[1]
            .ShouldStartWith(
                "对行政复议决定不服的，可以自收到行政复议决定书之日起十五日内，向示例市示范区人民法院提起行政诉讼；"
            );
        string.Concat(told.Paragraphs).ShouldNotContain("直接");
        string.Concat(told.Paragraphs).ShouldNotContain("六个月");
    }

    [Fact]
    public void A_decision_not_to_penalise_is_no_penalty_decision_and_leaves_the_free_choice()
    {
        var told = RemedyText.OrdinaryAct(Body, new(2026, 3, 2));
        told.ReconsiderationFirst.ShouldBeFalse();
        told.Paragraphs.ShouldBe([
            "如不服，可以自收到本决定书之日起六十日内，向示范区人民政府申请行政复议；也可以自收到本决定书之日起六个月内，直接向示例市示范区人民法院提起行政诉讼。",
        ]);
    }

    [Fact]
    public void A_justice_bureau_names_both_organs() =>
        RemedyText
            .OnSitePenalty(
                WhoHearsTheReconsideration.Body(
                    "示范区司法局",
                    BodyKind.StatutoryOrgan,
                    BodyLevel.District,
                    BodyLine.Justice
                ),
                new(2026, 3, 2)
            )
            .Paragraphs[0]
            .ShouldContain("先向示范区人民政府或者上级部门申请行政复议");

    [Fact]
    public void Before_the_law_of_2023_was_in_force_nothing_is_guessed() =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            RemedyText.OnSitePenalty(Body, new(2023, 12, 31))
        );
}
