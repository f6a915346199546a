using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

public sealed class PagesWithoutJavaScript(GalleryOffice office, Browser browser)
{
    public static TheoryData<string> Pages => new(Visits.All.Select(visit => visit.Picture));

    [Fact]
    public void Every_page_of_the_route_table_is_visited()
    {
        var routes = office.Host.PageRoutes();
        routes.ShouldNotBeEmpty();
        routes
            .Except(Visits.All.Select(visit => visit.Route))
            .ShouldBeEmpty("pages without a row in Visits.cs");
        Visits
            .All.Select(visit => visit.Route)
            .Except(routes)
            .ShouldBeEmpty("rows in Visits.cs without a page");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_complete_without_javascript(string picture)
    {
        await using var window = await browser.Open(390, 844, javaScript: false);
        var visit = Visits.All.Single(v => v.Picture == picture);
        var page = await office.Look(window, visit);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".top")).ToHaveCSSAsync("display", "flex");
        await Assertions
            .Expect(page.Locator("form[method=post]:not(:has([name=__RequestVerificationToken]))"))
            .ToHaveCountAsync(0);
    }
}
