using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class WhoMayHandleOnSqlite(OnSqlite on) : WhoMayHandle(on), IClassFixture<OnSqlite>;

public sealed class WhoMayHandleOnPostgres(OnPostgres on)
    : WhoMayHandle(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 art. 42: two officers or more, each with a credential good for body, area, field and day.</summary>
public abstract class WhoMayHandle(TestDatabase on)
{
    private const string Article = "行政处罚法 第四十二条第一款";

    [Theory]
    [InlineData("lin", "handlers-two")]
    [InlineData("lin,lin", "handlers-two")]
    [InlineData("lin,he", "handlers-two")]
    [InlineData("lin,zhou,he", "handlers-qualified")]
    [InlineData("lin,shen", "handlers-qualified")]
    [InlineData("lin,gu", "handlers-qualified")]
    [InlineData("lin,xu", "handlers-qualified")]
    [InlineData("lin,song", "handlers-qualified")]
    [InlineData("lin,far", "handlers-qualified")]
    [InlineData("lin,other-field", "handlers-qualified")]
    [InlineData("lin,nobody", "handlers-qualified")]
    public async Task Only_two_officers_with_good_credentials_open_a_case(
        string handlers,
        string rule
    )
    {
        var office = await Office.Open(on.Database);

        await office
            .Case(Matter.Waste with { Handlers = handlers.Split(',') })
            .IsRefused("open-case", rule, Article);
    }

    [Fact]
    public async Task Others_take_the_case_over_when_a_credential_is_gone()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Handlers = ["lin", "mei"] })
            .Until("hand-over");
        await office.Credential("mei", CredentialState.Cancelled);
        await road.IsRefused("hand-over", "handlers-qualified", Article);
        await road.IsRefused("change-handlers", "handlers-qualified", Article);

        await road.Takes(
                "change-handlers",
                ("Handler[0].officer", "zhou"),
                ("Handler[1].officer", "lin")
            )
            .Takes("hand-over");

        await office.Credential("mei", CredentialState.Valid);
        await using var db = on.Database.Open();
        (await db.Cases.SingleAsync(row => row.Id == road.Id)).ResponsibleOfficerId.ShouldBe(
            await db.Officers.Where(o => o.Code == "zhou").Select(o => o.Id).SingleAsync()
        );
    }

    [Fact]
    public async Task Whoever_is_named_as_a_handler_does_not_approve_though_the_other_did_all_steps()
    {
        var office = await Office.Open(on.Database);
        var road = await office
            .Case(Matter.Waste with { Handlers = ["zhou", "lin"], By = "zhou" })
            .Until("close");

        var answer = await office.Desk.Take(await office.Person("both"), road.Request("close"));

        answer.ShouldBeOfType<StepRefused>().Refusals.Single().Rule.ShouldBe("apart");
    }

    [Theory]
    [InlineData("give-notice", CredentialState.Suspended)]
    [InlineData("decide", CredentialState.Cancelled)]
    [InlineData("hand-over", CredentialState.Suspended)]
    public async Task A_credential_withdrawn_on_the_way_stops_the_case(
        string step,
        CredentialState state
    )
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case(Matter.Waste with { Handlers = ["lin", "mei"] }).Until(step);

        await office.Credential("mei", state);
        await road.IsRefused(step, "handlers-qualified", Article);

        await office.Credential("mei", CredentialState.Valid);
        await road.Takes(step);
    }
}
