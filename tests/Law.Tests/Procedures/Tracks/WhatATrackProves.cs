using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>The spine is proved with tracks that may do whatever they are proved to do, and each track by itself.</summary>
public sealed class WhatATrackProves
{
    [Fact]
    public void The_small_procedure_is_lawful_and_every_article_has_its_guard()
    {
        ProcedureCheck.Run(SmallPenalty.Procedure).Breakages.ShouldBeEmpty();
        Mutation.Run(SmallPenalty.Procedure).ShouldAllBe(mutant => !mutant.Survives);
    }

    [Theory]
    // what an outcome promises
    [InlineData("needs: [served, rechecked]", "needs: [served]", "notice-heard", "没有复核意见")]
    [InlineData(
        "        party: true\n        needs: [served]",
        "        party: true",
        "notice-waived",
        "没有告知而放弃"
    )]
    [InlineData(
        "needs: [served, clock(penalty.statement).ran-out]",
        "needs: [served]",
        "notice-silent",
        "期限未满而视为没有意见"
    )]
    [InlineData(", rests-on: [stated] }", " }", "rechecked-again", "新的意见没有复核")]
    // what the spine makes of it
    [InlineData("    needs: [heard]", "    needs: [reported]", "unheard", "未听取意见而决定")]
    [InlineData("    voids: [notice]\n", "", "told-again", "报告变更后未重新告知")]
    [InlineData("    needs: ['not notice(open)']\n", "", "left-open", "告知未办结而撤销立案")]
    // ends
    [InlineData(
        "        by: [handler]\n        outcome: withdrawn",
        "        by: [handler]\n        party: true\n        outcome: withdrawn",
        "ends-without-party",
        "“告知”"
    )]
    public void A_breach_is_found(string lawful, string planted, string property, string title)
    {
        var found = ProcedureCheck
            .Run(ProcedureReader.Read(SmallPenalty.With(lawful, planted), "planted.yaml"))
            .Breakages;

        var breach = found.FirstOrDefault(one => one.Property == property);
        breach.ShouldNotBeNull(string.Join(" ", found.Select(one => one.Property)));
        breach.Title.ShouldContain(title);
    }

    [Fact]
    public void The_story_of_a_track_says_that_it_is_one_and_the_spine_tells_how_a_track_ended()
    {
        Story("needs: [served, rechecked]", "needs: [served]", "notice-heard")
            .ShouldBe([
                "1. （告知）承办人办理“送达告知书”（行政处罚法 第四十四条）。",
                "2. （告知）承办人办理“听取意见完毕”（行政处罚法 第四十五条第一款）。",
                "结果：没有复核意见（行政处罚法 第四十五条第一款）。",
            ]);
        Story("    voids: [notice]\n", "", "told-again")
            .ShouldBe([
                "1. 机关负责人办理“立案”（行政处罚法 第五十四条第二款）。",
                "2. 承办人办理“提交调查终结报告”（行政处罚法 第五十七条第一款）。",
                "3. 承办人办理“发出告知书”（行政处罚法 第四十四条）。",
                "4. 承办人办理“提交调查终结报告”（行政处罚法 第五十七条第一款）。",
                "5. “告知”办结：已听取意见。",
                "6. 机关负责人办理“作出处罚决定”（行政处罚法 第五十七条第一款）。",
                "结果：报告变更后未重新告知（行政处罚法 第四十四条）。",
            ]);
    }

    [Fact]
    public void A_track_that_would_wait_for_the_spine_is_refused()
    {
        var found = ProcedureCheck
            .Run(
                ProcedureReader.Read(
                    SmallPenalty.With(
                        "        by: [handler]\n        outcome: withdrawn",
                        "        by: [handler]\n        when: [case-goes-on]\n        outcome: withdrawn"
                    ),
                    "planted.yaml"
                )
            )
            .Breakages;

        found.Select(one => one.Property).ShouldContain("ends");
    }

    private static IReadOnlyList<string> Story(string lawful, string planted, string property) =>
        ProcedureCheck
            .Run(ProcedureReader.Read(SmallPenalty.With(lawful, planted), "planted.yaml"))
            .Breakages.First(one => one.Property == property)
            .Story;
}
