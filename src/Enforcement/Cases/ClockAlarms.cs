using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Cases;

/// <summary>A warning that was raised.</summary>
/// <param name="Running">Whether the clock still runs; a period that was overdue stays marked after it has ended.</param>
public sealed record RaisedAlarm(
    long CaseId,
    string Number,
    string CaseTitle,
    long ClockId,
    string LimitId,
    string Kind,
    DateOnly OnDay,
    DateOnly DueOn,
    bool Running
)
{
    public string Title => ClockWarnings.Find(Kind)?.Title ?? Kind;

    public string Limit => TimeLimitTable.Published.Find(LimitId)?.Title ?? LimitId;
}

/// <summary>The key of a page of warnings: the last row that was seen.</summary>
public readonly record struct AlarmKey(DateOnly OnDay, long ClockId);

/// <param name="Next">The key of the next page, or null.</param>
public sealed record AlarmPage(IReadOnlyList<RaisedAlarm> Items, AlarmKey? Next);

/// <summary>Raised warnings, newest first: a handler's own, and for supervisors those of their district or city.</summary>
public static class ClockAlarms
{
    public const int Rows = 20;

    /// <summary>The warning that the next step may be taken.</summary>
    private const string Over = "over";

    /// <summary>What the person is warned of in the cases he is responsible for, while the clock runs.</summary>
    public static Task<List<RaisedAlarm>> Mine(
        ZhifaDb db,
        Actor actor,
        CancellationToken stop = default
    ) =>
        Shown(
                db,
                db.ClockAlarms.Where(alarm =>
                    alarm.Tells == Role.Handler
                    && alarm.OfficerId == actor.OfficerId
                    && alarm.OfficerId != null
                    // That a period of the party is over opens nothing in a case that is done.
                    && (
                        alarm.Kind != Over
                        || db.Cases.Any(row =>
                            row.Id == alarm.CaseId && row.State == CaseStatus.Open
                        )
                    )
                ),
                db.Clocks.Where(clock => clock.State == ClockState.Running)
            )
            .Take(Rows)
            .ToListAsync(stop);

    /// <summary>Everything overdue within the supervisor's reach, ended or not.</summary>
    public static async Task<AlarmPage> Overdue(
        ZhifaDb db,
        Actor actor,
        AlarmKey? after,
        CancellationToken stop = default
    )
    {
        var told = db.ClockAlarms.Where(alarm => alarm.Tells == Role.Supervisor);
        told = actor.Scope.Reach switch
        {
            _ when !actor.Is(Role.Supervisor) => told.Where(alarm => false),
            ScopeReach.City => told.Where(alarm => alarm.CityCode == actor.Scope.CityCode),
            ScopeReach.District => told.Where(alarm =>
                alarm.DistrictCode == actor.Scope.DistrictCode
            ),
            _ => told.Where(alarm => false),
        };
        if (after is { } key)
            told = told.Where(alarm =>
                alarm.OnDay < key.OnDay || alarm.OnDay == key.OnDay && alarm.ClockId < key.ClockId
            );
        var items = await Shown(db, told, db.Clocks).Take(Rows + 1).ToListAsync(stop);
        var shown = items.Take(Rows).ToList();
        return new(shown, items.Count > Rows ? new(shown[^1].OnDay, shown[^1].ClockId) : null);
    }

    private static IQueryable<RaisedAlarm> Shown(
        ZhifaDb db,
        IQueryable<ClockAlarm> alarms,
        IQueryable<Clock> clocks
    ) =>
        from alarm in alarms.AsNoTracking()
        where alarm.RaisedAt != null
        join clock in clocks on alarm.ClockId equals clock.Id
        join row in db.Cases on alarm.CaseId equals row.Id
        orderby alarm.OnDay descending, alarm.ClockId descending
        select new RaisedAlarm(
            row.Id,
            row.Number!,
            row.Title,
            clock.Id,
            clock.LimitId,
            alarm.Kind,
            alarm.OnDay,
            clock.DueOn,
            clock.State == ClockState.Running
        );
}
