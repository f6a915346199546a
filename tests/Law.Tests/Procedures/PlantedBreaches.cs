using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>An unlawful road put into the file on purpose is found, and told as the shortest case in which it happens.</summary>
public sealed class PlantedBreaches
{
    private static readonly string Text = ProcedureLibrary.Text("penalty-simple");

    [Theory]
    // never: a state that the law forbids
    [InlineData(
        "needs: [ended-lawfully, not defect]",
        "needs: [ended-lawfully]",
        "closed-defective",
        "瑕疵未处理而结案"
    )]
    [InlineData(
        "outcome=penalty, handed-over, reported,",
        "outcome=penalty, handed-over,",
        "closed-unreported",
        "未备案而结案"
    )]
    // before: an order that the law commands
    [InlineData(
        "第四十四条, rests-on: [violation-noted] }",
        "第四十四条 }",
        "notice-first",
        "事实变更后未重新告知"
    )]
    [InlineData(
        "第二十八条第一款, rests-on: [violation-noted] }",
        "第二十八条第一款 }",
        "correction-first",
        "未责令改正"
    )]
    // at: what must hold at the moment of an act
    [InlineData(
        "collection-grounded, receipt-given,",
        "collection-grounded,",
        "receipt",
        "未出具专用票据"
    )]
    [InlineData("      - clock(litigation.apply).ran-out\n", "", "remedies-over", "救济期限未满")]
    // dead steps and ends
    [InlineData("when: [closed]\n", "when: [closed, left, decided]\n", "dead-step", "永远不能办理")]
    [InlineData(
        "needs: [ended-lawfully, not defect]",
        "needs: [ended-lawfully, not defect]\n    party: true",
        "ends-without-party",
        "当事人不配合"
    )]
    [InlineData(
        "      - { all: [not revoked, outcome=penalty, handed-over, reported, money-settled, money-returned, correction-settled] }\n",
        "",
        "ends-without-exits",
        "例外出口"
    )]
    [InlineData("    converts: penalty-ordinary\n", "", "ends", "没有依法终结的路")]
    // what a decision was made by
    [InlineData(
        "    during: on-scene\n    needs: [violation-noted, leniency-honest]",
        "    needs: [violation-noted, leniency-honest]",
        "leniency-frozen",
        "已作出决定以后又变更“核对结论”"
    )]
    // separation of duties
    [InlineData(
        "by: [section-head, head-of-body]",
        "by: [section-head, handler]",
        "apart",
        "二者须分离"
    )]
    public void Are_found(string lawful, string planted, string property, string title)
    {
        var breach = Found(lawful, planted).FirstOrDefault(found => found.Property == property);

        breach.ShouldNotBeNull();
        breach.Title.ShouldContain(title);
    }

    [Fact]
    public void The_story_is_the_shortest_and_reads_like_a_case()
    {
        var story = Found("collection-grounded, receipt-given,", "collection-grounded,")
            .Single()
            .Story;

        story.Count.ShouldBe(11);
        story[0].ShouldBe("1. 承办人办理“登记现场案件”（行政处罚法 第五十一条）。");
        story[9].ShouldContain("“当场收缴罚款”");
        story[10].ShouldContain("未出具专用票据");
    }

    [Fact]
    public void A_clock_that_runs_out_is_part_of_the_story() =>
        Found("      - clock(litigation.apply).ran-out\n", "")
            .Single()
            .Story.ShouldContain(line => line.Contains("期限届满", StringComparison.Ordinal));

    private static IReadOnlyList<Breakage> Found(string lawful, string planted)
    {
        Text.ShouldContain(lawful);
        var at = Text.IndexOf(lawful, StringComparison.Ordinal);
        var text = Text[..at] + planted + Text[(at + lawful.Length)..];
        return ProcedureCheck.Run(ProcedureReader.Read(text, "planted.yaml")).Breakages;
    }
}
