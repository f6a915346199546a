using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Tests.Api;

/// <summary>What <c>/openapi/v1.json</c> says is valid, whole, and what the interface does.</summary>
[Collection(ApiTests.Name)]
public sealed class TheDescription(ApiServers servers)
{
    private const string Address = "/openapi/v1.json";

    public static TheoryData<string, string> EveryStep() =>
        new(
            from procedure in ProcedureLibrary.All
            from step in procedure.AllSteps
            where !step.ByLaw
            select (procedure.Name, step.Id)
        );

    [Fact]
    public async Task It_is_valid_OpenAPI_3_1()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var text = await server.Client.GetStringAsync(Address);
        var read = OpenApiDocument.Parse(text, "json");
        read.Diagnostic!.Errors.ShouldBeEmpty();
        read.Diagnostic.SpecificationVersion.ShouldBe(OpenApiSpecVersion.OpenApi3_1);
        var unresolved = References(JsonDocument.Parse(text).RootElement)
            .Where(name => !read.Document!.Components!.Schemas!.ContainsKey(name));
        unresolved.ShouldBeEmpty();
    }

    /// <summary>What the law does by itself nobody posts.</summary>
    [Fact]
    public async Task Steps_that_nobody_takes_are_not_described()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var text = await server.Client.GetStringAsync(Address);
        var alone = ProcedureLibrary.All.SelectMany(file => file.AllSteps).Where(s => s.ByLaw);
        foreach (var step in alone)
            text.ShouldNotContain($"/steps/{step.Id}\"");
    }

    [Theory, MemberData(nameof(EveryStep))]
    public async Task Every_step_of_every_procedure_is_described_with_a_body_that_reads(
        string procedureId,
        string stepId
    )
    {
        var server = await servers.On(ApiServers.Sqlite);
        var procedure = ProcedureLibrary.Find(procedureId)!;
        var step = procedure.Anywhere(stepId)!;
        var root = JsonDocument.Parse(await server.Client.GetStringAsync(Address)).RootElement;
        var path =
            step == procedure.Opening ? ApiCalls.Cases : $"/api/v1/cases/{{id}}/steps/{stepId}";
        var operation = root.GetProperty("paths").GetProperty(path).GetProperty("post");
        var content = operation
            .GetProperty("requestBody")
            .GetProperty("content")
            .GetProperty("application/json");
        var schema = root.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty($"{procedure.Id}.{stepId}")
            .GetProperty("properties");
        foreach (var block in step.Blocks)
            schema.TryGetProperty(block.Block.Name, out _).ShouldBeTrue(block.Block.Name);
        schema.TryGetProperty("confirm", out _).ShouldBe(step.Signed);
        var example = content
            .GetProperty("examples")
            .GetProperty(procedure.Id)
            .GetProperty("value");
        await Reads(server, procedure, step, example.GetRawText());
    }

    /// <summary>
    /// The example gets past the reading of values: what refuses it then is a rule, or the case that is not there. Its
    /// password is made the right one, so that no account is locked on the way.
    /// </summary>
    private static async Task Reads(
        ApiServer server,
        Procedure procedure,
        Step step,
        string example
    )
    {
        if (!procedure.Begins)
        {
            // Such a case is opened by another one, late in its course: the values are read as the desk reads them.
            var said = StepBody.Read(new(Encoding.UTF8.GetBytes(example)));
            said.Errors.ShouldBeEmpty();
            InputReading.Read(step, said.Fields).Errors.ShouldBeEmpty();
            return;
        }
        var (path, version) = (ApiCalls.Cases, (int?)null);
        if (step != procedure.Opening)
        {
            var (id, seen) = await Opened(server, procedure);
            (path, version) = (Walk.StepPath(id, step.Id), seen);
        }
        var body = JsonNode.Parse(example)!;
        if (body["confirm"] is not null)
            body["confirm"] = DemoFill.Password;
        var answer = await server.Post("handler", path, body, null, version);
        answer.Status.ShouldBeOneOf(
            HttpStatusCode.OK,
            HttpStatusCode.Created,
            HttpStatusCode.UnprocessableEntity
        );
    }

    private static async Task<(long Id, int Version)> Opened(ApiServer server, Procedure procedure)
    {
        if (procedure.Id == "penalty-simple")
        {
            var walk = await new Walk(server).Go("open-case");
            return (walk.Id, walk.Version);
        }
        var opened = await server.Post(
            "handler",
            ApiCalls.Cases,
            new JsonObject
            {
                ["procedure"] = procedure.Id,
                ["Lead"] = new JsonObject
                {
                    ["subject"] = "示范街5号占道经营",
                    ["source"] = "inspection",
                    ["receivedAt"] = "2026-03-01T09:00:00Z",
                    ["content"] = "巡查发现商户占道经营。",
                    ["replyDue"] = false,
                },
            },
            null,
            null
        );
        opened.Status.ShouldBe(HttpStatusCode.Created, opened.Text);
        return (
            opened.Json.GetProperty("caseId").GetInt64(),
            opened.Json.GetProperty("version").GetInt32()
        );
    }

    private static IEnumerable<string> References(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(member =>
                    member.Name == "$ref"
                        ? [member.Value.GetString()!.Split('/')[^1]]
                        : References(member.Value)
                ),
            _ => [],
        };
}
