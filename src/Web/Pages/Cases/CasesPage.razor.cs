using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Cases;

/// <summary>The cases that a person may see, newest first, page by page.</summary>
public sealed partial class CasesPage
{
    private static readonly IReadOnlyList<(string Value, string Label)> States = FieldText.Choices(
        typeof(CaseStatus)
    );

    private CaseListPage _page = new([], 0, false, null);
    private Dictionary<(string Procedure, string Stage), string> _stages = [];
    private DateOnly _today;
    private string _state = "";
    private string _text = "";
    private bool _mine;
    private long? _before;

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [Inject]
    private ProcedureShelf Shelf { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private bool Narrowed => _state.Length > 0 || _text.Length > 0 || _mine;

    private string Heading =>
        (_mine ? "我承办的" : "")
        + States.FirstOrDefault(state => state.Value == _state).Label
        + "案件";

    protected override async Task OnInitializedAsync()
    {
        _today = ChinaTime.Day(Time.GetUtcNow());
        _stages = (await Shelf.InForce(Context.RequestAborted))
            .SelectMany(procedure => procedure.Stages.Select(stage => (procedure.Id, stage)))
            .DistinctBy(one => (one.Id, one.stage.Id))
            .ToDictionary(one => (one.Id, one.stage.Id), one => one.stage.Title);
        if (Context.Request.HasFormContentType)
            return;
        var query = Context.Request.Query;
        Narrow(query["state"], query["mine"], null, query["before"]);
        await List();
    }

    private async Task Search()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        Narrow(form["state"], form["mine"], form["text"], form["before"]);
        await List();
    }

    private void Narrow(string? state, string? mine, string? text, string? before)
    {
        _state = States.Any(known => known.Value == state) ? state! : "";
        _mine = mine == "1" && Context.Actor().OfficerId is not null;
        _text = (text ?? "").Trim();
        _before = long.TryParse(before, CultureInfo.InvariantCulture, out var id) ? id : null;
    }

    private async Task List()
    {
        CaseStatus? status =
            _state.Length == 0
                ? null
                : Enum.GetValues<CaseStatus>()
                    .First(known => FieldText.Kebab(known.ToString()) == _state);
        await using var db = Database.Open();
        _page = await CaseList.Page(
            db,
            Context.Actor(),
            new(status, _mine, _text, _before),
            Context.RequestAborted
        );
    }
}
