using System.Net;
using System.Text.Json;

namespace Zhifa.Web.Tests.Api;

/// <summary>An answer of the interface as a test reads it.</summary>
internal sealed record ApiAnswer(
    HttpStatusCode Status,
    string Text,
    string? ETag,
    bool Replayed,
    Uri? Location
)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public bool Ok => Status is HttpStatusCode.OK or HttpStatusCode.Created;

    /// <summary>The refusal of that rule; the whole answer is told when there is none.</summary>
    public JsonElement Refusal(string rule)
    {
        Status.ShouldBe(HttpStatusCode.UnprocessableEntity, Text);
        var refusals = Json.GetProperty("refusals").EnumerateArray();
        return
            refusals.FirstOrDefault(refusal => refusal.GetProperty("rule").GetString() == rule)
                is { ValueKind: JsonValueKind.Object } found
            ? found
            : throw new ShouldAssertException($"No refusal {rule} in {Text}");
    }

    public string? Error(string field)
    {
        Status.ShouldBe(HttpStatusCode.BadRequest, Text);
        return Json.GetProperty("errors")
            .EnumerateArray()
            .Where(error => error.GetProperty("field").GetString() == field)
            .Select(error => error.GetProperty("message").GetString())
            .FirstOrDefault();
    }

    public static async Task<ApiAnswer> Of(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.ETag?.Tag,
            response.Headers.TryGetValues("Idempotency-Replayed", out var values)
                && values.Single() == "true",
            response.Headers.Location
        );
}
