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
            .Machines.SelectMany(machine => machine.Steps)
            .SelectMany(step => step.Needs)
            .Select(need => need.Article)
            .Distinct()
            .Order(StringComparer.Ordinal);
        return [.. articles.Select(article => Without(procedure, article))];
    }

    private static Mutant Without(Procedure procedure, string article)
    {
        var mutant = procedure with
        {
            Steps = Without(procedure.Steps, article),
            Tracks =
            [
                .. procedure.Tracks.Select(track =>
                    track with
                    {
                        Steps = Without(track.Steps, article),
                    }
                ),
            ],
        };
        var gates = procedure
            .Machines.SelectMany(machine => machine.Steps)
            .SelectMany(step =>
                step.Needs.Where(n => n.Article == article).Select(n => $"{step.Id}:{n.Text}")
            )
            .ToList();
        var falls = ProcedureCheck.Broken(mutant).FirstOrDefault()?.Property;
        return new(
            article,
            gates,
            falls,
            falls is null
                && procedure
                    .Machines.Zip(mutant.Machines)
                    .All(pair => BehavesAlike(pair.First, pair.Second))
        );
    }

    private static IReadOnlyList<Step> Without(IReadOnlyList<Step> steps, string article) =>
        [
            .. steps.Select(step =>
                step with
                {
                    Needs = [.. step.Needs.Where(need => need.Article != article)],
                }
            ),
        ];

    /// <summary>The same states are reachable, and in each the same steps are allowed whatever the computed facts say.</summary>
    private static bool BehavesAlike(Machine one, Machine other)
    {
        var taken = one
            .Steps.Zip(other.Steps)
            .SelectMany(pair => pair.First.Needs.Except(pair.Second.Needs))
            .ToList();
        if (
            taken.Any(need =>
                need.Gate.Reads.Any(slot => one.Slots.All[slot].Kind == SlotKind.Computed)
            )
        )
            return false;
        var (bdd, kept, alike) = (new Bdd(), Model.Read(one), Alike.To(one));
        return taken.Count == 0
            || new StateSpace(one, bdd, kept, alike).BehavesAs(
                new StateSpace(other, bdd, kept, alike)
            );
    }
}
