using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Api;

/// <summary>What the law forbids is refused by interface and page with rule, article and cure, and leaves no trace.</summary>
[Collection(ApiTests.Name)]
public sealed class WhatMustBeRefused(ApiServers servers)
{
    private static readonly string[] Scene = ["open-case", "show-identity", "note-violation"];
    private static readonly string[] Heard = [.. Scene, "give-notice", "hear-statement"];
    private static readonly string[] Ready = [.. Heard, "consider-leniency", "order-correction"];
    private static readonly string[] Served = [.. Ready, "decide", "hand-over"];

    private static readonly Change[] Shop =
    [
        new("Party.kind", "self-employed"),
        new("Party.code", "92419901DEMA00013J"),
        .. Occupation("201.00"),
        new("PenaltyDecision.tier", "CG-V02-B"),
    ];

    private static readonly Change[] Firm =
    [
        new("Party.kind", "legal-person"),
        new("Party.code", "91419901DEMA00021G"),
        .. Occupation("3001.00"),
        new("PenaltyDecision.tier", "CG-V02-E"),
    ];

    private static readonly Change[] HundredAndFifty =
    [
        new("OralNotice.proposedAmount", "150.00"),
        new("PenaltyDecision.amount", "150.00"),
        new("OnSiteCollection.amount", "150.00"),
    ];

    private static readonly Dictionary<string, Refusable> Rows = new()
    {
        ["一名承办人"] = new(
            [],
            "open-case",
            "handlers-two",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", null)
        ),
        ["承办人证件过期"] = new(
            [],
            "open-case",
            "handlers-qualified",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", "shen")
        ),
        ["承办人证件暂扣"] = new(
            [],
            "open-case",
            "handlers-qualified",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", "gu")
        ),
        ["承办人证件注销"] = new(
            [],
            "open-case",
            "handlers-qualified",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", "xu")
        ),
        ["执法辅助人员承办"] = new(
            [],
            "open-case",
            "handlers-qualified",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", "he")
        ),
        ["其他机关、其他领域的人员承办"] = new(
            [],
            "open-case",
            "handlers-qualified",
            "行政处罚法 第四十二条第一款",
            new Change("Handler[1].officer", "song")
        ),
        ["已划出的执法事项"] = new(
            [],
            "open-case",
            "competent-on-the-day",
            "行政处罚法 第十七条",
            new Change("Scene.powerItem", "CG-P99")
        ),
        ["未告知"] = new(
            [.. Scene, "consider-leniency", "order-correction"],
            "decide",
            "notified",
            "行政处罚法 第四十四条"
        ),
        ["未听取陈述申辩"] = new(
            [.. Scene, "give-notice", "consider-leniency", "order-correction"],
            "decide",
            "heard",
            "行政处罚法 第四十五条"
        ),
        ["未核对四张清单"] = new(
            [.. Heard, "order-correction"],
            "decide",
            "leniency-considered",
            "行政处罚法 第三十三条"
        ),
        ["未责令改正"] = new(
            [.. Heard, "consider-leniency"],
            "decide",
            "correction-ordered",
            "行政处罚法 第二十八条第一款"
        ),
        ["警告、罚款以外的处罚"] = new(
            Ready,
            "decide",
            "kind-simple",
            "行政处罚法 第五十一条",
            new("PenaltyDecision.kind", "confiscation-of-goods"),
            new("PenaltyDecision.amount", null)
        ),
        ["个体工商户罚款二百零一元"] = new(
            Ready,
            "decide",
            "within-simple-ceiling",
            "行政处罚法 第五十一条"
        )
        {
            Throughout = Shop,
        },
        ["单位罚款三千零一元"] = new(
            Ready,
            "decide",
            "within-simple-ceiling",
            "行政处罚法 第五十一条"
        )
        {
            Throughout = Firm,
        },
        ["低于法定幅度"] = new(
            Ready,
            "decide",
            "within-range",
            "行政处罚法 第三十四条",
            new Change("PenaltyDecision.amount", "90.00")
        ),
        ["重于告知"] = new(
            Ready,
            "decide",
            "same-as-notified",
            "行政处罚法 第四十四条",
            new Change("PenaltyDecision.amount", "150.00")
        ),
        ["决定书写可以直接起诉"] = new(
            Ready,
            "decide",
            "elements-complete",
            "行政处罚法 第五十二条第二款",
            new Change(
                "PenaltyDecision.reasons",
                "情节轻微。当事人可以直接向人民法院提起行政诉讼。"
            )
        ),
        ["决定书没有写当场收缴"] = new(
            Served,
            "collect-on-site",
            "not-at-this-stage",
            "行政处罚法 第六十八条至第七十条"
        )
        {
            Throughout = [new("PenaltyDecision.paymentWay", "bank")],
        },
        ["超过一百元又没有法定理由"] = new(
            Served,
            "collect-on-site",
            "collection-grounded",
            "行政处罚法 第六十八条"
        )
        {
            Throughout = HundredAndFifty,
        },
        ["事后难以执行不写事实"] = new(
            Served,
            "collect-on-site",
            "collection-grounded",
            "行政处罚法 第六十八条",
            new Change("OnSiteCollection.ground", "hard-later")
        )
        {
            Throughout = HundredAndFifty,
        },
        ["当场收缴不出具票据"] = new(
            Served,
            "collect-on-site",
            "receipt-given",
            "行政处罚法 第七十条",
            new Change("OnSiteCollection.receiptNumber", null)
        ),
        ["罚款未缴而结案"] = new(
            [.. Served, "check-correction", "report-to-body"],
            "close",
            "ended-lawfully",
            "行政处罚法 第六十六条第一款"
        ),
        ["其他阶段的步骤"] = new(
            Heard,
            "hand-over",
            "not-at-this-stage",
            "行政处罚法 第五十二条第一款"
        ),
        ["不是本案承办人"] = new(
            Scene,
            "give-notice",
            "not-your-case",
            "行政处罚法 第四十二条第一款"
        )
        {
            By = "not-of-the-case",
        },
        ["不是本人的职责"] = new(Served, "close", "not-your-role", "行政处罚法 第六十六条第一款")
        {
            By = "handler",
        },
        ["机关没有写明缴款银行"] = new(
            Ready,
            "decide",
            "elements-complete",
            "行政处罚法 第五十二条第二款"
        )
        {
            Handler = "bankless",
            Throughout = [.. Officers("bankless"), new("PenaltyDecision.paymentWay", "bank")],
        },
        ["没有委托的组织以自己的名义处罚"] = new(
            [],
            "open-case",
            "entrusted-in-term",
            "行政处罚法 第二十条"
        )
        {
            Handler = "unentrusted",
            Throughout = Officers("unentrusted"),
        },
    };

