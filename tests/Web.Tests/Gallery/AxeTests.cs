namespace Zhifa.Web.Tests.Gallery;

public sealed class AxeTests(Browser browser)
{
    [Theory]
    [InlineData("<img src='x.png'>", "image-alt")]
    [InlineData("<input type='text'>", "label")]
    [InlineData("<p style='color:#ccc;background:#fff'>看不清</p>", "color-contrast")]
    public async Task A_planted_fault_is_found(string html, string rule)
    {
        await using var window = await browser.Open(390, 844);
        var page = await window.NewPageAsync();
        await page.SetContentAsync(
            $"<html lang='zh'><title>x</title><main><h1>x</h1>{html}</main>"
        );
        (await Axe.Violations(page)).ShouldContain(found => found.StartsWith(rule + ":"));
    }
}
