using Microsoft.Playwright;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Walks;

/// <summary>The whole on-the-spot case by page, from the scene to the archive, by everybody it needs; with JavaScript on SQLite: GuideWalks.</summary>
public sealed class WholeCaseWalks(ZhifaHost host, Browser browser, PostgresServer postgres)
{
    [Fact]
    public Task From_the_scene_to_the_archive_without_javascript() => Walk(host, false);

    [Fact]
    public async Task From_the_scene_to_the_archive_on_postgresql()
    {
        using var other = ZhifaHost.In("Demo", await postgres.CreateDatabase("walk"));
        await Walk(other, true);
    }

    private async Task Walk(ZhifaHost at, bool javaScript)
    {
        await using var window = await browser.Open(1366, 768, javaScript);
        var person = new Person(await window.NewPageAsync(), at.Address);
        IReadOnlyList<Taken> steps =
        [
            OnTheSpot.Open(),
            .. OnTheSpot.BeforeTheDecision,
            OnTheSpot.Decide(),
            .. OnTheSpot.AfterTheDecision,
        ];
        var (user, caseId) = ("", 0L);
        foreach (var step in steps)
        {
            if (step.User != user)
                await person.SignIn(user = step.User);
            caseId = await person.Take(caseId, step);
        }
        await Assertions.Expect(person.Page.Locator(".stages .now")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("已归档");
        (
            await person.Page.Locator("#record ~ * li, section:has(#record) li").CountAsync()
        ).ShouldBe(steps.Count);
    }
}
