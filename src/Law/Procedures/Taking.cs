using System.Collections.Immutable;
using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>What an entry says of a step that was taken: enough to fold it into the state, today and at replay.</summary>
public sealed record StepTaken(
    int Seq,
    string Step,
    string By,
    string Role,
    DateTimeOffset ActedAt,
    IReadOnlyList<RecordedBlock> Blocks,
    IReadOnlyList<CaseDocument> Documents
)
{
    /// <summary>The number of the case that it opens, or null.</summary>
    public string? Child { get; init; }

    /// <summary>Of the first step of a case that another one opened: that one.</summary>
    public ParentCase? Parent { get; init; }
}

/// <summary>A clock that a step started, with its whole derivation.</summary>
/// <param name="Track">The track whose opening started it, or whose step; null for the spine's.</param>
public sealed record StartedClock(
    string Id,
    CaseClock Clock,
    ClockResult Derivation,
    string? Track
);

/// <summary>Folds a taken step into the state of a case.</summary>
public static class Taking
{
    /// <summary>The state after the step, and the clocks it started.</summary>
    public static (CaseState After, IReadOnlyList<StartedClock> Started) Apply(
        Procedure procedure,
        CaseState before,
        StepTaken taken,
        WorkingCalendar calendar
    )
    {
        if (procedure.Anywhere(taken.Step) is not { } step)
            throw new ArgumentException($"{procedure.Id} has no step {taken.Step}.", nameof(taken));
        var machine = procedure.Of(step.Id);
        if (step.TakesOver is not null)
            return (Arrived(procedure, before, step, taken), []);
        var at =
            before.At(machine)
            ?? throw new ArgumentException($"{machine.Id} is not open.", nameof(taken));
        var day = ChinaTime.Day(taken.ActedAt);
        var after = Branches(procedure, step, taken, Recorded(before, step, taken, machine));
        var moved = at with
        {
            Facts = FactsAfter(machine, step, at, taken),
            Attributes = AttributesAfter(machine, step, at, taken),
            Clocks = Stopped(step, at, day),
        };
        after = Put(
            after,
            moved is TrackState track ? track with { Outcome = step.Outcome } : moved
        );
        var started = new List<StartedClock>();
        after = Begin(machine, step.Starts);
        foreach (var opened in procedure.Tracks.Where(track => step.Opens.Contains(track.Id)))
            after = Begin(opened, opened.Begins);
        return (after, started);

        CaseState Begin(Machine of, IReadOnlyList<ClockStart> starts)
        {
            var state = after;
            foreach (
                var start in starts.Where(start =>
                    start.When.Holds(CaseVector.Established(procedure, of, state, day))
                )
            )
            {
                var now = state.At(of)!;
                var clock = Start(of, start, now, state, taken, day, calendar);
                started.Add(clock);
                state = Put(state, now with { Clocks = now.Clocks.SetItem(clock.Id, clock.Clock) });
            }
            return state;
        }
    }

    private static CaseState Recorded(
        CaseState before,
        Step step,
        StepTaken taken,
        Machine machine
    ) =>
        before with
        {
            Seq = taken.Seq,
            Stage = step.To ?? before.Stage,
            Blocks = before.Blocks.AddRange(taken.Blocks),
            Documents = before.Documents.AddRange(taken.Documents),
            History = before.History.Add(
                new(taken.Seq, step.Id, taken.By, taken.Role, taken.ActedAt)
            ),
            Ended = before.Ended || step is { Ends: true, Converts: null } && machine is Procedure,
            Parent = taken.Parent ?? before.Parent,
            Outcome =
                machine is Track || step is { Outcome: null, Reopens: false }
                    ? before.Outcome
                    : step.Outcome,
        };

    /// <summary>The case begins again in this procedure, with the file that it has and the facts that are carried.</summary>
    private static CaseState Arrived(
        Procedure procedure,
        CaseState before,
        Step step,
        StepTaken taken
    )
    {
        var anew = before.Anew();
        var facts = step.TakesOver!.Carries.Where(carried => before.Has(carried.Value))
            .Select(carried => KeyValuePair.Create(carried.Key, before.Facts[carried.Value]));
        return Recorded(anew, step, taken, procedure) with
        {
            Began = taken.Seq,
            Kept = before
                .Counting.Where(block => step.TakesOver.Keeps.Contains(block.Block))
                .GroupBy(block => block.Block)
                .ToImmutableDictionary(same => same.Key, same => same.Max(block => block.Seq)),
            Facts = FactsAfter(procedure, step, anew, taken).SetItems(facts),
            Attributes = AttributesAfter(procedure, step, anew, taken),
        };
    }

    /// <summary>Instances made void and opened by a step of the spine.</summary>
    private static CaseState Branches(
        Procedure procedure,
        Step step,
        StepTaken taken,
        CaseState state
    )
    {
        var tracks = state.Tracks;
        foreach (var id in step.Voids)
            if (tracks.FindLast(one => one.Track == id) is { } last)
                tracks = tracks.Replace(last, last with { Void = true });
        foreach (var id in step.Opens)
            tracks = tracks.Add(
                new(id, 1 + tracks.Count(one => one.Track == id))
                {
                    Opened = state.Seq,
                    Number = procedure.OpenedBy(step)?.Id == id ? taken.Child : null,
                }
            );
        return state with { Tracks = tracks };
    }

