using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

public sealed class PrintTests(ZhifaHost host, Browser browser)
{
    private const int PaperWidth = 794;

    [Theory]
    [InlineData("/design/case", "design-case-paper")]
    [InlineData("/design/document", "design-document-paper")]
    public async Task Paper_carries_the_content_and_nothing_to_click(string path, string picture)
    {
        await using var window = await browser.Open(PaperWidth, 1123);
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync(new Uri(host.Address, path).ToString());
        await Pictures.Take(page, picture);
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        foreach (var hidden in new[] { ".top", ".actions", ".crumbs" })
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
    }
}
