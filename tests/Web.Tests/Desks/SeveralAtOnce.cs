using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>Where several of a kind are open at once, interface and pages say which is meant, and ask where nobody says it.</summary>
[Collection(ApiTests.Name)]
public sealed class SeveralAtOnce(ApiServers servers)
{
    [Fact]
    public async Task The_interface_offers_each_one_and_takes_the_one_that_is_named()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var (id, version) = await TwoApprovals(server);
        var offers = (await Case(server, id))["offers"]!.AsArray();
        offers
            .Where(offer => (string?)offer!["step"] == "preserve")
            .Select(offer => ((int)offer!["instance"]!, (string)offer["title"]!))
            .ShouldBe([
                (1, "先行登记保存证据（第1次：项目部正在拆换闭锁件，拆下的闭锁…）"),
                (2, "先行登记保存证据（第2次：施工日志可能被改写。）"),
            ]);
        offers
            .Where(offer => (string?)offer!["step"] == "inquire")
            .ShouldAllBe(offer => offer!["instance"] == null);

        var unnamed = await Keep(server, id, version, null);
        unnamed.Refusal("which-instance").GetProperty("field").GetString().ShouldBe("instance");
        foreach (var wrong in new JsonNode[] { "二", 0, -1, 1.5, new JsonObject() })
            (await Keep(server, id, version, wrong)).Error("instance").ShouldNotBeNull();
        (await Keep(server, id, version, 9))
            .Refusal("not-at-this-stage")
            .GetProperty("message")
            .GetString()!
            .ShouldContain("本案没有序号为 9 的“先行登记保存”");

        var kept = await Keep(server, id, version, 2);
        kept.Ok.ShouldBeTrue(kept.Text);
        (await Case(server, id))["offers"]!
            .AsArray()
            .Where(offer => (string?)offer!["step"] == "preserve")
            .Select(offer => (int)offer!["instance"]!)
            .ShouldBe([1]);
    }

    [Fact]
    public async Task The_page_asks_which_one_and_its_form_does_that_one()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var (id, _) = await TwoApprovals(server);
        using var door = await PageDoor.Of(server, "rf-handler");

        var asked = (await door.Get(PageDoor.StepPath(id, "preserve"))).Page;
        asked
            .QuerySelectorAll("main .next-steps a")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe([
                $"/cases/{id}/steps/preserve?instance=1",
                $"/cases/{id}/steps/preserve?instance=2",
            ]);

        var path = $"/cases/{id}/steps/preserve?instance=2";
        var form = await door.Get(path);
        form.Page.QuerySelector("h1")!.TextContent.ShouldContain("（第2次：施工日志可能被改写。）");
        // What was approved stands over the form.
        form.Page.QuerySelector("main")!.TextContent.ShouldContain("审批意见");
        var done = await door.Post(path, form, Driven.Fields("under-investigation", "preserve"));
        done.Refusal.ShouldBeEmpty();

        var page = (await door.Get($"/cases/{id}")).Page;
        var main = page.QuerySelector("main")!.TextContent;
        page.QuerySelectorAll(".tracks li .small:not(.mute)")
            .Select(about => about.TextContent.Split('（')[0])
            .ShouldBe(
                [
                    "《先行登记保存证据通知书》",
                    "第2次：施工日志可能被改写。",
                    "第1次：项目部正在拆换闭锁件，拆下的闭锁…",
                ],
                ignoreOrder: true
            );
        // The notice of what is kept waits for its service, named beside the step.
        main.ShouldContain("送达其他文书");
        page.QuerySelectorAll(".next-steps .about")
            .Select(about => about.TextContent)
            .ShouldContain(about => about.StartsWith("《先行登记保存证据通知书》（"));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("99999999999999")]
    public async Task A_number_that_is_none_is_the_number_of_nothing(string instance)
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var (id, _) = await TwoApprovals(server);
        using var door = await PageDoor.Of(server, "rf-handler");

        (await door.Get($"/cases/{id}/steps/preserve?instance={instance}")).Status.ShouldBe(
            System.Net.HttpStatusCode.NotFound
        );
    }

    /// <summary>Whatever is opened meanwhile: the form is for what it was opened for.</summary>
    [Fact]
    public async Task A_form_stays_with_the_one_that_it_was_opened_for()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "under-investigation", "serve-paper");
        using var door = await PageDoor.Of(server, "rf-handler");
        // One paper is open, so the address names none.
        var path = PageDoor.StepPath(id, "serve-paper");
        var form = await door.Get(path);
        List<KeyValuePair<string, string>> fields =
        [
            .. Driven.Fields("under-investigation", "serve-paper"),
            new("ServiceReceipt.servedOn", "2026-11-02"),
        ];
        await door.Post(path, form, fields);
        await door.Post(
            PageDoor.StepPath(id, "order-correction"),
            await door.Get(PageDoor.StepPath(id, "order-correction")),
            Driven.Fields("under-investigation", "order-correction")
        );

        // Sent once more, as if the news of the case had been seen: the other paper is not the one that was served.
        var version = ((int)(await Case(server, id))["version"]!).ToString();
        var again = await door.Post(
            path,
            form,
            [.. fields, new("key", ApiCalls.NewKey()), new("version", version)]
        );
        again.Refusal.ShouldContain("“送达文书”已经办结");
        (await Case(server, id))["offers"]!
            .AsArray()
            .Count(offer => (string?)offer!["step"] == "serve-paper")
            .ShouldBe(1);
    }

    /// <summary>A case with two approvals to keep evidence, and nothing kept.</summary>
    private static async Task<(long Id, int Version)> TwoApprovals(ApiServer server)
    {
        var id = await Driven.Until(server, "under-investigation", "preserve");
        var version = (int)(await Case(server, id))["version"]!;
        var approved = await server.Post(
            "rf-head",
            $"{ApiCalls.Cases}/{id}/steps/approve-preservation",
            new JsonObject
            {
                ["confirm"] = Enforcement.Demo.DemoFill.Password,
                ["PreservationApproval"] = new JsonObject
                {
                    ["danger"] = "施工日志可能被改写。",
                    ["opinion"] = "同意。",
                },
            },
            version: version
        );
        approved.Ok.ShouldBeTrue(approved.Text);
        return (id, version + 1);
    }

    private static Task<ApiAnswer> Keep(ApiServer server, long id, int version, JsonNode? instance)
    {
        var body = new JsonObject
        {
            ["Preservation"] = new JsonObject
            {
                ["place"] = "证物室",
                ["manner"] = "异地保存",
                ["present"] = "癸某平",
                ["dutyTold"] = true,
            },
            ["PreservedItem"] = new JsonArray(
                new JsonObject { ["name"] = "施工日志", ["quantity"] = "1 本" }
            ),
        };
        if (instance is not null)
            body["instance"] = instance;
        return server.Post(
            "rf-handler",
            $"{ApiCalls.Cases}/{id}/steps/preserve",
            body,
            version: version
        );
    }

    private static async Task<JsonObject> Case(ApiServer server, long id) =>
        JsonNode.Parse((await server.Get("rf-handler", $"{ApiCalls.Cases}/{id}")).Text)!.AsObject();
}
