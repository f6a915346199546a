using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Codes;

namespace Zhifa.Enforcement.Cases;

/// <summary>What a list of cases is asked for. Pages go by key: newest first, below the id of the last row seen.</summary>
public sealed record CaseListRequest(
    CaseStatus? Status = null,
    bool Mine = false,
    string? Text = null,
    long? Before = null
)
{
    public const int Rows = 20;
}

public sealed record CaseListItem(
    long Id,
    string Number,
    string Title,
    string Procedure,
    string Stage,
    CaseStatus Status,
    DateOnly OpenedOn,
    DateOnly? NextDue,
    string? Responsible
);

/// <param name="Counted">Never more than <see cref="CaseList.MostCounted"/>.</param>
/// <param name="Next">The key of the next page, or null.</param>
public sealed record CaseListPage(
    IReadOnlyList<CaseListItem> Items,
    int Counted,
    bool Capped,
    long? Next
);

/// <summary>The cases a person may see: one equality and one walk of an index, with a capped count.</summary>
public static class CaseList
{
    public const int MostCounted = 1000;

    public static async Task<CaseListPage> Page(
        ZhifaDb db,
        Actor actor,
        CaseListRequest request,
        CancellationToken stop = default
    )
    {
        var cases = Narrow(db, actor, request);
        var counted = await cases.Take(MostCounted + 1).CountAsync(stop);
        var items = await (
            from row in cases.Where(row => request.Before == null || row.Id < request.Before)
            orderby row.Id descending
            select new CaseListItem(
                row.Id,
                row.Number!,
                row.Title,
                row.Procedure,
                row.Stage,
                row.State,
                row.OpenedOn,
                row.NextDue,
                db.Officers.Where(officer => officer.Id == row.ResponsibleOfficerId)
                    .Select(officer => officer.Name)
                    .First()
            )
        )
            .Take(CaseListRequest.Rows + 1)
            .ToListAsync(stop);
        var shown = items.Take(CaseListRequest.Rows).ToList();
        return new(
            shown,
            Math.Min(counted, MostCounted),
            counted > MostCounted,
            items.Count > CaseListRequest.Rows ? shown[^1].Id : null
        );
    }

    /// <summary>A whole number, or the beginning of a party's name: each walks an index of its own.</summary>
    private static IQueryable<CaseRow> Search(ZhifaDb db, IQueryable<CaseRow> cases, string text)
    {
        if (DocumentNumber.Tidy(text) is { } number)
            return cases.Where(row => row.Number == number);
        var after = text + char.MaxValue;
        var first = cases.Where(row =>
            string.Compare(row.PartyName, text) >= 0 && string.Compare(row.PartyName, after) < 0
        );
        // The first of several stands in the row of the case; the others are few.
        var others = db
            .CaseParties.Where(party =>
                string.Compare(party.Name, text) >= 0
                && string.Compare(party.Name, after) < 0
                && party.Position > 0
            )
            .Select(party => party.CaseId);
        return first.Union(cases.Where(row => others.Contains(row.Id)));
    }

    private static IQueryable<CaseRow> Narrow(ZhifaDb db, Actor actor, CaseListRequest request)
    {
        var cases = actor.Scope.Narrow(db.Cases.AsNoTracking());
        if (request.Status is { } status)
            cases = cases.Where(row => row.State == status);
        if (request.Mine)
            cases = cases.Where(row =>
                db.CaseHandlers.Any(h => h.CaseId == row.Id && h.OfficerId == actor.OfficerId)
            );
        return request.Text?.Trim() is { Length: > 0 } text ? Search(db, cases, text) : cases;
    }
}
