using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>Every page of the route table, seen in a real browser on a desk and on a phone.</summary>
public sealed class PageGallery(ZhifaHost host, Browser browser)
{
    private static readonly (string Name, int Width, int Height)[] Sizes =
    [
        ("desk", 1366, 768),
        ("phone", 390, 844),
    ];

    public static TheoryData<string, string> Visited =>
        new(Visits.All.SelectMany(visit => Sizes.Select(size => (visit.Path, size.Name))));

    public static TheoryData<string> Paths => new(Visits.All.Select(visit => visit.Path));

    [Fact]
    public void Every_page_of_the_route_table_is_visited()
    {
        var routes = host.PageRoutes();
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
    [MemberData(nameof(Visited))]
    public async Task A_page_is_accessible_and_fits_its_window(string path, string sizeName)
    {
        var visit = Visits.All.Single(v => v.Path == path);
        var size = Sizes.Single(s => s.Name == sizeName);
        await using var window = await browser.Open(size.Width, size.Height);
        var page = await Open(window, visit);

        (
            await page.EvaluateAsync<int>("document.documentElement.scrollWidth")
        ).ShouldBeLessThanOrEqualTo(size.Width);
        await Pictures.Take(page, $"{visit.Picture}-{size.Name}");
        var found = await page.RunAxe(
            new AxeRunOptions
            {
                Rules = new() { ["target-size"] = new RuleOptions { Enabled = true } },
            }
        );
        found.Violations.Select(Told).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_complete_without_javascript(string path)
    {
        await using var window = await browser.Open(390, 844, javaScript: false);
        var visit = Visits.All.Single(v => v.Path == path);
        var page = await Open(window, visit);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("main")).Not.ToBeEmptyAsync();
        await Assertions.Expect(page.Locator(".top")).ToHaveCSSAsync("display", "flex");
        await Assertions
            .Expect(page.Locator("form[method=post]:not(:has([name=__RequestVerificationToken]))"))
            .ToHaveCountAsync(0);
    }

    private async Task<IPage> Open(IBrowserContext window, Visit visit)
    {
        if (visit.Before is not null)
            await visit.Before(window, host.Address);
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A browser logs the status of the page itself as an error: that is no complaint about its content.
            if (
                message.Type == "error"
                && !message.Text.Contains($"status of {visit.Status}", StringComparison.Ordinal)
            )
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        var answer = await page.GotoAsync(new Uri(host.Address, visit.Path).ToString());
        answer!.Status.ShouldBe(visit.Status);
        complaints.ShouldBeEmpty();
        return page;
    }

    private static string Told(AxeResultItem item) =>
        $"{item.Id}: {item.Help} — {string.Join(" | ", item.Nodes.Select(node => node.Html))}";
}
