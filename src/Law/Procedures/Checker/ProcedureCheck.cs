namespace Zhifa.Law.Procedures.Checker;

/// <summary>One thing the checker found: which property breaks, and the shortest case in which it does.</summary>
/// <param name="Story">Told in Chinese, line by line; empty where the fault is not a run of steps.</param>
public sealed record Breakage(
    string Property,
    string Title,
    string Article,
    IReadOnlyList<string> Story
);

/// <summary>What was proved and how much was looked at.</summary>
public sealed record CheckReport(
    string Procedure,
    IReadOnlyList<Breakage> Breakages,
    int Properties,
    long States
)
{
    /// <summary>Whether the file may be loaded into production.</summary>
    public bool Proved => Breakages.Count == 0;
}

/// <summary>Proves a procedure over all reachable states: its properties, that no step is dead, that every case can end.</summary>
public static class ProcedureCheck
{
    public static CheckReport Run(Procedure procedure)
    {
        var space = new StateSpace(procedure);
        IReadOnlyList<Breakage> found =
        [
            .. Broken(procedure),
            .. Dead(space),
            .. WithoutEnd(procedure, space),
            .. NotApart(procedure),
        ];
        return new(procedure.Id, found, procedure.Properties.Count, (long)space.Count);
    }

    /// <summary>The properties that do not hold, each with its shortest story.</summary>
    public static IEnumerable<Breakage> Broken(Procedure procedure) =>
        procedure
            .Properties.Select(property =>
                (property, story: new Localisation(procedure, property).Break())
            )
            .Where(pair => pair.story is not null)
            .Select(pair => new Breakage(
                pair.property.Id,
                pair.property.Title,
                pair.property.Article,
                CaseStory.Tell(procedure, pair.property, pair.story!)
            ));

    private static IEnumerable<Breakage> Dead(StateSpace space) =>
        space.Dead.Select(step => new Breakage(
            "dead-step",
            $"步骤“{step.Title}”永远不能办理",
            step.Article,
            []
        ));

    /// <summary>The three readings: some lawful end; one without the party; one without the side exits.</summary>
    private static IEnumerable<Breakage> WithoutEnd(Procedure procedure, StateSpace space)
    {
        (string Id, string Title, Func<Step, bool> Allowed)[] readings =
        [
            ("ends", "案件可能没有依法终结的路", _ => true),
            ("ends-without-party", "当事人不配合时，案件没有依法终结的路", step => !step.Party),
            (
                "ends-without-exits",
                "不走例外出口时，案件没有依法终结的路",
                step => !procedure.Exits.Contains(step.Id)
            ),
        ];
        foreach (var (id, title, allowed) in readings)
            if (space.WithoutEnd(allowed) is { } stuck)
                yield return new(id, title, "", [CaseStory.Standing(procedure, stuck)]);
    }

    private static IEnumerable<Breakage> NotApart(Procedure procedure) =>
        from step in procedure.Steps
        from pair in procedure.Apart
        where step.By.Contains(pair.One) && step.By.Contains(pair.Other)
        select new Breakage(
            "apart",
            $"步骤“{step.Title}”可由{Roles.Title(pair.One)}和{Roles.Title(pair.Other)}办理，二者须分离",
            step.Article,
            []
        );
}
