using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>
/// What a case has come to, told to the case that opened it: that one records it in the same transaction, so it never goes by what
/// is past.
/// </summary>
/// <param name="Outcome">Null where it goes on again.</param>
/// <param name="On">Legal day in China.</param>
/// <param name="Hash">The entry of the child that says so.</param>
public sealed record ChildReport(
    string Branch,
    int Ordinal,
    string Number,
    string? Outcome,
    DateOnly On,
    string Hash
)
{
    /// <summary>The step under which the entry stands. No person takes it and no procedure declares it.</summary>
    public const string Step = "child-news";

    public const string Title = "关联案件进展";

    private const string GoesOn = "重新办理";

    /// <summary>As one of the values of the slot by which the case that opened it reads it.</summary>
    public string Standing => Outcome ?? Slots.OpenTrack;

    /// <summary>The report of a child after a step, or null where its outcome is what it was.</summary>
    /// <param name="before">The child before the step, and after it.</param>
    public static ChildReport? Of(
        CaseState before,
        CaseState after,
        string number,
        DateOnly on,
        string hash
    ) =>
        after.Parent is { } parent && after.Outcome != before.Outcome
            ? new(parent.Branch, parent.Ordinal, number, after.Outcome, on, hash)
            : null;

    /// <summary>What the entry of the case that opened it says, for people.</summary>
    /// <param name="procedure">Of the case that opened it.</param>
    public ChildNews News(Procedure procedure) =>
        new(
            procedure.Branch(Branch).Title,
            Number,
            On,
            Outcome is null ? GoesOn : procedure.Branch(Branch).Outcome(Outcome),
            Hash
        );

    /// <summary>The case that opened it, after the entry.</summary>
    public CaseState Apply(CaseState before, int seq, RecordedBlock news) =>
        before with
        {
            Seq = seq,
            Blocks = before.Blocks.Add(news),
            Tracks =
            [
                .. before.Tracks.Select(one =>
                    one.Track == Branch && one.Ordinal == Ordinal
                        ? one with
                        {
                            Outcome = Outcome,
                        }
                        : one
                ),
            ],
        };
}
