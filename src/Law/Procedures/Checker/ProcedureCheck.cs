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

/// <summary>
/// Proves a procedure over all reachable states, the spine and each track by itself: the properties, that no step is dead, that every
/// case can end. The spine takes a track for what it may do: end with any of its outcomes, at any time.
/// </summary>
public static class ProcedureCheck
{
    public static CheckReport Run(Procedure procedure)
    {
        var found = new List<Breakage>();
        var (properties, states) = (0, 0L);
        foreach (var machine in procedure.Machines)
        {
            var space = new StateSpace(machine);
            found.AddRange(Broken(procedure, machine));
            found.AddRange(Dead(space));
            found.AddRange(WithoutEnd(procedure, machine, space));
            found.AddRange(NotApart(procedure, machine));
            (properties, states) = (
                properties + machine.Properties.Count,
                states + (long)space.Count
            );
        }
        return new(procedure.Name, found, properties, states);
    }

    /// <summary>The properties that do not hold, each with its shortest story.</summary>
    public static IEnumerable<Breakage> Broken(Procedure procedure) =>
        procedure.Machines.SelectMany(machine => Broken(procedure, machine));

    private static IEnumerable<Breakage> Broken(Procedure procedure, Machine machine)
    {
        foreach (var property in machine.Properties)
        {
            var search = new Localisation(machine, property);
            if (search.Break() is { } story)
                yield return new(
                    property.Id,
                    property.Title,
                    property.Article,
                    new CaseStory(procedure, machine).Tell(property, story, search.Kept)
                );
        }
    }

    private static IEnumerable<Breakage> Dead(StateSpace space) =>
        space.Dead.Select(step => new Breakage(
            "dead-step",
            $"步骤“{step.Title}”永远不能办理",
            step.Article,
            []
        ));

    /// <summary>The three readings: some lawful end; one without the party; one without the side exits.</summary>
    private static IEnumerable<Breakage> WithoutEnd(
        Procedure procedure,
        Machine machine,
        StateSpace space
    )
    {
        var what = machine is Track track ? $"“{track.Title}”" : "案件";
        (string Id, string Title, Func<Step, bool> Allowed)[] readings =
        [
            ("ends", $"{what}可能没有依法终结的路", _ => true),
            ("ends-without-party", $"当事人不配合时，{what}没有依法终结的路", step => !step.Party),
            (
                "ends-without-exits",
                $"不走例外出口时，{what}没有依法终结的路",
                step => !machine.Exits.Contains(step.Id)
            ),
        ];
        foreach (var (id, title, allowed) in readings)
            if (space.WithoutEnd(allowed) is { } stuck)
                yield return new(
                    id,
                    title,
                    "",
                    [new CaseStory(procedure, machine).Standing(stuck)]
                );
    }

    /// <summary>Who takes a step never holds two roles that are kept apart; a pair that no steps divide keeps nobody apart.</summary>
    private static IEnumerable<Breakage> NotApart(Procedure procedure, Machine machine) =>
        (
            from step in machine.Steps
            from pair in procedure.Apart
            where step.By.Contains(pair.One) && step.By.Contains(pair.Other)
            select new Breakage(
                "apart",
                $"步骤“{step.Title}”可由{Roles.Title(pair.One)}和{Roles.Title(pair.Other)}办理，二者须分离",
                step.Article,
                []
            )
        ).Concat(
            from pair in machine is Procedure ? procedure.Apart : []
            from role in new[] { pair.One, pair.Other }
            where procedure.AllSteps.All(step => !step.By.Contains(role))
            select new Breakage(
                "apart",
                $"没有由{Roles.Title(role)}办理的步骤，{Roles.Title(pair.One)}和{Roles.Title(pair.Other)}的分离没有意义",
                "",
                []
            )
        );
}
