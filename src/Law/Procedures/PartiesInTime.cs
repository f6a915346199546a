using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>
/// Who the parties of a case were, and since when. A change that nobody has approved has changed nobody; who comes into the case later has
/// nothing to do with what was said, made or served for another before.
/// </summary>
public static class PartiesInTime
{
    /// <summary>The entry from which on the party at that place is who he is: before, the case was about somebody else there, or about fewer. Else 0.</summary>
    public static int PartySince(this CaseState state, int place)
    {
        var (code, since, first) = ((string?)null, 0, true);
        foreach (var (seq, rows) in Times(state))
        {
            var own = rows.FirstOrDefault(row => row.Row + 1 == place);
            if (own is not null && ((Party)own.Read()).Code is var now && now != code)
                (code, since) = (now, first ? 0 : seq);
            first = false;
        }
        return since;
    }

    /// <summary>The same for the case as one party has it, or with only one.</summary>
    internal static int HisSince(this CaseState state) =>
        state.Recorded(nameof(Party)) is [var only] ? state.PartySince(only.Row + 1) : 0;

    /// <summary>Whether a period ran for whoever was the party before that entry: in what was opened for him, or stopped when he left.</summary>
    /// <param name="track">The track of the instance, or null for the spine.</param>
    /// <param name="since">As <see cref="PartySince"/>.</param>
    public static bool RanForAnother(
        this CaseState state,
        string? track,
        int ordinal,
        string limit,
        int since
    )
    {
        if (since == 0)
            return false;
        if (track is not null)
            return state.Instance(track, ordinal) is not { } one || one.Opened < since;
        var changed = ChinaTime.Day(state.History.First(taken => taken.Seq == since).ActedAt);
        return state.Clocks.GetValueOrDefault(limit)?.StoppedOn <= changed;
    }

    /// <summary>Whether somebody else was the party at the time of that entry, of the case as one party has it.</summary>
    internal static bool WasAnother(this CaseState state, int seq) =>
        state.Recorded(nameof(Party)) is [var only]
        && Times(state).Where(time => time.Seq <= seq).Select(time => time.Rows).LastOrDefault()
            is { } then
        && then.FirstOrDefault(row => row.Row == only.Row) is var was
        && (was is null || ((Party)was.Read()).Code != ((Party)only.Read()).Code);

    /// <summary>Whether the case had one party at the time of that entry.</summary>
    internal static bool WasAlone(this CaseState state, int seq) =>
        Times(state).Where(time => time.Seq <= seq).Select(time => time.Rows).LastOrDefault()
            is [_];

    /// <summary>The parties that a step makes those of the case: what it says, or what it approves; empty where it leaves them as they are.</summary>
    public static IReadOnlyList<PartyAt> PutInForce(Situation s) =>
        Proposals.Proposes(s.Step) ? []
        : Proposals.PutInForce(s, nameof(Party)) is { Count: > 0 } approved
            ? [.. approved.Select(row => new PartyAt(row.Row + 1, (Party)row.Read()))]
        :
        [
            .. (s.Input ?? [])
                .Where(block => block.Value is Party)
                .Select(block => new PartyAt(block.Row + 1, (Party)block.Value)),
        ];

    /// <summary>The parties at each time, from the entry on with which they became those of the case.</summary>
    private static IReadOnlyList<(int Seq, IReadOnlyList<RecordedBlock> Rows)> Times(
        CaseState state
    ) =>
        LookedUp.In(state).Times ??= [
            .. state
                .Counting.Where(block => block.Block == nameof(Party) && state.InForce(block))
                .GroupBy(block => block.Seq)
                .Select(rows =>
                    (state.InForceSince(rows.Key), (IReadOnlyList<RecordedBlock>)[.. rows])
                )
                .OrderBy(time => time.Item1),
        ];
}
