using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Cases;

/// <summary>What a case asks of whom after a step: written at commit from established facts alone, so that a list asks no rule.</summary>
internal static class Inbox
{
    /// <summary>Takes away what the case asked before, and writes what it asks now.</summary>
    public static async Task Renew(
        ZhifaDb db,
        Procedure procedure,
        CaseRow row,
        CaseState after,
        DateTimeOffset now,
        DateOnly day,
        CancellationToken stop
    )
    {
        await db
            .Tasks.Where(task =>
                task.SubjectKind == EntryWriting.CaseSubject && task.SubjectId == row.Id
            )
            .ExecuteDeleteAsync(stop);
        db.AddRange(Of(procedure, row, after, day, now));
    }

    private static IEnumerable<InboxTask> Of(
        Procedure procedure,
        CaseRow row,
        CaseState state,
        DateOnly day,
        DateTimeOffset now
    )
    {
        // Nothing will be written on the day on which a clock runs out: what it opens or closes is written today.
        var days = state
            .EveryClock()
            .Select(clock => clock.Value)
            .Where(clock => clock.StoppedOn is null && clock.OverFrom > day)
            .Select(clock => clock.OverFrom)
            .Append(day)
            .Distinct()
            .Order()
            .ToList();
        var asked = days.ToDictionary(
            on => on,
            on =>
                procedure
                    .Machines.SelectMany(machine =>
                        state
                            .Running(machine)
                            .SelectMany(at => Asked(procedure, machine, at, state, on))
                    )
                    .ToHashSet()
        );
        foreach (var machine in procedure.Machines)
        foreach (var step in machine.Steps.Where(step => step != procedure.Opening))
        foreach (var at in state.Running(machine))
        {
            var asking = (step, at.Turn);
            var from = days.FindIndex(on => asked[on].Contains(asking));
            if (from < 0)
                continue;
            var until = days.FindIndex(from, on => !asked[on].Contains(asking));
            foreach (var role in step.By)
                yield return Task(
                    machine,
                    at,
                    step,
                    role,
                    row,
                    state,
                    now,
                    days[from],
                    until < 0 ? null : days[until]
                );
        }
    }

    private static InboxTask Task(
        Machine machine,
        MachineState at,
        Step step,
        string role,
        CaseRow row,
        CaseState state,
        DateTimeOffset now,
        DateOnly from,
        DateOnly? until
    )
    {
        var due = Due(at, step, state);
        return new()
        {
            SubjectKind = EntryWriting.CaseSubject,
            SubjectId = row.Id,
            BodyId = row.BodyId,
            Role = Word(role),
            OfficerId = role == "handler" ? row.ResponsibleOfficerId : null,
            Step = step.Id,
            Instance = at.Turn,
            Title = at is TrackState one
                ? state.Of(Asked(machine, step), (Track)machine, one)
                : Asked(machine, step),
            DueOn = due,
            OrderOn = due ?? DateOnly.MaxValue,
            ShowsFrom = from,
            ShowsUntil = until,
            CreatedAt = now,
        };
    }

    /// <summary>What somebody is asked for: where he has yet to weigh the file, that, and not one of the outcomes.</summary>
    private static string Asked(Machine machine, Step step) =>
        step.Blocks.FirstOrDefault(asked =>
            asked.Block.Record == typeof(LegalReview) || asked.Block.Record == typeof(Discussion)
        )
            is { } weighed
            ? (machine as Track)?.Title ?? weighed.Block.Label
            : step.Title;

    private static IEnumerable<(Step, int)> Asked(
        Procedure procedure,
        Machine machine,
        MachineState at,
        CaseState state,
        DateOnly day
    )
    {
        var vector = CaseVector.Established(procedure, machine, at, state, day);
        return machine
            .Steps.Where(step =>
                Asks(machine, step, at, vector, Situation.OfCase(procedure, step, state))
            )
            .Select(step => (step, at.Turn));
    }

    /// <summary>
    /// Offered, not an aside, and it would establish something new. What the case alone has recorded is heard: nobody is asked to give back what
    /// was never paid. Gates over other computed facts are taken as open.
    /// </summary>
    private static bool Asks(
        Machine machine,
        Step step,
        MachineState at,
        byte[] established,
        Situation look
    )
    {
        if (
            step.Aside
            || step.ByLaw
            || (step.Establishes.Count > 0 && step.Establishes.All(at.Has))
        )
            return false;
        var gate = Gate.All([step.When, .. step.Needs.Select(need => need.Gate)]);
        ComputedFact? Computed(int slot) =>
            machine.Slots.All[slot] is { Kind: SlotKind.Computed, Name: var name }
                ? ComputedFacts.Find(name)
                : null;
        // What is not even offered by its facts and clocks is asked nothing.
        if (!gate.Freed(slot => Computed(slot) is not null).Holds(established))
            return false;
        var heard = gate
            .Reads.Distinct()
            .Where(slot => Computed(slot) is { OfCase: true })
            .ToList();
        if (heard.Count == 0)
            return true;
        var vector = established.ToArray();
        foreach (var slot in heard)
            vector[slot] = Computed(slot)!.Of(look with { Instance = at.Turn }).Holds
                ? (byte)1
                : (byte)0;
        return gate.Freed(slot => Computed(slot) is { OfCase: false }).Holds(vector);
    }

    /// <summary>
    /// The nearest running clock of the body's own that the step would stop, as the end of a track stops the track's; what the
    /// party may use is waited out.
    /// </summary>
    private static DateOnly? Due(MachineState at, Step step, CaseState state)
    {
        var ends = step.Outcome is not null && at is TrackState ? at.Clocks.Keys : [];
        return step
            .Stops.Concat(ends)
            .Where(id => TimeLimitTable.Published.Find(id)?.Binds == LimitBinds.Body)
            .Select(id => at.Clocks.GetValueOrDefault(id) ?? state.Clocks.GetValueOrDefault(id))
            .OfType<CaseClock>()
            .Where(clock => clock.StoppedOn is null)
            .Select(clock => (DateOnly?)clock.Due)
            .Min();
    }

    internal static Role Word(string role) =>
        role == "officer"
            ? Role.Handler
            : Enum.GetValues<Role>().First(known => FieldText.Kebab(known.ToString()) == role);
}
