using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

public sealed class PrintTests(GalleryOffice office, Browser browser)
{
    private const int PaperWidth = 794;

    [Theory]
    [InlineData("/cases/{archived}", "case-paper", "h1")]
    [InlineData("/cases/{archived}/documents/{decision}", "document-paper", ".document")]
    public async Task Paper_carries_the_content_and_nothing_to_click(
        string path,
        string picture,
        string content
    )
    {
        await using var window = await browser.Open(PaperWidth, 1123);
        await office.SignIn(window, "handler");
        var page = await window.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.GotoAsync((await office.Address(path)).ToString());
        await Pictures.Take(page, picture);
        await Assertions.Expect(page.Locator(content)).ToBeVisibleAsync();
        foreach (var hidden in new[] { ".top", ".actions", ".crumbs" })
            await Assertions.Expect(page.Locator(hidden)).ToBeHiddenAsync();
    }
}
