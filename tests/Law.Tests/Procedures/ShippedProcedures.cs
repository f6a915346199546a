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

    /// <summary>What one file hands over the other takes, and it carries facts that the first one knows.</summary>
    [Fact]
    public void Where_a_case_goes_over_to_another_procedure_that_one_takes_it()
    {
        var over =
            from procedure in ProcedureLibrary.All
            from step in procedure.Steps
            where step.Converts is not null
            select (procedure, step.Converts);
        over.Count().ShouldBeGreaterThan(0);
        foreach (var (from, to) in over)
        foreach (var target in ProcedureLibrary.All.Where(file => file.Id == to))
            target
                .Steps.Single(step => step.TakesOver?.From == from.Id)
                .TakesOver!.Carries.Values.ShouldBeSubsetOf(from.Facts.Select(fact => fact.Id));
        ProcedureLibrary
            .All.SelectMany(file =>
                file.Steps.Where(step => step.TakesOver is not null)
                    .Select(step => (step.TakesOver!.From, To: file.Id))
            )
            .ShouldBeSubsetOf(over.Select(pair => (pair.procedure.Id, pair.Converts!)));
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
        mutants.Count.ShouldBeGreaterThan(10);
        mutants.Where(mutant => mutant.Survives).Select(mutant => mutant.Article).ShouldBeEmpty();
    }
}
