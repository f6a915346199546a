using System.Globalization;
using Zhifa.Law.Procedures;

namespace Zhifa.Law.Tests.Procedures.Tracks;

/// <summary>Whoever errs in a track is told file, line and reason.</summary>
public sealed class AWrongTrack
{
    [Theory]
    [InlineData("outcome: heard", "outcome: herd", "没有“herd”这个结果")]
    [InlineData(
        "withdrawn: 已撤回告知 }",
        "withdrawn: 已撤回告知, lost: 丢失 }",
        "没有步骤给出结果 lost"
    )]
    [InlineData("    outcomes: {", "    results: {", "轨道 notice 没有结果")]
    [InlineData(
        "        outcome: silent",
        "        outcome: silent\n        ends: true",
        "不能终结案件"
    )]
    [InlineData(
        "case-goes-on: [not given-up]",
        "case-goes-on: [handlers-two]",
        "只能读已建立的事实"
    )]
    [InlineData("case-goes-on: [not given-up]", "served: [not given-up]", "已经是事实")]
    [InlineData("'notice(heard)', ", "'notice(done)', ", "轨道 notice 没有“done”这个结果")]
    [InlineData("'notice(heard)', ", "'notise(heard)', ", "轨道 notise 没有在 tracks 中声明")]
    [InlineData("opens: [notice]", "opens: [notise]", "没有“notise”这个轨道")]
    [InlineData("      waived: { require", "      gone: { require", "轨道 notice 没有结果 gone")]
    [InlineData("      - id: serve-notice", "      - id: open-case", "步骤 open-case 写了两次")]
    [InlineData(
        "        outcome: withdrawn",
        "        outcome: withdrawn\n        opens: [notice]",
        "没有“notice”这个轨道"
    )]
    [InlineData(
        "penalty.statement: { title: 陈述、申辩 }",
        "penalty.statement: { title: 陈述、申辩, when-runs-out: gone }",
        "期限 penalty.statement 届满时的步骤 gone 不是由系统（system）办理的步骤"
    )]
    [InlineData(
        "penalty.statement: { title: 陈述、申辩 }",
        "penalty.statement: { title: 陈述、申辩, when-runs-out: serve-notice }",
        "届满时的步骤 serve-notice 不是由系统（system）办理的步骤"
    )]
    [InlineData(
        "by: [handler]\n        when: [stated]",
        "by: [system]\n        when: [stated]",
        "系统办理的步骤 recheck-statement 没有期限在届满时（when-runs-out）指明它"
    )]
    [InlineData(
        "by: [handler]\n        needs: [served, rechecked]",
        "by: [system]\n        needs: [served, rechecked]",
        "系统办理的步骤 accept-statement 由法律规定自动发生"
    )]
    public void Is_told(string was, string becomes, string reason) =>
        Errors(SmallPenalty.With(was, becomes)).ShouldContain(error => error.Contains(reason));

    [Fact]
    public void A_spine_of_more_than_forty_eight_steps_that_move_it_is_to_be_parted()
    {
        var steps = string.Concat(
            Enumerable
                .Range(1, 44)
                .Select(n =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"  - {{ id: step-{n}, title: 步骤, article: 无, by: [handler], when: [opened], clears: [opened] }}\n"
                    )
                )
        );

        Errors(SmallPenalty.With("\nexits: [give-up]", steps + "\nexits: [give-up]"))
            .ShouldContain(error => error.Contains("主干有 49 步会改变状态，最多 48 步"));
    }

    [Fact]
    public void A_track_of_more_than_twenty_four_bits_is_to_be_parted()
    {
        var facts = string.Concat(
            Enumerable
                .Range(1, 20)
                .Select(n =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"      fact-{n}: {{ title: 事实, article: 无 }}\n"
                    )
                )
        );

        // What no gate reads is no state.
        var read = string.Concat(
            Enumerable
                .Range(1, 20)
                .Select(n => string.Create(CultureInfo.InvariantCulture, $"not fact-{n}, "))
        );

        Errors(
                SmallPenalty
                    .With(
                        "    clocks:\n      penalty.statement",
                        facts + "    clocks:\n      penalty.statement"
                    )
                    .Replace("when: [case-goes-on]", $"when: [{read}case-goes-on]")
            )
            .ShouldContain(error => error.Contains("轨道 notice 的状态有 28 位，最多 24 位"));
    }

    private static IReadOnlyList<string> Errors(string text) =>
        [
            .. Should
                .Throw<ProcedureFileException>(() => ProcedureReader.Read(text, "wrong.yaml"))
                .Errors.Select(error => error.ToString()),
        ];
}
