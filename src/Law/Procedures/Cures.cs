using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>The shortest way to open a closed gate: of several alternatives the nearest, told as steps to take and things to put right.</summary>
internal sealed class Cures(Situation situation, CaseVector vector)
{
    private const int Near = 1;
    private const int Waiting = 2;
    private const int Later = 4;
    private const int Aside = 16;
    private const int Never = 256;

    private sealed record Way(int Cost, IReadOnlyList<string> Steps, IReadOnlyList<string> Notes);

    private static readonly Way Open = new(0, [], []);
    private static readonly Way None = new(Never, [], []);

    /// <summary>What depends on the party comes after waiting: nobody is led to a waiver while a period simply runs.</summary>
    private const int Party = 3;

    /// <summary>In the user's language, empty where nothing can be done.</summary>
    public string Of(Gate gate)
    {
        var way = Find(gate);
        var steps = way.Steps.Count == 0 ? "" : $"先办理{string.Join("、", way.Steps)}。";
        return steps + string.Concat(way.Notes);
    }

    private Way Find(Gate gate) =>
        gate.Holds(vector.Values)
            ? Open
            : gate switch
            {
                AllOf all => All([.. all.Parts.Select(Find)]),
                AnyOf any => Any([.. any.Parts.Select(Find)]),
                Literal literal => One(literal),
                _ => None,
            };

    private static Way All(IReadOnlyList<Way> ways) =>
        new(
            ways.Sum(way => way.Cost),
            [.. ways.SelectMany(way => way.Steps).Distinct()],
            [.. ways.SelectMany(way => way.Notes).Distinct()]
        );

    /// <summary>The nearest; where several are as near and each is one step, all of them.</summary>
    private static Way Any(IReadOnlyList<Way> ways)
    {
        var least = ways.Min(way => way.Cost);
        if (least >= Never)
            return None;
        var nearest = ways.Where(way => way.Cost == least).ToList();
        return nearest.Count > 1 && nearest.All(way => way is { Steps.Count: 1, Notes.Count: 0 })
            ? new(least, [string.Join("或者", nearest.SelectMany(way => way.Steps).Distinct())], [])
            : nearest[0];
    }

    private Way One(Literal literal)
    {
        var slot = situation.Machine.Slots.All[literal.Slot];
        return slot.Kind switch
        {
            SlotKind.Fact => Taking([
                .. situation.Machine.Steps.Where(step =>
                    (literal.Negated ? step.Clears : step.Establishes).Contains(slot.Name)
                ),
            ]),
            SlotKind.Computed => new(Near, [], [vector.Finding(slot.Index).Cure]),
            SlotKind.Clock when Waits(literal) && situation.Clock(slot.Name) is { } clock => new(
                Waiting,
                [],
                [$"{FieldText.Face(clock.OverFrom)}起可以办理。"]
            ),
            SlotKind.Clock
                when literal is { Negated: false, Value: Checker.Model.Running }
                    && situation.Clock(slot.Name) is null or { StoppedOn: not null } => new(
                Aside,
                [],
                [
                    $"“{situation.Machine.Clocks.First(one => one.Id == slot.Name).Title}”的期限起算以后可以办理。",
                ]
            ),
            // It begins with a step that comes first, and is then waited out.
            SlotKind.Clock when Waits(literal) => new(Later, [], []),
            SlotKind.Track when literal is { Negated: true, Value: Checker.Model.Open } => new(
                Later,
                [],
                [Ended(situation.Procedure.Branch(slot.Name))]
            ),
            // A track that was never opened is opened by the spine.
            SlotKind.Outcome when situation is { Machine: Track track, At: null } => Opening(track),
            SlotKind.Track when !literal.Negated => Ending(slot.Name, slot.Values[literal.Value]),
            _ => None,
        };
    }

    private static bool Waits(Literal literal) =>
        literal is { Negated: false, Value: Checker.Model.RanOut };

    private string Ended(IBranch branch) =>
        $"{situation.Case.StillOpen($"“{branch.Title}”", branch)}办结后可以办理。";

    private Way Opening(Track track)
    {
        var steps = Openers(track).Select(step => $"“{step.Title}”").ToList();
        return steps.Count == 0 ? None : new(Later, [string.Join("或者", steps)], []);
    }

    /// <summary>What has not been opened is opened by a step of the spine; an open track goes on by its own steps, a child in its own case.</summary>
    private Way Ending(string id, string outcome)
    {
        if (situation.Case.Standing(situation.Procedure.Branch(id)) != Slots.OpenTrack)
            return Taking([
                .. situation.Procedure.Branch(id) is Track unopened
                    ? Openers(unopened)
                    : situation.Machine.Steps.Where(step => step.Opens.Contains(id)),
            ]);
        if (situation.Procedure.Branch(id) is not Track track)
            return new(
                Later,
                [],
                [$"请在案件{situation.Case.StillOpen(situation.Procedure.Branch(id))}中办理。"]
            );
        var steps = track.Steps.Where(step => step.Outcome == outcome).ToList();
        return steps.Count == 0
            ? None
            : new(
                steps.All(step => step.Aside) ? Aside : Later,
                [
                    situation.Case.StillOpen(
                        string.Join("或者", steps.Select(step => $"“{step.Title}”")),
                        track
                    ),
                ],
                []
            );
    }

    /// <summary>The steps by which a track comes to be opened: they open it, issue its paper, or end the track that it follows.</summary>
    private IEnumerable<Step> Openers(Track track) =>
        track.Follows is { } follows
            ? situation
                .Procedure.Track(follows.Track)
                .Steps.Where(step => step.Outcome == follows.Outcome)
            : situation.Procedure.Steps.Where(step =>
                step.Opens.Contains(track.Id)
                || step.Documents.Any(paper => track.Papers.Contains(paper.Template))
            );

    private Way Taking(IReadOnlyList<Step> steps)
    {
        if (steps.Count == 0)
            return None;
        var least = steps.Min(Cost);
        return new(
            least,
            [
                string.Join(
                    "或者",
                    steps.Where(step => Cost(step) == least).Select(step => $"“{step.Title}”")
                ),
            ],
            []
        );
    }

    private int Cost(Step step) =>
        (step.When.Holds(vector.Values) ? Near : Later)
        * (step.Party ? Party : 1)
        * (situation.Machine.Exits.Contains(step.Id) ? Aside : 1);
}
