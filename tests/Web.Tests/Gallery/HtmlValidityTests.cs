using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>The HTML as the server sends it, judged by html-validate.</summary>
public sealed class HtmlValidityTests(ZhifaHost host)
{
    private static readonly string Here = Path.Combine(Pictures.Root(), "tests", "Web.Tests");

    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var node = Programs.Require(Programs.Find(["node"]), "node");
        var folder = Directory.CreateTempSubdirectory("zhifa-html-");
        using var client = host.Client();
        foreach (var visit in Visits.All.Where(v => v.Before is null))
        {
            using var answer = await client.GetAsync(visit.Path);
            var html = await answer.Content.ReadAsStringAsync();
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, visit.Picture + ".html"),
                html
            );
        }

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
}
