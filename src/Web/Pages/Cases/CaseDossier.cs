using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Pages.Cases;

/// <summary>A case with what its page shows beside the record: parties, money, and whom it waits for.</summary>
public sealed record CaseDossier(
    CaseView View,
    IReadOnlyList<(CaseParty Party, string? MaskedCode)> Parties,
    IReadOnlyList<MoneyDue> Dues,
    IReadOnlyList<PaymentRow> Payments,
    IReadOnlyList<InboxTask> Waiting,
    IReadOnlyList<LinkedCase> Linked,
    DateOnly Today
)
{
    public static async Task<CaseDossier?> Of(
        ZhifaDb db,
        ProcedureShelf shelf,
        Actor actor,
        long caseId,
        DateTimeOffset now,
        CancellationToken stop
    )
    {
        if (await CaseView.Of(db, shelf, actor, caseId, now, stop) is not { } view)
            return null;
        var parties = await (
            from party in db.CaseParties.AsNoTracking()
            join known in db.Parties on party.PartyId equals known.Id
            where party.CaseId == caseId
            orderby party.Position
            select new { party, known.MaskedCode }
        ).ToListAsync(stop);
        return new(
            view,
            [.. parties.Select(row => (row.party, row.MaskedCode))],
            await db
                .MoneyDue.AsNoTracking()
                .Where(due => due.CaseId == caseId)
                .OrderBy(due => due.Id)
                .ToListAsync(stop),
            await db
                .Payments.AsNoTracking()
                .Where(payment => payment.CaseId == caseId)
                .OrderBy(payment => payment.Id)
                .ToListAsync(stop),
            await db
                .Tasks.AsNoTracking()
                .ShownOn(view.Look.Day)
                .Where(task => task.SubjectKind == "case" && task.SubjectId == caseId)
                .OrderBy(task => task.Id)
                .ToListAsync(stop),
            await LinkedCase.Of(db, actor.Scope.Narrow(db.Cases.AsNoTracking()), view.Row, stop),
            view.Look.Day
        );
    }
}
