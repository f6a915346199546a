using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>Every procedure that ships: no unlawful road, and properties that notice each article.</summary>
public sealed class ShippedProcedures(ITestOutputHelper output)
{
    public static TheoryData<string> Ids => [.. ProcedureLibrary.Names];

    [Theory]
    [MemberData(nameof(Ids))]
    public void It_allows_no_unlawful_road(string id)
    {
        var report = ProcedureCheck.Run(ProcedureLibrary.Find(id)!);
        output.WriteLine($"{report.Properties} properties, {report.States} states");
        report
            .Breakages.SelectMany(b => b.Story.Prepend($"{b.Property} {b.Title}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Without_the_gates_of_any_article_some_property_falls(string id)
    {
        var mutants = Mutation.Run(ProcedureLibrary.Find(id)!);
        foreach (var mutant in mutants)
            output.WriteLine(
                $"{mutant.Article}  {string.Join(" ", mutant.Gates)}  → {mutant.Falls ?? (mutant.Redundant ? "行为不变" : "无人发现")}"
            );
        mutants.Count.ShouldBeGreaterThan(15);
        mutants.Where(mutant => mutant.Survives).Select(mutant => mutant.Article).ShouldBeEmpty();
    }
}
