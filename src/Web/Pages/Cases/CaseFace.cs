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

    /// <param name="instance">Of a step of a track the ordinal of its instance; 0 for the spine's.</param>
    public static string StepPath(long caseId, string step, int instance) =>
        $"/cases/{caseId}/steps/{step}" + (instance > 0 ? $"?instance={instance}" : "");

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

    /// <summary>One of several parties by name, be it that he has left the case.</summary>
    public static string PartyName(CaseView view, int place) =>
        view.State.PartyAt(place)?.Name ?? FieldText.Face(place);

    /// <summary>The title of the violation that stood at that place at the time of an entry.</summary>
    public static string ActName(CaseView view, int seq, int place)
    {
        var then = view.State.ActsAt(seq);
        return then.SequenceEqual(view.State.Acts())
                ? view.Look.ActNames().FirstOrDefault(one => one.Place == place).Title
                    ?? $"第 {FieldText.Face(place)} 项"
            : then.FirstOrDefault(act => act.Place == place) is { Scene: var scene }
                ? view.Titles.GetValueOrDefault(scene.ViolationItem, scene.ViolationItem)
            : $"第 {FieldText.Face(place)} 项";
    }

    /// <summary>What can be done: what moves the case on, then what may be done again, then the ways aside.</summary>
    public static IReadOnlyList<StepModel> Steps(CaseView view) =>
        [
            .. view
                .Offers.Where(offer => offer.CanBeDone)
                .OrderBy(offer => Rank(view, offer))
                .Select(offer => new StepModel(
                    offer.Step.Title,
                    StepPath(view.Row.Id, offer.Step.Id, offer.Instance),
                    offer.Step.Article,
                    Note(view, offer),
                    Rank(view, offer) == 0,
                    About(view, offer.Step, offer.Instance)
                )),
        ];

    public static IReadOnlyList<GateModel> Gates(CaseView view) =>
        [
            .. view
                .Offers.Where(offer => !offer.CanBeDone)
                .OrderBy(offer => offer.Step.Aside)
                .Select(offer => Gate(view, offer.Step, offer.Instance, offer.Unmet)),
        ];

    /// <summary>The step, with what of several that run side by side it is about.</summary>
    public static string Title(CaseView view, Step step, int instance) =>
        view.Procedure.Of(step.Id) is Track track
        && view.State.Instance(track.Id, instance) is { } one
            ? view.State.Of(step.Title, track, one)
            : step.Title;

    /// <summary>Of several that run side by side, which one: the paper, the party, the turn; else empty.</summary>
    public static string About(CaseView view, Step step, int instance) =>
        view.Procedure.Of(step.Id) is Track track
        && view.State.Instance(track.Id, instance) is { } one
            ? view.State.Face(track, one)
            : "";

    public static GateModel Gate(
        CaseView view,
        Step step,
        int instance,
        IReadOnlyList<Refusal> unmet
    ) =>
        new(
            Title(view, step, instance),
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

    /// <summary>How another case has to do with this one, as it is seen from here.</summary>
    public static string Told(LinkedCase other) =>
        other.Here
            ? FieldText.Label(other.Link)
            : other.Link switch
            {
                CaseLink.SplitOff => "该案由本案分出",
                CaseLink.Merged => "该案并入本案",
                CaseLink.OpenedTwice => "该案与本案是同一违法行为",
                CaseLink.PartyApart => "该案的部分当事人由本案处理",
                CaseLink.MadeAnew => "该案的部分当事人由本案重新办理",
                _ => FieldText.Label(other.Link),
            };

    /// <summary>Whom the case waits for, besides the person who looks.</summary>
    public static IReadOnlyList<string> Waiting(CaseDossier dossier, Actor actor) =>
        [
            .. dossier
                .Waiting.Where(task =>
                    !actor.Is(task.Role)
                    // What he can do himself waits for nobody else.
                    && !dossier.View.Offers.Any(offer =>
                        offer.CanBeDone && offer.Step.Id == task.Step
                    )
                )
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
            ? StepPath(view.Row.Id, cure.Step.Id, cure.Instance)
            : null;

    private static int Rank(CaseView view, StepOffer offer) =>
        offer.Step.Aside ? 2
        : offer.Step.Establishes.Count > 0
        && view.State.At(view.Procedure.Of(offer.Step.Id), offer.Instance) is { } at
        && offer.Step.Establishes.All(at.Has)
            ? 1
        // What it opens has come to an end that counts.
        : offer.Step.Opens.Count > 0
        && offer.Step.Opens.All(branch => view.State.Current(branch).Count > 0)
            ? 1
        : 0;

    private static string Note(CaseView view, StepOffer offer) =>
        view.State.Path.LastOrDefault(taken =>
            taken.Step == offer.Step.Id && taken.Instance == offer.Instance
        )
            is { } taken
            ? $"已于{Faces.At(taken.ActedAt, view.Look.Day)}办过，可以再办。"
            : "";

    [GeneratedRegex("“(.+?)”")]
    private static partial Regex Quoted();
}
