using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhifa.Web.Tests.Api;

namespace Zhifa.Web.Tests.Walks;

/// <summary>Double clicks, two tabs, a colleague who was quicker, a session that ended: nothing is done twice, nothing is lost.</summary>
[Collection(ApiTests.Name)]
public sealed class TwoAtOnce(ApiServers servers)
{
    private static readonly string[] Scene = ["open-case", "show-identity"];

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_double_click_is_one_entry(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Scene);
        using var page = await PageDoor.Of(server, "handler");
        var path = PageDoor.StepPath(walk.Id, "note-violation");
        var form = await page.Get(path);
        var fields = PageDoor.Fields(walk.Body("note-violation"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => page.Post(path, form, fields))
        );

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.Found);
        answers.Select(answer => answer.Location).Distinct().Count().ShouldBe(1);
        (await Entries(server, walk.Id)).ShouldBe(3);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_double_click_on_the_first_form_opens_one_case(string database)
    {
        var server = await servers.On(database);
        using var page = await PageDoor.Of(server, "handler");
        var form = await page.Get(PageDoor.New);
        var fields = PageDoor.Fields(new Walk(server).Body("open-case"));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => page.Post(PageDoor.New, form, fields))
        );

        answers.Select(answer => answer.Location?.ToString()).Distinct().Count().ShouldBe(1);
        answers[0].Location!.AbsolutePath.ShouldStartWith("/cases/");
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task The_second_tab_is_told_what_happened_and_keeps_what_was_typed(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go([.. Scene, "note-violation"]);
        using var page = await PageDoor.Of(server, "handler");
        var path = PageDoor.StepPath(walk.Id, "give-notice");
        var (first, second) = (await page.Get(path), await page.Get(path));
        var fields = PageDoor.Fields(walk.Body("give-notice"));
        (await page.Post(path, first, fields)).Status.ShouldBe(HttpStatusCode.Found);

        var late = await page.Post(path, second, fields);

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Page.QuerySelector(".notice .title")!.TextContent.ShouldContain("您的提交没有生效");
        late.Page.QuerySelector(".notice .timeline")!.TextContent.ShouldContain("当场告知");
        late.Value("OralNotice.facts")
            .ShouldBe(walk.Body("give-notice")["OralNotice"]!["facts"]!.GetValue<string>());
        (await Entries(server, walk.Id)).ShouldBe(4);

        // Having seen it, he may still want to: the same form can be sent again.
        (await page.Post(path, late, fields)).Status.ShouldBe(HttpStatusCode.Found);
        (await Entries(server, walk.Id)).ShouldBe(5);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_form_sent_again_with_other_words_is_not_taken(string database)
    {
        var server = await servers.On(database);
        var walk = await new Walk(server).Go(Scene);
        using var page = await PageDoor.Of(server, "handler");
        var path = PageDoor.StepPath(walk.Id, "note-violation");
        var form = await page.Get(path);
        await page.Post(path, form, PageDoor.Fields(walk.Body("note-violation")));

        var again = await page.Post(
            path,
            form,
            PageDoor.Fields(walk.Body("note-violation", new Change("Violation.facts", "另一事实")))
        );

        again.Status.ShouldBe(HttpStatusCode.Conflict);
        again.Page.Body!.TextContent.ShouldContain("这张表单已经提交过");
        (await Entries(server, walk.Id)).ShouldBe(3);
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing_and_the_answers_stay_to_be_signed()
    {
        var server = await servers.On(ApiServers.Sqlite);
        var walk = await new Walk(server).Go([
            .. Scene,
            "note-violation",
            "give-notice",
            "hear-statement",
            "consider-leniency",
            "order-correction",
        ]);
        using var page = await PageDoor.Of(server, "handler");
        var path = PageDoor.StepPath(walk.Id, "decide");
        var fields = PageDoor.Fields(walk.Body("decide"));
        fields.RemoveAll(field => field.Key == "confirm");

        var answer = await page.Post(
            path,
            await page.Get(path),
            [.. fields, new("confirm", "不是密码")]
        );

        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.Page.QuerySelector("#confirm-error")!.TextContent.ShouldContain("签署密码不正确");
        answer.Page.DocumentElement.OuterHtml.ShouldNotContain("不是密码");
        (
            await page.Post(
                path,
                answer,
                [new("confirm", Enforcement.Demo.DemoFill.Password), new("sign", "1")]
            )
        ).Status.ShouldBe(HttpStatusCode.Found);
    }

    private static async Task<int> Entries(ApiServer server, long caseId)
    {
        await using var db = server.Database.Open();
        return await db.Entries.CountAsync(entry =>
            entry.SubjectKind == "case" && entry.SubjectId == caseId
        );
    }
}
