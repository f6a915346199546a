namespace Zhifa.Web.Tests.Gallery;

public sealed class KeyboardTests(ZhifaHost host, Browser browser)
{
    private const string Reachable = """
        () => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
          .filter(e => e.tabIndex >= 0 && e.type !== "hidden" && e.checkVisibility())
          // The tab key stops once in a group of radio buttons.
          .filter((e, i, all) => e.type !== "radio" || all.findIndex(o => o.name === e.name) === i).length
        """;

    private const string Focused = """
        () => {
          const e = document.activeElement;
          const style = getComputedStyle(e);
          return [e === document.body, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2];
        }
        """;

    [Theory]
    [InlineData("/design")]
    [InlineData("/design/step")]
    [InlineData("/design/check")]
    public async Task The_tab_key_reaches_every_control_and_shows_where_it_is(string path)
    {
        await using var window = await browser.Open(1366, 768, javaScript: true);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, path).ToString());
        var controls = await page.EvaluateAsync<int>(Reachable);

        var seen = new HashSet<string>();
        for (var presses = 0; seen.Count < controls && presses < controls * 4; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            var state = await page.EvaluateAsync<bool[]>(Focused);
            if (state[0])
                continue;
            state[1]
                .ShouldBeTrue(
                    await page.EvaluateAsync<string>(
                        "() => 'no outline: ' + document.activeElement.outerHTML.slice(0, 200)"
                    )
                );
            seen.Add(
                await page.EvaluateAsync<string>(
                    "() => [...document.querySelectorAll('*')].indexOf(document.activeElement) + ''"
                )
            );
        }

        seen.Count.ShouldBe(controls);
    }

    [Fact]
    public async Task A_refused_form_puts_the_reader_at_its_errors_and_each_leads_to_its_field()
    {
        await using var window = await browser.Open(390, 844);
        var page = await window.NewPageAsync();
        await page.GotoAsync(new Uri(host.Address, "/design/step").ToString());
        (await page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("errors");
        var links = await page.Locator("#errors a")
            .EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");
        links.Length.ShouldBe(4);
        foreach (var link in links)
            (await page.Locator(link).CountAsync()).ShouldBe(1, link);
        (await page.TitleAsync()).ShouldStartWith("错误：");
    }
}
