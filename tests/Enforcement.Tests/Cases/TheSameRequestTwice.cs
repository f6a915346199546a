using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class TheSameRequestTwiceOnSqlite(OnSqlite on)
    : TheSameRequestTwice(on),
        IClassFixture<OnSqlite>;

public sealed class TheSameRequestTwiceOnPostgres(OnPostgres on)
    : TheSameRequestTwice(on),
        IClassFixture<OnPostgres>;

public abstract class TheSameRequestTwice(TestDatabase on)
{
    [Fact]
    public async Task Sent_again_it_is_answered_again_and_done_once()
    {
        var office = await Office.Open(on.Database);
        var road = office.Case();
        var actor = await road.Actor("open-case");
        var opening = road.Request("open-case");
        var first = (await office.Desk.Take(actor, opening)).ShouldBeOfType<StepDone>();
        office.Clock.Pass(TimeSpan.FromDays(3));

        var again = (await office.Desk.Take(actor, opening)).ShouldBeOfType<StepDone>();

        again.Again.ShouldBeTrue();
        (again.CaseId, again.CaseNumber, again.Hash).ShouldBe(
            (first.CaseId, first.CaseNumber, first.Hash)
        );
        await using var db = on.Database.Open();
        (await db.Entries.CountAsync(e => e.SubjectId == first.CaseId)).ShouldBe(1);
    }

    [Fact]
    public async Task A_signed_step_sent_again_asks_for_no_password_and_signs_nothing()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("decide");
        var actor = await road.Actor("decide");
        var request = road.Request("decide");
        var first = (await office.Desk.Take(actor, request)).ShouldBeOfType<StepDone>();

        var again = await office.Desk.Take(actor, request with { Confirm = null });

        again.ShouldBeOfType<StepDone>().Documents.ShouldBe(first.Documents);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var office = await Office.Open(on.Database);
        var road = office.Case();
        var actor = await road.Actor("open-case");
        var opening = road.Request("open-case");
        await office.Desk.Take(actor, opening);

        var other = road.Request("open-case", ("Scene.place", "别处")) with { Key = opening.Key };

        (await office.Desk.Take(actor, other)).ShouldBeOfType<KeyReused>();
    }

    [Fact]
    public async Task Another_person_may_use_the_same_key()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("show-identity");
        var request = road.Request("show-identity");
        await office.Desk.Take(await office.Person("handler"), request);

        (await office.Desk.Take(await office.Person("zhou"), request)).ShouldBeOfType<CaseMoved>();
    }

    [Fact]
    public async Task A_refused_request_may_be_put_right_under_its_key()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("show-identity");
        var actor = await road.Actor("show-identity");
        var wrong = road.Request("show-identity", ("IdentityShown.shown", "false"));
        (await office.Desk.Take(actor, wrong)).ShouldBeOfType<StepRefused>();

        var right = road.Request("show-identity") with { Key = wrong.Key };

        (await office.Desk.Take(actor, right)).ShouldBeOfType<StepDone>();
    }

    [Fact]
    public async Task An_old_version_of_the_case_is_told_the_new_one()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("show-identity");
        var old = road.Request("show-identity");
        await road.Takes("show-identity");

        var answer = await office.Desk.Take(await road.Actor("show-identity"), old);

        answer.ShouldBe(new CaseMoved(2));
    }

    [Fact]
    public async Task Key_and_version_must_be_there()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("show-identity");
        var (actor, request) = (await road.Actor("show-identity"), road.Request("show-identity"));

        foreach (
            var faulty in new[]
            {
                request with
                {
                    Key = "",
                },
                request with
                {
                    Key = new string('k', 101),
                },
                request with
                {
                    Version = null,
                },
            }
        )
            (await office.Desk.Take(actor, faulty)).ShouldBeOfType<InputFaulty>();
    }

    [Theory]
    [InlineData("IdentityShown.shown", "maybe")]
    [InlineData("IdentityShown.colour", "red")]
    [InlineData("Scene.place", "别处")]
    [InlineData("IdentityShown.note", "\u0001")]
    public async Task What_cannot_be_read_is_told_field_by_field(string field, string value)
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("show-identity");

        var answer = await road.Asks("show-identity", (field, value));

        answer.ShouldBeOfType<InputFaulty>().Errors.Single().Field.ShouldBe(field);
    }

    [Fact]
    public async Task After_ninety_days_the_answer_is_forgotten()
    {
        var office = await Office.Open(on.Database, "2026-01-05T09:30:00+08:00");
        await office.Case(Matter.Waste with { ActOn = "2026-01-05" }).Opened();
        var done = office.Clock.GetUtcNow();

        (await StoredAnswers.Forget(on.Database, done.AddDays(90))).ShouldBe(0);
        (await StoredAnswers.Forget(on.Database, done.AddDays(90).AddMinutes(1))).ShouldBe(1);
    }
}
