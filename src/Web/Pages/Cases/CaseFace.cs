using System.Text.RegularExpressions;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>A case as the components of its page want it.</summary>
public static partial class CaseFace
{
    public static string Path(long caseId) => $"/cases/{caseId}";

    public static string StepPath(long caseId, string step) => $"/cases/{caseId}/steps/{step}";

    /// <summary>The stages it came through, where it is, and, while it is not closed, those ahead.</summary>
    public static IReadOnlyList<StageModel> Stages(CaseView view)
    {
        var stages = view.Procedure.Stages.ToList();
        var now = stages.FindIndex(stage => stage.Id == view.Row.Stage);
        var visited = view
            .State.Path.Select(taken => view.Procedure.Anywhere(taken.Step)?.To)
            .ToHashSet();
        return
        [
            .. stages
                .Select((stage, i) => (stage, i))
                .Where(at => at.i >= now || visited.Contains(at.stage.Id))
                .Select(at => new StageModel(
                    at.stage.Title,
                    at.i < now || view.State.Ended ? StageState.Done
                        : at.i == now ? StageState.Now
                        : StageState.Ahead
                )),
        ];
    }

    /// <summary>What can be done: what moves the case on, then what may be done again, then the ways aside.</summary>
    public static IReadOnlyList<StepModel> Steps(CaseView view) =>
        [
            .. view
                .Offers.Where(offer => offer.CanBeDone)
                .OrderBy(offer => Rank(view, offer.Step))
                .Select(offer => new StepModel(
                    offer.Step.Title,
                    StepPath(view.Row.Id, offer.Step.Id),
                    offer.Step.Article,
                    Note(view, offer.Step),
                    Rank(view, offer.Step) == 0
                )),
        ];

    public static IReadOnlyList<GateModel> Gates(CaseView view) =>
        [
            .. view
                .Offers.Where(offer => !offer.CanBeDone)
                .OrderBy(offer => offer.Step.Aside)
                .Select(offer => Gate(view, offer.Step, offer.Unmet)),
        ];

    public static GateModel Gate(CaseView view, Step step, IReadOnlyList<Refusal> unmet) =>
        new(
            step.Title,
            step.Article,
            [
                .. unmet.Select(refusal => new ReasonModel(
                    refusal.Message,
                    refusal.Article == step.Article ? "" : refusal.Article,
                    refusal.Cure,
                    CureHref(view, refusal)
                )),
            ]
        );

    /// <summary>Whom the case waits for, besides the person who looks.</summary>
    public static IReadOnlyList<string> Waiting(CaseDossier dossier, Actor actor) =>
        [
            .. dossier
                .Waiting.Where(task => !actor.Is(task.Role))
                .GroupBy(task => task.Title)
                .Select(steps =>
                    $"{string.Join("、", steps.Select(task => FieldText.Label(task.Role)).Distinct())}办理“{steps.Key}”"
                ),
        ];

    /// <summary>The curing step that the words name, when the person could take it.</summary>
    private static string? CureHref(CaseView view, Refusal refusal) =>
        Quoted()
            .Matches(refusal.Cure)
            .Select(match => match.Groups[1].Value)
            .Select(title =>
                view.Offers.FirstOrDefault(offer => offer.CanBeDone && offer.Step.Title == title)
            )
            .FirstOrDefault(offer => offer is not null)
            is { } cure
            ? StepPath(view.Row.Id, cure.Step.Id)
            : null;

    private static int Rank(CaseView view, Step step) =>
        step.Aside ? 2
        : step.Establishes.Count > 0
        && view.State.At(view.Procedure.Of(step.Id)) is { } at
        && step.Establishes.All(at.Has)
            ? 1
        : 0;

    private static string Note(CaseView view, Step step) =>
        view.State.LastTaken(step.Id) is { } taken
            ? $"已于{Faces.At(taken.ActedAt, view.Look.Day)}办过，可以再办。"
            : "";

    [GeneratedRegex("“(.+?)”")]
    private static partial Regex Quoted();
}
