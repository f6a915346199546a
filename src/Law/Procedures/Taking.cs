using System.Collections.Immutable;
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
);

/// <summary>A clock that a step started, with its whole derivation.</summary>
public sealed record StartedClock(string Id, CaseClock Clock, ClockResult Derivation);

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
        var step =
            procedure.Step(taken.Step)
            ?? throw new ArgumentException(
                $"{procedure.Id} has no step {taken.Step}.",
                nameof(taken)
            );
        var day = ChinaTime.Day(taken.ActedAt);
        var after = before with
        {
            Seq = taken.Seq,
            Stage = step.To ?? before.Stage,
            Blocks = before.Blocks.AddRange(taken.Blocks),
            Documents = before.Documents.AddRange(taken.Documents),
            History = before.History.Add(
                new(taken.Seq, step.Id, taken.By, taken.Role, taken.ActedAt)
            ),
            Facts = FactsAfter(procedure, step, before, taken),
            Attributes = AttributesAfter(procedure, step, before, taken),
            Ended = before.Ended || step.Ends,
        };
        foreach (var id in step.Stops)
            if (after.Clocks.TryGetValue(id, out var clock) && clock.StoppedOn is null)
                after = after with
                {
                    Clocks = after.Clocks.SetItem(id, clock with { StoppedOn = day }),
                };
        var started = new List<StartedClock>();
        foreach (
            var start in step.Starts.Where(start =>
                start.When.Holds(CaseVector.Established(procedure, after, day))
            )
        )
        {
            var clock = Start(start, after, taken, day, calendar);
            started.Add(clock);
            after = after with { Clocks = after.Clocks.SetItem(clock.Id, clock.Clock) };
        }
        return (after, started);
    }

    /// <summary>The documents that a step issues, by where the case stands after it.</summary>
    public static IReadOnlyList<StepDocument> Issues(
        Procedure procedure,
        CaseState before,
        StepTaken taken,
        WorkingCalendar calendar
    )
    {
        var step = procedure.Step(taken.Step)!;
        if (step.Documents.Count == 0)
            return [];
        var (after, _) = Apply(procedure, before, taken, calendar);
        var vector = CaseVector.Established(procedure, after, ChinaTime.Day(taken.ActedAt));
        return [.. step.Documents.Where(document => document.When.Holds(vector))];
    }

    private static ImmutableDictionary<string, Established> FactsAfter(
        Procedure procedure,
        Step step,
        CaseState before,
        StepTaken taken
    )
    {
        var facts = before.Facts.RemoveRange(Falling(procedure, step.Clears));
        return facts.SetItems(
            step.Establishes.Select(id =>
                KeyValuePair.Create(id, new Established(taken.Seq, taken.By))
            )
        );
    }

    /// <summary>What falls when these facts fall: they and all that rests on them.</summary>
    public static IReadOnlySet<string> Falling(Procedure procedure, IEnumerable<string> cleared)
    {
        var falling = cleared.ToHashSet();
        while (
            procedure
                .Facts.Where(f => !falling.Contains(f.Id) && f.RestsOn.Any(falling.Contains))
                .ToList()
                is { Count: > 0 } more
        )
            falling.UnionWith(more.Select(fact => fact.Id));
        return falling;
    }

    private static ImmutableDictionary<string, string> AttributesAfter(
        Procedure procedure,
        Step step,
        CaseState before,
        StepTaken taken
    )
    {
        var attributes = before.Attributes.SetItems(step.Sets);
        foreach (
            var attribute in procedure.Attributes.Where(attribute =>
                step.Judges.Contains(attribute.Id)
            )
        )
            if (Value(taken, attribute.From!) is { } value && attribute.Values.Contains(value))
                attributes = attributes.SetItem(attribute.Id, value);
        return attributes;
    }

    private static StartedClock Start(
        ClockStart start,
        CaseState state,
        StepTaken taken,
        DateOnly day,
        WorkingCalendar calendar
    )
    {
        var from =
            start.AfterClock is { } other ? state.Clocks[other].Due
            : start.FromField is { } field ? DateOnly.ParseExact(Value(taken, field)!, "yyyy-MM-dd")
            : day;
        var result = ClockCalculator.Compute(
            TimeLimitTable.Published.Find(start.Clock)!,
            from,
            [],
            calendar
        );
        var over = result.RanOut(result.Due) ? result.Due : result.Due.AddDays(1);
        return new(start.Clock, new(from, result.Due, over, result.Provisional, null), result);
    }

    private static string? Value(StepTaken taken, string path)
    {
        var (block, field) = (path.Split('.')[0], path.Split('.')[1]);
        return taken.Blocks.FirstOrDefault(b => b.Block == block)?.Values.GetValueOrDefault(field);
    }
}
