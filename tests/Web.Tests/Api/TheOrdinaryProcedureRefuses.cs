using System.Text.Json;
using System.Text.Json.Nodes;
using Zhifa.Enforcement.Demo;
using Zhifa.Law.Procedures;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Api;

/// <summary>
/// What the law forbids in the ordinary procedure is refused alike by interface and page, and leaves no trace: along one worked case,
/// before each of its steps, what must not happen there is tried.
/// </summary>
[Collection(ApiTests.Name)]
public sealed class TheOrdinaryProcedureRefuses(ApiServers servers)
{
    private static readonly DemoScript Lived = DemoScript
        .All()
        .Single(script => script.Id == "shelter-not-built");

    private static readonly Procedure Procedure = ProcedureLibrary.Find("penalty-ordinary+henan")!;

    /// <summary>Before which step, which step is tried, by which rule it is refused, and what is written otherwise than it was.</summary>
    private static readonly IReadOnlyList<Forbidden> All =
    [
        new(
            "propose-opening",
            "propose-opening",
            "handlers-two",
            new Change("Handler[1].officer", null)
        ),
        new(
            "propose-opening",
            "propose-opening",
            "party-code-valid",
            new Change("Party[0].code", "91419901DEMA00021X")
        ),
        new("propose-opening", "open-case", "proposed"),
        new("inspect", "inspect", "inspection-lawful", new Change("Inspection.shown", "false")),
        new("inquire", "inquire", "inquiry-lawful", new Change("Inquiry.rightsTold", "false")),
        new(
            "add-evidence",
            "add-evidence",
            "evidence-lawful",
            new Change("EvidenceItem[0].lawfulMeans", "false")
        ),
        new(
            "order-correction",
            "order-correction",
            "correction-complete",
            new Change("CorrectionOrder.due", null)
        ),
        new(
            "serve-paper",
            "serve-paper",
            "service-proved",
            new Change("ServiceReceipt.relation", null)
        ),
        new("order-correction", "report-penalty", "leniency-considered"),
        new(
            "report-penalty",
            "report-penalty",
            "hearing-right-true",
            new Change("InvestigationReport.hearingRight", "false")
        ),
        new(
            "report-penalty",
            "report-penalty",
            "scrutiny-true",
            new Change("Scrutiny.reviewNeeded", "false")
        ),
        new(
            "report-penalty",
            "report-penalty",
            "kinds-of-the-item",
            new Change("PenaltyLine[0].kind", "licence-revocation")
        ),
        new(
            "report-penalty",
            "report-penalty",
            "basis-of-the-item",
            new Change("InvestigationReport.basis", "《某办法》第一条")
        ),
        new(
            "give-notice",
            "give-notice",
            "rights-told",
            new Change("PriorNotice.rightsTold", "false")
        ),
        new(
            "give-notice",
            "give-notice",
            "notice-as-reported",
            new Change("PriorNotice.facts", "另外的事实。")
        ),
        new("give-notice", "submit-review", "ready-for-review"),
        new("give-notice", "decide", "heard"),
        new(
            "serve-notice",
            "serve-notice",
            "service-proved",
            new Change("ServiceReceipt.servedOn", "2027-01-01")
        ),
        new("record-statement", "conclude-notice", "statement-settled"),
        new("record-statement", "decide", "heard"),
        new(
            "agree-review",
            "agree-review",
            "review-all-right",
            new Change("LegalReview.proved", "false")
        ),
        new("agree-review", "discuss", "review-done"),
        new("agree-review", "decide", "review-done"),
        new(
            "agree-review",
            "terminate",
            "nothing-pending",
            new Change("Termination.ground", "dissolved"),
            new Change("Termination.reasons", "当事人已经终止。")
        ),
        new(
            "discuss",
            "discuss",
            "discussion-agreed",
            new Change("Discussion.result", "disagreed")
        ),
        new("discuss", "decide", "discussion-done"),
        new(
            "decide",
            "decide",
            "decision-as-told",
            new Change("OrdinaryDecision.facts", "另外的事实。")
        ),
        new(
            "decide",
            "decide",
            "decision-as-told",
            new Change("PenaltyLine[1].amount", "90000.00")
        ),
        new("decide", "decide", "money-way-told", new Change("OrdinaryDecision.moneyWay", null)),
        new("serve-decision", "publish", "not-at-this-stage"),
        new("serve-decision", "close", "ended-lawfully"),
        new(
            "record-payment",
            "record-payment",
            "payment-settles",
            new Change("Payment.fine", "85999.00")
        ),
        new("record-payment", "close", "ended-lawfully"),
        new(
            "record-payment",
            "revoke",
            "refund-true",
            new Change("Revocation.reasons", "主要证据不足。"),
            new Change("Revocation.refund", "100.00")
        ),
    ];

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task Alike_by_interface_and_page_and_nothing_is_stored(string database)
    {
        await using var server = await servers.New(database);
        var (door, tried) = (new DemoOverHttp(server.Client, server.Tokens), 0);
        Enforcement.Cases.StepDone? done = null;
        var before = new HashSet<string>();
        var papers = new DemoPapers();
        foreach (var (index, step) in Lived.Steps.Index())
        {
            await door.MoveClock(step.At, CancellationToken.None);
            if (done is not null && before.Add(step.Step))
                foreach (var forbidden in All.Where(row => row.Before == step.Step))
                {
                    await Refused(server, done, forbidden);
                    tried++;
                }
            (done, var refusal) = await door.Take(
                Lived,
                papers.In(step),
                $"lived-{index}",
                done,
                CancellationToken.None
            );
            refusal.ShouldBeEmpty();
            papers.Note(done!);
        }
        tried.ShouldBe(All.Count);
    }

