using Microsoft.Playwright;
using Zhifa.Tests.Shared;
using Zhifa.Web.Tests.Gallery;

namespace Zhifa.Web.Tests.Walks;

/// <summary>The whole on-the-spot case by page, from the scene to the archive, by everybody it needs.</summary>
public sealed class WholeCaseWalks(ZhifaHost host, Browser browser, PostgresServer postgres)
{
    /// <summary>Its pictures go into the user guide.</summary>
    [Fact]
    public Task From_the_scene_to_the_archive() => Walk(host, true, "guide");

    [Fact]
    public Task From_the_scene_to_the_archive_without_javascript() => Walk(host, false, null);

    [Fact]
    public async Task From_the_scene_to_the_archive_on_postgresql()
    {
        using var other = ZhifaHost.In("Demo", await postgres.CreateDatabase("walk"));
        await Walk(other, true, null);
    }

    private async Task Walk(ZhifaHost at, bool javaScript, string? pictures)
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
        foreach (var (n, step) in steps.Index())
        {
            if (step.User != user)
                await person.SignIn(user = step.User);
            if (pictures is not null)
            {
                await person.OpenStep(caseId, step.Step);
                await Pictures.Take(person.Page, $"{pictures}-{n + 1:00}-{step.Step}");
            }
            caseId = await person.Take(caseId, step);
        }
        if (pictures is not null)
            await Pictures.Take(person.Page, $"{pictures}-{steps.Count + 1:00}-archived");
        await Assertions.Expect(person.Page.Locator(".stages .now")).ToHaveCountAsync(0);
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("已归档");
        (
            await person.Page.Locator("#record ~ * li, section:has(#record) li").CountAsync()
        ).ShouldBe(steps.Count);
    }
}
