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
    private static readonly Procedure Procedure = ProcedureLibrary.Find("penalty-ordinary+henan")!;

    /// <summary>Along the main road.</summary>
    private static readonly IReadOnlyList<Forbidden> MainRoad =
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

    public static TheoryData<string, string> Worked =>
        new(
            from script in BesideTheRoad.All.Keys.Prepend("shelter-not-built")
            from database in new[] { ApiServers.Sqlite, ApiServers.Postgres }
            select (script, database)
        );

    [Theory, MemberData(nameof(Worked))]
    public async Task Alike_by_interface_and_page_and_nothing_is_stored(
        string script,
        string database
    )
    {
        var lived = DemoScript.All().Single(worked => worked.Id == script);
        var all = BesideTheRoad.All.GetValueOrDefault(script, MainRoad);
        await using var server = await servers.New(database);
        var (door, tried) = (new DemoOverHttp(server.Client, server.Tokens), 0);
        Enforcement.Cases.StepDone? done = null;
        var before = new HashSet<string>();
        var papers = new DemoPapers();
        foreach (var (index, step) in lived.Steps.Index())
        {
            await door.MoveClock(step.At, CancellationToken.None);
            if (done is not null && before.Add(step.Step))
                foreach (var forbidden in all.Where(row => row.Before == step.Step))
                {
                    await Refused(server, lived, done, forbidden);
                    tried++;
                }
            var (taken, refusal) = await door.Take(
                lived,
                papers.In(step),
                $"lived-{index}",
                step.Apart ? null : done,
                CancellationToken.None
            );
            refusal.ShouldBeEmpty();
            if (step.Apart)
                papers.Another(taken!.CaseNumber);
            else
                papers.Note((done = taken)!);
        }
        tried.ShouldBe(all.Count);
    }

    private static async Task Refused(
        ApiServer server,
        DemoScript lived,
        Enforcement.Cases.StepDone case_,
        Forbidden forbidden
    )
    {
        var name = $"{forbidden.Step} before {forbidden.Before}: {forbidden.Rule}";
        var (user, body) = Asked(lived, forbidden);
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
        (await server.Get(lived.Steps[0].By, $"/api/v1/cases/{case_.CaseId}")).ETag.ShouldBe(
            $"\"{case_.Version}\"",
            name
        );
    }

    /// <summary>Who takes that step in the worked case, and what he writes there, but for the changes.</summary>
    private static (string User, JsonObject Body) Asked(DemoScript worked, Forbidden forbidden)
    {
        var lived = worked.Steps.LastOrDefault(step => step.Step == forbidden.Step);
        var fields = lived?.Fields().ToDictionary() ?? [];
        foreach (var (field, value) in forbidden.Changes)
            if (value is null)
                fields.Remove(field);
            else
                fields[field] = value;
        var body = Json(fields);
        if (Procedure.Anywhere(forbidden.Step)!.Signed)
            body["confirm"] = DemoFill.Password;
        return (lived?.By ?? worked.Steps.First(step => step.Step == "open-case").By, body);
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
            // What a row must say of whom and of what is asked at every step.
            : step.Needs.FirstOrDefault(need => need.Text == forbidden.Rule)?.Article
                // What only a predicate of law keeps from being offered is refused with its article.
                ?? ComputedFacts.Find(forbidden.Rule)?.Article
                ?? "行政处罚法 第四十四条、第五十九条";
    }

    private static string Text(string text) =>
        string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
