using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Zhifa.Web.Tests.Public;

/// <summary>Anybody can count a period of the law and read how its day is reached, without an account.</summary>
public sealed class TheClockForEverybody(ZhifaHost host)
{
    [Theory]
    [InlineData("limit=penalty.hearing-notice&from=2024-04-24", "2024年5月8日 星期三")]
    [InlineData("limit=penalty.hearing-notice&from=2026-02-11", "2026年2月28日 星期六")]
    [InlineData("limit=penalty.payment&from=2024-09-16", "2024年10月8日 星期二")]
    [InlineData(
        "limit=permit.decision&from=2026-03-02&pause-from=2026-03-09&pause-to=2026-03-10",
        "2026年4月1日 星期三"
    )]
    [InlineData("limit=coercion.urgent-report&from=2026-03-06&at=17:40", "2026年3月7日 17:40")]
    public async Task A_period_is_counted_and_told(string query, string due)
    {
        var (status, page) = await Get($"/clock?{query}");

        status.ShouldBe(HttpStatusCode.OK);
        page.QuerySelector("#result ~ * b, section:has(#result) b")!.TextContent.ShouldBe(due);
        page.QuerySelectorAll(".derivation li").Length.ShouldBeGreaterThan(2);
        page.Body!.TextContent.ShouldContain("第");
    }

    [Theory]
    [InlineData("limit=nothing&from=2026-03-02", "请选择期限。")]
    [InlineData("limit=penalty.payment&from=", "请填写“起算之日”。")]
    [InlineData("limit=penalty.payment&from=2026-3-2", "“起算之日”须是日期")]
    [InlineData("limit=penalty.payment&from=9999-12-31", "超出日期的范围")]
    [InlineData("limit=coercion.urgent-report&from=2026-03-06", "请填写起算的时刻")]
    [InlineData(
        "limit=permit.decision&from=2026-03-02&pause-from=2026-03-10&pause-to=2026-03-09",
        "不能早于"
    )]
    [InlineData("limit=permit.decision&from=2026-03-02&pause-from=2026-03-10", "扣除的时间至")]
    public async Task What_cannot_be_counted_says_why_and_keeps_what_was_typed(
        string query,
        string reason
    )
    {
        var (status, page) = await Get($"/clock?{query}");

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("#errors")!.TextContent.ShouldContain(reason);
        ((IHtmlInputElement)page.QuerySelector("[name=from]")!).Value.ShouldBe(
            query.Split("from=")[1].Split('&')[0]
        );
    }

    [Fact]
    public async Task Every_limit_of_the_table_is_offered()
    {
        var (_, page) = await Get("/clock");

        page.QuerySelectorAll("optgroup option")
            .Cast<IHtmlOptionElement>()
            .Select(option => option.Value)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                Law.TimeLimits.TimeLimitTable.Published.All.Select(limit => limit.Id)
                    .Order(StringComparer.Ordinal)
            );
    }

    private async Task<(HttpStatusCode Status, IHtmlDocument Page)> Get(string path)
    {
        using var client = host.Client();
        using var answer = await client.GetAsync(path);
        return (
            answer.StatusCode,
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync())
        );
    }
}
