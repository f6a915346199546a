using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

/// <summary>What a body has put on its lists.</summary>
internal static class BodyLists
{
    public static async Task<IReadOnlyList<BodyListRow>> Of(
        ZhifaDb db,
        string body,
        CancellationToken stop
    ) =>
        await db
            .BodyLists.Where(row => db.Bodies.Any(b => b.Id == row.BodyId && b.Code == body))
            .OrderBy(row => row.Id)
            .Select(row => new BodyListRow(
                row.List,
                row.Title,
                row.ViolationItem,
                row.Kind,
                row.MinAmount
            ))
            .ToListAsync(stop);
}

/// <summary>The register of legal reviewers.</summary>
internal static class Reviewers
{
    public static async Task<ReviewerOnDay?> Find(ZhifaDb db, long user, CancellationToken stop) =>
        await (
            from reviewer in db.LegalReviewers
            join account in db.Accounts on reviewer.UserId equals account.Id
            where reviewer.UserId == user
            select new ReviewerOnDay(account.DisplayName, reviewer.SinceOn, reviewer.Qualification)
        ).FirstOrDefaultAsync(stop);
}
