using System.Collections.Immutable;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>A clock of a case that another calendar counts otherwise.</summary>
/// <param name="Track">The track it runs in, with its ordinal; null for the spine's.</param>
public sealed record RecountedClock(
    string Id,
    string Title,
    string? Track,
    int Ordinal,
    CaseClock Was,
    CaseClock Now,
    ClockResult Derivation
);

/// <summary>
/// Counts the open clocks of a case again when a year's days off have been published or changed, be its file archived: the periods of the
/// party go on. What has stopped stays as it was, and so does every act already done; a period whose end somebody set is not counted at all.
/// </summary>
public static class Recount
{
    /// <summary>The step under which the entry stands. No person takes it and no procedure declares it.</summary>
    public const string Step = "recount-clocks";

    public const string Title = "工作日历更新，重新计算期限";

    /// <summary>The clocks that come out otherwise, those of the spine first; none, and there is nothing to record.</summary>
    public static IReadOnlyList<RecountedClock> Changed(
        Procedure procedure,
        CaseState state,
        WorkingCalendar calendar
    )
    {
        // Each is counted with those before it as they are counted now: a clock of a track may follow another's.
        var (now, changed) = (state, new List<RecountedClock>());
        foreach (var machine in procedure.Machines)
        foreach (var at in state.Running(machine))
        {
            var moved = Of(machine, at, now, calendar);
            now = now.With(at with { Clocks = at.Clocks.SetItems(moved.Select(Pair)) });
            changed.AddRange(moved);
        }
        return changed;
    }

    /// <summary>What the entry records: the reason, and each period with its old and its new day.</summary>
    public static IReadOnlyList<RecordedBlock> Blocks(
        int seq,
        CalendarChange reason,
        IReadOnlyList<RecountedClock> changed
    ) =>
        [
            Recorded(seq, 0, reason),
            .. changed.Select(
                (clock, row) =>
                    Recorded(
                        seq,
                        row,
                        new RecountedPeriod(
                            clock.Title,
                            clock.Now.Start,
                            clock.Was.Due,
                            clock.Now.Due,
                            clock.Now.Provisional
                        )
                    )
            ),
        ];

    /// <summary>The state after the entry.</summary>
    public static CaseState Apply(
        CaseState before,
        int seq,
        IReadOnlyList<RecordedBlock> blocks,
        IReadOnlyList<RecountedClock> changed
    )
    {
        var after = before with { Seq = seq, Blocks = before.Blocks.AddRange(blocks) };
        foreach (var clock in changed)
        {
            MachineState at = clock.Track is null
                ? after
                : after.Instance(clock.Track, clock.Ordinal)!;
            after = after.With(at with { Clocks = at.Clocks.SetItem(clock.Id, clock.Now) });
        }
        return after;
    }

    /// <param name="of">The case, with what has been counted before.</param>
    private static List<RecountedClock> Of(
        Machine machine,
        MachineState state,
        CaseState of,
        WorkingCalendar calendar
    )
    {
        var (clocks, changed) = (state.Clocks, new Dictionary<string, ClockResult>());
        // A clock may follow another that itself moves: again until nothing moves any more.
        for (var moved = true; moved; )
        {
            moved = false;
            foreach (
                var (id, clock) in clocks.Where(pair =>
                    pair.Value is { StoppedOn: null, Set: false, Acted: false }
                    && machine.Limit(pair.Key) is { Set: false, Unit: not LimitUnit.Hour }
                )
            )
            {
                var start = clock.Follows is { } other
                    ? Taking.Later(
                        of.Followed(state with { Clocks = clocks }, other).Due,
                        clock.NotBefore
                    )
                    : clock.Start;
                var result = ClockCalculator.Compute(machine.Limit(id), start, [], calendar);
                var now = clock with
                {
                    Start = start,
                    Due = result.Due,
                    OverFrom = Taking.OverFrom(result),
                    Provisional = result.Provisional,
                };
                if (now == clock)
                    continue;
                (clocks, changed[id], moved) = (clocks.SetItem(id, now), result, true);
            }
        }
        return
        [
            .. machine
                .Clocks.Where(clock => changed.ContainsKey(clock.Id))
                .Where(clock => clocks[clock.Id] != state.Clocks[clock.Id])
                .Select(clock => new RecountedClock(
                    clock.Id,
                    machine is Track track
                        ? $"{of.Recorded(track, (TrackState)state)}：{clock.Title}"
                        : clock.Title,
                    (state as TrackState)?.Track,
                    (state as TrackState)?.Ordinal ?? 1,
                    state.Clocks[clock.Id],
                    clocks[clock.Id],
                    changed[clock.Id]
                )),
        ];
    }

    private static KeyValuePair<string, CaseClock> Pair(RecountedClock clock) =>
        KeyValuePair.Create(clock.Id, clock.Now);

    private static RecordedBlock Recorded(int seq, int row, object block)
    {
        var type = BlockType.Of(block.GetType());
        return new(seq, type.Name, row, type.Write(block));
    }
}
