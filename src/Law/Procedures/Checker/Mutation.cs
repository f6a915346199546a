namespace Zhifa.Law.Procedures.Checker;

/// <summary>What becomes of a procedure when the gates of one article are taken away.</summary>
/// <param name="Gates">The gates taken away, as step and word of the file.</param>
/// <param name="Falls">The first property that falls, or null.</param>
/// <param name="Redundant">No property falls, and it is proved that the procedure behaves exactly as before.</param>
public sealed record Mutant(
    string Article,
    IReadOnlyList<string> Gates,
    string? Falls,
    bool Redundant
)
{
    /// <summary>Neither noticed by a property nor proved to change nothing: the properties are too weak.</summary>
    public bool Survives => Falls is null && !Redundant;
}

/// <summary>Tests the properties themselves, article by article.</summary>
public static class Mutation
{
    public static IReadOnlyList<Mutant> Run(Procedure procedure)
    {
        var articles = procedure
            .Steps.SelectMany(step => step.Needs)
            .Select(need => need.Article)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return [.. articles.Select(article => Without(procedure, article))];
    }

    private static Mutant Without(Procedure procedure, string article)
    {
        var mutant = procedure with
        {
            Steps =
            [
                .. procedure.Steps.Select(step =>
                    step with
                    {
                        Needs = [.. step.Needs.Where(need => need.Article != article)],
                    }
                ),
            ],
        };
        var gates = procedure
            .Steps.SelectMany(step =>
                step.Needs.Where(n => n.Article == article).Select(n => $"{step.Id}:{n.Text}")
            )
            .ToList();
        var falls = ProcedureCheck.Broken(mutant).FirstOrDefault()?.Property;
        return new(article, gates, falls, falls is null && BehavesAlike(procedure, mutant));
    }

    /// <summary>The same states are reachable, and in each the same steps are allowed whatever the computed facts say.</summary>
    private static bool BehavesAlike(Procedure one, Procedure other)
    {
        var gatesOnComputed = one
            .Steps.Zip(other.Steps)
            .Any(pair =>
                pair.First.Needs.Except(pair.Second.Needs)
                    .Any(need =>
                        need.Gate.Reads.Any(slot => one.Slots.All[slot].Kind == SlotKind.Computed)
                    )
            );
        if (gatesOnComputed)
            return false;
        var (bdd, kept) = (new Bdd(), Model.Read(one).Kept);
        return new StateSpace(one, bdd, kept).BehavesAs(new StateSpace(other, bdd, kept));
    }
}
