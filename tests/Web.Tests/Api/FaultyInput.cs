using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Zhifa.Web.Tests.Api;

/// <summary>What cannot be read is told field by field in Chinese; nothing is dropped and nothing is stored.</summary>
[Collection(ApiTests.Name)]
public sealed class FaultyInput(ApiServers servers)
{
    [Theory]
    [InlineData("{", "")]
    [InlineData("[]", "")]
    [InlineData("\"x\"", "")]
    [InlineData("", "")]
    [InlineData("{\"Scene\":{\"place\":\"a\",\"place\":\"b\"}}", "")]
    [InlineData("{\"Scene\":{\"place\":\"\\ud800\"}}", "")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":{\"h\":{}}}}}}}}}", "")]
    [InlineData("{\"procedure\":5}", "procedure")]
    [InlineData("{\"confirm\":true}", "confirm")]
    [InlineData("{\"actedAt\":\"yesterday\"}", "actedAt")]
    [InlineData("{\"caseId\":5}", "caseId")]
    [InlineData("{\"Handler\":[\"lin\"]}", "Handler[0]")]
    [InlineData("{\"Scene\":{\"place\":{\"x\":1}}}", "Scene.place")]
    [InlineData("{\"Scene\":{\"place\":true}}", "Scene.place")]
    public async Task Broken_json_and_wrong_shapes(string body, string field)
    {
        var server = await servers.On(ApiServers.Sqlite);
        var answer = await server.PostText(
            "handler",
            ApiCalls.Cases,
            body,
            ApiCalls.NewKey(),
            null
        );
        answer.Error(field).ShouldNotBeNullOrEmpty();
        answer.Error(field)!.Any(c => c >= 0x4e00).ShouldBeTrue(answer.Text);
    }

    [Theory]
    [InlineData("Scene.actOn", "\"02/03/2026\"")]
    [InlineData("Scene.actOn", "20260302")]
    [InlineData("Scene.foundAt", "\"2026-03-02\"")]
    [InlineData("Scene.place", "\"\"")]
    [InlineData("Scene.place", "\"一\\u0000二\"")]
    [InlineData("Scene.weather", "\"rain\"")]
    [InlineData("Party.kind", "\"company\"")]
    [InlineData("Party.kind", "3")]
    [InlineData("Party.name", "null")]
    [InlineData("Weather.sky", "\"blue\"")]
    public async Task A_field_that_does_not_read_is_named(string field, string json)
    {
        var server = await servers.On(ApiServers.Sqlite);
        var body = new Walk(server).Body("open-case");
        var (block, name) = (field.Split('.')[0], field.Split('.')[1]);
        body[block] ??= new JsonObject();
        body[block]![name] = JsonNode.Parse(json);
        var answer = await server.Post("handler", ApiCalls.Cases, body);
        answer.Error(field).ShouldNotBeNullOrEmpty();
        answer.Json.GetProperty("errors").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_text_longer_than_the_field_is_told_with_both_lengths()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var answer = await new Walk(server).Try(
            "open-case",
            new Change("Scene.place", new string('路', 201))
        );
        answer.Error("Scene.place")!.ShouldContain("201");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var large = $"{{\"Scene\":{{\"place\":\"{new string('x', 300 * 1024)}\"}}}}";
        var answer = await server.PostText(
            "handler",
            ApiCalls.Cases,
            large,
            ApiCalls.NewKey(),
            null
        );
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task More_rows_than_a_step_takes_are_refused()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var body = new Walk(server).Body("open-case");
        body["Handler"] = new JsonArray([
            .. Enumerable
                .Range(0, 201)
                .Select(_ => (JsonNode)new JsonObject { ["officer"] = "lin" }),
        ]);
        (await server.Post("handler", ApiCalls.Cases, body))
            .Error("Handler[200].officer")
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task Only_json_is_read()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var request = new HttpRequestMessage(HttpMethod.Post, ApiCalls.Cases)
        {
            Content = new StringContent("procedure=penalty-simple", Encoding.UTF8, "text/plain"),
            Headers = { { "Idempotency-Key", ApiCalls.NewKey() } },
        };
        (await server.Send(request, "handler")).Status.ShouldBe(
            HttpStatusCode.UnsupportedMediaType
        );
    }

    [Fact]
    public async Task Numbers_and_yes_and_no_may_come_as_json_has_them()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go("open-case");
        var identity = walk.Body("show-identity");
        identity["IdentityShown"]!["shown"] = true;
        identity["IdentityShown"]!["purposeTold"] = true;
        (
            await server.Post(
                "handler",
                Walk.StepPath(walk.Id, "show-identity"),
                identity,
                version: 1
            )
        ).Ok.ShouldBeTrue();
        var other = await new Walk(server).Go("open-case", "show-identity", "note-violation");
        var notice = other.Body("give-notice");
        notice["OralNotice"]!["proposedAmount"] = 100;
        (
            await server.Post("handler", Walk.StepPath(other.Id, "give-notice"), notice, version: 3)
        ).Ok.ShouldBeTrue();
        (await server.Get("handler", other.Path)).Text.ShouldContain(
            "\"proposedAmount\":\"100.00\""
        );
    }
}
