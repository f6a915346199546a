using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>
/// The product with cases at different places of their road, made once for all pictures: one at the scene, one ready to be
/// decided, one served and overdue, one in the archive; one before the reviewers, one before the heads.
/// </summary>
public sealed class GalleryOffice : IDisposable
{
    private readonly Lazy<Task<Cases>> _cases;
    private readonly Lazy<ZhifaHost> _host = new(() => ZhifaHost.In("Development"));

    public GalleryOffice() => _cases = new(Live);

    public ZhifaHost Host => _host.Value;

    /// <summary>An address with its placeholders filled: <c>/cases/{served}/clocks/{payment}</c>.</summary>
    public async Task<Uri> Address(string path) => new(Host.Address, await Filled(path));

    /// <summary>A text with its placeholders filled.</summary>
    private async Task<string> Filled(string text)
    {
        foreach (var (name, known) in (await _cases.Value).Known)
            text = text.Replace($"{{{name}}}", known, StringComparison.Ordinal);
        return text;
    }

    /// <summary>Puts an open session of that account into the window.</summary>
    public async Task SignIn(IBrowserContext window, string user)
    {
        await _cases.Value;
        var secret = await Service<Sessions>().Open(await Account(user));
        await window.AddCookiesAsync([
            new()
            {
                Name = "zhifa-session",
                Value = secret,
                Url = Host.Address.ToString(),
            },
        ]);
    }

