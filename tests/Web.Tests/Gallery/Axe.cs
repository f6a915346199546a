using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>
/// What axe-core finds on a page without frames. Deque's own RunAxe gathers partial results over all frames by way of a
/// second window, which takes several times as long.
/// </summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const { violations } = await axe.run(document, {
            resultTypes: ["violations"],
            rules: { "target-size": { enabled: true } },
          });
          return violations.map(v => `${v.id}: ${v.help} — ${v.nodes.map(n => n.html).join(" | ")}`);
        }
        """;

    public static async Task<string[]> Violations(IPage page)
    {
        page.Frames.Count.ShouldBe(1);
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
