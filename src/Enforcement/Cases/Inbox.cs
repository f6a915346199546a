using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>What a case asks of whom after a step: written at commit from established facts alone, so that a list asks no rule.</summary>
internal static class Inbox
{
    /// <summary>Takes away what the case asked before, and writes what it asks now.</summary>
    public static async Task Renew(
        ZhifaDb db,
        Situation situation,
        CaseRow row,
        CaseState after,
        CancellationToken stop
    )
    {
        await db
            .Tasks.Where(task =>
                task.SubjectKind == EntryWriting.CaseSubject && task.SubjectId == row.Id
            )
            .ExecuteDeleteAsync(stop);
        db.AddRange(Of(situation.Procedure, row, after, situation.Day, situation.RecordedAt));
    }

    private static IEnumerable<InboxTask> Of(
        Procedure procedure,
        CaseRow row,
        CaseState state,
        DateOnly day,
        DateTimeOffset now
    )
    {
        var vector = CaseVector.Established(procedure, state, day);
        foreach (
            var step in procedure.Steps.Skip(1).Where(step => Asks(procedure, step, state, vector))
        )
        foreach (var role in step.By)
        {
            var due = Due(procedure, step, state);
            yield return new()
            {
                SubjectKind = EntryWriting.CaseSubject,
                SubjectId = row.Id,
                BodyId = row.BodyId,
                Role = Word(role),
                OfficerId = role == "handler" ? row.ResponsibleOfficerId : null,
                Step = step.Id,
                Title = step.Title,
                DueOn = due,
                OrderOn = due ?? DateOnly.MaxValue,
                CreatedAt = now,
            };
        }
    }

    /// <summary>Offered, not an aside, and it would establish something new; gates over computed facts are taken as open.</summary>
    private static bool Asks(Procedure procedure, Step step, CaseState state, byte[] vector)
    {
        if (step.Aside || (step.Establishes.Count > 0 && step.Establishes.All(state.Has)))
            return false;
        bool Computed(int slot) => procedure.Slots.All[slot].Kind == SlotKind.Computed;
        return Gate.All([step.When, .. step.Needs.Select(need => need.Gate)])
            .Freed(Computed)
            .Holds(vector);
    }

    /// <summary>The nearest running clock that the step would stop.</summary>
    private static DateOnly? Due(Procedure procedure, Step step, CaseState state) =>
        step
            .Stops.Select(id => state.Clocks.GetValueOrDefault(id))
            .OfType<CaseClock>()
            .Where(clock => clock.StoppedOn is null)
            .Select(clock => (DateOnly?)clock.Due)
            .Min();

    private static Role Word(string role) =>
        Enum.GetValues<Role>().First(known => FieldText.Kebab(known.ToString()) == role);
}
