using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Identity;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Public;

/// <summary>A party reads the periods of his case by its number and a code, without an account, by page and by the interface.</summary>
[Collection(ApiTests.Name)]
public sealed class MyClocks(ApiServers servers)
{
    private const string Page = "/my-clocks";
    private const string Interface = "/api/v1/my-clocks";

    private static readonly string[] Served =
    [
        "open-case",
        "show-identity",
        "note-violation",
        "give-notice",
        "hear-statement",
        "consider-leniency",
        "order-correction",
        "decide",
        "hand-over",
    ];

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_code_from_the_case_page_opens_the_periods_and_nothing_about_anybody(
        string database
    )
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Served);
        var (number, code) = await Given(server, walk.Id);
        using var anybody = await Anybody.At(server);

        var answer = await anybody.Asks(number, code.ToLowerInvariant().Replace('-', ' '));

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var page = answer.Page;
        page.QuerySelector("#found")!.TextContent.ShouldBe(number);
        var periods = page.QuerySelectorAll(".clock h3")
            .Select(title => title.TextContent)
            .ToList();
        periods.ShouldContain("当事人申请行政复议");
        periods.ShouldContain("缴纳罚款");
        page.QuerySelectorAll(".derivation").Length.ShouldBe(periods.Count);
        page.QuerySelectorAll(".derivation li").Length.ShouldBeGreaterThan(periods.Count);
        page.QuerySelectorAll("main a").ShouldBeEmpty();
        foreach (var hidden in await PersonalOf(server, walk))
            page.DocumentElement.OuterHtml.ShouldNotContain(hidden);
        page.DocumentElement.OuterHtml.ShouldNotContain(code);
        answer.Address.ShouldBe(Page);
        answer.KeptBack.ShouldBeTrue();
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_number_of_any_document_of_the_case_does_as_well(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Served);
        var (number, code) = await Given(server, walk.Id);
        await using var db = server.Database.Open();
        var paper = await db
            .Documents.Where(row => row.SubjectId == walk.Id && row.Number != null)
            .Select(row => row.Number!)
            .FirstAsync();
        using var anybody = await Anybody.At(server);

        var answer = await anybody.Asks(
            paper
                .Replace("〔", "(", StringComparison.Ordinal)
                .Replace("〕", ")", StringComparison.Ordinal),
            code
        );

        paper.ShouldNotBe(number);
        answer.Page.QuerySelector("#found")!.TextContent.ShouldBe(number);
    }

    [Fact]
    public async Task A_wrong_code_the_code_of_another_case_and_no_such_case_are_answered_alike()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var (mine, other) = (
            await new Walk(server).Go(Served),
            await new Walk(server).Go("open-case")
        );
        var (number, code) = await Given(server, mine.Id);
        var (_, others) = await Given(server, other.Id);
        using var anybody = await Anybody.At(server);
        List<(string Number, string Code)> wrong =
        [
            (number, "00000-00000"),
            (number, others),
            (number, ""),
            ("示城管案〔2026〕999999号", code),
            ("不是编号", code),
            ("", ""),
        ];

        var pages = new List<string>();
        var problems = new List<string>();
        foreach (var (typedNumber, typedCode) in wrong)
        {
            var page = await anybody.Asks(typedNumber, typedCode);
            page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            pages.Add(page.Page.QuerySelector("#errors")!.TextContent);
            page.Page.QuerySelector(".clock").ShouldBeNull();
        }
        foreach (var (typedNumber, typedCode) in wrong)
        {
            var answer = await Program(server, typedNumber, typedCode);
            answer.Status.ShouldBe(HttpStatusCode.NotFound);
            var told = JsonNode.Parse(answer.Text)!.AsObject();
            told.Remove("traceId");
            problems.Add(told.ToJsonString());
        }

        pages.Distinct().Count().ShouldBe(1);
        problems.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_waits_a_quarter_of_an_hour()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var clock = server.Services.GetRequiredService<Enforcement.Demo.DemoClock>();
        await clock.Forward(ApiServers.Morning - clock.GetUtcNow());
        var walk = await new Walk(server).Go("open-case");
        var (number, code) = await Given(server, walk.Id);
        using var anybody = await Anybody.At(server);
        var wrong = "";
        for (var i = 0; i < SignIn.FailuresAllowed; i++)
            wrong = (await anybody.Asks(number, "00000-00000"))
                .Page.QuerySelector("#errors")!
                .TextContent;

        var locked = await anybody.Asks(number, code);
        locked.Page.QuerySelector("#errors")!.TextContent.ShouldBe(wrong);
        (await Program(server, number, code)).Status.ShouldBe(HttpStatusCode.NotFound);

        await clock.Forward(SignIn.LockedFor);
        (await anybody.Asks(number, code)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_interface_tells_the_same_without_a_token(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Served);
        var (number, code) = await Given(server, walk.Id);

        var answer = await Program(server, number, code);

        answer.Status.ShouldBe(HttpStatusCode.OK);
        var suit = answer
            .Json.GetProperty("clocks")
            .EnumerateArray()
            .Single(clock => clock.GetProperty("limit").GetString() == "litigation.apply");
        suit.GetProperty("dueOn").GetString().ShouldBe("2026-09-02");
        suit.GetProperty("binds").GetString().ShouldBe("party");
        suit.GetProperty("derivation").GetArrayLength().ShouldBeGreaterThan(1);
        foreach (var hidden in await PersonalOf(server, walk))
            answer.Text.ShouldNotContain(hidden);
        (await server.Get("handler", Interface)).Status.ShouldBeOneOf(
            HttpStatusCode.NotFound,
            HttpStatusCode.MethodNotAllowed
        );
    }

    [Fact]
    public async Task The_description_says_that_it_needs_no_token()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var root = JsonDocument
            .Parse(await server.Client.GetStringAsync("/openapi/v1.json"))
            .RootElement;

        var operation = root.GetProperty("paths").GetProperty(Interface).GetProperty("post");

        operation.GetProperty("security").GetArrayLength().ShouldBe(0);
        operation.GetProperty("requestBody").ValueKind.ShouldBe(JsonValueKind.Object);
        operation.GetProperty("responses").TryGetProperty("404", out _).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_whoever_handles_the_case_finds_its_code()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go("open-case");
        foreach (var user in new[] { "head", "finance", "supervisor", "reviewer" })
        {
            using var other = await PageDoor.Of(server, user);
            (await other.Get($"/cases/{walk.Id}")).Page.QuerySelector("#code").ShouldBeNull(user);
        }
    }

    /// <summary>What the handler reads on the page of the case.</summary>
    private static async Task<(string Number, string Code)> Given(ApiServer server, long id)
    {
        using var handler = await PageDoor.Of(server, "handler");
        var page = (await handler.Get($"/cases/{id}")).Page;
        return (
            page.QuerySelector(".page-head .facts .num")!.TextContent,
            page.QuerySelector("section:has(#code) .code")!.TextContent
        );
    }

    private static async Task<IReadOnlyList<string>> PersonalOf(ApiServer server, Walk walk)
    {
        await using var db = server.Database.Open();
        var row = await db.Cases.SingleAsync(known => known.Id == walk.Id);
        var party = walk.Body("open-case")["Party"]!;
        return
        [
            row.PartyName!,
            row.Title,
            party["code"]!.GetValue<string>(),
            party["address"]!.GetValue<string>(),
            "林晓岚",
            "周明远",
        ];
    }

    private static Task<ApiAnswer> Program(ApiServer server, string number, string code) =>
        server.Send(
            new HttpRequestMessage(HttpMethod.Post, Interface)
            {
                Content = new StringContent(
                    new JsonObject { ["number"] = number, ["code"] = code }.ToJsonString(),
                    System.Text.Encoding.UTF8,
                    "application/json"
                ),
            },
            null
        );
}
