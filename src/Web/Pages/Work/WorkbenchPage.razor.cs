using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Work;

/// <summary>What waits for the person who signed in.</summary>
public sealed partial class WorkbenchPage
{
    private const int Soon = 3;

    private IReadOnlyList<WorkbenchTask> _tasks = [];
    private IReadOnlyList<RaisedAlarm> _alarms = [];
    private IReadOnlyList<TileModel> _tiles = [];
    private DateOnly _today;

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private bool Handles => Context.Actor().Is(Role.Handler);

    protected override async Task OnInitializedAsync()
    {
        var stop = Context.RequestAborted;
        var actor = Context.Actor();
        _today = ChinaTime.Day(Time.GetUtcNow());
        await using var db = Database.Open();
        _tasks = await Workbench.Of(db, actor, _today, stop);
        _alarms = await ClockAlarms.Mine(db, actor, stop);
        var mine = new CaseListRequest(CaseStatus.Open, Mine: actor.OfficerId is not null);
        var open = await CaseList.Page(db, actor, mine, stop);
        var late = _tasks.Count(task => task.DueOn < _today);
        var soon = _tasks.Count(task => task.DueOn >= _today && task.DueOn <= _today.AddDays(Soon));
        _tiles =
        [
            new("#inbox", _tasks.Count, "等我办理"),
            new("#inbox", soon, "三日内到期", soon > 0 ? Tone.Warn : Tone.Plain),
            new("#inbox", late, "已逾期", late > 0 ? Tone.Bad : Tone.Plain),
            mine.Mine
                ? new("/cases?state=open&mine=1", open.Counted, "我的在办案件")
                : new(
                    "/cases?state=open",
                    open.Counted,
                    actor.Scope.Reach > ScopeReach.Body ? "辖区在办案件" : "本机关在办案件"
                ),
        ];
    }
}
