using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Cases;

/// <summary>What the rules may look at when a step is taken, read inside its transaction.</summary>
internal sealed class StepLook(
    Transaction transaction,
    TimeProvider time,
    Actor actor,
    StepRequest request,
    Procedure procedure,
    Step step,
    IReadOnlyList<InputBlock> input
)
{
    /// <summary>Everything the rules may look at, with what others may change held still.</summary>
    public async Task<(Situation, PartiesOfCase)> Of(
        CaseRow? row,
        CaseState state,
        CancellationToken stop
    )
    {
        var db = transaction.Db;
        // Periods start with the step, with a track that it or one of its papers opens, or with one that follows it.
        if (
            step.Starts.Count > 0
            || step.Opens.Count > 0
            || step.Documents.Count > 0
            || step.Outcome is not null
        )
            await transaction.LockCalendar(alone: false);
        var now = StepWork.Recordable(time.GetUtcNow());
        var acted = StepWork.Recordable(request.ActedAt ?? now);
        var situation = new Situation
        {
            Procedure = procedure,
            Case = state,
            Step = step,
            Instance = request.Instance ?? state.Meant(procedure.Of(step.Id)),
            Actor = CaseActors.Acting(actor),
            ActedAt = acted,
            RecordedAt = now,
            Calendar = await Calendars.Current(db, stop),
            Registers = null!,
            Input = input,
            LateReason = request.LateReason,
        };
        var parties = row is null ? PartiesOfCase.None : await PartiesOfCase.Of(db, row.Id, stop);
        var officers = situation.Rows<Handler>().Select(handler => handler.Officer).ToList();
        var held = await Hold(
            parties,
            officers,
            [.. situation.Scenes().Select(scene => scene.PowerItem).Distinct()]
        );
        var bodyCode =
            row is null || row.BodyId == actor.BodyId
                ? actor.BodyCode!
                : await db
                    .Bodies.Where(body => body.Id == row.BodyId)
                    .Select(body => body.Code)
                    .SingleAsync(stop);
        var registers = await CaseReadings.Gather(
            db,
            new(
                bodyCode,
                situation.Scenes(),
                situation.Block<Party>(),
                officers,
                held.HasFlag(Held.Party) ? parties.First?.Id : null,
                row?.Id ?? 0,
                situation.Day
            )
            {
                ArchiveNumber = situation.Block<Archiving>()?.ArchiveNumber,
                Cases = [.. NamedCases.Of(input).Select(named => named.Number).Distinct()],
                Reviewer = step.By.Contains("legal-reviewer") ? actor.UserId : null,
                Lists = Asked().Any(fact => fact.ReadsLists),
                Parties = parties.Wanted(situation, held.HasFlag(Held.Party)),
                LawDay = state.LawDay(),
                // Of other violations nothing has been found yet.
                Law = situation.Scenes().SequenceEqual(state.Rows<Scene>())
                    ? state.LawOf
                    : (_, _) => null,
            },
            stop
        );
        return (situation with { Registers = registers }, parties);
    }

    /// <summary>Holds still what the predicates of this step read and others may change: parties, officers, item, in this order.</summary>
    private async Task<Held> Hold(
        PartiesOfCase parties,
        List<string> officers,
        IReadOnlyList<string> items
    )
    {
        var held = Asked().Aggregate(Held.None, (all, fact) => all | fact.Holds);
        if (held.HasFlag(Held.Party))
            foreach (var party in parties.ToHold)
                await transaction.LockParty(party.Id);
        if (held.HasFlag(Held.Officers))
            await transaction.LockShared<Officer>([.. officers]);
        if (held.HasFlag(Held.Item) && items.Count > 0)
            await transaction.LockShared<PowerItem>([.. items]);
        return held;
    }

    /// <summary>The computed facts that the step's gates ask for.</summary>
    private IEnumerable<ComputedFact> Asked()
    {
        var slots = procedure.Of(step.Id).Slots.All;
        return step
            .Needs.SelectMany(need => need.Gate.Reads)
            .Select(slot => ComputedFacts.Find(slots[slot].Name))
            .OfType<ComputedFact>();
    }
}
