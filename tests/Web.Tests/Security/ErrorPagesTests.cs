using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Parser;

namespace Zhifa.Web.Tests.Security;

public sealed class ErrorPagesTests(ZhifaHost host)
{
    [Theory]
    [InlineData("/nothing-here", 404, "没有找到这个页面")]
    [InlineData("/design/failing/missing", 404, "没有找到这个页面")]
    [InlineData("/design/failing/broken", 500, "系统出错了")]
    public async Task A_failed_page_says_what_happened_what_was_kept_and_what_to_do(
        string path,
        int status,
        string title
    )
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path);
        ((int)answer.StatusCode).ShouldBe(status);
        var page = await new HtmlParser().ParseDocumentAsync(
            await answer.Content.ReadAsStringAsync()
        );
        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelectorAll("dt").Select(dt => dt.TextContent).ShouldContain("已经保存的");
        page.QuerySelectorAll("dt").Select(dt => dt.TextContent).ShouldContain("您可以");
    }

    [Fact]
    public async Task A_broken_page_names_a_trace_and_shows_nothing_of_its_inside()
    {
        using var client = host.Client();
        using var answer = await client.GetAsync("/design/failing/broken");
        var text = await answer.Content.ReadAsStringAsync();
        var page = await new HtmlParser().ParseDocumentAsync(text);
        page.QuerySelector("#trace")!.TextContent.Length.ShouldBe(32);
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("Broken on purpose");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_in_words()
    {
        using var client = host.Client();
        using var form = new FormUrlEncodedContent([new("Decision.amount", "100")]);
        using var answer = await client.PostAsync("/design/step", form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("这张表单已经失效");
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_in_words()
    {
        using var client = host.Client();
        using var body = new ByteArrayContent(new byte[1024 * 1024 + 1]);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/design/step")
        {
            Content = body,
        };
        request.Headers.ExpectContinue = true;
        using var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("提交的内容太大");
    }

    [Fact]
    public async Task The_api_answers_in_problem_details()
    {
        using var client = host.Client();
        using var answer = await client.GetAsync("/api/nothing-here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_design_pages_exist_in_development_only()
    {
        using var production = ZhifaHost.In("Production");
        using var client = production.Client();
        (await client.GetAsync("/design")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/zhifa.css")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
