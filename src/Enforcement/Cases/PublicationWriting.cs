using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Documents;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Cases;

/// <summary>What the public sees of a decision, from the moment it is published until it is taken down.</summary>
internal static class PublicationWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        if (step.Block<Publication>() is not null)
            db.Add(await Published(db, step, stop));
        else if (step.Block<PublicationWithdrawn>() is { } withdrawn)
            foreach (var row in await Fallen(db, step, stop))
                (row.WithdrawnOn, row.WithdrawnReason, row.Html) = (
                    step.Day,
                    PublicCopy.Said(withdrawn.Reasons, step.After.Rows<Party>()),
                    ""
                );
    }

    /// <summary>What is public of decisions that stand no more as they were; of several parties not those of the others.</summary>
    private static async Task<IEnumerable<PublishedDecision>> Fallen(
        ZhifaDb db,
        WrittenStep step,
        CancellationToken stop
    )
    {
        var before = step.Situation.Case;
        var shown = await db
            .Published.Where(row => row.CaseId == step.Row.Id && row.WithdrawnOn == null)
            .ToListAsync(stop);
        return shown.Where(row =>
            before.Documents.LastOrDefault(paper => paper.Number == row.Number)
                is not { Party: > 0 and var place }
            || Publishing.IsStillPublic(before.For(step.Situation.Procedure, place))
        );
    }

    private static async Task<PublishedDecision> Published(
        ZhifaDb db,
        WrittenStep step,
        CancellationToken stop
    )
    {
        // The paper that this publication is for: the case may have been decided before.
        var number = step.Situation.Case.Paper((TrackState)step.Situation.At!)!.Number;
        var decision = await db
            .Documents.Where(paper =>
                paper.SubjectKind == EntryWriting.CaseSubject
                && paper.SubjectId == step.Row.Id
                && paper.Number == number
            )
            .SingleAsync(stop);
        var state = step.Own;
        var party = state.Latest<Party>()!;
        return new()
        {
            CaseId = step.Row.Id,
            BodyId = step.Row.BodyId,
            Title = decision.Title,
            Number = decision.Number!,
            PartyName = PublicCopy.Name(party),
            Violation = ViolationItemOnDay.Together(step.Situation.Registers.Items)!.Title,
            Content = Content(state),
            DecidedOn = step.Row.DecidedOn!.Value,
            PublishedOn = step.Day,
            Html = PublicCopy.Of(decision.Html, step.After.Rows<Party>()),
        };
    }

    private static string Content(CaseState state) =>
        string.Join(
            "；",
            Penalties
                .Decided(state)
                .Select(line =>
                    FieldText.Label(line.Kind)
                    + (line.Amount is { } amount ? $" {FieldText.Face(amount)}" : "")
                )
        );
}
