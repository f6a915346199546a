using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Demo;

/// <summary>Drives the worked cases through the interface of a running demo, as any program would.</summary>
/// <param name="tokens">A token for each account that a script names, and for the administrator who moves the clock.</param>
public sealed class DemoOverHttp(HttpClient client, IReadOnlyDictionary<string, string> tokens)
    : IDemoDoor
{
    public const string Administrator = "admin";

    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public async Task MoveClock(DateTimeOffset to, CancellationToken stop)
    {
        using var request = Request(
            Administrator,
            "api/v1/demo/clock",
            new JsonObject { ["to"] = to.ToString("O", CultureInfo.InvariantCulture) }
        );
        using var answer = await client.SendAsync(request, stop);
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException(await Reason(answer, stop), null, answer.StatusCode);
    }

    public async Task<(StepDone? Done, string Refusal)> Take(
        DemoScript script,
        DemoStep step,
        string key,
        StepDone? before,
        CancellationToken stop
    )
    {
        var body = Body(step);
        if (before is null)
            body["procedure"] = script.Procedure;
        using var request = Request(
            step.By,
            before is null
                ? "api/v1/cases"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"api/v1/cases/{before.CaseId}/steps/{step.Step}"
                ),
            body
        );
        request.Headers.Add("Idempotency-Key", key);
        if (before is not null)
            request.Headers.IfMatch.Add(new($"\"{before.Version}\""));
        using var answer = await client.SendAsync(request, stop);
        return answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<StepDone>(Web, stop), "")
            : (null, await Reason(answer, stop));
    }

    private static JsonObject Body(DemoStep step)
    {
        var body = new JsonObject();
        if (step.Sign)
            body["confirm"] = DemoFill.Password;
        if (step.Instance is { } instance)
            body["instance"] = instance;
        foreach (var block in step.Blocks)
        {
            var rows = block.Rows.Select(row =>
                (JsonNode)
                    new JsonObject(
                        row.Select(value => new KeyValuePair<string, JsonNode?>(
                            value.Key,
                            value.Value
                        ))
                    )
            );
            body[block.Name] = block.Many ? new JsonArray([.. rows]) : rows.Single();
        }
        return body;
    }

    private HttpRequestMessage Request(string account, string path, JsonObject body) =>
        new(HttpMethod.Post, path)
        {
            Content = JsonContent.Create(body),
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", tokens[account]) },
        };

    private static async Task<string> Reason(HttpResponseMessage answer, CancellationToken stop) =>
        $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(stop)}";
}
