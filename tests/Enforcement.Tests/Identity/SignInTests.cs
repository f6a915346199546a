using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Identity;

public sealed class SignInOnSqlite(OnSqlite on) : SignInTests(on), IClassFixture<OnSqlite>;

public sealed class SignInOnPostgres(OnPostgres on) : SignInTests(on), IClassFixture<OnPostgres>;

public abstract class SignInTests(TestDatabase on)
{
    private const string Right = "Hao-mima-2026";
    private const string Wrong = "Bu-dui-2026";
    private static int _people;

    // Few iterations: the tests are about who gets in, not about how long hashing takes.
    private readonly Passwords _passwords = new(1000);

    private SignIn SignIn => field ??= new(on.Database, on.Clock, _passwords);
    private Accounts Accounts => new(on.Database, _passwords);
    private Sessions Sessions => new(on.Database, on.Clock);

    [Fact]
    public async Task The_right_password_opens_a_session_that_knows_who_acts()
    {
        var (name, officer) = await Person(Role.Handler, Role.Archivist);

        var (userId, refusal) = await SignIn.Check($"  {name.ToUpperInvariant()} ", Right);
        var actor = await Sessions.Resume(await Sessions.Open(userId!.Value));

        refusal.ShouldBeNull();
        actor.ShouldNotBeNull();
        (actor.OfficerId, actor.OfficerCode).ShouldBe((officer.Id, officer.Code));
        actor.Scope.Reach.ShouldBe(ScopeReach.Body);
        actor.Roles.ShouldBe([Role.Handler, Role.Archivist], ignoreOrder: true);
        actor.ByToken.ShouldBeFalse();
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_name_and_a_shut_account_get_the_same_answer()
    {
        var (name, _) = await Person();
        var (shut, _) = await Person();
        await Accounts.Disable(await Id(shut), true);

        var wrong = (await SignIn.Check(name, Wrong)).Refusal;
        var unknown = (await SignIn.Check("nobody-here", Wrong)).Refusal;
        var disabled = (await SignIn.Check(shut, Right)).Refusal;
        var endless = (await SignIn.Check(name, new string('x', 100_000))).Refusal;

        wrong.ShouldNotBeNull();
        unknown.ShouldBe(wrong);
        disabled.ShouldBe(wrong);
        endless.ShouldBe(wrong);
        wrong.Message.ShouldNotContain(name);
    }

    [Fact]
    public async Task Five_failures_lock_the_account_for_fifteen_minutes()
    {
        var (name, _) = await Person();
        for (var i = 0; i < 5; i++)
            await SignIn.Check(name, Wrong);

        (await SignIn.Check(name, Right)).Refusal.ShouldNotBeNull();
        on.Clock.Pass(TimeSpan.FromMinutes(14));
        (await SignIn.Check(name, Right)).Refusal.ShouldNotBeNull();
        on.Clock.Pass(TimeSpan.FromMinutes(1));
        (await SignIn.Check(name, Right)).Refusal.ShouldBeNull();
    }

    [Fact]
    public async Task A_success_forgives_the_failures_before_it()
    {
        var (name, _) = await Person();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < 4; i++)
                await SignIn.Check(name, Wrong);
            (await SignIn.Check(name, Right)).Refusal.ShouldBeNull();
        }
    }

    [Fact]
    public async Task Forty_guesses_at_once_do_not_outrun_the_lockout()
    {
        var (name, _) = await Person();

        await Task.WhenAll(
            Enumerable.Range(0, 40).Select(_ => Task.Run(() => SignIn.Check(name, Wrong)))
        );

        await using var db = on.Database.Open();
        (await db.Accounts.SingleAsync(account => account.UserName == name)).FailedCount.ShouldBe(
            5
        );
    }

    [Fact]
    public async Task Twenty_right_signatures_at_once_lock_nobody_out()
    {
        var (name, _) = await Person();
        var id = await Id(name);

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => SignIn.ConfirmPassword(id, Right)))
        );

        answers.ShouldAllBe(refusal => refusal == null);
    }

    [Fact]
    public async Task Confirming_at_a_signature_counts_towards_the_lockout_too()
    {
        var (name, _) = await Person();
        var id = await Id(name);

        (await SignIn.ConfirmPassword(id, Right)).ShouldBeNull();
        for (var i = 0; i < 5; i++)
            (await SignIn.ConfirmPassword(id, Wrong))!.Field.ShouldBe("confirm");
        (await SignIn.ConfirmPassword(id, Right)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_password_hashed_under_older_parameters_is_hashed_again()
    {
        var (name, _) = await Person();
        var raised = new SignIn(on.Database, on.Clock, new Passwords(2000));

        (await raised.Check(name, Right)).Refusal.ShouldBeNull();

        await using var db = on.Database.Open();
        var account = await db.Accounts.SingleAsync(found => found.UserName == name);
        account.PasswordHash.ShouldStartWith("pbkdf2-sha256$2000$");
        (await raised.Check(name, Right)).Refusal.ShouldBeNull();
    }

    [Theory]
    [InlineData("short-A1")]
    [InlineData("onlylowercase")]
    [InlineData("NoDigitsOrMarks")]
    [InlineData("Zhangsan-2026")]
    public async Task A_simple_password_is_refused(string password)
    {
        var refusal = await Accounts.Create(
            new("zhangsan", "张三", password, [], null, null, false)
        );

        refusal!.Rule.ShouldBe("password-form");
    }

    [Fact]
    public async Task A_user_name_is_given_once()
    {
        var (name, _) = await Person();

        var refusal = await Accounts.Create(
            new(name.ToUpperInvariant(), "李四", Right, [], null, null, false)
        );

        refusal!.Rule.ShouldBe("user-name");
    }

    private async Task<(string Name, Officer Officer)> Person(params Role[] roles)
    {
        var name = $"person-{Interlocked.Increment(ref _people)}";
        await using var db = on.Database.Open();
        var body = Rows.Body(name);
        db.Add(body);
        await db.SaveChangesAsync();
        var officer = Rows.Officer(name, body.Id);
        db.Add(officer);
        await db.SaveChangesAsync();
        var refusal = await Accounts.Create(
            new(name, "张三", Right, roles, officer.Id, body.Id, false)
        );
        refusal.ShouldBeNull();
        return (name, officer);
    }

    private async Task<long> Id(string name)
    {
        await using var db = on.Database.Open();
        return await db
            .Accounts.Where(account => account.UserName == name)
            .Select(account => account.Id)
            .SingleAsync();
    }
}
