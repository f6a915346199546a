using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>
/// Whom and what a case is about was approved with its opening: another party or another violation is merely proposed until the head
/// approves it, and until then the case is about what it was about (行政处罚法 art. 54(2)).
/// </summary>
public static class Proposals
{
    private const string Refuses = "refuse-change";

    /// <summary>What proposes, and what approves it.</summary>
    private static readonly IReadOnlyDictionary<string, string> Approved = new Dictionary<
        string,
        string
    >
    {
        ["change-party"] = "approve-change",
        ["change-violations"] = "approve-violations",
    };

    private static readonly IReadOnlySet<string> Proposed = new HashSet<string>
    {
        nameof(Party),
        nameof(Scene),
        nameof(Limitation),
    };

    /// <summary>Whether a row is the case's, or was: not as long as it is merely proposed.</summary>
    internal static bool InForce(this CaseState state, RecordedBlock row) =>
        !Proposed.Contains(row.Block)
        || Proposal(state, row.Seq) is not { } proposal
        || Ruling(state, row.Seq)?.Step == Approved[proposal.Step];

    /// <summary>The entry from which on the rows of that entry are the case's: of what was proposed the approval.</summary>
    internal static int InForceSince(this CaseState state, int seq) =>
        Proposal(state, seq) is not null && Ruling(state, seq) is { } ruling ? ruling.Seq : seq;

    /// <summary>The rows that an approval puts in force, of the step that is about to be taken; else empty.</summary>
    public static IReadOnlyList<RecordedBlock> PutInForce(Situation s, string block) =>
        Approved.FirstOrDefault(pair => pair.Value == s.Step.Id).Key is { } proposes
        && s.Case.History.FindLast(taken => taken.Step == proposes) is { } proposal
            ? [.. s.Case.Blocks.Where(row => row.Seq == proposal.Seq && row.Block == block)]
            : [];

    /// <summary>What was last proposed of a block and is yet to be ruled upon; else empty.</summary>
    public static IReadOnlyList<RecordedBlock> Open(CaseState state, string block) =>
        Last(state, block, ruling => ruling is null);

    /// <summary>What was last proposed of a block and then refused; else empty.</summary>
    public static IReadOnlyList<RecordedBlock> Refused(CaseState state, string block) =>
        Last(state, block, ruling => ruling?.Step == Refuses);

    private static IReadOnlyList<RecordedBlock> Last(
        CaseState state,
        string block,
        Func<TakenStep?, bool> ruled
    )
    {
        var rows = state.Blocks.Where(row => row.Block == block).ToList();
        return
            rows.Count > 0
            && rows.Max(row => row.Seq) is var last
            && Proposal(state, last) is not null
            && ruled(Ruling(state, last))
            ? [.. rows.Where(row => row.Seq == last).OrderBy(row => row.Row)]
            : [];
    }

    /// <summary>Whether a step merely proposes what it records.</summary>
    public static bool Proposes(Step step) => Approved.ContainsKey(step.Id);

    private static TakenStep? Proposal(CaseState state, int seq) =>
        state.History.Find(taken => taken.Seq == seq && Approved.ContainsKey(taken.Step));

    private static TakenStep? Ruling(CaseState state, int seq) =>
        state.History.Find(taken =>
            taken.Seq > seq && (taken.Step == Refuses || Approved.Values.Contains(taken.Step))
        );
}
