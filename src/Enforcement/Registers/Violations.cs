using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Registers;

public static class Violations
{
    /// <summary>
    /// The violation item as in force on the day of the act, with the range, tiers and leniency rows that apply to the
    /// party's kind; null when no version was in force.
    /// </summary>
    public static async Task<ViolationItemOnDay?> OnDay(
        ZhifaDb db,
        string code,
        DateOnly actOn,
        PartyKind kind,
        CancellationToken stop = default
    ) => (await OnDays(db, code, actOn, actOn, kind, stop)).Then;

    /// <summary>The same as in force on the day of the act, and how it has changed by a later day; null where it has not. One query.</summary>
    public static async Task<(ViolationItemOnDay? Then, LawChange? Change)> OnDays(
        ZhifaDb db,
        string code,
        DateOnly actOn,
        DateOnly day,
        PartyKind kind,
        CancellationToken stop = default
    )
    {
        var versions = await db
            .ViolationItems.AsNoTracking()
            .AsSingleQuery()
            .Include(found => found.Ranges)
            .Include(found => found.Tiers)
            .Include(found => found.Leniency)
            .Where(found =>
                found.Code == code
                && found.InForceFrom <= day
                && (found.InForceUntil == null || found.InForceUntil >= actOn)
            )
            .OrderByDescending(found => found.Version)
            .ToListAsync(stop);
        var then = On(actOn);
        var now = On(day);
        return (
            then,
            then is null || now?.Version == then.Version
                ? null
                : new(
                    then,
                    now,
                    now?.From ?? versions.Max(found => found.InForceUntil!.Value).AddDays(1)
                )
        );

        ViolationItemOnDay? On(DateOnly wanted) =>
            versions.FirstOrDefault(found =>
                found.InForceFrom <= wanted
                && (found.InForceUntil is null || found.InForceUntil >= wanted)
            )
                is { } item
                ? Of(item, kind)
                : null;
    }

    private static ViolationItemOnDay Of(ViolationItem item, PartyKind kind)
    {
        // A range that names the kind goes before one for everybody.
        var range = item
            .Ranges.Where(row => Applies(row.PartyKinds, kind))
            .MaxBy(row => row.PartyKinds.Count > 0);
        return new(
            item.Code,
            item.Title,
            item.PowerItem,
            item.ViolatedBasis,
            item.PenaltyBasis,
            item.Kinds,
            range?.Min,
            range?.Max,
            [
                .. item
                    .Tiers.Where(row => Applies(row.PartyKinds, kind))
                    .OrderBy(row => row.Id)
                    .Select(row => new TierOnDay(
                        row.Code,
                        row.Title,
                        row.Conditions,
                        row.Kind,
                        row.Min,
                        row.Max
                    )),
            ],
            [
                .. item
                    .Leniency.Where(row => Applies(row.PartyKinds, kind))
                    .OrderBy(row => row.Id)
                    .Select(row => new LeniencyOnDay(
                        row.Code,
                        row.Result,
                        row.Conditions,
                        row.FirstViolationOnly,
                        row.LookBackYears,
                        row.Article
                    )),
            ],
            item.Version
        )
        {
            BenchmarkMaker = item.BenchmarkMaker,
            From = item.InForceFrom,
            Until = item.InForceUntil,
        };
    }

    private static bool Applies(List<PartyKind> kinds, PartyKind kind) =>
        kinds.Count == 0 || kinds.Contains(kind);
}
