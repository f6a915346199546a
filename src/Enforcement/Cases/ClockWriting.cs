using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
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
        step.Situation.Step is { Stops.Count: 0, Outcome: null } && step.Started.Count == 0
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
            if (Now(step, clock) is { StoppedOn: { } stopped })
                (clock.State, clock.StoppedOn) = (ClockState.Stopped, stopped);
            else if (
                step.Started.Any(started => Restarts(started, clock, step)) || Over(step, clock)
            )
                (clock.State, clock.StoppedOn) = (ClockState.Stopped, step.Day);
        foreach (var started in step.Started)
            db.Add(
                new Clock
                {
                    SubjectKind = EntryWriting.CaseSubject,
                    SubjectId = step.Row.Id,
                    LimitId = started.Id,
                    Track = started.Track,
                    Ordinal = started.Track is { } track ? step.After.Latest(track)!.Ordinal : 1,
                    StartsOn = started.Clock.Start,
                    DueOn = started.Clock.Due,
                    DueAt = started.Derivation.DueAt,
                    Provisional = started.Clock.Provisional,
                    State = ClockState.Running,
                    DerivationJson = Derivation(started.Derivation),
                }.With(Alarms(step, started))
            );
    }

    /// <summary>Its track has ended: what has run out in it calls for nothing any more.</summary>
    private static bool Over(WrittenStep step, Clock clock) =>
        step.Situation.Step.Outcome is not null
        && clock.Track == step.Situation.Machine.Id
        && step.After.Latest(clock.Track)!.Ordinal == clock.Ordinal;

    private static bool Restarts(StartedClock started, Clock clock, WrittenStep step) =>
        started.Id == clock.LimitId
        && started.Track == clock.Track
        && (clock.Track is null || step.After.Latest(clock.Track)!.Ordinal == clock.Ordinal);

    /// <summary>What was not raised will not be: the clock has stopped.</summary>
    public static async Task Quiet(ZhifaDb db, List<Clock> clocks, CancellationToken stop)
    {
        var stopped = clocks
            .Where(clock => clock.State == ClockState.Stopped)
            .Select(clock => clock.Id)
            .ToList();
        if (stopped.Count > 0)
            await db
                .ClockAlarms.Where(alarm =>
                    stopped.Contains(alarm.ClockId) && alarm.RaisedAt == null
                )
                .ExecuteDeleteAsync(stop);
    }

    private static Clock With(this Clock clock, IEnumerable<ClockAlarm> alarms)
    {
        clock.Alarms.AddRange(alarms);
        return clock;
    }

    private static IEnumerable<ClockAlarm> Alarms(WrittenStep step, StartedClock started) =>
        ClockWarnings
            .Of(started.Derivation, step.Situation.Calendar)
            .Select(pair => new ClockAlarm
            {
                Kind = pair.Warning.Id,
                OnDay = pair.Day,
                Tells = Inbox.Word(pair.Warning.Tells),
                CaseId = step.Row.Id,
                OfficerId = pair.Warning.Tells == "handler" ? step.Row.ResponsibleOfficerId : null,
                DistrictCode = step.Row.DistrictCode,
                CityCode = step.Row.CityCode,
            });

    /// <summary>The clock of that row as the state has it.</summary>
    private static CaseClock? Now(WrittenStep step, Clock clock)
    {
        MachineState? at = clock.Track is null
            ? step.After
            : step.After.Tracks.Find(one =>
                one.Track == clock.Track && one.Ordinal == clock.Ordinal
            );
        return at?.Clocks.GetValueOrDefault(clock.LimitId);
    }

    /// <summary>The sentences that tell how a due day was counted.</summary>
    public static string Derivation(ClockResult result) =>
        JsonSerializer.Serialize(result.Steps.Select(line => line.Text), Plain);

    public static IReadOnlyList<string> Sentences(string derivation) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(derivation) ?? [];
}
