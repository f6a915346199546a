using System.Net;
using Microsoft.EntityFrameworkCore;

namespace Zhifa.Web.Tests.Api;

/// <summary>The same request again, two at once, two people at once.</summary>
[Collection(ApiTests.Name)]
public sealed class SendingTwice(ApiServers servers)
{
    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_request_sent_again_gets_the_first_answer_and_does_nothing(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        var key = ApiCalls.NewKey();
        var first = await walk.Try("show-identity", null, key);
        var again = await walk.Try("show-identity", null, key);
        again.Replayed.ShouldBeTrue();
        first.Replayed.ShouldBeFalse();
        (again.Status, again.Text, again.ETag).ShouldBe((first.Status, first.Text, first.ETag));
        (await server.Get("handler", walk.Path + "/entries")).Json.GetArrayLength().ShouldBe(2);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_case_opened_twice_with_one_key_is_one_case(string database)
    {
        var server = await servers.On(database);
        var walk = new Walk(server);
        var key = ApiCalls.NewKey();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => walk.Try("open-case", null, key))
        );
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Created);
        answers.Select(answer => answer.Location!.ToString()).Distinct().Count().ShouldBe(1);
        answers.Count(answer => !answer.Replayed).ShouldBe(1);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_step_submitted_twice_at_once_is_one_step(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        var key = ApiCalls.NewKey();
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => walk.Try("show-identity", null, key))
        );
        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK, answers[0].Text);
        answers.Count(answer => !answer.Replayed).ShouldBe(1);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task Of_many_who_race_for_a_step_one_wins(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => walk.Try("show-identity"))
        );
        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers
            .Where(answer => !answer.Ok)
            .ShouldAllBe(answer => answer.Status == HttpStatusCode.PreconditionFailed);
        (await server.Get("handler", walk.Path + "/entries")).Json.GetArrayLength().ShouldBe(2);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_key_used_for_another_request_is_refused(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        var key = ApiCalls.NewKey();
        (await walk.Try("show-identity", null, key)).Ok.ShouldBeTrue();
        var other = await walk.Try(
            "show-identity",
            null,
            key,
            new Change("IdentityShown.note", "当事人要求查验证号。")
        );
        other.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        other.Json.GetProperty("type").GetString().ShouldBe("urn:zhifa:key-reused");
    }

    [Fact]
    public async Task A_refusal_is_not_kept_the_key_can_be_used_once_it_is_cured()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go("open-case");
        var key = ApiCalls.NewKey();
        (
            await walk.Try("show-identity", null, key, new Change("IdentityShown.shown", "false"))
        ).Refusal("identity-truly-shown");
        (await walk.Try("show-identity", null, key)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task Both_headers_are_asked_for()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go("open-case");
        var path = Walk.StepPath(walk.Id, "show-identity");
        var body = walk.Body("show-identity").ToJsonString();
        (await server.PostText("handler", path, body, null, 1))
            .Error("Idempotency-Key")
            .ShouldNotBeNull();
        (await server.PostText("handler", path, body, ApiCalls.NewKey(), null)).Status.ShouldBe(
            HttpStatusCode.PreconditionRequired
        );
        var wild = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
            Headers = { { "If-Match", "*" }, { "Idempotency-Key", ApiCalls.NewKey() } },
        };
        (await server.Send(wild, "handler")).Error("If-Match").ShouldNotBeNull();
    }
}
