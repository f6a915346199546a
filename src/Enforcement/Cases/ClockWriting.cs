using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Cases;

/// <summary>Keeps the clock rows of a case in step with its state.</summary>
internal static class ClockWriting
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Task<List<Clock>> Running(ZhifaDb db, WrittenStep step, CancellationToken stop) =>
        step.Situation.Step
            is {
                Stops.Count: 0,
                Voids.Count: 0,
                Concludes.Count: 0,
                Outcome: null,
                RunsOut: null,
                TakesOver: null
            }
        && step.Started.Count == 0
        && step.Papers.Count == 0
            ? Task.FromResult<List<Clock>>([])
            : db
                .Clocks.Where(clock =>
                    clock.SubjectKind == EntryWriting.CaseSubject
                    && clock.SubjectId == step.Row.Id
                    && clock.State == ClockState.Running
                )
                .ToListAsync(stop);

    public static void Write(ZhifaDb db, WrittenStep step, List<Clock> running)
    {
        foreach (var clock in running)
        {
            (clock.State, clock.StoppedOn) = Standing(step, clock);
            if (clock.State != ClockState.Running)
                clock.ActsOn = null;
        }
        // What was postponed while it did not run has no row of its own.
        foreach (var started in step.Started.Where(one => one.Clock.StoppedOn is null))
            db.Add(
                new Clock
                {
                    SubjectKind = EntryWriting.CaseSubject,
                    SubjectId = step.Row.Id,
                    LimitId = started.Id,
                    Track = started.Track,
                    Ordinal = started.Ordinal,
                    StartsOn = started.Clock.Start,
                    DueOn = started.Clock.Due,
                    DueAt = started.Derivation.DueAt,
                    Provisional = started.Clock.Provisional,
                    State = ClockState.Running,
                    DerivationJson = Derivation(started.Derivation),
                    ActsOn = ActsOn(
                        step.Situation.Procedure,
                        started.Track,
                        started.Id,
                        started.Clock
                    ),
                }.With(Alarms(step.Row, started.Derivation, step.Situation.Calendar))
            );
    }

    private static DateOnly? ActsOn(
        Procedure procedure,
        string? track,
        string id,
        CaseClock clock
    ) => procedure.Machine(track).Steps.Any(step => step.RunsOut == id) ? clock.OverFrom : null;

    /// <summary>How a clock that ran stands after the step, and since when it has stopped.</summary>
    private static (ClockState, DateOnly?) Standing(WrittenStep step, Clock clock)
    {
        var now = Now(step, clock);
        // The periods of the procedure that it came from run no longer.
        if (
            step.Situation.Step.TakesOver is not null
            || step.Started.Any(started => Restarts(started, clock))
        )
            return (ClockState.Stopped, step.Day);
        if (now is { Acted: true })
            return (ClockState.RanOut, null);
        if (
            now is { StoppedOn: null }
            && (clock.Track is null || step.After.Instance(clock.Track, clock.Ordinal)!.IsOpen)
        )
            return (ClockState.Running, null);
        // Who owed something in a period that had run out was late until then; of any other there is no more to say.
        var stopped = now?.StoppedOn ?? step.Day;
        return
            stopped >= now?.OverFrom
            && step.Situation.Procedure.Limit(clock.Track, clock.LimitId) is not { Presses: true }
            ? (ClockState.RanOut, null)
            : (ClockState.Stopped, stopped);
    }

    private static bool Restarts(StartedClock started, Clock clock) =>
        started.Id == clock.LimitId
        && started.Track == clock.Track
        && started.Ordinal == clock.Ordinal;

    /// <summary>
    /// What would have come after the clock has stopped never comes. What had come by then is raised though no sweep was here yet:
    /// a body that was late stays marked.
    /// </summary>
    public static async Task Quiet(ZhifaDb db, List<Clock> clocks, CancellationToken stop)
    {
        foreach (
            var stopped in clocks
                .Where(clock => clock.State == ClockState.Stopped)
                .GroupBy(clock => clock.StoppedOn, clock => clock.Id)
        )
        {
            var (day, ids) = (stopped.Key, stopped.ToList());
            await db
                .ClockAlarms.Where(alarm =>
                    ids.Contains(alarm.ClockId) && alarm.RaisedAt == null && alarm.OnDay > day
                )
                .ExecuteDeleteAsync(stop);
        }
    }

    private static Clock With(this Clock clock, IEnumerable<ClockAlarm> alarms)
    {
        clock.Alarms.AddRange(alarms);
        return clock;
    }

    private static IEnumerable<ClockAlarm> Alarms(
        CaseRow row,
        ClockResult clock,
        WorkingCalendar calendar
    ) =>
        ClockWarnings
            .Of(clock, calendar)
            .Select(pair => new ClockAlarm
            {
                Kind = pair.Warning.Id,
                OnDay = pair.Day,
                Tells = Inbox.Word(pair.Warning.Tells),
                CaseId = row.Id,
                OfficerId = pair.Warning.Tells == "handler" ? row.ResponsibleOfficerId : null,
                DistrictCode = row.DistrictCode,
                CityCode = row.CityCode,
            });

    /// <summary>
    /// A clock that a new calendar counts otherwise: its row, and its warnings anew. What was raised and is due stays raised.
    /// </summary>
    public static async Task Recounted(
        ZhifaDb db,
        WrittenRecount recount,
        RecountedClock counted,
        WorkingCalendar calendar,
        DateOnly today,
        CancellationToken stop
    )
    {
        var row = recount.Row;
        var clock = await db
            .Clocks.Include(one => one.Alarms)
            .SingleAsync(
                one =>
                    one.SubjectKind == EntryWriting.CaseSubject
                    && one.SubjectId == row.Id
                    && one.LimitId == counted.Id
                    && one.Track == counted.Track
                    && one.Ordinal == counted.Ordinal
                    // In a track that was reopened, what ran out before is counted again too.
                    && one.State != ClockState.Stopped,
                stop
            );
        (clock.StartsOn, clock.DueOn) = (counted.Now.Start, counted.Now.Due);
        (clock.DueAt, clock.Provisional) = (counted.Derivation.DueAt, counted.Now.Provisional);
        clock.DerivationJson = Derivation(counted.Derivation);
        clock.ActsOn = ActsOn(recount.Procedure, counted.Track, counted.Id, counted.Now);
        var fresh = Alarms(row, counted.Derivation, calendar).ToDictionary(alarm => alarm.Kind);
        foreach (var alarm in clock.Alarms.ToList())
            if (!fresh.Remove(alarm.Kind, out var now))
                db.Remove(alarm);
            else
                (alarm.OnDay, alarm.RaisedAt) = (
                    now.OnDay,
                    now.OnDay <= today ? alarm.RaisedAt : null
                );
        clock.Alarms.AddRange(fresh.Values);
    }

    /// <summary>The clock of that row as the state has it.</summary>
    private static CaseClock? Now(WrittenStep step, Clock clock)
    {
        MachineState? at = clock.Track is null
            ? step.After
            : step.After.Instance(clock.Track, clock.Ordinal);
        return at?.Clocks.GetValueOrDefault(clock.LimitId);
    }

    /// <summary>The sentences that tell how a due day was counted.</summary>
    public static string Derivation(ClockResult result) =>
        JsonSerializer.Serialize(result.Steps.Select(line => line.Text), Plain);

    public static IReadOnlyList<string> Sentences(string derivation) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(derivation) ?? [];
}
