using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>A decided fine outside the tier of the benchmark that it names.</summary>
/// <param name="InForce">False where the decision was revoked afterwards.</param>
public sealed record FineBeyondTier(
    long Id,
    long CaseId,
    string Number,
    string CaseTitle,
    string BodyName,
    string Tier,
    decimal Amount,
    DateOnly DecidedOn,
    bool InForce
);

/// <summary>The key of a page: the last row that was seen.</summary>
public readonly record struct BeyondTierKey(DateOnly DecidedOn, long Id);

/// <param name="Next">The key of the next page, or null.</param>
public sealed record BeyondTierPage(IReadOnlyList<FineBeyondTier> Items, BeyondTierKey? Next);

/// <summary>What is told to supervisors when a body leaves a benchmark (行政处罚法 art. 34), newest first.</summary>
public static class BeyondTier
{
    public const int Rows = 20;

    public static async Task<BeyondTierPage> Of(
        ZhifaDb db,
        Actor actor,
        BeyondTierKey? after,
        CancellationToken stop = default
    )
    {
        if (!actor.Is(Role.Supervisor))
            return new([], null);
        var fines = db.PenaltyItems.AsNoTracking().Where(item => item.BeyondTier);
        if (after is { } key)
            fines = fines.Where(item =>
                item.DecidedOn < key.DecidedOn
                || item.DecidedOn == key.DecidedOn && item.Id < key.Id
            );
        var items = await (
            from item in fines
            join row in actor.Scope.Narrow(db.Cases) on item.CaseId equals row.Id
            join body in db.Bodies on row.BodyId equals body.Id
            orderby item.DecidedOn descending, item.Id descending
            select new FineBeyondTier(
                item.Id,
                row.Id,
                row.Number!,
                row.Title,
                body.Name,
                item.Tier!,
                item.Amount!.Value,
                item.DecidedOn,
                item.InForce
            )
        )
            .Take(Rows + 1)
            .ToListAsync(stop);
        var shown = items.Take(Rows).ToList();
        return new(shown, items.Count > Rows ? new(shown[^1].DecidedOn, shown[^1].Id) : null);
    }
}
