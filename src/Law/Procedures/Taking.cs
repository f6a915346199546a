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
    /// <summary>Of a step of a track: the ordinal of its instance; 0 for the spine's.</summary>
    public int Instance { get; init; }

    /// <summary>The number of the case that it opens, or null.</summary>
    public string? Child { get; init; }

    /// <summary>Of the first step of a case that another one opened: that one.</summary>
    public ParentCase? Parent { get; init; }
}

/// <summary>A clock that a step started, with its whole derivation.</summary>
/// <param name="Track">The track whose opening started it, or whose step; null for the spine's.</param>
/// <param name="Ordinal">Of the instance of the track; 1 for the spine.</param>
public sealed record StartedClock(
    string Id,
    CaseClock Clock,
    ClockResult Derivation,
    string? Track,
    int Ordinal
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
        var day = ChinaTime.Day(taken.ActedAt);
        var (after, opened) = Branching.After(
            procedure,
            step,
            taken,
            step.TakesOver is null
                ? Moved(procedure, machine, before, step, taken)
                : Arrived(procedure, before, step, taken)
        );
        var concerned = after.Concerned(taken.Seq);
        var started = new List<StartedClock>();
        Begin(machine, taken.Instance, step.Starts);
        foreach (var (begun, ordinal) in opened)
            Begin(begun, ordinal, begun.Begins);
        return (after, started);

        // A step that is about one of several parties starts what the case is for him.
        byte[] Seen(Machine of, MachineState own) =>
            of is Procedure && concerned is { } place
                ? CaseVector.Established(procedure, after.For(procedure, place), day)
                : CaseVector.Established(procedure, of, own, after, day);

        void Begin(Machine of, int instance, IReadOnlyList<ClockStart> starts)
        {
            foreach (var start in starts)
            {
                var own = after.At(of, instance)!;
                if (
                    !start.When.Holds(Seen(of, own))
                    || Beside(procedure, of, own, after, start.Clock) is not var (into, now)
                    || start.NotBeforeField is not null && !now.Clocks.ContainsKey(start.Clock)
                )
                    continue;
                var clock = Start(into, now, start, own, after, taken, day, calendar);
                if (
                    Stated(taken, start.UnlessOverField) is { } by
                    && clock.Clock.On(by) == "ran-out"
                )
                    continue;
                started.Add(clock);
                after = after.With(now with { Clocks = now.Clocks.SetItem(clock.Id, clock.Clock) });
            }
        }
    }

    private static CaseState Moved(
        Procedure procedure,
        Machine machine,
        CaseState before,
        Step step,
        StepTaken taken
    )
    {
        var at =
            before.At(machine, taken.Instance)
            ?? throw new ArgumentException($"{machine.Id} is not open.", nameof(taken));
        var moved = at with
        {
            Facts = FactsAfter(machine, step, at, taken),
            Attributes = AttributesAfter(machine, step, at, taken),
            Clocks = Stopped(step, at, ChinaTime.Day(taken.ActedAt)),
        };
        var day = ChinaTime.Day(taken.ActedAt);
        var after = Recorded(before, step, taken, machine)
            .With(
                moved is TrackState track
                    ? track with
                    {
                        Outcome = step.Outcome,
                        Concluded = 0,
                    }
                    : moved
            );
        foreach (var id in step.Stops.Where(id => machine.Slots.Find(SlotKind.Clock, id) is null))
            if (
                Beside(procedure, machine, at, after, id) is var (_, other)
                && other.Clocks.GetValueOrDefault(id) is { StoppedOn: null } clock
            )
                after = after.With(
                    other with
                    {
                        Clocks = other.Clocks.SetItem(id, clock with { StoppedOn = day }),
                    }
                );
        return after;
    }

    /// <summary>Where a clock runs that a machine speaks of: there, or in another track for the same party; null where that is not open.</summary>
    private static (Machine Machine, MachineState At)? Beside(
        Procedure procedure,
        Machine machine,
        MachineState at,
        CaseState state,
        string clock
    )
    {
        if (machine.Slots.Find(SlotKind.Clock, clock) is not null)
            return (machine, at);
        var track = procedure.Tracks.First(other =>
            other.Per == TrackPer.Party && other.Slots.Find(SlotKind.Clock, clock) is not null
        );
        return
            state.Open(track.Id).FirstOrDefault(one => one.Key == ((TrackState)at).Key) is { } open
            ? (track, open)
            : null;
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
                {
                    Instance = taken.Instance,
                }
            ),
            Ended =
                before.Ended && !step.Revives
                || step is { Ends: true, Converts: null } && machine is Procedure,
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
        var machine = procedure.Of(step.Id);
        var vector = CaseVector.Established(
            procedure,
            machine,
            after.At(machine, taken.Instance),
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
            if (Judged(attribute, taken) is { } value)
                attributes = attributes.SetItem(attribute.Id, value);
            else if (attribute.Optional)
                attributes = attributes.SetItem(attribute.Id, attribute.Values[0]);
        return attributes;
    }

    /// <summary>What a step says of an attribute: of rows about several parties the first of its values, so that no one's leniency is everybody's.</summary>
    private static string? Judged(CaseAttribute attribute, StepTaken taken)
    {
        var (block, field) = (attribute.From!.Split('.')[0], attribute.From!.Split('.')[1]);
        return taken
            .Blocks.Where(row => row.Block == block)
            .Select(row => row.Values.GetValueOrDefault(field))
            .OfType<string>()
            .Where(attribute.Values.Contains)
            .MinBy(value => attribute.Values.ToList().IndexOf(value));
    }

    /// <summary>First legal day on which the period is over.</summary>
    internal static DateOnly OverFrom(ClockResult result) =>
        result.RanOut(result.Due) ? result.Due : result.Due.AddDays(1);

    /// <param name="into">Where the clock runs.</param>
    /// <param name="state">Where what starts it stands.</param>
    private static StartedClock Start(
        Machine machine,
        MachineState into,
        ClockStart start,
        MachineState state,
        CaseState spine,
        StepTaken taken,
        DateOnly day,
        WorkingCalendar calendar
    )
    {
        var limit = machine.Limit(start.Clock);
        var former = into.Clocks.GetValueOrDefault(start.Clock);
        var stated = Stated(taken, start.FromField);
        var postponed = Stated(taken, start.NotBeforeField);
        var floor = postponed ?? (start.AfterClock is null ? null : stated);
        if (former?.NotBefore is { } before)
            floor = floor is { } named ? Later(before, named) : before;
        var origin =
            start.AfterClock is { } other ? spine.Followed(state, other).Due
            : start.SinceFact is { } fact ? ChinaTime.Day(spine.EstablishedAt(fact))
            : (start.Again || postponed is not null) && former is not null ? former.Start
            : stated ?? day;
        var from = Later(origin, floor);
        var result = Stated(taken, start.UntilField) is { } until
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
            new(
                from,
                result.Due,
                OverFrom(result),
                result.Provisional,
                postponed is null ? null : former?.StoppedOn
            )
            {
                Follows = postponed is null ? start.AfterClock : former?.Follows,
                NotBefore = floor,
                Set = start.UntilField is not null,
            },
            result,
            (machine as Track)?.Id,
            (into as TrackState)?.Ordinal ?? 1
        );
    }

    internal static DateOnly Later(DateOnly day, DateOnly? other) =>
        other > day ? other.Value : day;

    /// <summary>The day that a step has stated in a field of its blocks.</summary>
    private static DateOnly? Stated(StepTaken taken, string? field) =>
        field is null
            ? null
            : DateOnly.ParseExact(Value(taken, field)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Value(StepTaken taken, string path)
    {
        var (block, field) = (path.Split('.')[0], path.Split('.')[1]);
        return taken.Blocks.FirstOrDefault(b => b.Block == block)?.Values.GetValueOrDefault(field);
    }
}
