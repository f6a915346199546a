using Zhifa.Enforcement.Cases;
using Zhifa.Law;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class WhatWaitsForWhomOnSqlite(OnSqlite on)
    : WhatWaitsForWhom(on),
        IClassFixture<OnSqlite>;

public sealed class WhatWaitsForWhomOnPostgres(OnPostgres on)
    : WhatWaitsForWhom(on),
        IClassFixture<OnPostgres>;

/// <summary>An inbox holds what a person can do today: once, of his own body, and on the day on which a clock opens the way.</summary>
public abstract class WhatWaitsForWhom(TestDatabase on)
{
    [Fact]
    public async Task A_task_stands_once_and_only_with_the_body_it_belongs_to()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .HandedOver();
        await road.Takes("collect-on-site");

        (await Waits(office, "finance", road.Id)).ShouldBe(["remit-to-body"]);
        (await Waits(office, "rf-handler", road.Id)).ShouldBeEmpty();
        (await Waits(office, "admin", road.Id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_clock_opens_waits_from_the_day_on_which_it_has_run_out()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
            .HandedOver();
        (await Waits(office, "head", road.Id)).ShouldBeEmpty();
        (await Waits(office, "handler", road.Id)).ShouldNotContain("demand");

        office.Clock.Pass(TimeSpan.FromDays(16));

        (await Waits(office, "head", road.Id)).ShouldBe(["impose-surcharge"]);
        (await Waits(office, "handler", road.Id)).ShouldContain("demand");
    }

    [Fact]
    public async Task The_court_waits_until_its_three_months_are_over()
    {
        var office = await Office.Open(on.Database);
        var road = office
            .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
            .HandedOver()
            .After(days: 60);
        await road.Takes("demand", ("Demand.surcharge", null)).Takes("serve-demand");
        (await Waits(office, "head", road.Id)).ShouldNotContain("apply-court");

        office.Clock.Pass(TimeSpan.FromDays(150));
        (await Waits(office, "head", road.Id)).ShouldContain("apply-court");

        office.Clock.Pass(TimeSpan.FromDays(90));
        (await Waits(office, "head", road.Id)).ShouldNotContain("apply-court");
    }

    [Fact]
    public async Task What_the_law_does_not_open_does_not_wait()
    {
        var office = await Office.Open(on.Database);
        var bank = await office
            .Case(Matter.WasteAtBank with { Code = Invented.ResidentId() })
            .HandedOver();
        var ready = await office
            .Case(Matter.Waste with { Code = Invented.ResidentId() })
            .Until("decide");

        (await Waits(office, "handler", bank.Id)).ShouldNotContain("collect-on-site");
        (await Waits(office, "handler", ready.Id)).ShouldContain("decide");
        (await Waits(office, "handler", ready.Id)).ShouldNotContain("decide-no-penalty");
    }

    private static async Task<List<string>> Waits(Office office, string user, long caseId)
    {
        await using var db = office.Database.Open();
        var today = ChinaTime.Day(office.Clock.GetUtcNow());
        var tasks = await Workbench.Of(db, await office.Person(user), today);
        return [.. tasks.Where(task => task.CaseId == caseId).Select(task => task.Step)];
    }
}
