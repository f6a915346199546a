using Microsoft.Playwright;
using Zhifa.Enforcement.Demo;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>How a page is visited to be looked at.</summary>
/// <param name="Route">The route pattern of the page, as in its @page directive.</param>
/// <param name="Path">An address of it with real content; names in braces are ids of <see cref="GalleryOffice"/>.</param>
/// <param name="Picture">The name of its pictures, without size and extension.</param>
/// <param name="User">Who looks; null means nobody is signed in.</param>
/// <param name="Status">The status with which it answers.</param>
public sealed record Visit(
    string Route,
    string Path,
    string Picture,
    string? User = null,
    int Status = 200
)
{
    /// <summary>What is typed first, by the names of the controls; names in braces as in the path.</summary>
    public Dictionary<string, string> Typed { get; init; } = [];

    /// <summary>What is done on the page before it is looked at.</summary>
    public Func<IPage, Task>? Then { get; init; }
}

/// <summary>Every page of the product, one row or more for each. PageGallery fails on a page that is not here.</summary>
public static class Visits
{
    private const string Case = "/cases/{Id:long}";
    private const string Step = "/cases/{CaseId:long}/steps/{StepId}";

    public static readonly IReadOnlyList<Visit> All =
    [
        new("/login", "/login", "login"),
        new("/login", "/login", "login-refused") { Then = WrongPassword },
        new("/clock", "/clock", "clock-calculator"),
        new("/clock", "/clock?limit=penalty.hearing-notice&from=2026-02-11", "clock-calculated"),
        new("/clock", "/clock?limit=&from=2026.2.11", "clock-refused", Status: 422),
        new("/my-clocks", "/my-clocks", "my-clocks"),
        new("/my-clocks", "/my-clocks", "my-clocks-found")
        {
            Typed = new() { ["number"] = "{number}", ["code"] = "{code}" },
            Then = AskFound,
        },
        new("/my-clocks", "/my-clocks", "my-clocks-refused")
        {
            Typed = new() { ["number"] = "{number}", ["code"] = "00000-00000" },
            Then = page => Press(page, "查询"),
        },
        new("/password", "/password", "password", "window"),
        new("/workbench", "/workbench", "workbench", "handler"),
        new("/workbench", "/workbench", "workbench-empty", "host"),
        new("/supervision/overdue", "/supervision/overdue", "overdue", "supervisor"),
        new("/supervision/overdue", "/supervision/overdue", "overdue-forbidden", "handler", 404),
        new("/supervision/beyond-tier", "/supervision/beyond-tier", "beyond-tier", "supervisor"),
        new(
            "/supervision/beyond-tier",
            "/supervision/beyond-tier",
            "beyond-tier-forbidden",
            "handler",
            404
        ),
        new("/cases", "/cases", "cases", "handler"),
        new("/cases", "/cases", "cases-empty", "supervisor") { Then = FindNothing },
        new("/cases/new", "/cases/new", "case-choose", "handler"),
        new("/cases/new/{ProcedureId}", Walks.PageDoor.New, "case-new", "handler"),
        new("/cases/new/{ProcedureId}", "/cases/new/penalty-ordinary", "lead-new", "handler"),
        new("/cases/new/{ProcedureId}", Walks.PageDoor.New, "case-new-refused", "handler")
        {
            Then = page => Press(page, "提交"),
        },
        new(Case, "/cases/{scene}", "case-scene", "handler"),
        new(Case, "/cases/{served}", "case-served", "handler"),
        new(Case, "/cases/{served}", "case-served-head", "head"),
        new(Case, "/cases/{archived}", "case-archived", "supervisor") { Then = OpenAll },
        new(Case, "/cases/{ordinary}", "case-ordinary", "rf-handler") { Then = OpenAll },
        new(Case, "/cases/{converted}", "case-converted", "handler") { Then = OpenAll },
        new(Case, "/cases/{transferred}", "case-transferred", "rf-handler"),
        new(Case, "/cases/{transfer}", "case-transfer", "rf-handler") { Then = OpenAll },
        new(Case, "/cases/{reviewed}", "case-reviewed", "rf-reviewer"),
        new(Case, "/cases/999999", "case-absent", "handler", 404),
        new("/hearings", "/hearings", "hearings", "rf-host"),
        new("/hearings", "/hearings", "hearings-none", "host"),
        new("/reviews", "/reviews", "reviews", "rf-reviewer"),
        new("/reviews", "/reviews", "reviews-none", "reviewer"),
        new("/reviews", "/reviews", "reviews-forbidden", "rf-handler", 404),
        new(Step, "/cases/{reviewed}/steps/agree-review", "step-review", "rf-reviewer"),
        new(Step, "/cases/{reviewed}/steps/agree-review", "step-review-refused", "rf-reviewer")
        {
            Then = page => Press(page, "审核同意"),
        },
        new(Step, "/cases/{discussed}/steps/discuss", "step-discuss", "rf-head"),
        new("/published", "/published", "published"),
        new("/published/{Id:long}", "/published/1", "published-decision"),
        new("/published/{Id:long}", "/published/999", "published-absent", Status: 404),
        new(Step, "/cases/{ordinary}/steps/grant-deferral", "step-deferral", "rf-head"),
        new(Case, "/cases/{twice}", "case-twice", "rf-handler"),
        new(Step, "/cases/{twice}/steps/preserve", "step-which", "rf-handler"),
        new(Step, "/cases/{twice}/steps/preserve?instance=2", "step-occasion", "rf-handler"),
        new(Step, "/cases/{scene}/steps/give-notice", "step", "handler"),
        new(Step, "/cases/{scene}/steps/decide", "step-barred", "handler"),
        new(Step, "/cases/{ready}/steps/decide-no-penalty", "step-check", "handler")
        {
            Then = FillAndCheck,
        },
        new(Step, "/cases/{ready}/steps/decide-no-penalty", "step-session-over", "handler")
        {
            Then = SessionOver,
        },
        new(
            "/cases/{CaseId:long}/clocks/{ClockId:long}",
            "/cases/{served}/clocks/{payment}",
            "clock",
            "handler"
        ),
        new(
            "/cases/{CaseId:long}/documents/{DocumentId:long}",
            "/cases/{archived}/documents/{decision}",
            "document",
            "handler"
        ),
        new(
            "/cases/{CaseId:long}/documents/{DocumentId:long}",
            "/cases/{transfer}/documents/{letter}",
            "document-transfer",
            "rf-handler"
        ),
        new("/demo/clock", "/demo/clock", "demo-clock", "admin"),
        new("/design", "/design", "design-workbench"),
        new("/design/case", "/design/case", "design-case"),
        new("/design/step", "/design/step", "design-step"),
        new("/design/check", "/design/check", "design-check"),
        new("/design/document", "/design/document", "design-document"),
        new("/design/failing/{How}", "/design/failing/missing", "error-404", Status: 404),
        new("/design/failing/{How}", "/design/failing/broken", "error-500", Status: 500),
    ];

