using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Walks;

/// <summary>A form outlives its session: what was typed comes back after signing in again, and is sent only when asked.</summary>
public sealed class ASessionThatEnded(ZhifaHost host, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_was_typed_comes_back_after_signing_in_again(bool javaScript)
    {
        await using var window = await browser.Open(1366, 768, javaScript);
        var person = new Person(await window.NewPageAsync(), host.Address);
        await person.SignIn("handler");
        var opening = OnTheSpot.Open();
        await person.OpenStep(0, "open-case");
        await person.FillAll(opening);
        await window.ClearCookiesAsync(new() { Name = "zhifa-session" });

        await person.Press("提交");
        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("登录已过期");
        await person.Fill("user", "handler");
        await person.Fill("password", "不是密码");
        await person.Press("登录");
        (await person.Errors()).Single().ShouldContain("不能登录");
        await person.Fill("password", Enforcement.Demo.DemoFill.Password);
        await person.Press("登录");
        await person.Press("继续办理");

        await Assertions.Expect(person.Page.Locator("main")).ToContainTextAsync("还没有提交");
        (await person.Value("Scene.place")).ShouldBe(opening.Fields["Scene.place"]);
        (await person.Value("Party.name")).ShouldBe(opening.Fields["Party.name"]);
        await person.Press("提交");
        await Assertions
            .Expect(person.Page.Locator("main"))
            .ToContainTextAsync("已办理：登记现场案件");
    }
}
