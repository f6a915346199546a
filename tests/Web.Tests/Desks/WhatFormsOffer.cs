using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Storage;
using Zhifa.Web.Tests.Api;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Desks;

/// <summary>Forms of the ordinary procedure begin with what is on record and offer what the registers know.</summary>
[Collection(ApiTests.Name)]
public sealed class WhatFormsOffer(ApiServers servers)
{
    private const string Worked = "shelter-not-built";

    [Fact]
    public async Task An_opening_is_proposed_from_the_violations_and_officers_of_the_body()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-handler", "propose-opening");

        Options(page, "Scene[0].violationItem").ShouldContain("RF-V05");
        Options(page, "Scene[0].violationItem").ShouldNotContain(code => code.StartsWith("CG"));
        Options(page, "Handler[0].officer").ShouldContain("song");
        // What a lead told was found when the lead came in.
        Value(page, "Scene[0].foundAt").ShouldBe("2026-03-10T09:30");
        Value(page, "Scene[0].actOn").ShouldBe("2026-03-10");
    }

    [Fact]
    public async Task The_notice_begins_as_the_report_ended_line_by_line()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-handler", "give-notice");

        Value(page, "PriorNotice.facts").ShouldStartWith("示例市示范置业有限公司");
        Value(page, "PriorNotice.basis").ShouldEndWith("第二十八条");
        Value(page, "PenaltyLine[0].kind").ShouldBe("warning");
        Value(page, "PenaltyLine[1].kind").ShouldBe("fine");
        Value(page, "PenaltyLine[1].amount").ShouldBe("86000.00");
        Value(page, "PenaltyLine[1].tier").ShouldBe("RF-V05-B");
        // Whether the rights were told is for him to say.
        Value(page, "PriorNotice.rightsTold").ShouldBe("");
    }

    [Fact]
    public async Task The_decision_begins_as_the_notice_told()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-head", "decide");

        Value(page, "OrdinaryDecision.facts").ShouldStartWith("示例市示范置业有限公司");
        Value(page, "OrdinaryDecision.moneyWay").ShouldBe("bank");
        Value(page, "PenaltyLine[1].amount").ShouldBe("86000.00");
    }

    [Fact]
    public async Task Every_kept_thing_has_its_row_when_its_disposal_is_decided()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-head", "dispose-preserved", "under-investigation");

        Options(page, "DisposedItem[1].item").ShouldBe(["1", "2"], ignoreOrder: true);
        Value(page, "DisposedItem[0].item").ShouldBe("1");
        Value(page, "DisposedItem[1].item").ShouldBe("2");
        page.QuerySelector("main")!.TextContent.ShouldContain("2．门扇密封胶条（4 段）");
    }

    [Fact]
    public async Task Every_violation_has_its_row_and_what_is_spared_has_no_penalty()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "handler", "report-penalty", "three-violations");

        Value(page, "PenaltyLine[0].act").ShouldBe("1");
        Value(page, "PenaltyLine[1].act").ShouldBe("2");
        Options(page, "PenaltyLine[1].act").ShouldBe(["1", "2"]);
        Value(page, "InvestigationReport.basis").ShouldBe("《城市道路管理条例》第四十二条");
        // Every tier stands under the violation that it measures.
        page.QuerySelector(
                "[name='PenaltyLine[0].tier'] optgroup[label='擅自在桥梁或者路灯设施上设置广告牌'] option[value='CG-V03-B']"
            )
            .ShouldNotBeNull();
    }

    [Fact]
    public async Task Another_violation_is_proposed_beside_those_that_are_there()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "handler", "change-violations", "three-violations");

        Value(page, "Scene[0].violationItem").ShouldBe("CG-V02");
        Value(page, "Scene[1].violationItem").ShouldBe("CG-V03");
        Value(page, "Limitation[1].term").ShouldBe("two-years");
        page.QuerySelectorAll("[name='Limitation[1].act']").ShouldBeEmpty();

        // The head reads what he is asked to approve, the new violation by its title.
        var approval = await Form(server, "head", "approve-violations", "three-violations");
        var asked = approval.QuerySelector("main")!.TextContent;
        asked.ShouldContain("发现其他违法行为，并案查处");
        asked.ShouldContain("未经批准在城市建筑物、设施上张贴宣传品");
        // First of all what would be new.
        var notice = approval.QuerySelector("main .notice")!.TextContent;
        notice.ShouldContain("与现在相比：增加或者改为“未经批准在城市建筑物、设施上张贴宣传品”");
        notice.ShouldNotContain("不再包括");
    }

    [Fact]
    public async Task Both_rules_are_told_and_the_only_lawful_conclusion_is_there_where_a_rule_has_changed()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "decided-late", "report-penalty");
        using var door = await PageDoor.Of(server, "rf-handler");
        // As long as no rule has changed the step is not offered.
        (await door.Get(PageDoor.StepPath(id, "compare-law"))).Refusal.ShouldContain(
            "没有修改、废止"
        );
        await Lower(server, "RF-V07");

        var page = (await door.Get(PageDoor.StepPath(id, "compare-law"))).Page;

        var notice = page.QuerySelector("main .notice")!.TextContent;
        notice.ShouldContain("警告、罚款20000元以上50000元以下；2026年5月1日起");
        notice.ShouldContain("警告、罚款10000元以上50000元以下");
        Value(page, "ApplicableLaw[0].changedOn").ShouldBe("2026-05-01");
        Value(page, "ApplicableLaw[0].applies").ShouldBe("decision-day");
        Value(page, "ApplicableLaw[0].reasons").ShouldBe("");
        (await door.Get(PageDoor.StepPath(id, "report-penalty"))).Refusal.ShouldContain(
            "还没有比较新旧规定"
        );
    }

    [Fact]
    public async Task What_counsel_said_is_there_when_more_is_added_and_stands_before_whoever_decides()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var id = await Driven.Until(server, "returned-by-reviewer", "return-review");
        using var door = await PageDoor.Of(server, "reviewer");
        var path = PageDoor.StepPath(id, "record-counsel");
        List<KeyValuePair<string, string>> said =
        [
            new("CounselOpinion[0].kind", "legal-counsel"),
            new("CounselOpinion[0].name", "贺某一"),
            new("CounselOpinion[0].unit", "示范律师事务所"),
            new("CounselOpinion[0].licence", "DEMO-L-001"),
            new("CounselOpinion[0].engagedFrom", "2026-01-01"),
            new("CounselOpinion[0].noInterest", "true"),
            new("CounselOpinion[0].givenOn", "2026-09-21"),
            new("CounselOpinion[0].opinion", "数额与同类案件相比偏高。"),
        ];
        (await door.Post(path, await door.Get(path), said)).Refusal.ShouldBeEmpty();

        Value((await door.Get(path)).Page, "CounselOpinion[0].name").ShouldBe("贺某一");
        (await door.Get(PageDoor.StepPath(id, "agree-review")))
            .Page.QuerySelector("main")!
            .TextContent.ShouldContain("数额与同类案件相比偏高。");
    }

    /// <summary>From May on the least fine is half of what it was.</summary>
    private static async Task Lower(ApiServer server, string code)
    {
        await using var db = server.Database.Open();
        var old = await db
            .ViolationItems.Include(item => item.Ranges)
            .Include(item => item.Leniency)
            .SingleAsync(item => item.Code == code);
        old.InForceUntil = new(2026, 4, 30);
        var later = new ViolationItem
        {
            Code = code,
            Version = 2,
            Title = old.Title,
            PowerItem = old.PowerItem,
            ViolatedBasis = old.ViolatedBasis,
            PenaltyBasis = old.PenaltyBasis,
            Kinds = old.Kinds,
            InForceFrom = new(2026, 5, 1),
        };
        later.Ranges.AddRange(
            old.Ranges.Select(range => new ViolationRange
            {
                PartyKinds = range.PartyKinds,
                Min = range.Min / 2,
                Max = range.Max,
            })
        );
        later.Leniency.AddRange(
            old.Leniency.Select(row => new LeniencyRow
            {
                Code = row.Code,
                Result = row.Result,
                Conditions = row.Conditions,
                PartyKinds = row.PartyKinds,
                FirstViolationOnly = row.FirstViolationOnly,
                LookBackYears = row.LookBackYears,
                Article = row.Article,
            })
        );
        db.Add(later);
        await db.SaveChangesAsync();
    }

    [Fact]
    public async Task What_the_head_refused_is_there_when_it_is_proposed_again()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var worked = DemoScript.All().Single(script => script.Id == "three-violations");
        var before = worked.Steps.TakeWhile(step => step.Step != "approve-violations").ToList();
        var refused = new DemoStep(
            before[^1].At.AddHours(1),
            "head",
            "refuse-change",
            Sign: true,
            Beside: false,
            [
                new(
                    "ChangeRuling",
                    false,
                    [new Dictionary<string, string> { ["opinion"] = "请写明张贴的处数。" }]
                ),
            ]
        );
        var done = await DemoDrive.Run(
            worked with
            {
                Steps = [.. before, refused],
            },
            new DemoOverHttp(server.Client, server.Tokens)
        );
        using var door = await PageDoor.Of(server, "handler");
        var page = (await door.Get(PageDoor.StepPath(done.CaseId, "change-violations"))).Page;

        Value(page, "Scene[2].violationItem").ShouldBe("CG-V04");
        Value(page, "ViolationsChange.ground").ShouldBe("added");
        Value(page, "ViolationsChange.facts").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_form_without_several_violations_asks_nothing_about_them()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-handler", "report-penalty");

        page.QuerySelectorAll("[name$='.act'], [name='InvestigationReport.separateActs']")
            .ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_served_stands_over_the_form_by_title_and_number()
    {
        await using var server = await servers.New(ApiServers.Sqlite);
        var page = await Form(server, "rf-handler", "serve-paper");

        page.QuerySelector("h1")!.TextContent.ShouldContain("《责令改正通知书》");
        page.QuerySelector("h1")!.TextContent.ShouldContain("责改〔2026〕");
    }

    private static async Task<IHtmlDocument> Form(
        ApiServer server,
        string user,
        string step,
        string worked = Worked
    )
    {
        var id = await Driven.Until(server, worked, step);
        using var door = await PageDoor.Of(server, user);
        return (await door.Get(PageDoor.StepPath(id, step))).Page;
    }

    /// <summary>What is offered: a long list, or radio buttons where it is short.</summary>
    private static IEnumerable<string> Options(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"[name='{name}'] option, input[name='{name}']")
            .Select(choice => choice.GetAttribute("value") ?? "");

    private static string Value(IHtmlDocument page, string name) =>
        page.QuerySelectorAll($"[name='{name}']") is { Length: > 0 } controls
            ? controls[0] switch
            {
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlInputElement { Type: "radio" } => controls
                    .OfType<IHtmlInputElement>()
                    .FirstOrDefault(radio => radio.IsChecked)
                    ?.Value
                    ?? "",
                IElement other => ((IHtmlInputElement)other).Value,
            }
            : throw new InvalidOperationException($"No control {name}.");
}
