using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>Writes a step that no person takes: it follows by law from a period that has ended, or from a step that was taken.</summary>
internal static class SystemStep
{
    /// <summary>The state after it. The case is held, and its procedure is the one given.</summary>
    /// <param name="named">The parties of a case that has none yet.</param>
    public static async Task<CaseState> Write(
        ZhifaDb db,
        Procedure procedure,
        CaseRow row,
        CaseState state,
        StepTaken taken,
        DateTimeOffset now,
        CancellationToken stop,
        PartiesOfCase? named = null
    )
    {
        var situation = await Look(db, procedure, row, state, taken, now, stop);
        var (after, started) = Taking.Apply(procedure, state, taken, situation.Calendar);
        var entry = EntryWriting.Of(situation, taken, row.Id, row.Number!, [], [], row.HeadHash);
        db.Add(entry);
        var parties = named ?? await PartiesOfCase.Of(db, row.Id, stop);
        await CaseWriting.Write(
            db,
            new(situation, taken, after, started, [], entry, row, parties),
            stop
        );
        await CaseWriting.Ask(db, situation, row, after, stop);
        await db.SaveChangesAsync(stop);
        return after;
    }

    private static async Task<Situation> Look(
        ZhifaDb db,
        Procedure procedure,
        CaseRow row,
        CaseState state,
        StepTaken taken,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        var body = await db
            .Bodies.Where(body => body.Id == row.BodyId)
            .Select(body => body.Code)
            .SingleAsync(stop);
        var situation = new Situation
        {
            Procedure = procedure,
            Case = state,
            Step = procedure.Anywhere(taken.Step)!,
            Instance = taken.Instance,
            Actor = ActingPerson.TheLaw(body),
            ActedAt = taken.ActedAt,
            RecordedAt = now,
            Calendar = await Calendars.Current(db, stop),
            Registers = null!,
            Input =
            [
                .. taken.Blocks.Select(block => new InputBlock(
                    BlockType.Named(block.Block)!,
                    block.Row,
                    block.Read()
                )),
            ],
        };
        return situation with
        {
            Registers = await CaseReadings.Gather(
                db,
                new(
                    body,
                    situation.Rows<Scene>(),
                    situation.Block<Party>(),
                    [.. situation.Rows<Handler>().Select(handler => handler.Officer)],
                    null,
                    row.Id,
                    situation.Day
                )
                {
                    Parties = PartiesOfCase.None.Wanted(situation, records: false),
                    LawDay = state.LawDay(),
                    Law = state.LawOf,
                },
                stop
            ),
        };
    }
}
