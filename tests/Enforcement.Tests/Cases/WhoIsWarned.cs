using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Enforcement.Tests.Cases.Ordinary;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class WhoIsWarnedOnSqlite(OnSqlite on) : WhoIsWarned(on), IClassFixture<OnSqlite>;

public sealed class WhoIsWarnedOnPostgres(OnPostgres on)
    : WhoIsWarned(on),
        IClassFixture<OnPostgres>
{
    [Fact]
    public async Task Of_many_nodes_that_sweep_at_once_each_warning_is_raised_by_one()
    {
        await using var many = new ZhifaDatabase(await On.Empty());
        await many.Migrate(On.Clock);
        var office = await Office.Open(many);
        for (var i = 0; i < 12; i++)
            await office
                .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
                .HandedOver();
        office.Clock.Pass(TimeSpan.FromDays(400));
        await using var db = many.Open();
        var waiting = await db.ClockAlarms.CountAsync();
        waiting.ShouldBeGreaterThan(30);

        var raised = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ => Task.Run(() => ClockSweep.Run(many, office.Clock.GetUtcNow())))
        );

        raised.Sum().ShouldBe(waiting);
        (await db.ClockAlarms.CountAsync(alarm => alarm.RaisedAt == null)).ShouldBe(0);
    }
}

/// <summary>Periods warn the officer responsible, and tell the supervisor what a body has let run out. No gate depends on it.</summary>
public abstract class WhoIsWarned(TestDatabase on)
{
    protected TestDatabase On => on;

    [Fact]
    public async Task The_officer_is_told_when_the_party_has_let_its_time_run_out()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
            .HandedOver();
        (await Mine(office, road.Id)).ShouldBeEmpty();

        office.Clock.Pass(TimeSpan.FromDays(16));
        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow());

        (await Mine(office, road.Id)).ShouldBe([("over", "penalty.payment")]);
        (await Mine(office, road.Id, "section-head")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_body_has_let_run_out_is_shown_to_its_supervisor_and_stays_marked()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .HandedOver()
            .Takes("collect-on-site");
        office.Clock.Pass(TimeSpan.FromDays(5));
        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow());
        (await Overdue(office, road.Id)).ShouldBe([("penalty.onsite-remit", true)]);

        await road.Takes("remit-to-body").Takes("remit-to-bank");
        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow().AddDays(30));

        (await Overdue(office, road.Id)).ShouldBe([("penalty.onsite-remit", false)]);
        (await Overdue(office, road.Id, "handler")).ShouldBeEmpty();
        await using var db = on.Database.Open();
        (
            await db.ClockAlarms.CountAsync(alarm =>
                alarm.CaseId == road.Id
                && alarm.RaisedAt == null
                && db.Clocks.Any(clock =>
                    clock.Id == alarm.ClockId && clock.State == ClockState.Stopped
                )
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_body_that_was_late_stays_marked_though_nobody_swept_in_between()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .HandedOver()
            .Takes("collect-on-site")
            .After(days: 5)
            .Takes("remit-to-body");

        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow());

        (await Overdue(office, road.Id)).ShouldBe([("penalty.onsite-remit", false)]);
    }

    [Fact]
    public async Task Whoever_takes_a_case_over_takes_its_warnings_over()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
            .HandedOver();
        await road.Takes(
            "change-handlers",
            ("Handler[0].officer", "zhou"),
            ("Handler[1].officer", "lin")
        );
        office.Clock.Pass(TimeSpan.FromDays(16));
        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow());

        await using var db = on.Database.Open();
        var responsible = await db
            .Cases.Where(row => row.Id == road.Id)
            .Select(row => row.ResponsibleOfficerId)
            .SingleAsync();
        (
            await db
                .ClockAlarms.Where(alarm => alarm.CaseId == road.Id && alarm.Tells == Role.Handler)
                .Select(alarm => alarm.OfficerId)
                .Distinct()
                .ToListAsync()
        ).ShouldBe([responsible]);
        (await db.Officers.SingleAsync(officer => officer.Id == responsible)).Code.ShouldBe("zhou");
    }

    [Fact]
    public async Task A_sweep_that_finds_nothing_raises_nothing_and_one_warning_is_raised_once()
    {
        var office = await Office.Open(on.Database);
        await office.Case(Matter.WasteAtBank with { Code = Invented.ResidentId() }).HandedOver();
        office.Clock.Pass(TimeSpan.FromDays(16));

        (await ClockSweep.Run(on.Database, office.Clock.GetUtcNow())).ShouldBeGreaterThan(0);
        (await ClockSweep.Run(on.Database, office.Clock.GetUtcNow())).ShouldBe(0);
    }

    [Fact]
    public async Task Nobody_is_told_to_go_on_in_a_case_that_is_done()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "decided-late").Until("close");
        office.Clock.Pass(TimeSpan.FromDays(200));
        await ClockSweep.Run(on.Database, office.Clock.GetUtcNow());
        (await Mine(office, road.Id, "rf-handler")).ShouldContain(alarm => alarm.Kind == "over");

        await road.LooksAgain();
        await road.Takes("close");

        (await Mine(office, road.Id, "rf-handler")).ShouldNotContain(alarm => alarm.Kind == "over");
    }

    private async Task<List<(string Kind, string Limit)>> Mine(
        Office office,
        long caseId,
        string user = "handler"
    )
    {
        await using var db = on.Database.Open();
        var alarms = await ClockAlarms.Mine(db, await office.Person(user));
        return [.. alarms.Where(a => a.CaseId == caseId).Select(a => (a.Kind, a.LimitId))];
    }

    private async Task<List<(string Limit, bool Running)>> Overdue(
        Office office,
        long caseId,
        string user = "supervisor"
    )
    {
        await using var db = on.Database.Open();
        var page = await ClockAlarms.Overdue(db, await office.Person(user), null);
        return [.. page.Items.Where(a => a.CaseId == caseId).Select(a => (a.LimitId, a.Running))];
    }
}
