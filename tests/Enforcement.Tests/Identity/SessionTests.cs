using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Identity;

public sealed class SessionOnSqlite(OnSqlite on) : SessionTests(on), IClassFixture<OnSqlite>;

public sealed class SessionOnPostgres(OnPostgres on) : SessionTests(on), IClassFixture<OnPostgres>;

public abstract class SessionTests(TestDatabase on)
{
    private static int _people;
    private readonly Passwords _passwords = new(1000);

    private Accounts Accounts => new(on.Database, _passwords);
    private Sessions Sessions => new(on.Database, on.Clock);
    private ApiTokens Tokens => new(on.Database, on.Clock);

    [Fact]
    public async Task Half_an_hour_without_a_request_ends_a_session()
    {
        var secret = await Sessions.Open(await Account());

        on.Clock.Pass(TimeSpan.FromMinutes(29));
        (await Sessions.Resume(secret)).ShouldNotBeNull();
        on.Clock.Pass(TimeSpan.FromMinutes(29));
        (await Sessions.Resume(secret)).ShouldNotBeNull();
        on.Clock.Pass(TimeSpan.FromMinutes(30));
        (await Sessions.Resume(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Twelve_hours_end_a_session_in_any_case()
    {
        var secret = await Sessions.Open(await Account());

        for (var minutes = 20; minutes < 12 * 60; minutes += 20)
        {
            on.Clock.Pass(TimeSpan.FromMinutes(20));
            (await Sessions.Resume(secret)).ShouldNotBeNull();
        }
        on.Clock.Pass(TimeSpan.FromMinutes(20));
        (await Sessions.Resume(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_no_other()
    {
        var id = await Account();
        var (left, kept) = (await Sessions.Open(id), await Sessions.Open(id));

        await Sessions.End(left);

        (await Sessions.Resume(left)).ShouldBeNull();
        (await Sessions.Resume(kept)).ShouldNotBeNull();
        (await Sessions.Resume("made up")).ShouldBeNull();
    }

    [Fact]
    public async Task A_new_password_new_roles_and_a_shut_account_end_every_session()
    {
        var id = await Account(Role.Handler);

        var secret = await Sessions.Open(id);
        (await Accounts.SetPassword(id, "Ling-yi-ge-2026", mustChange: false)).ShouldBeNull();
        (await Sessions.Resume(secret)).ShouldBeNull();

        secret = await Sessions.Open(id);
        await Accounts.SetRoles(id, [Role.HeadOfBody, Role.SectionHead]);
        (await Sessions.Resume(secret)).ShouldBeNull();
        (await Sessions.Resume(await Sessions.Open(id)))!.Roles.ShouldBe(
            [Role.HeadOfBody, Role.SectionHead],
            ignoreOrder: true
        );

        secret = await Sessions.Open(id);
        await Accounts.Disable(id, true);
        (await Sessions.Resume(secret)).ShouldBeNull();
    }

    [Fact]
    public async Task The_store_holds_no_secret_that_opens_anything()
    {
        var id = await Account();
        var secret = await Sessions.Open(id);
        var (_, token) = await Tokens.Issue(id, "数据交换");

        await using var db = on.Database.Open();
        var stored = await TestDatabase.Rows(
            db,
            "select id from session union all select token_hash from api_token"
        );
        stored.ShouldNotContain(secret);
        stored.ShouldNotContain(token);
        foreach (var known in stored)
        {
            (await Sessions.Resume(known)).ShouldBeNull();
            (await Tokens.Resume(ApiTokens.Prefix + known)).ShouldBeNull();
        }
    }

    [Fact]
    public async Task A_token_acts_for_its_account_until_revoked_or_over()
    {
        var id = await Account(Role.Handler);
        var (tokenId, token) = await Tokens.Issue(id, "数据交换");
        var (_, brief) = await Tokens.Issue(id, "一天", TimeSpan.FromDays(1));

        token.ShouldMatch("^zf_[A-Za-z0-9_-]{43}$");
        var actor = await Tokens.Resume(token);
        (actor!.UserId, actor.ByToken, actor.Is(Role.Handler)).ShouldBe((id, true, true));
        on.Clock.Pass(TimeSpan.FromDays(1));
        (await Tokens.Resume(brief)).ShouldBeNull();
        (await Tokens.Resume(token)).ShouldNotBeNull();
        await Tokens.Revoke(tokenId);
        (await Tokens.Resume(token)).ShouldBeNull();
    }

    [Fact]
    public async Task People_see_their_body_supervisors_the_district_or_city_and_accounts_without_body_nothing()
    {
        await using var db = on.Database.Open();
        var here = Rows.Body($"here-{Guid.NewGuid()}");
        var beside = Rows.Body($"beside-{Guid.NewGuid()}");
        var above = Rows.Body($"above-{Guid.NewGuid()}");
        var elsewhere = Rows.Body($"elsewhere-{Guid.NewGuid()}");
        foreach (var body in new[] { here, beside, above })
            (body.CityCode, body.DistrictCode) = ("419700", "419701");
        (above.DistrictCode, above.Level) = ("419700", BodyLevel.City);
        (elsewhere.CityCode, elsewhere.DistrictCode) = ("419700", "419702");
        db.AddRange(here, beside, above, elsewhere);
        await db.SaveChangesAsync();
        foreach (var body in new[] { here, beside, above, elsewhere })
        {
            var row = Rows.Case(body.Id);
            (row.CityCode, row.DistrictCode) = (body.CityCode, body.DistrictCode);
            db.Add(row);
        }
        await db.SaveChangesAsync();

        (await Sees(here, Role.Handler)).ShouldBe([here.Id]);
        (await Sees(here, Role.Supervisor)).ShouldBe([here.Id, beside.Id]);
        (await Sees(above, Role.Supervisor)).Count.ShouldBe(4);
        (await Sees(null, Role.Administrator)).ShouldBeEmpty();

        async Task<List<long>> Sees(Body? body, Role role)
        {
            var scope = BodyScope.Of(body, new HashSet<Role> { role });
            var seen = await scope.Narrow(db.Cases).OrderBy(row => row.Id).ToListAsync();
            (await db.Cases.ToListAsync()).Where(scope.Covers).Count().ShouldBe(seen.Count);
            return [.. seen.Select(row => row.BodyId)];
        }
    }

    private async Task<long> Account(params Role[] roles)
    {
        var name = $"session-{Interlocked.Increment(ref _people)}";
        (
            await Accounts.Create(new(name, "李四", "Hao-mima-2026", roles, null, null, false))
        ).ShouldBeNull();
        await using var db = on.Database.Open();
        return await db.Accounts.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync();
    }
}
