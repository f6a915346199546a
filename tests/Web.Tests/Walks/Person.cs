using Microsoft.Playwright;
using Zhifa.Enforcement.Demo;

namespace Zhifa.Web.Tests.Walks;

/// <summary>Somebody at a browser: signs in, opens pages, fills what he is told and presses buttons.</summary>
public sealed class Person(IPage page, Uri address)
{
    public IPage Page => page;

    public Task Visit(string path) => page.GotoAsync(new Uri(address, path).ToString());

    public async Task SignIn(string user, string password = DemoFill.Password)
    {
        await page.Context.ClearCookiesAsync();
        await Visit("/login");
        await Fill("user", user);
        await Fill("password", password);
        await Press("登录");
    }

    /// <summary>Opens the page of a step, as the link on the case page does.</summary>
    public Task OpenStep(long caseId, string step, int instance = 0) =>
        Visit(
            caseId > 0
                ? $"/cases/{caseId}/steps/{step}" + (instance > 0 ? $"?instance={instance}" : "")
            : step == "register-lead" ? "/cases/new/penalty-ordinary"
            : PageDoor.New
        );

    /// <summary>Fills the form and sends it; a signed step is checked and signed too. Returns the case.</summary>
    public async Task<long> Take(long caseId, Taken taken)
    {
        await OpenStep(caseId, taken.Step, taken.Instance);
        await FillAll(taken);
        return await SendAndArrive();
    }

    /// <summary>Sends the form that is open; it must be taken. Returns the case.</summary>
    public async Task<long> SendAndArrive()
    {
        await Send();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new System.Text.RegularExpressions.Regex(@"/cases/\d+\?done=\d+$"));
        return long.Parse(new Uri(page.Url).Segments[^1]);
    }

    public async Task FillAll(Taken taken)
    {
        foreach (var (name, value) in taken.Fields)
        {
            if (await page.Locator($"main [name=\"{name}\"]").CountAsync() == 0)
                await AnotherRow(name.Split('[')[0]);
            await Fill(name, value);
        }
    }

    private Task AnotherRow(string block) =>
        page.Locator($"main button[name=\"rows\"][value=\"{block}\"]").ClickAsync();

    /// <summary>
    /// Presses the button that sends the form, the one that leads where it is where there are several; where the step is signed,
    /// goes through the check with the password.
    /// </summary>
    public async Task Send(string password = DemoFill.Password)
    {
        var here = new Uri(page.Url).AbsolutePath;
        var outcome = page.Locator($".submit button[formaction=\"{here}\"]");
        await (
            await outcome.CountAsync() > 0 ? outcome : page.Locator(".submit button").First
        ).ClickAsync();
        if (await page.Locator("#confirm").CountAsync() == 0)
            return;
        await Fill("confirm", password);
        await Press("签署并提交");
    }

    public Task Press(string button) =>
        page.Locator("main, header")
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .ClickAsync();

    public async Task Fill(string name, string value)
    {
        var control = page.Locator($"main [name=\"{name}\"]");
        var first = control.First;
        var kind = await first.EvaluateAsync<string>("e => e.type");
        if (kind == "radio")
            await page.Locator($"main [name=\"{name}\"][value=\"{value}\"]").CheckAsync();
        else if (kind == "select-one")
            await first.SelectOptionAsync(value);
        else
            await first.FillAsync(value);
    }

    public async Task<IReadOnlyList<string>> Errors() =>
        await page.Locator("#errors li").AllInnerTextsAsync();

    public Task<string> Value(string name) =>
        page.Locator($"main [name=\"{name}\"]").First.InputValueAsync();
}
