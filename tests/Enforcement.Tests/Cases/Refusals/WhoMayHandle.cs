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
