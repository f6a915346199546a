using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Law.Procedures;

/// <summary>How a computed fact may change between two steps: the checker assumes no less.</summary>
public enum Volatility
{
    /// <summary>May hold at one step and not at the next.</summary>
    Free,

    /// <summary>The same throughout a case.</summary>
    Stable,

    /// <summary>May cease to hold, never begin again.</summary>
    OnlyLapses,

    /// <summary>May begin to hold, never cease.</summary>
    OnlyGrows,
}

/// <summary>Rows that a predicate reads and others may change.</summary>
[Flags]
public enum Held
{
    None = 0,

    /// <summary>The party: other cases of his, at any body.</summary>
    Party = 1,

    /// <summary>The officers who handle the case, with their credentials.</summary>
    Officers = 2,

    /// <summary>The item of power and who holds it.</summary>
    Item = 4,
}

/// <summary>Whether a computed fact holds; when not, why and what cures it, in the user's language.</summary>
public readonly record struct Finding(
    bool Holds,
    string Message = "",
    string Cure = "",
    string? Field = null
)
{
    public static readonly Finding Yes = new(true);

    public static Finding No(string message, string cure, string? field = null) =>
        new(false, message, cure, field);

    public static Finding If(bool holds, string message, string cure, string? field = null) =>
        holds ? Yes : No(message, cure, field);
}

/// <summary>A named pure predicate of law, with its article.</summary>
/// <param name="Reads">Blocks it reads: while a step is only looked at and would record one of them, it is not judged yet.</param>
public sealed record ComputedFact(
    string Id,
    string Title,
    string Article,
    Volatility Changes,
    IReadOnlyList<Type> Reads,
    Func<Situation, Finding> Find
)
{
    /// <summary>What the desk holds still before it asks, because others may change it at the same time.</summary>
    public Held Holds { get; init; }

    /// <summary>It reads nothing but what the case has recorded: nobody is asked for a step while it does not hold.</summary>
    public bool OfCase { get; init; }

    /// <summary>It asks the body's lists.</summary>
    public bool ReadsLists { get; init; }

    /// <summary>Of a joint case it looks at all parties together; every other fact is asked of each.</summary>
    public bool OfAll { get; init; }

    /// <summary>Where a step concerns all, it is enough that it holds for one of them.</summary>
    public bool OfAny { get; init; }

    /// <summary>Of a case of several violations it is asked of each, as if the case were about that one alone.</summary>
    public bool OfEachAct { get; init; }

    /// <summary>
    /// Whether it holds: for the party that the step concerns; where it concerns all, for each of them, with the names of those for whom it
    /// does not.
    /// </summary>
    public Finding Of(Situation s)
    {
        if (OfAll || !s.Case.IsJoint() && !Records(s))
            return Each(s);
        if (s.Concerns is { } place)
            return Each(s.For(place));
        var found = JointInput
            .Parties(s)
            .Select(one => (one.Party.Name, Finding: Each(s.For(one.Place))))
            .ToList();
        var lacks = found.Where(one => !one.Finding.Holds).ToList();
        if (lacks.Count == 0 || OfAny && lacks.Count < found.Count)
            return Finding.Yes;
        var first = lacks[0].Finding;
        return lacks.Count == found.Count && lacks.All(one => one.Finding.Message == first.Message)
            ? first
            : first with
            {
                Message = string.Concat(lacks.Select(one => $"{one.Name}：{one.Finding.Message}")),
            };
    }

    /// <summary>The step itself says that the case has several.</summary>
    private static bool Records(Situation s) =>
        s.Input?.Count(block => block.Value is Blocks.Party) > 1;

    /// <summary>Of each violation, with the title of the first for which it does not hold.</summary>
    private Finding Each(Situation s)
    {
        if (!OfEachAct || s.Acts().Count < 2)
            return Asked(s);
        foreach (var (place, title) in s.ActNames())
            if (Asked(s.ForAct(place)) is { Holds: false } lacks)
                return lacks with
                {
                    Message = $"第 {FieldText.Face(place)} 项违法行为（{title}）：{lacks.Message}",
                };
        return Finding.Yes;
    }

    /// <summary>A rule names a field of a block; where the form has the block in rows, the field is in the first row that the rule looked at.</summary>
    private Finding Asked(Situation s)
    {
        var finding = Find(s);
        if (
            finding.Field?.Split('.') is not [var block, var field]
            || !s.Step.Blocks.Any(asked => asked.Many && asked.Block.Name == block)
        )
            return finding;
        var row = s.Input?.FirstOrDefault(said => said.Type.Name == block)?.Row ?? 0;
        return finding with
        {
            Field = string.Create(CultureInfo.InvariantCulture, $"{block}[{row}].{field}"),
        };
    }
}

/// <summary>All computed facts that a procedure file may name.</summary>
public static class ComputedFacts
{
    private static readonly IReadOnlyDictionary<string, ComputedFact> ById = new[]
    {
        Officers.All,
        Competence.All,
        ChangedLaw.All,
        Townships.All,
        Scenes.All,
        Lenity.All,
        Decisions.All,
        ConcurrentNorms.All,
        Emergencies.All,
        Collection.All,
        Recovery.All,
        Refunds.All,
        CrimeTransfers.All,
        Files.All,
        Inquiries.All,
        Reports.All,
        Notices.All,
        Hearings.All,
        Recusals.All,
        Agents.All,
        Assistants.All,
        Appraisals.All,
        PartyChanges.All,
        ViolationChanges.All,
        Jurisdictions.All,
        OtherCases.All,
        Reviews.All,
        Counsels.All,
        Services.All,
        Rulings.All,
        Performing.All,
        Confiscations.All,
        Custody.All,
        Contests.All,
        Effects.All,
        Publishing.All,
        Joint.All,
    }
        .SelectMany(group => group)
        .ToDictionary(fact => fact.Id);

    public static IEnumerable<ComputedFact> All => ById.Values;

    public static ComputedFact? Find(string id) => ById.GetValueOrDefault(id);
}