    private static async Task WrongPassword(IPage page)
    {
        await page.FillAsync("#user", "nobody");
        await page.FillAsync("#password", "wrong");
        await Press(page, "登录");
    }

    private static async Task FillAndCheck(IPage page)
    {
        var script = DemoScript.All().Single(script => script.Id == "first-slight-violation");
        var person = new Walks.Person(page, new Uri(page.Url));
        foreach (
            var (name, value) in script.Steps.Single(s => s.Step == "decide-no-penalty").Fields()
        )
            await person.Fill(name, value);
        await Press(page, "下一步：核对");
        await Assertions.Expect(page.Locator("#signing")).ToBeVisibleAsync();
    }

    private static async Task SessionOver(IPage page)
    {
        await page.Context.ClearCookiesAsync(new() { Name = "zhifa-session" });
        await Press(page, "下一步：核对");
        await Assertions.Expect(page.Locator("#password")).ToBeVisibleAsync();
    }

    private static async Task AskFound(IPage page)
    {
        await Press(page, "查询");
        await page.Locator(".counted summary").First.ClickAsync();
    }

    private static async Task FindNothing(IPage page)
    {
        await page.FillAsync("#text", "没有这个人");
        await Press(page, "查找");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("没有符合条件的案件");
    }

    private static async Task OpenAll(IPage page)
    {
        foreach (var summary in await page.Locator(".timeline summary").AllAsync())
            await summary.ClickAsync();
    }

    private static Task Press(IPage page, string button) =>
        page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = button, Exact = true })
            .ClickAsync();
}
