using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures;

/// <summary>Which paper each recorded service was about.</summary>
public static class ServiceRecords
{
    /// <summary>How a paper of the case was served, as last recorded, or null.</summary>
    public static ServiceReceipt? ServiceOf(this CaseState state, CaseDocument paper)
    {
        var step = PartyPapers.ServedBy(paper.Template);
        foreach (var taken in state.History.Reverse().Where(taken => taken.Step == step))
            if (
                Row<ServiceReceipt>(state, taken.Seq) is { } receipt
                && Paper(state, step!, taken.Seq, taken.Instance) == paper
            )
                return receipt;
        return null;
    }

    /// <summary>The paper that a step serves: the one that its track is for, else the latest that this step is there for.</summary>
    public static CaseDocument? Paper(CaseState state, string step, int until, int instance) =>
        state
            .Tracks.Where(one => one.Ordinal == instance)
            .Select(state.Paper)
            .FirstOrDefault(paper =>
                paper is not null && PartyPapers.ServedBy(paper.Template) == step
            )
        ?? state.Documents.LastOrDefault(paper =>
            paper.Seq <= until && PartyPapers.ServedBy(paper.Template) == step
        );

    /// <summary>The paper that a step which was taken served or announced, or null.</summary>
    public static CaseDocument? PaperOf(
        this CaseState state,
        Procedure procedure,
        TakenStep taken
    ) =>
        procedure.Tracks.FirstOrDefault(track => track.Step(taken.Step) is not null)
            is { Per: TrackPer.Document } track
        && state.Instance(track.Id, taken.Instance) is { } one
            ? state.Paper(one)
            : Paper(state, taken.Step, taken.Seq, taken.Instance);

    /// <summary>The papers of tracks for papers that have not reached the party yet, oldest first.</summary>
    public static IEnumerable<CaseDocument> Undelivered(
        this CaseState state,
        Procedure procedure
    ) =>
        procedure
            .Tracks.Where(track => track.Papers.Count > 0)
            .SelectMany(track => state.Open(track.Id))
            .Select(state.Paper)
            .OfType<CaseDocument>();

    /// <summary>
    /// Whether a paper that a step issues has to reach the party: a party that is no more is served nothing, and who was not asked by
    /// the party about a recusal answers nobody.
    /// </summary>
    /// <param name="at">Where the machine of the step stands.</param>
    internal static bool IsForTheParty(
        this CaseState state,
        Procedure procedure,
        CaseDocument paper,
        MachineState? at
    ) =>
        PartyPapers.Always(paper.Template)
        || !state.For(procedure, Math.Max(1, paper.Party)).PartyIsGone()
            && !(
                PartyPapers.OnRecusal.Contains(paper.Template)
                && at is TrackState recusal
                && Authority.Request(state, recusal) is { By: not RecusalBy.Party }
            );

    /// <summary>The party has died or been dissolved, as investigation or execution was ended for it.</summary>
    internal static bool PartyIsGone(this CaseState state) =>
        state.Latest<Termination>()
            is { Ground: TerminationGround.Died or TerminationGround.Dissolved }
        || state.Latest<ExecutionEnd>()
            is { Ground: ExecutionEndGround.Died or ExecutionEndGround.Dissolved };

    private static T? Row<T>(CaseState state, int seq)
        where T : class =>
        state
            .Blocks.FirstOrDefault(block => block.Seq == seq && block.Block == typeof(T).Name)
            ?.Read() as T;
}
