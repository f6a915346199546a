using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures;

public sealed class PenaltySimpleProof(ITestOutputHelper output)
{
    private static readonly Procedure Simple = ProcedureLibrary.Find("penalty-simple")!;

    [Fact]
    public void The_simple_penalty_allows_no_unlawful_road()
    {
        var report = ProcedureCheck.Run(Simple);
        output.WriteLine($"{report.Properties} properties, {report.States} states");
        report
            .Breakages.SelectMany(b => b.Story.Prepend($"{b.Property} {b.Title}"))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Without_the_gates_of_any_article_some_property_falls()
    {
        var mutants = Mutation.Run(Simple);
        foreach (var mutant in mutants)
            output.WriteLine(
                $"{mutant.Article}  {string.Join(" ", mutant.Gates)}  → {mutant.Falls ?? (mutant.Redundant ? "行为不变" : "无人发现")}"
            );
        mutants.Count.ShouldBeGreaterThan(15);
        mutants.Where(mutant => mutant.Survives).Select(mutant => mutant.Article).ShouldBeEmpty();
    }
}
