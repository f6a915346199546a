using Microsoft.Playwright;
using Zhifa.Web.Tests.Gallery;

namespace Zhifa.Web.Tests.Walks;

/// <summary>With JavaScript the list of cases follows what is typed, and the page stays where it is.</summary>
public sealed class TheListFollows(GalleryOffice office, Browser browser)
{
    [Fact]
    public async Task What_is_typed_narrows_the_list_and_the_page_is_not_loaded_anew()
    {
        await using var window = await browser.Open(1366, 768);
        var page = await Open(window);
        var all = await page.Locator("#found tbody tr").CountAsync();
        all.ShouldBeGreaterThan(0);

        await page.Locator("#text").PressSequentiallyAsync("没有这个人");
        await Assertions.Expect(page.Locator("#found")).ToContainTextAsync("没有符合条件的案件");
        await page.Locator("#text").FillAsync("");
        await Assertions.Expect(page.Locator("#found tbody tr")).ToHaveCountAsync(all);
        await page.Locator("#state").SelectOptionAsync("archived");
        await Assertions.Expect(page.Locator("#found tbody tr")).ToHaveCountAsync(1);

        (await page.EvaluateAsync<bool>("() => window.stayed === true")).ShouldBeTrue();
        (
            await page.EvaluateAsync<int>(
                "() => performance.getEntriesByType('resource').filter(e => e.initiatorType === 'fetch').length"
            )
        ).ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_session_that_has_ended_leads_to_the_sign_in_and_not_to_an_empty_list()
    {
        await using var window = await browser.Open(1366, 768);
        var page = await Open(window);
        await window.ClearCookiesAsync(new() { Name = "zhifa-session" });

        await page.Locator("#text").PressSequentiallyAsync("丁");

        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "登录" }))
            .ToBeVisibleAsync();
    }

    private async Task<IPage> Open(IBrowserContext window)
    {
        await office.SignIn(window, "section-head");
        var page = await window.NewPageAsync();
        await page.GotoAsync((await office.Address("/cases")).ToString());
        await page.EvaluateAsync("() => { window.stayed = true; }");
        return page;
    }
}
