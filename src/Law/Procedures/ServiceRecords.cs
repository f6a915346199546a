using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures;

/// <summary>Which paper each recorded service was about.</summary>
public static class ServiceRecords
{
    /// <summary>How a paper of the case was served, as last recorded, or null.</summary>
    public static ServiceReceipt? ServiceOf(this CaseState state, CaseDocument paper)
    {
        foreach (var taken in state.History.Reverse())
            if (
                Row<ServiceReceipt>(state, taken.Seq) is { } receipt
                && Paper(state, taken.Step, taken.Seq, Row<ServedPaper>(state, taken.Seq)) == paper
            )
                return receipt;
        return null;
    }

    /// <summary>
    /// The papers that have no service of their own and none on record, oldest first. A party that is no more is served nothing; an order to
    /// correct gives way to a later one; who was not asked by the party about a recusal answers nobody.
    /// </summary>
    public static IReadOnlyList<CaseDocument> Unserved(this CaseState state) =>
        state.Latest<Termination>()
            is { Ground: TerminationGround.Died or TerminationGround.Dissolved }
            ? []
            :
            [
                .. state.Documents.Where(paper =>
                    PartyPapers.ServedBy(paper.Template) == PartyPapers.OtherService
                    && !Replaced(state, paper)
                    && !AskedByOthers(state, paper)
                    && state.ServiceOf(paper) is null
                ),
            ];

    private static bool Replaced(CaseState state, CaseDocument paper) =>
        paper.Template == PartyPapers.CorrectionOrder
        && state.Documents.Any(later => later.Template == paper.Template && later.Seq > paper.Seq);

    private static bool AskedByOthers(CaseState state, CaseDocument paper) =>
        PartyPapers.OnRecusal.Contains(paper.Template)
        && state.Blocks.FindLast(block =>
            block.Block == nameof(RecusalRequest) && block.Seq < paper.Seq
        )
            is { } request
        && ((RecusalRequest)request.Read()).By != RecusalBy.Party;

    /// <summary>The paper that a step serves: the one it names, else the latest that this step is there for.</summary>
    public static CaseDocument? Paper(
        CaseState state,
        string step,
        int until,
        ServedPaper? named
    ) =>
        state.Documents.LastOrDefault(paper =>
            paper.Seq <= until
            && (
                named is null
                    ? PartyPapers.ServedBy(paper.Template) == step
                    : paper.Number == named.Number
            )
        );

    private static T? Row<T>(CaseState state, int seq)
        where T : class =>
        state
            .Blocks.FirstOrDefault(block => block.Seq == seq && block.Block == typeof(T).Name)
            ?.Read() as T;
}
