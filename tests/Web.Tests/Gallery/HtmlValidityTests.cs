using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>The HTML as the server sends it, judged by html-validate.</summary>
public sealed class HtmlValidityTests(GalleryOffice office, Browser browser)
{
    private static readonly string Here = Path.Combine(Pictures.Root(), "tests", "Web.Tests");

    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var node = Programs.Require(Programs.Find(["node"]), "node");
        var folder = Directory.CreateTempSubdirectory("zhifa-html-");
        foreach (var visit in Visits.All.Where(v => v.Then is null))
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, visit.Picture + ".html"),
                await Sent(visit)
            );

        var program = Path.Combine(
            Here,
            "node_modules",
            "html-validate",
            "bin",
            "html-validate.mjs"
        );
        string[] arguments =
        [
            program,
            "--config",
            Path.Combine(Here, "htmlvalidate.json"),
            "--formatter",
            "text",
            folder.FullName,
        ];
        var (exit, output) = await Programs.Run(node, arguments, TimeSpan.FromSeconds(60), Here);

        folder.Delete(recursive: true);
        exit.ShouldBe(0, output);
    }

    private async Task<string> Sent(Visit visit)
    {
        await using var window = await browser.Open(1366, 768, javaScript: false);
        if (visit.User is { } user)
            await office.SignIn(window, user);
        var answer = await window.APIRequest.GetAsync(
            (await office.Address(visit.Path)).ToString()
        );
        return await answer.TextAsync();
    }
}
