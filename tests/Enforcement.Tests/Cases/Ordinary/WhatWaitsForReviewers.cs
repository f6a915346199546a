using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class WhatWaitsForReviewersOnSqlite(OnSqlite on)
    : WhatWaitsForReviewers(on),
        IClassFixture<OnSqlite>;

public sealed class WhatWaitsForReviewersOnPostgres(OnPostgres on)
    : WhatWaitsForReviewers(on),
        IClassFixture<OnPostgres>;

/// <summary>The desk of the legal reviewers: each case once, with the last day of its review, for its own body (art. 58).</summary>
public abstract class WhatWaitsForReviewers(TestDatabase on)
{
    private readonly CommandCounter _counter = new();

    [Fact]
    public async Task A_case_waits_once_for_the_reviewers_of_its_body_until_it_is_reviewed()
    {
        await using var database = new ZhifaDatabase(on.ConnectionString, _counter);
        var office = await Office.Open(database);
        var road = await OrdinaryRoad.Like(office, "returned-by-reviewer").Until("return-review");

        var waiting = (await Waiting(office, "reviewer")).Single(item => item.CaseId == road.Id);
        waiting.Step.ShouldBe("agree-review");
        // Ten working days from the day on which it was handed in, over Mid-Autumn and the National Day.
        waiting.DueOn.ShouldBe(new(2026, 10, 12));
        waiting.Responsible.ShouldBe("林晓岚");
        (await Waiting(office, "rf-reviewer")).ShouldNotContain(item => item.CaseId == road.Id);
        (await _counter.Of(() => Waiting(office, "reviewer"))).ShouldBe(
            await _counter.Of(() => office.Person("reviewer")) + 1
        );

        await road.Takes("return-review");
        (await Waiting(office, "reviewer")).ShouldNotContain(item => item.CaseId == road.Id);

        await road.Until("agree-review");
        (await Waiting(office, "reviewer")).Count(item => item.CaseId == road.Id).ShouldBe(1);
    }

    [Fact]
    public async Task The_inbox_tells_the_last_day_of_what_ends_a_track()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "returned-by-reviewer").Until("return-review");
        await using var db = office.Database.Open();
        var today = ChinaTime.Day(office.Clock.GetUtcNow());

        var tasks = await Workbench.Of(db, await office.Person("reviewer"), today);

        tasks
            .Where(task => task.CaseId == road.Id)
            .ShouldAllBe(task => task.DueOn == new DateOnly(2026, 10, 12));
    }

    private static async Task<List<ReviewItem>> Waiting(Office office, string user)
    {
        await using var db = office.Database.Open();
        return await LegalReviews.Waiting(
            db,
            await office.Person(user),
            ChinaTime.Day(office.Clock.GetUtcNow())
        );
    }
}
