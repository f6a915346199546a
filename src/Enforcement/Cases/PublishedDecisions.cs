using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Codes;

namespace Zhifa.Enforcement.Cases;

/// <summary>A line of the public list of decisions.</summary>
public sealed record PublishedItem(
    long Id,
    string Number,
    string PartyName,
    string Violation,
    string Content,
    string Body,
    DateOnly DecidedOn,
    bool Withdrawn
);

/// <param name="Next">The key of the next page, or null.</param>
public sealed record PublishedPage(IReadOnlyList<PublishedItem> Items, long? Next);

/// <summary>Decisions before the public: newest first, by key; found by number or by the beginning of the party's name.</summary>
public static class PublishedDecisions
{
    public const int Rows = 20;

    public static async Task<PublishedPage> Page(
        ZhifaDb db,
        string? text,
        long? before,
        CancellationToken stop = default
    )
    {
        var rows = Search(db.Published.AsNoTracking(), text?.Trim() ?? "");
        var items = await (
            from row in rows.Where(row => before == null || row.Id < before)
            join body in db.Bodies on row.BodyId equals body.Id
            orderby row.Id descending
            select new PublishedItem(
                row.Id,
                row.Number,
                row.PartyName,
                row.Violation,
                row.Content,
                body.Name,
                row.DecidedOn,
                row.WithdrawnOn != null
            )
        )
            .Take(Rows + 1)
            .ToListAsync(stop);
        var shown = items.Take(Rows).ToList();
        return new(shown, items.Count > Rows ? shown[^1].Id : null);
    }

    /// <summary>What the page of a decision depends on beside the decision, which does not change: since when it is withdrawn. Null: there is none.</summary>
    public static async Task<string?> State(
        ZhifaDatabase database,
        long id,
        CancellationToken stop = default
    ) =>
        await database.LookUp(
            "select coalesce(cast(withdrawn_on as text), '') from published where id = @id",
            id,
            stop
        ) as string;

    /// <summary>One decision with the name of the body that made it, or null.</summary>
    public static async Task<(PublishedDecision Decision, string Body)?> Find(
        ZhifaDb db,
        long id,
        CancellationToken stop = default
    )
    {
        var found = await (
            from row in db.Published.AsNoTracking()
            join body in db.Bodies on row.BodyId equals body.Id
            where row.Id == id
            select new { row, body.Name }
        ).FirstOrDefaultAsync(stop);
        return found is null ? null : (found.row, found.Name);
    }

    private static IQueryable<PublishedDecision> Search(
        IQueryable<PublishedDecision> rows,
        string text
    )
    {
        if (text.Length == 0)
            return rows;
        if (DocumentNumber.Tidy(text) is { } number)
            return rows.Where(row => row.Number == number);
        var after = text + char.MaxValue;
        return rows.Where(row =>
            string.Compare(row.PartyName, text) >= 0 && string.Compare(row.PartyName, after) < 0
        );
    }
}
