using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;
using Zhifa.Web.Pages.Cases;

namespace Zhifa.Web.Pages.Steps;

/// <summary>A step as one person is about to take it.</summary>
/// <param name="View">The case; null while it is only being opened.</param>
public sealed record StepSetting(
    Actor Actor,
    Procedure Procedure,
    Step Step,
    CaseView? View,
    RegisterChoices Choices,
    DateTimeOffset Now,
    int Instance = 0
)
{
    public DateOnly Today => ChinaTime.Day(Now);

    public bool Asks<T>() => Step.Blocks.Any(asked => asked.Block.Record == typeof(T));

    /// <summary>Whether the step judges the whole file: the file then stands beside its form.</summary>
    public bool WeighsFile => View is not null && (Asks<LegalReview>() || Asks<Discussion>());

    /// <summary>
    /// The steps among which whoever weighs the file chooses when he has filled in the form: they ask the same of the same
    /// person in the same machine. Empty where the step is the only one.
    /// </summary>
    public IReadOnlyList<StepOffer> Outcomes =>
        WeighsFile
        && View!.Offers.Where(offer => offer.Instance == Instance && IsAlike(offer.Step)).ToList()
            is { Count: > 1 } alike
            ? alike
            : [];

    /// <summary>Where nothing says which of several that are open is meant: the step for each of them.</summary>
    public IReadOnlyList<StepOffer> Beside =>
        Instance == 0 && Procedure.Of(Step.Id) is Track
            ? [.. View?.Offers.Where(offer => offer.Step == Step) ?? []]
            : [];

    /// <summary>What the page is called: the step, or, where its outcome is yet to be chosen, what is weighed.</summary>
    public string Title =>
        Outcomes.Count == 0
            ? View is null
                ? Step.Title
                : CaseFace.Title(View, Step, Instance)
            : Procedure.Of(Step.Id) is Track track
                ? track.Title
                : Step.Blocks[0].Block.Label;

    /// <summary>A step of a case; null when there is no such case or step for this person.</summary>
    public static async Task<StepSetting?> OfCase(
        ZhifaDb db,
        ProcedureShelf shelf,
        Actor actor,
        long caseId,
        string stepId,
        int instance,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        await CaseView.Of(db, shelf, actor, caseId, now, stop) is { } view
        && view.Procedure.Anywhere(stepId) is { } step
        && step != view.Procedure.Opening
            ? new(
                actor,
                view.Procedure,
                step,
                view,
                RegisterChoices.AskedBy(step)
                    ? await RegisterChoices.Of(db, actor, ChinaTime.Day(now), stop)
                    : RegisterChoices.None,
                now,
                view.Procedure.Of(stepId) is Track track
                    ? instance > 0
                        ? instance
                        : view.Look.Case.Meant(track)
                    : 0
            )
            : null;

    /// <summary>The step by which a case of the procedure is opened.</summary>
    public static async Task<StepSetting> Opening(
        ZhifaDb db,
        Actor actor,
        Procedure procedure,
        DateTimeOffset now,
        CancellationToken stop
    ) =>
        new(
            actor,
            procedure,
            procedure.Opening,
            null,
            await RegisterChoices.Of(db, actor, ChinaTime.Day(now), stop),
            now
        );

    /// <summary>
    /// What the occasion was begun with that the step is about, and what whoever rules upon it answers: the proposal, the objection. As the
    /// person may see it; empty for all other steps.
    /// </summary>
    public IReadOnlyList<AnswersModel> BegunWith =>
        View is { } view
            ?
            [
                .. Begun(view)
                    .Concat(Answered(view))
                    .Distinct()
                    .Order()
                    .SelectMany(seq => ContentFace.Of(view, SeenBlocks.Of(view, Actor), seq)),
            ]
            : [];

    /// <summary>What somebody says to what another has put before him.</summary>
    private static readonly Type[] Rulings =
    [
        typeof(Approval),
        typeof(LeadRefused),
        typeof(ChangeRuling),
        typeof(ObjectionAnswer),
    ];

    private IEnumerable<int> Begun(CaseView view) =>
        Procedure.Of(Step.Id) is Track { Per: TrackPer.Occasion } track
        && view.State.Instance(track.Id, Instance) is { } one
            ? [one.Opened]
            : [];

    /// <summary>The entries that brought about what a ruling asks for; a ruling before it is none of them.</summary>
    private IEnumerable<int> Answered(CaseView view)
    {
        var machine = Procedure.Of(Step.Id);
        if (
            !Step.Blocks.Any(asked => Rulings.Contains(asked.Block.Record))
            || view.State.At(machine, Instance) is not { } at
        )
            return [];
        return Step
            .Needs.Select(need => need.Gate)
            .Append(Step.When)
            .SelectMany(gate => gate.Reads)
            .Select(slot => machine.Slots.All[slot])
            .Where(slot => slot.Kind == SlotKind.Fact)
            .Select(slot => at.Facts.GetValueOrDefault(slot.Name)?.Seq ?? 0)
            .Where(seq => seq > 0 && !Ruled(view, seq));
    }

    private static bool Ruled(CaseView view, int seq) =>
        view.State.Blocks.Any(block =>
            block.Seq == seq && Rulings.Any(ruling => ruling.Name == block.Block)
        );

    private bool IsAlike(Step other) =>
        Procedure.Of(other.Id).Id == Procedure.Of(Step.Id).Id
        && other.Blocks.SequenceEqual(Step.Blocks);

    /// <summary>What stands in the way before anything is filled in. Empty for the opening step: the desk judges that.</summary>
    public IReadOnlyList<Refusal> Barred() =>
        Look is { } look ? CaseEngine.Judge(look).Refusals : [];

    /// <summary>What the rules would say to the input: for checking before a signature. The desk asks them again.</summary>
    public IReadOnlyList<Refusal> Rehearse(StepRequest request)
    {
        var (input, _) = InputReading.Read(Step, request.Fields);
        return Look is not { } look
            ? []
            : CaseEngine
                .Judge(
                    look with
                    {
                        Input = input,
                        ActedAt = request.ActedAt ?? Now,
                        LateReason = request.LateReason,
                    }
                )
                .Refusals;
    }

    /// <summary>The case as the step may see it; null while it is only being opened.</summary>
    public CaseState? Seen => Facing?.Seen;

    /// <summary>The case as the party has it whom the step concerns; null while it is only being opened, and where that is yet to be said.</summary>
    public CaseState? Own =>
        Facing is not { } look ? null
        : look.Case.IsJoint() ? null
        : look.Case;

    /// <summary>What the registers say, of the party whom the step concerns.</summary>
    public RegisterReadings? Registers => Facing?.Registers;

    /// <summary>Those among whom a form asks to choose; empty where there is but one.</summary>
    public IReadOnlyList<PartyAt> Parties =>
        View?.State.Parties() is { Count: > 1 } several ? several : [];

    /// <summary>The violations among which a form asks to choose, by their titles; empty where there is but one.</summary>
    public IReadOnlyList<(string Value, string Label)> Acts =>
        View?.Look is { } look && look.Acts().Count > 1
            ? [.. look.ActNames().Select(one => (FieldText.Write(one.Place), one.Title))]
            : [];

    /// <summary>
    /// Whom and what the rows of a block are about, row by row: each party, each violation, each party for each violation. A penalty is for none
    /// of those for which the party is spared.
    /// </summary>
    public IReadOnlyList<(int? Party, int? Act)> RowsOf(BlockType block) =>
        [
            .. from party in block.Place is null || Parties.Count == 0
                ? [null]
                : Parties.Select(one => (int?)one.Place)
            from act in block.Act is null || Acts.Count == 0
                ? [null]
                : View!.State.Acts().Select(one => (int?)one.Place)
            where
                block.Record != typeof(PenaltyLine)
                || act is null
                || View!.State.LeniencyOf(party, act.Value)?.Result != LeniencyResult.NoPenalty
            select (party, act),
        ];

    /// <summary>Whether somebody is spared for one of several violations and penalised for another.</summary>
    public bool SparesOne =>
        Acts.Count > 0
        && View!
            .State.Rows<LeniencyConsidered>()
            .Any(row =>
                row.Result == LeniencyResult.NoPenalty
                && (row.Party is not { } place || View.State.Places().Contains(place))
            );

    /// <summary>Where a step with papers for the parties is about all of several: that it is; else null.</summary>
    public string? ForAll =>
        Parties.Count > 0
        && Procedure.Step(Step.Id) is not null
        && !Asks<PartyConcerned>()
        && Step.Documents.Any(paper => PartyPapers.ServedBy(paper.Template) is not null)
            ? $"本步骤对全部 {Parties.Count} 名当事人办理，文书各制作一份：{string.Join("、", Parties.Select(one => one.Party.Name))}。"
            : null;

    private Situation? Facing => Look is { Concerns: { } place } look ? look.For(place) : Look;

    /// <summary>What the rules are asked about; null while the case is only being opened.</summary>
    public Situation? Look =>
        View is null ? null : View.Look with { Step = Step, Instance = Instance };

    /// <summary>A block of the case as it was last recorded.</summary>
    public T? Latest<T>()
        where T : class => Seen?.Latest<T>();
}
