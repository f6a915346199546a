using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>Which other cases a case names; what is named again takes the place of the former, what is taken back is gone.</summary>
internal static class NamedCaseWriting
{
    public static async Task Write(ZhifaDb db, WrittenStep step, CancellationToken stop)
    {
        foreach (var named in NamedCases.Of(step.Situation.Input))
        {
            var known = await db
                .NamedCases.Where(row => row.CaseId == step.Row.Id && row.Number == named.Number)
                .ToListAsync(stop);
            db.RemoveRange(known);
            if (named.Link is { } link)
                db.Add(
                    new NamedCaseRow
                    {
                        CaseId = step.Row.Id,
                        Number = named.Number,
                        Link = link,
                    }
                );
        }
    }
}

/// <summary>Another case as the page of a case links it.</summary>
/// <param name="Here">That this case names it; else it names this one.</param>
public sealed record LinkedCase(long Id, string Number, string Title, CaseLink Link, bool Here)
{
    private const int Shown = 50;

    /// <summary>Those that a case names and those that name it, as far as the person may see them.</summary>
    public static async Task<IReadOnlyList<LinkedCase>> Of(
        ZhifaDb db,
        IQueryable<CaseRow> seen,
        CaseRow of,
        CancellationToken stop
    ) =>
        await (
            from row in db.NamedCases
            join other in seen on row.Number equals other.Number
            where row.CaseId == of.Id
            select new
            {
                row.Id,
                Case = other.Id,
                other.Number,
                other.Title,
                row.Link,
                Here = true,
            }
        )
            .Concat(
                from row in db.NamedCases
                join other in seen on row.CaseId equals other.Id
                where row.Number == of.Number
                select new
                {
                    row.Id,
                    Case = other.Id,
                    other.Number,
                    other.Title,
                    row.Link,
                    Here = false,
                }
            )
            .OrderBy(row => row.Id)
            .Take(Shown)
            .Select(row => new LinkedCase(row.Case, row.Number!, row.Title, row.Link, row.Here))
            .ToListAsync(stop);
}
