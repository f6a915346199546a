using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Cases;

/// <summary>A hearing as the calendar shows it.</summary>
public sealed record HearingItem(
    long Id,
    long CaseId,
    string Number,
    string CaseTitle,
    DateTimeOffset HeldAt,
    string Place,
    string Host,
    bool Open,
    HearingState State
);

/// <summary>The hearings that a person may know of: those to come, soonest first, and those of late.</summary>
public static class HearingCalendar
{
    /// <summary>More than this is not shown at once.</summary>
    public const int Most = 50;

    public static Task<List<HearingItem>> Ahead(
        ZhifaDb db,
        Actor actor,
        DateTimeOffset now,
        CancellationToken stop = default
    ) =>
        (
            from hearing in Seen(db, actor)
            where hearing.HeldAt >= now
            join row in db.Cases on hearing.CaseId equals row.Id
            orderby hearing.HeldAt
            select new HearingItem(
                hearing.Id,
                row.Id,
                row.Number!,
                row.Title,
                hearing.HeldAt,
                hearing.Place,
                hearing.Host,
                hearing.Open,
                hearing.State
            )
        )
            .Take(Most)
            .ToListAsync(stop);

    public static Task<List<HearingItem>> Past(
        ZhifaDb db,
        Actor actor,
        DateTimeOffset now,
        CancellationToken stop = default
    ) =>
        (
            from hearing in Seen(db, actor)
            where hearing.HeldAt < now
            join row in db.Cases on hearing.CaseId equals row.Id
            orderby hearing.HeldAt descending
            select new HearingItem(
                hearing.Id,
                row.Id,
                row.Number!,
                row.Title,
                hearing.HeldAt,
                hearing.Place,
                hearing.Host,
                hearing.Open,
                hearing.State
            )
        )
            .Take(Most)
            .ToListAsync(stop);

    private static IQueryable<Hearing> Seen(ZhifaDb db, Actor actor) =>
        actor.Scope.Reach switch
        {
            ScopeReach.City => db.Hearings.Where(h => h.CityCode == actor.Scope.CityCode),
            ScopeReach.District => db.Hearings.Where(h =>
                h.DistrictCode == actor.Scope.DistrictCode
            ),
            ScopeReach.Body => db.Hearings.Where(h => h.BodyId == actor.Scope.BodyId),
            _ => db.Hearings.Where(h => false),
        };
}
