using System.Globalization;
using System.Text.Json.Nodes;
using Zhifa.Enforcement.Demo;

namespace Zhifa.Web.Tests.Api;

/// <summary>A value of a step that a test wants otherwise: <c>PenaltyDecision.amount</c>; null takes it away.</summary>
internal readonly record struct Change(string Field, string? Value);

/// <summary>
/// A case walked over HTTP by the first worked case's words, with a party of its own, so that no two tests meet in one party.
/// </summary>
internal sealed class Walk(ApiServer server, params IReadOnlyList<Change> changes)
{
    private static readonly DemoScript Script = DemoScript
        .All()
        .Single(script => script.Id == "household-waste");
    private static readonly DemoScript NoPenalty = DemoScript
        .All()
        .Single(script => script.Id == "first-slight-violation");
    private static int _people;

    private readonly Dictionary<string, string?> _changes = changes
        .Prepend(new("Party.code", Person()))
        .GroupBy(change => change.Field)
        .ToDictionary(group => group.Key, group => group.Last().Value);

    public long Id { get; private set; }
    public int Version { get; private set; }

    /// <summary>Who takes the steps that the script gives to the handler.</summary>
    public string Handler { get; init; } = "handler";

    public string Path => string.Create(CultureInfo.InvariantCulture, $"{ApiCalls.Cases}/{Id}");

    public static string StepPath(long id, string step) =>
        string.Create(CultureInfo.InvariantCulture, $"{ApiCalls.Cases}/{id}/steps/{step}");

    /// <summary>The body that opens a case.</summary>
    public static JsonObject Opening() => new Walk(null!).Body("open-case");

    /// <summary>Takes these steps, all of which must be allowed.</summary>
    public async Task<Walk> Go(params string[] steps)
    {
        foreach (var step in steps)
        {
            var answer = await Try(step);
            answer.Ok.ShouldBeTrue($"{step}: {answer.Text}");
            Id = answer.Json.GetProperty("caseId").GetInt64();
            Version = answer.Json.GetProperty("version").GetInt32();
        }
        return this;
    }

    public Task<ApiAnswer> Try(string step, params Change[] otherwise) =>
        Try(step, null, null, otherwise);

    public Task<ApiAnswer> Try(string step, string? user, string? key, params Change[] otherwise) =>
        server.Post(
            user ?? By(step),
            step == "open-case" ? ApiCalls.Cases : StepPath(Id, step),
            Body(step, otherwise),
            key,
            step == "open-case" ? null : Version
        );

    public JsonObject Body(string step, params IEnumerable<Change> otherwise)
    {
        var told = Step(step);
        var body = new JsonObject();
        if (step == "open-case")
            body["procedure"] = Script.Procedure;
        if (told.Sign)
            body["confirm"] = DemoFill.Password;
        foreach (var block in told.Blocks)
        {
            var rows = block
                .Rows.Select(row =>
                    (JsonNode)
                        new JsonObject(
                            row.Select(v => new KeyValuePair<string, JsonNode?>(v.Key, v.Value))
                        )
                )
                .ToArray();
            body[block.Name] = block.Many ? new JsonArray(rows) : rows[0];
        }
        foreach (
            var (field, value) in _changes.Select(c => new Change(c.Key, c.Value)).Concat(otherwise)
        )
            Set(body, field, value);
        return body;
    }

    public string By(string step) => Step(step).By is "handler" ? Handler : Step(step).By;

    private static DemoStep Step(string id) =>
        Script.Steps.Concat(NoPenalty.Steps).First(step => step.Step == id);

    private static void Set(JsonObject body, string field, string? value)
    {
        var parts = field.Split('.');
        if (parts.Length == 1)
        {
            if (value is null)
                body.Remove(field);
            else
                body[field] = value;
            return;
        }
        var name = parts[0].Split('[')[0];
        if (body[name] is not { } block)
            return;
        if (block is JsonArray rows)
        {
            var row = int.Parse(parts[0][(name.Length + 1)..^1], CultureInfo.InvariantCulture);
            if (value is null)
                rows.RemoveAt(row);
            else
                rows[row]![parts[1]] = value;
        }
        else if (value is null)
            block.AsObject().Remove(parts[1]);
        else
            block[parts[1]] = value;
    }

    /// <summary>The number of an invented resident of the invented district.</summary>
    private static string Person()
    {
        var n = Interlocked.Increment(ref _people);
        var born = new DateOnly(1970, 1, 1).AddDays(n);
        var body = $"419901{born:yyyyMMdd}001";
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return body + "10X98765432"[body.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }
}