    private static CaseState Put(CaseState state, MachineState moved) =>
        moved is TrackState track
            ? state with
            {
                Tracks = state.Tracks.SetItem(
                    state.Tracks.FindLastIndex(one => one.Track == track.Track),
                    track
                ),
            }
            : state with
            {
                Facts = moved.Facts,
                Attributes = moved.Attributes,
                Clocks = moved.Clocks,
            };

    private static ImmutableDictionary<string, CaseClock> Stopped(
        Step step,
        MachineState before,
        DateOnly day
    ) =>
        before.Clocks.SetItems(
            step.Stops.Where(id => before.Clocks.GetValueOrDefault(id) is { StoppedOn: null })
                // A track that ends leaves no clock running; what has run out has run out.
                .Concat(
                    step.Outcome is null || before is CaseState
                        ? []
                        : before
                            .Clocks.Where(pair => pair.Value.On(day) == "running")
                            .Select(pair => pair.Key)
                )
                .Distinct()
                .Select(id => KeyValuePair.Create(id, before.Clocks[id] with { StoppedOn = day }))
                .Concat(
                    step.RunsOut is { } over
                        ? [KeyValuePair.Create(over, before.Clocks[over] with { Acted = true })]
                        : []
                )
        );

    /// <summary>The documents that a step issues, by where the case stands after it, and that state, still without them.</summary>
    public static (IReadOnlyList<StepDocument> Documents, CaseState After) Issues(
        Procedure procedure,
        CaseState before,
        StepTaken taken,
        WorkingCalendar calendar
    )
    {
        var step = procedure.Anywhere(taken.Step)!;
        if (step.Documents.Count == 0)
            return ([], before);
        var (after, _) = Apply(procedure, before, taken, calendar);
        var vector = CaseVector.Established(
            procedure,
            procedure.Of(step.Id),
            after,
            ChinaTime.Day(taken.ActedAt)
        );
        return ([.. step.Documents.Where(document => document.When.Holds(vector))], after);
    }

    private static ImmutableDictionary<string, Established> FactsAfter(
        Machine machine,
        Step step,
        MachineState before,
        StepTaken taken
    )
    {
        var facts = before.Facts.RemoveRange(Falling(machine, step.Clears));
        return facts.SetItems(
            step.Establishes.Select(id =>
                KeyValuePair.Create(id, new Established(taken.Seq, taken.By))
            )
        );
    }

    /// <summary>What falls when these facts fall: they and all that rests on them.</summary>
    public static IReadOnlySet<string> Falling(Machine machine, IEnumerable<string> cleared)
    {
        var falling = cleared.ToHashSet();
        while (
            machine
                .Facts.Where(f => !falling.Contains(f.Id) && f.RestsOn.Any(falling.Contains))
                .ToList()
                is { Count: > 0 } more
        )
            falling.UnionWith(more.Select(fact => fact.Id));
        return falling;
    }

    private static ImmutableDictionary<string, string> AttributesAfter(
        Machine machine,
        Step step,
        MachineState before,
        StepTaken taken
    )
    {
        var attributes = before.Attributes.SetItems(step.Sets);
        foreach (
            var attribute in machine.Attributes.Where(attribute =>
                step.Judges.Contains(attribute.Id)
            )
        )
            if (Value(taken, attribute.From!) is { } value && attribute.Values.Contains(value))
                attributes = attributes.SetItem(attribute.Id, value);
            else if (attribute.Optional)
                attributes = attributes.SetItem(attribute.Id, attribute.Values[0]);
        return attributes;
    }

    /// <summary>First legal day on which the period is over.</summary>
    internal static DateOnly OverFrom(ClockResult result) =>
        result.RanOut(result.Due) ? result.Due : result.Due.AddDays(1);

    private static StartedClock Start(
        Machine machine,
        ClockStart start,
        MachineState state,
        CaseState spine,
        StepTaken taken,
        DateOnly day,
        WorkingCalendar calendar
    )
    {
        var limit = machine.Limit(start.Clock);
        var from = start.AfterClock is { } other
            ? (state.Clocks.GetValueOrDefault(other) ?? spine.Clocks[other]).Due
            : Day(start.FromField) ?? day;
        var result = Day(start.UntilField) is { } until
            ? ClockCalculator.Until(limit, from, until, calendar)
            // What is counted in hours begins at the moment of the act.
            : ClockCalculator.Compute(
                limit,
                from,
                TimeOnly.FromDateTime(taken.ActedAt.ToOffset(ChinaTime.Offset).DateTime),
                [],
                calendar
            );
        return new(
            start.Clock,
            new(from, result.Due, OverFrom(result), result.Provisional, null)
            {
                Follows = start.AfterClock,
                Set = start.UntilField is not null,
            },
            result,
            (machine as Track)?.Id
        );

        DateOnly? Day(string? field) =>
            field is null
                ? null
                : DateOnly.ParseExact(
                    Value(taken, field)!,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture
                );
    }

    private static string? Value(StepTaken taken, string path)
    {
        var (block, field) = (path.Split('.')[0], path.Split('.')[1]);
        return taken.Blocks.FirstOrDefault(b => b.Block == block)?.Values.GetValueOrDefault(field);
    }
}
