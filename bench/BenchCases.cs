using System.Net.Http.Json;
using System.Text.Json;

namespace Zhifa.Bench;

/// <summary>The steps that the bench sends, as an integrator would send them.</summary>
internal static class BenchCases
{
    // Blocks are named as in the procedure file.
    private static readonly JsonSerializerOptions AsWritten = new();

    public static async Task<long> Open(HttpClient client, int index, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/cases")
        {
            Content = JsonContent.Create(
                new
                {
                    procedure = "penalty-simple",
                    Scene = new
                    {
                        powerItem = "CG-P01",
                        violationItem = "CG-V01",
                        actOn = "2026-03-02",
                        foundAt = "2026-03-02T00:30:00Z",
                        place = $"示范路{index}号门前",
                    },
                    Party = new
                    {
                        kind = "natural-person",
                        name = "示例某",
                        code = "11010519491231002X",
                        address = "示范路1号",
                    },
                    Handler = new[] { new { officer = "lin" }, new { officer = "zhou" } },
                },
                options: AsWritten
            ),
        };
        request.Headers.Add("Idempotency-Key", $"bench-open-{index}");
        using var response = await client.SendAsync(request, stop);
        return (await Body(response)).GetProperty("caseId").GetInt64();
    }

    public static async Task ShowIdentity(HttpClient client, long id)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post,
            $"/api/v1/cases/{id}/steps/show-identity"
        )
        {
            Content = JsonContent.Create(
                new { IdentityShown = new { shown = true, purposeTold = true } },
                options: AsWritten
            ),
        };
        request.Headers.Add("Idempotency-Key", $"bench-show-{id}");
        request.Headers.TryAddWithoutValidation("If-Match", "\"1\"");
        using var response = await client.SendAsync(request);
        await Body(response);
    }

    private static async Task<JsonElement> Body(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? JsonDocument.Parse(text).RootElement.Clone()
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }
}
