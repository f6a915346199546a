using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
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
        step.Situation.Step.Stops.Count == 0 && step.Started.Count == 0
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
            if (step.After.Clocks[clock.LimitId].StoppedOn is { } stopped)
                (clock.State, clock.StoppedOn) = (ClockState.Stopped, stopped);
        foreach (var started in step.Started)
            db.Add(
                new Clock
                {
                    SubjectKind = EntryWriting.CaseSubject,
                    SubjectId = step.Row.Id,
                    LimitId = started.Id,
                    Ordinal = 1,
                    StartsOn = started.Clock.Start,
                    DueOn = started.Clock.Due,
                    DueAt = started.Derivation.DueAt,
                    Provisional = started.Clock.Provisional,
                    State = ClockState.Running,
                    DerivationJson = Derivation(started.Derivation),
                }
            );
    }

    /// <summary>The sentences that tell how a due day was counted.</summary>
    public static string Derivation(ClockResult result) =>
        JsonSerializer.Serialize(result.Steps.Select(line => line.Text), Plain);

    public static IReadOnlyList<string> Sentences(string derivation) =>
        JsonSerializer.Deserialize<IReadOnlyList<string>>(derivation) ?? [];
}