    private static async Task Refused(
        ApiServer server,
        Enforcement.Cases.StepDone case_,
        Forbidden forbidden
    )
    {
        var name = $"{forbidden.Step} before {forbidden.Before}: {forbidden.Rule}";
        var (user, body) = Asked(forbidden);
        var told = (
            await server.Post(
                user,
                Walk.StepPath(case_.CaseId, forbidden.Step),
                body,
                version: case_.Version
            )
        ).Refusal(forbidden.Rule);
        told.GetProperty("article").GetString().ShouldBe(Article(forbidden), name);
        using var page = await PageDoor.Of(server, user);

        var path = $"/cases/{case_.CaseId}/steps/{forbidden.Step}";
        var form = await page.Get(path);
        // Where no form is shown, the reasons stand in its place.
        var answer = form.Page.QuerySelector("main form") is null
            ? form
            : await page.Post(path, form, PageDoor.Fields(body));

        foreach (var word in new[] { "message", "cure" })
            Text(answer.Refusal)
                .Contains(Text(told.GetProperty(word).GetString()!), StringComparison.Ordinal)
                .ShouldBeTrue($"{name}: {told} {answer.Status} {answer.Refusal}");
        (await server.Get("rf-handler", $"/api/v1/cases/{case_.CaseId}")).ETag.ShouldBe(
            $"\"{case_.Version}\"",
            name
        );
    }

    /// <summary>Who takes that step in the worked case, and what he writes there, but for the changes.</summary>
    private static (string User, JsonObject Body) Asked(Forbidden forbidden)
    {
        var lived = Lived.Steps.LastOrDefault(step => step.Step == forbidden.Step);
        var fields = lived?.Fields().ToDictionary() ?? [];
        foreach (var (field, value) in forbidden.Changes)
            if (value is null)
                fields.Remove(field);
            else
                fields[field] = value;
        var body = Json(fields);
        if (Procedure.Anywhere(forbidden.Step)!.Signed)
            body["confirm"] = DemoFill.Password;
        return (lived?.By ?? "rf-head", body);
    }

    private static JsonObject Json(IReadOnlyDictionary<string, string> fields)
    {
        var body = new JsonObject();
        foreach (
            var block in fields
                .Select(field => (Path: field.Key.Split('.'), field.Value))
                .GroupBy(field => field.Path[0])
        )
        {
            var one = new JsonObject(
                block.Select(field => KeyValuePair.Create(field.Path[1], (JsonNode?)field.Value))
            );
            if (block.Key.Split('[') is not [var name, _])
                body[block.Key] = one;
            else if (body[name] is JsonArray rows)
                rows.Add((JsonNode)one);
            else
                body[name] = new JsonArray(one);
        }
        return body;
    }

    /// <summary>The article that the procedure file gives the gate; of a step that is not offered its own.</summary>
    private static string Article(Forbidden forbidden)
    {
        var step = Procedure.Anywhere(forbidden.Step)!;
        return forbidden.Rule == "not-at-this-stage"
            ? step.Article
            : step.Needs.First(need => need.Text == forbidden.Rule).Article;
    }

    private static string Text(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private sealed record Forbidden(
        string Before,
        string Step,
        string Rule,
        params Change[] Changes
    );
}