    public static TheoryData<string, string> Each() =>
        new(
            from database in new[] { ApiServers.Sqlite, ApiServers.Postgres }
            from name in Rows.Keys
            select (database, name)
        );

    [Theory, MemberData(nameof(Each))]
    public async Task It_names_rule_article_and_cure_and_stores_nothing(
        string database,
        string name
    )
    {
        var row = Rows[name];
        var server = await servers.On(database);
        var walk = await new Walk(server, row.Throughout) { Handler = row.Handler }.Go(row.Before);
        var answer = await walk.Try(row.Step, row.By, null, row.Changes);
        var refusal = answer.Refusal(row.Rule);
        refusal.GetProperty("article").GetString().ShouldBe(row.Article);
        refusal.GetProperty("message").GetString().ShouldNotBeNullOrEmpty();
        refusal.GetProperty("cure").GetString().ShouldNotBeNullOrEmpty();
        if (row.Before.Length > 0)
            (await server.Get(row.Handler, walk.Path)).ETag.ShouldBe($"\"{walk.Version}\"");
    }

    /// <summary>The page sets the item of power itself, by the violation that is chosen.</summary>
    public static TheoryData<string, string> EachByPage() =>
        new(
            from database in new[] { ApiServers.Sqlite, ApiServers.Postgres }
            from name in Rows.Keys
            where name != "已划出的执法事项"
            select (database, name)
        );

