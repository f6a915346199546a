using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhoMayActAndWhenOnSqlite(OnSqlite on)
    : WhoMayActAndWhen(on),
        IClassFixture<OnSqlite>;

public sealed class WhoMayActAndWhenOnPostgres(OnPostgres on)
    : WhoMayActAndWhen(on),
        IClassFixture<OnPostgres>;

/// <summary>Whose case it is, in which role, at which stage, and at which legal time.</summary>
public abstract class WhoMayActAndWhen(TestDatabase on)
{
    private const string Handling = "行政处罚法 第四十二条第一款";

    [Theory]
    [InlineData("mei", "not-your-case", Handling)]
    [InlineData("finance", "not-your-role", "行政处罚法 第四十四条")]
    [InlineData("head", "not-your-role", "行政处罚法 第四十四条")]
    [InlineData("supervisor", "not-your-role", "行政处罚法 第四十四条")]
    public async Task Only_the_handlers_of_a_case_act_at_the_scene(
        string user,
        string rule,
        string article
    )
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");

        await Told(await By(road, user, "give-notice"), rule, article);
    }

    [Fact]
    public async Task Each_of_the_handlers_may_act()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");

        (await By(road, "zhou", "give-notice")).ShouldBeOfType<StepDone>();
    }

    [Fact]
    public async Task Nobody_closes_a_case_that_he_handled()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case(Matter.Waste with { By = "both" }).Until("close");

        await Told(await By(road, "both", "close"), "apart", Handling);
    }

    [Fact]
    public async Task Who_opens_a_case_is_one_of_its_handlers()
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.Waste with { By = "mei" })
            .IsRefused("open-case", "not-your-case", Handling);
    }

    [Theory]
    [InlineData("song")]
    [InlineData("rf-head")]
    public async Task Another_body_does_not_learn_that_there_is_such_a_case(string user)
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");

        (await By(road, user, "give-notice")).ShouldBeOfType<NoSuchCase>();
        (await By(road, user, "no-such-step")).ShouldBeOfType<NoSuchCase>();
    }

    [Fact]
    public async Task A_supervisor_sees_the_cases_of_other_bodies_and_decides_in_none()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("close");

        await Told(
            await By(road, "rf-watching-head", "close"),
            "not-your-body",
            "行政处罚法 第十七条"
        );
    }

    [Theory]
    [InlineData("hand-over", "行政处罚法 第五十二条第一款")]
    [InlineData("collect-on-site", "行政处罚法 第六十八条至第七十条")]
    [InlineData("check-correction", "行政处罚法 第二十八条第一款")]
    [InlineData("archive", "行政处罚法 第四十七条")]
    public async Task A_step_of_another_stage_waits(string step, string article)
    {
        var office = await Office.Open(on.Database);

        await office.Case().Until("decide").IsRefused(step, "not-at-this-stage", article);
    }

    [Theory]
    [InlineData("show-identity")]
    [InlineData("decide")]
    [InlineData("decide-no-penalty")]
    [InlineData("leave-simple")]
    public async Task After_the_decision_the_scene_is_over(string step)
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Decided();

        (await road.Refused(step)).Single().Rule.ShouldBe("not-at-this-stage");
    }

    [Fact]
    public async Task An_act_of_the_future_is_not_recorded()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");

        var answer = await road.AsksAt(Now(office).AddSeconds(1), null, "give-notice");

        await Told(answer, "acted-in-future");
    }

    [Fact]
    public async Task Acts_are_recorded_in_their_order()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");

        var answer = await road.AsksAt(Now(office).AddMinutes(-30), null, "give-notice");

        await Told(answer, "out-of-order");
    }

    [Fact]
    public async Task After_more_than_a_day_the_reason_is_told_and_kept()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");
        var acted = Now(office).AddMinutes(1);
        await road.After(days: 2);

        await Told(await road.AsksAt(acted, " ", "give-notice"), "late-without-reason");

        await road.TakesAt(acted, "现场没有网络。", "give-notice");
        await using var db = on.Database.Open();
        (
            await db.EntryContents.SingleAsync(c =>
                c.Name == "case.lateReason"
                && db.Entries.Any(e => e.Id == c.EntryId && e.SubjectId == road.Id)
            )
        ).Value.ShouldBe("现场没有网络。");
    }

    [Fact]
    public async Task A_decision_is_made_now_and_not_in_the_past()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("decide");
        var acted = Now(office);
        office.Clock.Pass(TimeSpan.FromMinutes(6));

        await Told(await road.AsksAt(acted, null, "decide"), "decided-now");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Zhifa-demo-2027")]
    public async Task A_decision_is_signed_with_the_password(string? confirm)
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("decide");
        var request = road.Request("decide") with { Confirm = confirm };

        await Told(await office.Desk.Take(await road.Actor("decide"), request), "confirm-password");

        await road.Takes("decide");
    }

    private static DateTimeOffset Now(Office office) => office.Clock.GetUtcNow();

    private static async Task<DeskAnswer> By(CaseRoad road, string user, string step) =>
        await road.Office.Desk.Take(
            await road.Office.Person(user),
            step == "no-such-step"
                ? road.Request("give-notice") with
                {
                    Step = step,
                }
                : road.Request(step)
        );

    private static Task Told(DeskAnswer answer, string rule, string article = "")
    {
        var refusal = answer.ShouldBeOfType<StepRefused>().Refusals.Single();
        (refusal.Rule, refusal.Article).ShouldBe((rule, article));
        refusal.Cure.ShouldNotBeEmpty();
        return Task.CompletedTask;
    }
}
