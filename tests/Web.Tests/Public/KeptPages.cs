using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Web.Tests.Api;

namespace Zhifa.Web.Tests.Public;

/// <summary>The page of a published decision is rendered once and kept; a decision that is withdrawn is gone from the next look on.</summary>
[Collection(ApiTests.Name)]
public sealed class KeptPages(ApiServers servers)
{
    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_withdrawn_decision_is_not_shown_again_though_its_page_was_kept(
        string database
    )
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go("open-case");
        var id = await Published(server, walk.Id);
        using var anybody = new HttpClient { BaseAddress = server.Client.BaseAddress };

        using var first = await anybody.GetAsync($"/published/{id}");
        using var kept = await anybody.GetAsync($"/published/{id}?from=elsewhere");
        await Withdraw(server, id);
        using var after = await anybody.GetAsync($"/published/{id}");

        (first.StatusCode, first.Headers.Age).ShouldBe((HttpStatusCode.OK, null));
        kept.Headers.Age.ShouldNotBeNull();
        kept.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
        var page = await kept.Content.ReadAsStringAsync();
        page.ShouldBe(await first.Content.ReadAsStringAsync());
        page.ShouldContain("决定书的全文");
        var told = await after.Content.ReadAsStringAsync();
        told.ShouldNotContain("决定书的全文");
        told.ShouldContain("撤回公开");
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task What_is_not_there_is_not_kept(string database)
    {
        var server = await servers.On(database);
        using var anybody = new HttpClient { BaseAddress = server.Client.BaseAddress };

        for (var i = 0; i < 2; i++)
        {
            using var answer = await anybody.GetAsync("/published/987654321");
            (answer.StatusCode, answer.Headers.Age).ShouldBe((HttpStatusCode.NotFound, null));
        }
    }

    private static async Task<long> Published(ApiServer server, long caseId)
    {
        await using var db = server.Database.Open();
        var body = await db
            .Cases.Where(row => row.Id == caseId)
            .Select(row => row.BodyId)
            .SingleAsync();
        var row = new PublishedDecision
        {
            CaseId = caseId,
            BodyId = body,
            Title = "行政处罚决定书",
            Number = $"示城管罚〔2026〕{caseId}号",
            PartyName = "示例某",
            Violation = "随意倾倒生活垃圾",
            Content = "罚款 100 元",
            DecidedOn = new(2026, 3, 2),
            PublishedOn = new(2026, 3, 9),
            Html = "<p>决定书的全文</p>",
        };
        db.Add(row);
        await db.SaveChangesAsync();
        return row.Id;
    }

    private static async Task Withdraw(ApiServer server, long id)
    {
        await using var db = server.Database.Open();
        await db
            .Published.Where(row => row.Id == id)
            .ExecuteUpdateAsync(row =>
                row.SetProperty(one => one.WithdrawnOn, new DateOnly(2026, 3, 10))
                    .SetProperty(one => one.WithdrawnReason, "决定已经撤销")
            );
    }
}