    /// <summary>Visits a page in that window: it must answer as it should and complain of nothing.</summary>
    public async Task<IPage> Look(IBrowserContext window, Visit visit)
    {
        if (visit.User is { } user)
            await SignIn(window, user);
        var page = await window.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) =>
        {
            // A browser logs the status of the page itself as an error: that is no complaint about its content.
            if (
                message.Type == "error"
                && !message.Text.Contains($"status of {visit.Status}", StringComparison.Ordinal)
            )
                complaints.Add(message.Text);
        };
        page.PageError += (_, error) => complaints.Add(error);
        var answer = await page.GotoAsync((await Address(visit.Path)).ToString());
        answer!.Status.ShouldBe(visit.Status);
        complaints.ShouldBeEmpty();
        foreach (var (name, text) in visit.Typed)
            await page.FillAsync($"main [name=\"{name}\"]", await Filled(text));
        if (visit.Then is { } then)
            await then(page);
        return page;
    }

    public void Dispose()
    {
        if (_host.IsValueCreated)
            _host.Value.Dispose();
    }

    private async Task<Cases> Live()
    {
        var clock = Service<DemoClock>();
        var door = new DemoAtTheDesk(Service<ZhifaDatabase>(), Service<CaseDesk>(), clock);
        var scripts = DemoScript.All().ToDictionary(script => script.Id);
        var driven = await DemoDrive.All(
            [
                scripts["household-waste"],
                Until(scripts["fine-never-paid"], "impose-surcharge"),
                Until(scripts["shelter-not-built"], "record-payment"),
                Until(scripts["hearing-held"], "agree-review"),
                Until(scripts["decided-late"], "publish"),
                Earlier(scripts["with-the-police"], weeks: 28),
                Earlier(Twice(scripts["under-investigation"], "approve-preservation"), weeks: 35),
                WentOver(
                    By(
                        scripts["household-waste"],
                        "went-over",
                        "壬某三",
                        Walks.Invented.ResidentId("19850312")
                    )
                ),
                Until(
                    By(
                        scripts["shelter-not-built"],
                        "to-be-discussed",
                        "示例市示范汽车服务有限公司",
                        "91419901DEMA00080K"
                    ),
                    "discuss"
                ),
            ],
            door
        );
        var (archived, served, ordinary) = (
            driven["household-waste"],
            driven["fine-never-paid"],
            driven["shelter-not-built"]
        );
        await DemoDrive.Run(
            Until(
                By(
                    scripts["household-waste"],
                    "money-on-hand",
                    "戊某五",
                    Walks.Invented.ResidentId("19880808")
                ),
                "remit-to-body"
            ),
            door
        );
        await clock.Forward(TimeSpan.FromDays(4));
        var ready = await DemoDrive.Run(
            Until(scripts["first-slight-violation"], "decide-no-penalty"),
            door
        );
        var scene = await DemoDrive.Run(
            Until(scripts["first-slight-violation"], "consider-leniency") with
            {
                Id = "at-the-scene",
            },
            door
        );
        await ClockSweep.Run(Service<ZhifaDatabase>(), clock.GetUtcNow());
        await using var db = Service<ZhifaDatabase>().Open();
        var number = await db
            .Cases.Where(row => row.Id == ordinary.CaseId)
            .Select(row => row.Number!)
            .SingleAsync();
        return new(
            new()
            {
                ["number"] = number,
                ["code"] = Service<CaseCodes>().Of(number),
                ["archived"] = Text(archived.CaseId),
                ["served"] = Text(served.CaseId),
                ["ordinary"] = Text(ordinary.CaseId),
                ["reviewed"] = Text(driven["hearing-held"].CaseId),
                ["discussed"] = Text(driven["to-be-discussed"].CaseId),
                ["ready"] = Text(ready.CaseId),
                ["converted"] = Text(driven["went-over"].CaseId),
                ["twice"] = Text(driven["under-investigation"].CaseId),
                ["transferred"] = Text(driven["with-the-police"].CaseId),
                ["transfer"] = Text(
                    await db
                        .Cases.Where(row => row.ParentId == driven["with-the-police"].CaseId)
                        .Select(row => row.Id)
                        .SingleAsync()
                ),
                ["letter"] = Text(
                    await db
                        .Documents.Where(row => row.Kind == "transfer-letter")
                        .Select(row => row.Id)
                        .SingleAsync()
                ),
                ["scene"] = Text(scene.CaseId),
                ["payment"] = Text(
                    await db
                        .Clocks.Where(row =>
                            row.SubjectId == served.CaseId && row.LimitId == "penalty.payment"
                        )
                        .Select(row => row.Id)
                        .SingleAsync()
                ),
                ["decision"] = Text(
                    await db
                        .Documents.Where(row =>
                            row.SubjectId == archived.CaseId && row.Kind == "on-site-decision"
                        )
                        .Select(row => row.Id)
                        .SingleAsync()
                ),
            }
        );
    }

    /// <summary>The same weekdays, so many weeks earlier: a gallery ends before the case began.</summary>
    private static DemoScript Earlier(DemoScript script, int weeks) =>
        script with
        {
            Steps =
            [
                .. script.Steps.Select(step =>
                    step with
                    {
                        At = step.At.AddDays(-7 * weeks),
                        Blocks =
                        [
                            .. step.Blocks.Select(block =>
                                block with
                                {
                                    Rows =
                                    [
                                        .. block.Rows.Select(row =>
                                            row.ToDictionary(
                                                value => value.Key,
                                                value => Earlier(value.Value, weeks)
                                            )
                                        ),
                                    ],
                                }
                            ),
                        ],
                    }
                ),
            ],
        };

    private static string Earlier(string value, int weeks) =>
        value.Length >= 10
        && DateOnly.TryParseExact(value[..10], "yyyy-MM-dd", out var day)
        && (value.Length == 10 || value[10] == 'T')
            ? day.AddDays(-7 * weeks).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                + value[10..]
            : value;

    /// <summary>Found to be none for the spot when the facts are noted.</summary>
    private static DemoScript WentOver(DemoScript script)
    {
        var scene = Until(script, "give-notice");
        var last = scene.Steps[^1];
        var reasons = new Dictionary<string, string>
        {
            ["reasons"] = "当事人对事实有争议，需要进一步调查，不适用简易程序。",
        };
        return scene with
        {
            Steps =
            [
                .. scene.Steps,
                new(
                    last.At.AddMinutes(3),
                    last.By,
                    "leave-simple",
                    false,
                    false,
                    [new("LeaveSimple", false, [reasons])]
                ),
            ],
        };
    }

    /// <summary>The same by another person.</summary>
    private static DemoScript By(DemoScript script, string id, string name, string code) =>
        script with
        {
            Id = id,
            Steps =
            [
                .. script.Steps.Select(step =>
                    step with
                    {
                        Blocks =
                        [
                            .. step.Blocks.Select(block =>
                                block.Name == "Party"
                                    ? block with
                                    {
                                        Rows =
                                        [
                                            new Dictionary<string, string>(block.Rows[0])
                                            {
                                                ["name"] = name,
                                                ["code"] = code,
                                            },
                                        ],
                                    }
                                    : block
                            ),
                        ],
                    }
                ),
            ],
        };

    /// <summary>Until that step, which is taken two times.</summary>
    private static DemoScript Twice(DemoScript script, string step)
    {
        var once = script.Steps.First(taken => taken.Step == step);
        return script with
        {
            Steps = [.. Until(script, step).Steps, once, once with { At = once.At.AddMinutes(20) }],
        };
    }

    private static DemoScript Until(DemoScript script, string step) =>
        script with
        {
            Steps = [.. script.Steps.TakeWhile(taken => taken.Step != step)],
        };

    private static string Text(long id) =>
        id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<long> Account(string user)
    {
        await using var db = Service<ZhifaDatabase>().Open();
        return await db
            .Accounts.Where(account => account.UserName == user)
            .Select(account => account.Id)
            .SingleAsync();
    }

    private T Service<T>()
        where T : notnull => Host.Services.GetRequiredService<T>();

    private sealed record Cases(Dictionary<string, string> Known);
}
