using Zhifa.Enforcement.Demo;
using Zhifa.Web.Pages.Cases;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>A case with more entries than a page shows is read page by page, and none is left out.</summary>
[Collection(ApiTests.Name)]
public sealed class ALongRecord(ApiServers servers)
{
    private const int Added = 90;

    [Fact]
    public async Task Is_read_page_by_page_from_the_newest_on_and_nothing_is_left_out()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var worked = DemoScript.All().Single(script => script.Id == "decided-late");
        var before = worked.Steps.TakeWhile(step => step.Step != "order-correction").ToList();
        var again = before.Last(step => step.Step == "add-evidence");
        var done = await DemoDrive.Run(
            worked with
            {
                Steps =
                [
                    .. before,
                    .. Enumerable
                        .Range(1, Added)
                        .Select(minute => again with { At = again.At.AddMinutes(minute) }),
                ],
            },
            new DemoOverHttp(server.Client, server.Tokens)
        );
        using var door = await PageDoor.Of(server, "rf-handler");

        var newest = (await door.Get($"/cases/{done.CaseId}")).Page;
        newest.QuerySelectorAll(".timeline > li").Length.ShouldBe(RecordFace.OnePage);
        newest.QuerySelector(".record")!.TextContent.ShouldContain($"{before.Count + Added} 条");
        var earlier = newest.QuerySelector(".record a[href*='before=']")!;
        earlier.TextContent.ShouldBe($"更早的 {before.Count + Added - RecordFace.OnePage} 条记录");

        var rest = (await door.Get(earlier.GetAttribute("href")!)).Page;
        rest.QuerySelectorAll(".timeline > li")
            .Length.ShouldBe(before.Count + Added - RecordFace.OnePage);
        rest.QuerySelector(".timeline > li:last-child")!.TextContent.ShouldContain("登记线索");
        rest.QuerySelectorAll(".record a[href*='before=']").ShouldBeEmpty();
        rest.QuerySelector(".record")!.TextContent.ShouldContain("回到最新的记录");
    }
}
