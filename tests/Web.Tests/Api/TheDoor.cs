using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Web.Tests.Api;

/// <summary>Who is let in, and what is hidden from whom.</summary>
[Collection(ApiTests.Name)]
public sealed class TheDoor(ApiServers servers)
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer zf_unknown")]
    [InlineData("Bearer ")]
    [InlineData("Basic aGFuZGxlcjp4")]
    public async Task Without_a_valid_token_nobody_enters(string? header)
    {
        var server = await servers.On(ApiServers.Sqlite);
        var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Cases);
        if (header is not null)
            request.Headers.TryAddWithoutValidation("Authorization", header);
        var answer = await server.Send(request, null);
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Json.GetProperty("title").GetString().ShouldBe("缺少有效的令牌");
    }

    [Fact]
    public async Task A_cookie_does_not_open_the_interface()
    {
        var server = await servers.On(ApiServers.Sqlite);
        await using var db = server.Database.Open();
        var id = await db
            .Accounts.Where(a => a.UserName == "handler")
            .Select(a => a.Id)
            .SingleAsync();
        var secret = await server.Services.GetRequiredService<Sessions>().Open(id);
        var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Cases);
        request.Headers.Add("Cookie", $"zhifa={secret}; zhifa-session={secret}");
        (await server.Send(request, null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_token_is_no_token()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var tokens = server.Services.GetRequiredService<ApiTokens>();
        await using var db = server.Database.Open();
        var user = await db
            .Accounts.Where(a => a.UserName == "window")
            .Select(a => a.Id)
            .SingleAsync();
        var (id, token) = await tokens.Issue(user, "short");
        (await Status(token)).ShouldBe(HttpStatusCode.OK);
        await tokens.Revoke(id);
        (await Status(token)).ShouldBe(HttpStatusCode.Unauthorized);

        async Task<HttpStatusCode> Status(string held)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, ApiCalls.Cases);
            request.Headers.Authorization = new("Bearer", held);
            return (await server.Send(request, null)).Status;
        }
    }

    [Theory]
    [InlineData(null, "confirm-password")]
    [InlineData("", "confirm-password")]
    [InlineData("not the password", "confirm-password")]
    public async Task A_token_alone_never_signs(string? confirm, string rule)
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go(
            "open-case",
            "show-identity",
            "note-violation",
            "give-notice",
            "hear-statement",
            "consider-leniency",
            "order-correction"
        );
        var answer = await walk.Try("decide", new Change("confirm", confirm));
        answer.Refusal(rule).GetProperty("field").GetString().ShouldBe("confirm");
        await walk.Go("decide");
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_case_of_another_body_looks_like_no_case(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        foreach (var path in new[] { "", "/entries", "/clocks", "/documents", "/documents/1" })
        {
            var forbidden = await server.Get("rf-handler", walk.Path + path);
            var absent = await server.Get("rf-handler", "/api/v1/cases/999999" + path);
            forbidden.Status.ShouldBe(HttpStatusCode.NotFound);
            Told(forbidden).ShouldBe(Told(absent));
        }
        var step = await walk.Try("show-identity", "rf-handler", null);
        step.Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.Get("rf-handler", ApiCalls.Cases))
            .Json.GetProperty("counted")
            .GetInt32()
            .ShouldBe(0);

        static string Told(ApiAnswer answer)
        {
            var told = JsonNode.Parse(answer.Text)!.AsObject();
            told.Remove("traceId");
            return told.ToJsonString();
        }
    }

    [Fact]
    public async Task Only_a_handler_of_the_case_sees_the_code_of_the_party()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = new Walk(server);
        var code = walk.Body("open-case")["Party"]!["code"]!.GetValue<string>();
        await walk.Go("open-case");
        (await server.Get("handler", walk.Path)).Text.ShouldContain(code);
        foreach (var user in new[] { "head", "supervisor", "not-of-the-case", "archivist" })
        {
            var seen = (await server.Get(user, walk.Path)).Text;
            seen.ShouldNotContain(code);
            seen.ShouldContain($"{code[..3]}***********{code[^4..]}");
        }
    }

    [Fact]
    public async Task The_case_says_what_can_be_done_and_what_stands_in_the_way()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go("open-case", "show-identity");
        var seen = await server.Get("handler", walk.Path);
        seen.ETag.ShouldBe($"\"{walk.Version}\"");
        var offers = seen.Json.GetProperty("offers").EnumerateArray().ToList();
        Offer("note-violation").GetProperty("canBeDone").GetBoolean().ShouldBeTrue();
        var unmet = Offer("give-notice").GetProperty("unmet")[0];
        unmet.GetProperty("rule").GetString().ShouldBe("violation-noted");
        unmet.GetProperty("cure").GetString()!.ShouldContain("记录违法事实和证据");

        System.Text.Json.JsonElement Offer(string step) =>
            offers.Single(offer => offer.GetProperty("step").GetString() == step);
    }

    [Fact]
    public async Task The_list_goes_by_key_and_knows_its_filters()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var first = await new Walk(server).Go("open-case");
        var second = await new Walk(server).Go("open-case");
        var newest = await server.Get("handler", $"{ApiCalls.Cases}?mine=true&status=open");
        newest.Json.GetProperty("items")[0].GetProperty("id").GetInt64().ShouldBe(second.Id);
        var older = await server.Get("handler", $"{ApiCalls.Cases}?before={second.Id}");
        older.Json.GetProperty("items")[0].GetProperty("id").GetInt64().ShouldBe(first.Id);
        (await server.Get("handler", $"{ApiCalls.Cases}?name=x")).Error("name").ShouldNotBeNull();
        (await server.Get("handler", $"{ApiCalls.Cases}?status=x"))
            .Error("status")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_the_administrator_of_a_demo_moves_its_clock()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var move = new JsonObject { ["to"] = "2026-03-02T10:31:00+08:00" };
        (await server.Post("handler", "/api/v1/demo/clock", move)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await server.Post("admin", "/api/v1/demo/clock", new JsonObject { ["to"] = "soon" }))
            .Error("to")
            .ShouldNotBeNull();
        (
            await server.Post(
                "admin",
                "/api/v1/demo/clock",
                new JsonObject { ["to"] = "2030-01-01T00:00" }
            )
        )
            .Error("to")
            .ShouldNotBeNull();
        (await server.Post("admin", "/api/v1/demo/clock", move)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Outside_a_demo_there_is_no_clock_to_move()
    {
        await using var server = await ApiServer.Start(environment: "Production");
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/demo/clock");
        (await server.Send(request, null)).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
