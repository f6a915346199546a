using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.TimeLimits;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Public;

/// <summary>The periods of a case for its party, who holds the code of it and no account.</summary>
public sealed partial class MyClocksPage
{
    private IReadOnlyList<ErrorModel> _errors = [];
    private IReadOnlyList<FieldModel> _fields = Fields(null, null);
    private ClocksOfCase? _found;
    private DateOnly _today;

    [Inject]
    private PartyClocks Clocks { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override void OnInitialized() =>
        // On a shared machine the back button shows no case.
        Context.Response.Headers.CacheControl = "no-store";

    private async Task Look()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        var number = form["number"].ToString();
        _today = ChinaTime.Day(Time.GetUtcNow());
        _found = await Clocks.Find(
            number,
            form["code"].ToString(),
            Callers.Place(Context),
            Context.RequestAborted
        );
        if (_found is not null)
        {
            _fields = Fields(number, null);
            return;
        }
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        var told = PartyClocks.NotFound;
        _errors = [new("code", told.Message + told.Cure)];
        _fields = Fields(number, told.Message);
    }

    private static IEnumerable<(string, string, IReadOnlyList<PartyClock>)> Kinds(
        ClocksOfCase found
    ) =>
        from kind in new[]
        {
            (Id: "mine", Title: "您可以使用或者应当遵守的期限", Binds: LimitBinds.Party),
            (Id: "theirs", Title: "约束行政机关的期限", Binds: LimitBinds.Body),
        }
        let clocks = found
            .Clocks.Where(clock => clock.Limit.Binds == kind.Binds)
            .OrderBy(clock => clock.Clock.State != ClockState.Running)
            .ThenBy(clock => clock.Clock.DueOn)
            .ToList()
        where clocks.Count > 0
        select (kind.Id, kind.Title, (IReadOnlyList<PartyClock>)clocks);

    // The code is never sent back: whoever comes to the machine next does not find it.
    private static IReadOnlyList<FieldModel> Fields(string? number, string? error) =>
        [
            new(
                "number",
                "案号或者文书号",
                "写在告知书、决定书等文书的标题下面，例如 示城管罚告〔2026〕1号。",
                "text",
                true,
                60,
                [],
                number
            ),
            new(
                "code",
                "查询码",
                "十位字母和数字，由承办人提供；不分大小写，空格和短横可以不填。",
                "text",
                true,
                30,
                [],
                null,
                error
            ),
        ];
}
