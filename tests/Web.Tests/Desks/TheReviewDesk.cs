using System.Net;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>The legal reviewer finds what waits, reads the file beside the five aspects, and agrees, returns or refuses (art. 58).</summary>
[Collection(ApiTests.Name)]
public sealed class TheReviewDesk(ApiServers servers)
{
    private const string Returned = "returned-by-reviewer";

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task What_waits_is_listed_and_leads_to_the_review(string database)
    {
        await using var server = await servers.New(database);
        var id = await Driven.Until(server, Returned, "return-review");
        using var reviewer = await PageDoor.Of(server, "reviewer");

        var list = await reviewer.Get("/reviews");

        list.Page.QuerySelectorAll("#waiting ~ * tbody tr, section:has(#waiting) tbody tr")
            .Length.ShouldBe(1);
        var link = list.Page.QuerySelector("td a.button")!.GetAttribute("href")!;
        link.ShouldBe(PageDoor.StepPath(id, "agree-review") + "?instance=1");
        (await reviewer.Get(link)).Page.QuerySelector("h1")!.TextContent.ShouldBe("法制审核");
        list.Page.QuerySelector(".side a[aria-current]")!.TextContent.ShouldBe("法制审核");
    }

    [Fact]
    public async Task Who_does_not_review_finds_no_such_page_and_nobody_of_another_body_the_case()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, Returned, "return-review");
        using var handler = await PageDoor.Of(server, "handler");
        using var other = await PageDoor.Of(server, "rf-reviewer");

        (await handler.Get("/reviews")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await handler.Get("/workbench"))
            .Page.QuerySelector(".side a[href='/reviews']")
            .ShouldBeNull();
        (await other.Get("/reviews")).Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await other.Get(PageDoor.StepPath(id, "agree-review"))).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task The_file_stands_beside_the_form_without_who_gave_the_lead()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "awaiting-review", "agree-review");
        using var reviewer = await PageDoor.Of(server, "rf-reviewer");

        var page = (await reviewer.Get(PageDoor.StepPath(id, "agree-review"))).Page;

        var file = page.QuerySelector(".read")!.TextContent;
        foreach (
            var told in new[]
            {
                "给予警告，并处罚款30000元。",
                "经物业提醒后仍继续排放",
                "罚款 30,000 元（裁量档次：严重）",
                "《河南省实施〈中华人民共和国人民防空法〉办法》第二十九条第七项",
                "请求从轻处罚",
                "罚款数额不变",
                "排水管、积水和风机的照片十八张",
                "不符合清单条目 RF-L10",
                "宋怀谷 DEMO",
                "作出决定",
            }
        )
            file.ShouldContain(told);
        page.Body!.TextContent.ShouldNotContain("某业主");
        page.Body.TextContent.ShouldNotContain("7654323");
        page.QuerySelectorAll(".weighing [name^='LegalReview.']").Length.ShouldBe(11);
        page.QuerySelectorAll(".read .leaf a")
            .ShouldAllBe(link => link.GetAttribute("target") == "_blank");
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task One_form_has_three_outcomes_and_keeps_what_was_typed(string database)
    {
        await using var server = await servers.New(database);
        var id = await Driven.Until(server, Returned, "return-review");
        using var reviewer = await PageDoor.Of(server, "reviewer");
        var form = await reviewer.Get(PageDoor.StepPath(id, "agree-review"));
        form.Page.QuerySelectorAll(".weighing .submit button")
            .Select(button => (button.TextContent, button.GetAttribute("formaction")))
            .ShouldBe([
                ("审核同意", PageDoor.StepPath(id, "agree-review") + "?instance=1"),
                ("退回补充、纠正", PageDoor.StepPath(id, "return-review") + "?instance=1"),
                ("审核不同意", PageDoor.StepPath(id, "refuse-review") + "?instance=1"),
            ]);
        var faults = Driven.Fields(Returned, "return-review");

        var agreed = await reviewer.Post(PageDoor.StepPath(id, "agree-review"), form, faults);
        agreed.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        agreed.Refusal.ShouldContain("五个方面有不符合的，不能审核同意。");
        agreed.Value("LegalReview.opinion").ShouldContain("证据不足");
        agreed.Page.QuerySelector(".read")!.TextContent.ShouldContain("提请审核");

        // What is to be signed is checked first, and nothing has happened until then.
        var check = await reviewer.Post(
            PageDoor.StepPath(id, "return-review"),
            agreed,
            faults.Where(field => field.Key is not "sign" and not "confirm")
        );
        check.Page.QuerySelector("h1")!.TextContent.ShouldBe("核对后签署：退回补充、纠正");
        (
            await reviewer.Post(
                PageDoor.StepPath(id, "return-review"),
                check,
                faults.Where(field => field.Key is "sign" or "confirm")
            )
        ).Status.ShouldBe(HttpStatusCode.Found);
        (await reviewer.Get("/reviews")).Page.QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_returned_is_read_again_with_the_earlier_opinion()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, Returned, "agree-review");
        using var reviewer = await PageDoor.Of(server, "reviewer");
        var path = PageDoor.StepPath(id, "agree-review");

        var form = await reviewer.Get(path);

        var earlier = form.Page.QuerySelector("section:has(#file-reviews)")!;
        earlier.TextContent.ShouldContain("没有询问笔录和安装合同");
        earlier.TextContent.ShouldContain("已由后来的代替");
        var reports = form.Page.QuerySelectorAll("section:has(#file-report) .leaf");
        reports.Select(leaf => leaf.HasAttribute("open")).ShouldBe([false, true]);
        (await reviewer.Post(path, form, Driven.Fields(Returned, "agree-review"))).Status.ShouldBe(
            HttpStatusCode.Found
        );
    }

    [Fact]
    public async Task What_stands_in_the_way_is_told_beside_the_file()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, Returned, "return-review");
        using var handler = await PageDoor.Of(server, "head");

        var barred = await handler.Get(PageDoor.StepPath(id, "discuss"));

        barred.Refusal.ShouldContain("法制审核");
        barred.Page.QuerySelector(".read")!.TextContent.ShouldContain("提请审核");
        barred.Page.QuerySelector(".weighing form").ShouldBeNull();
    }
}