    [Theory, MemberData(nameof(EachByPage))]
    public async Task The_page_says_the_same_keeps_what_was_typed_and_stores_nothing(
        string database,
        string name
    )
    {
        var row = Rows[name];
        var server = await servers.On(database);
        var walk = await new Walk(server, row.Throughout) { Handler = row.Handler }.Go(row.Before);
        var told = (await walk.Try(row.Step, row.By, null, row.Changes)).Refusal(row.Rule);
        using var page = await PageDoor.Of(server, row.By ?? walk.By(row.Step));
        var body = walk.Body(row.Step, row.Changes);

        var answer = await page.Try(walk.Id, row.Step, body);

        answer.Refusal.ShouldContain(told.GetProperty("message").GetString()!);
        answer.Refusal.ShouldContain(told.GetProperty("cure").GetString()!);
        answer.Page.Body!.TextContent.ShouldContain(row.Article);
        if (answer.Status == HttpStatusCode.UnprocessableEntity)
            foreach (
                var (field, value) in PageDoor.Fields(body).Where(f => f.Key.EndsWith("facts"))
            )
                answer.Value(field).ShouldBe(value);
        if (row.Before.Length > 0)
            (await server.Get(row.Handler, walk.Path)).ETag.ShouldBe($"\"{walk.Version}\"");
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_page_offers_no_item_that_has_left_the_list(string database)
    {
        using var page = await PageDoor.Of(await servers.On(database), "handler");
        var offered = (await page.Get(PageDoor.New)).Page.QuerySelectorAll("optgroup");
        offered.Length.ShouldBe(4);
        offered.ShouldNotContain(group => group.GetAttribute("label")!.Contains("已划出"));
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_second_fine_for_the_same_act_by_another_body(string database)
    {
        var server = await servers.On(database);
        var first = new Walk(server);
        var code = first.Body("open-case")["Party"]!["code"]!.GetValue<string>();
        await first.Go([.. Ready, "decide"]);
        var second = await new Walk(server, [new("Party.code", code), .. Officers("entrusted")])
        {
            Handler = "entrusted",
        }.Go(Ready);
        var refusal = (await second.Try("decide")).Refusal("same-act-not-fined");
        refusal.GetProperty("article").GetString().ShouldBe("行政处罚法 第二十九条");
        refusal.GetProperty("message").GetString()!.ShouldContain("示范区城市管理局");
        using var page = await PageDoor.Of(server, "entrusted");
        (await page.Try(second.Id, "decide", second.Body("decide"))).Refusal.ShouldContain(
            refusal.GetProperty("message").GetString()!
        );
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task Archiving_a_file_that_lacks_a_paper(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(
            server,
            new("LeniencyConsidered.result", "no-penalty"),
            new("LeniencyConsidered.noFaultProved", "true"),
            new("NoPenaltyDecision.ground", "no-fault")
        ).Go([
            .. Scene,
            "consider-leniency",
            "order-correction",
            "decide-no-penalty",
            "hand-over",
            "check-correction",
            "close",
        ]);
        await using (var db = server.Database.Open())
        {
            var row = await db.Cases.SingleAsync(c => c.Id == walk.Id);
            var state = JsonNode.Parse(row.StateJson)!;
            state["Documents"]!.AsArray().RemoveAt(0);
            row.StateJson = state.ToJsonString();
            await db.SaveChangesAsync();
        }
        var refusal = (await walk.Try("archive")).Refusal("file-complete");
        refusal.GetProperty("article").GetString().ShouldBe("行政处罚法 第四十七条");
        using var page = await PageDoor.Of(server, "archivist");
        (await page.Try(walk.Id, "archive", walk.Body("archive"))).Refusal.ShouldContain(
            refusal.GetProperty("message").GetString()!
        );
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_step_on_an_old_version_of_the_case(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Scene);
        var answer = await server.Post(
            "handler",
            Walk.StepPath(walk.Id, "give-notice"),
            walk.Body("give-notice"),
            version: walk.Version - 1
        );
        answer.Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        answer.ETag.ShouldBe($"\"{walk.Version}\"");
        answer.Json.GetProperty("detail").GetString()!.ShouldContain("请重新读取案件");
    }

    private static Change[] Officers(string user) =>
        [new("Handler[0].officer", $"{user}-1"), new("Handler[1].officer", $"{user}-2")];

    private static Change[] Occupation(string amount) =>
        [
            new("Scene.powerItem", "CG-P02"),
            new("Scene.violationItem", "CG-V02"),
            new("OralNotice.basis", "《城市道路管理条例》第四十二条"),
            new("OralNotice.proposedAmount", amount),
            new("PenaltyDecision.basis", "《城市道路管理条例》第四十二条"),
            new("PenaltyDecision.amount", amount),
        ];

    /// <param name="Before">The steps that go well.</param>
    /// <param name="Step">The one that must not.</param>
    private sealed record Refusable(
        string[] Before,
        string Step,
        string Rule,
        string Article,
        params Change[] Changes
    )
    {
        public Change[] Throughout { get; init; } = [];
        public string Handler { get; init; } = "handler";
        public string? By { get; init; }
    }
}
