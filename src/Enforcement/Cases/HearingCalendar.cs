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
    string Party,
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
        Items(
            db,
            Seen(db, actor)
                .Where(hearing => hearing.HeldAt >= now)
                .OrderBy(hearing => hearing.HeldAt),
            stop
        );

    public static Task<List<HearingItem>> Past(
        ZhifaDb db,
        Actor actor,
        DateTimeOffset now,
        CancellationToken stop = default
    ) =>
        Items(
            db,
            Seen(db, actor)
                .Where(hearing => hearing.HeldAt < now)
                .OrderByDescending(hearing => hearing.HeldAt),
            stop
        );

    private static Task<List<HearingItem>> Items(
        ZhifaDb db,
        IQueryable<Hearing> hearings,
        CancellationToken stop
    ) =>
        hearings
            .Take(Most)
            .Select(hearing => new HearingItem(
                hearing.Id,
                hearing.CaseId,
                db.Cases.Where(row => row.Id == hearing.CaseId).Select(row => row.Number!).First(),
                db.Cases.Where(row => row.Id == hearing.CaseId).Select(row => row.Title).First(),
                db.CaseParties.Where(party =>
                        party.CaseId == hearing.CaseId && party.Position == hearing.Position
                    )
                    .Select(party => party.Name)
                    .First(),
                hearing.HeldAt,
                hearing.Place,
                hearing.Host,
                hearing.Open,
                hearing.State
            ))
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
