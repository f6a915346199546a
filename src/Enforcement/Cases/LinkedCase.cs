using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>Another case as the page of a case links it.</summary>
/// <param name="Here">That this case names it; else it names this one.</param>
public sealed record LinkedCase(long Id, string Number, string Title, CaseLink Link, bool Here)
{
    private const int Shown = 50;

    /// <summary>Those that a case names and those that name it, as far as the person may see them. One query.</summary>
    /// <param name="seen">The cases that he may see.</param>
    public static async Task<IReadOnlyList<LinkedCase>> Of(
        ZhifaDb db,
        IQueryable<CaseRow> seen,
        CaseRow of,
        CancellationToken stop
    )
    {
        var named = db
            .NamedCases.Where(row => row.CaseId == of.Id)
            .Join(
                seen,
                row => row.Number,
                other => other.Number,
                (row, other) => new { row, other }
            );
        var naming = db
            .NamedCases.Where(row => row.Number == of.Number)
            .Join(seen, row => row.CaseId, other => other.Id, (row, other) => new { row, other });
        return await named
            .Concat(naming)
            .OrderBy(pair => pair.row.Id)
            .Take(Shown)
            .Select(pair => new LinkedCase(
                pair.other.Id,
                pair.other.Number!,
                pair.other.Title,
                pair.row.Link,
                pair.row.CaseId == of.Id
            ))
            .ToListAsync(stop);
    }
}
