using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
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
            select (procedure.Id, step.Id)
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

    [Theory, MemberData(nameof(EveryStep))]
    public async Task Every_step_of_every_procedure_is_described_with_a_body_that_reads(
        string procedureId,
        string stepId
    )
    {
        var server = await servers.On(ApiServers.Sqlite);
        var procedure = ProcedureLibrary.Find(procedureId)!;
        var step = procedure.Step(stepId)!;
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
            .GetProperty($"{procedureId}.{stepId}")
            .GetProperty("properties");
        foreach (var block in step.Blocks)
            schema.TryGetProperty(block.Block.Name, out _).ShouldBeTrue(block.Block.Name);
        schema.TryGetProperty("confirm", out _).ShouldBe(step.Signed);
        var example = content.GetProperty("examples").GetProperty(procedureId).GetProperty("value");
        await Reads(server, step, step == procedure.Opening, example.GetRawText());
    }

    /// <summary>
    /// The example gets past the reading of values: what refuses it then is a rule, or the case that is not there. Its
    /// password is made the right one, so that no account is locked on the way.
    /// </summary>
    private static async Task Reads(ApiServer server, Step step, bool opening, string example)
    {
        var (path, version) = (ApiCalls.Cases, (int?)null);
        if (!opening)
        {
            var walk = await new Walk(server).Go("open-case");
            (path, version) = (Walk.StepPath(walk.Id, step.Id), walk.Version);
        }
        var body = JsonNode.Parse(example)!;
        if (body["confirm"] is not null)
            body["confirm"] = DemoFill.Password;
        var answer = await server.Post("handler", path, body, null, version);
        answer.Status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity);
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
