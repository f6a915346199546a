using System.Net;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>The heads discuss a case with its file before them, and the record is read opinion by opinion (art. 57(2)).</summary>
[Collection(ApiTests.Name)]
public sealed class TheDiscussion(ApiServers servers)
{
    private const string Worked = "shelter-not-built";

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task It_is_recorded_beside_the_file_and_read_opinion_by_opinion(string database)
    {
        await using var server = await servers.New(database);
        var id = await Driven.Until(server, Worked, "discuss");
        await MoveTo(server, "discuss");
        using var head = await PageDoor.Of(server, "rf-head");
        var path = PageDoor.StepPath(id, "discuss");
        var form = await head.Get(path);
        form.Page.QuerySelector("h1")!.TextContent.ShouldBe("集体讨论");
        form.Page.QuerySelector(".read")!.TextContent.ShouldContain("同意拟处理意见");

        form.Page.QuerySelector("[name='Discussion.result']").ShouldBeNull();

        (await head.Post(path, form, Without(Driven.Fields(Worked, "discuss")))).Status.ShouldBe(
            HttpStatusCode.Found
        );

        var record = (await head.Get($"/cases/{id}")).Page.QuerySelector(
            "section:has(#file-discussions)"
        )!;
        record.TextContent.ShouldContain("高远图（主任）、石敬山（科长）、齐明德（副主任）");
        record.TextContent.ShouldContain("同意拟处理意见");
        record
            .QuerySelectorAll("dd")
            .ShouldContain(said =>
                said.TextContent
                == "高远图：同意。\n石敬山：同意，面积测算有施工图印证。\n齐明德：同意，罚款在裁量档次以内。"
            );
    }

    [Fact]
    public async Task A_disagreement_is_not_recorded_as_consent_and_sends_the_case_back()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, Worked, "discuss");
        await MoveTo(server, "discuss");
        using var head = await PageDoor.Of(server, "rf-head");
        var path = PageDoor.StepPath(id, "discuss");
        List<KeyValuePair<string, string>> against =
        [
            .. Driven.Fields(Worked, "discuss").Where(field => field.Key != "Discussion.result"),
            new("Discussion.result", "disagreed"),
        ];

        var refused = await head.Post(path, await head.Get(path), against);
        refused.Refusal.ShouldContain("集体讨论的结论是不同意。");
        (
            await head.Post(
                PageDoor.StepPath(id, "reject-in-discussion"),
                refused,
                Without(against)
            )
        ).Status.ShouldBe(HttpStatusCode.Found);

        (await head.Get(PageDoor.StepPath(id, "decide"))).Refusal.ShouldNotBeEmpty();
        (await head.Get($"/cases/{id}"))
            .Page.QuerySelector("section:has(#file-discussions)")!
            .TextContent.ShouldContain("不同意，重新调查或者重新提出意见");
    }

    /// <summary>As a person sends it: the button is the result.</summary>
    private static List<KeyValuePair<string, string>> Without(
        IEnumerable<KeyValuePair<string, string>> fields
    ) => [.. fields.Where(field => field.Key != "Discussion.result")];

    private static Task MoveTo(ApiServer server, string step) =>
        new Enforcement.Demo.DemoOverHttp(server.Client, server.Tokens).MoveClock(
            Enforcement
                .Demo.DemoScript.All()
                .Single(script => script.Id == Worked)
                .Steps.First(taken => taken.Step == step)
                .At,
            default
        );
}
