using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;
using Zhifa.Web.Pages.Cases;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Steps;

/// <summary>
/// One step of a case: form, check before a signature, and the desk's answer. Whatever the answer, what was typed stays.
/// </summary>
public sealed partial class StepPage
{
    private enum Mode
    {
        Form,
        Check,
        Barred,
    }

    private Mode _mode;
    private StepSetting? _setting;
    private IReadOnlyList<Procedure> _procedures = [];
    private IReadOnlyList<Refusal> _barred = [];
    private IReadOnlyList<FormPart> _parts = [];
    private IReadOnlyDictionary<string, string> _values = new Dictionary<string, string>();
    private IReadOnlyList<ErrorModel> _errors = [];
    private StepPost? _post;
    private string _key = "";
    private string? _version;
    private string _actedAt = "";
    private string _lateReason = "";
    private int? _moved;
    private bool _reused;
    private bool _restored;

    [Parameter]
    public string? ProcedureId { get; set; }

    [Parameter]
    public long? CaseId { get; set; }

    [Parameter]
    public string? StepId { get; set; }

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [Inject]
    private ProcedureShelf Shelf { get; set; } = default!;

    [Inject]
    private CaseDesk Desk { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string Path => Context.Request.Path + Context.Request.QueryString;
    private string Back => CaseId is { } id ? CaseFace.Path(id) : "/workbench";
    private string? Confirming =>
        _errors.FirstOrDefault(error => error.Field == "confirm")?.Message;

    private IReadOnlyList<LinkModel> Crumbs =>
        _setting?.View is { } view
            ? [new("/cases", "案件"), new(Back, view.Row.Number!)]
            : [new("/cases", "案件")];

    protected override async Task OnInitializedAsync()
    {
        if (Context.Request.HasFormContentType)
            _post = StepPost.Read(await Context.Request.ReadFormAsync(Context.RequestAborted));
        if (!await Load())
            return;
        _key = _post?.Key is { Length: > 0 } key ? key : Guid.NewGuid().ToString("N");
        _version = (_post?.Version ?? _setting!.View?.Row.Version)?.ToString(
            CultureInfo.InvariantCulture
        );
        _values = _post?.Fields ?? Prefill.Of(_setting!);
        (_actedAt, _lateReason) = (_post?.ActedAt ?? "", _post?.LateReason ?? "");
        _barred = _post is null ? _setting!.Barred() : [];
        _mode = _barred.Count > 0 ? Mode.Barred : Mode.Form;
        Lay();
    }

    /// <summary>False when there is nothing to fill in: no such step for this person, or the procedure is yet to be chosen.</summary>
    private async Task<bool> Load()
    {
        var (actor, now, stop) = (Context.Actor(), Time.GetUtcNow(), Context.RequestAborted);
        await using var db = Database.Open();
        if (CaseId is { } id)
            // A wrong number is the number of nothing.
            _setting = Instance() is >= 0 and var instance
                ? await StepSetting.OfCase(db, Shelf, actor, id, StepId!, instance, now, stop)
                : null;
        else
        {
            _procedures =
            [
                .. (await Shelf.Beginning(actor.Scope.Region, ChinaTime.Day(now), stop)).Where(p =>
                    ProcedureId is null || p.Id == ProcedureId
                ),
            ];
            if (_procedures is [var only])
                _setting = await StepSetting.Opening(db, actor, only, now, stop);
        }
        if (_setting is null && _procedures.Count < 2)
            Navigation.NotFound();
        return _setting is not null;
    }

    /// <summary>Of what runs side by side with itself which one is meant, as the form says, else the address; 0 where neither does.</summary>
    private int Instance() =>
        _post?.Instance is { } posted ? posted
        : Context.Request.Query["instance"].ToString() is { Length: > 0 } text
            ? int.TryParse(text, CultureInfo.InvariantCulture, out var named) && named > 0 ? named
                : -1
        : 0;

    private async Task Submit()
    {
        if (_setting is null || _post is null)
            return;
        if (_post.DropRow is { } row)
            Show(_post.Without(row));
        else if (_post.AddRow is not null)
            Lay(_post.AddRow);
        else if (_post.Edit)
            _restored = true;
        else if (_post.BadTime)
            Refuse([new(StepPost.Acted, "请填写日期和时间，例如 2026-03-02T09:30。")]);
        else if (_setting.Step.Signed && !_post.Sign)
            Check();
        else
            await Ask();
    }

    /// <summary>Read and judged once without effect, so that a person signs only what can be done.</summary>
    private void Check()
    {
        var request = _post!.Request(_setting!);
        var (_, faults) = InputReading.Read(_setting!.Step, request.Fields);
        IReadOnlyList<ErrorModel> errors =
            faults.Count > 0 ? StepErrors.Of(faults) : StepErrors.Of(_setting.Rehearse(request));
        if (errors.Count > 0)
            Refuse(errors);
        else
            _mode = Mode.Check;
    }

    private async Task Ask()
    {
        var answer = await Desk.Take(
            Context.Actor(),
            _post!.Request(_setting!),
            Context.RequestAborted
        );
        switch (answer)
        {
            case StepDone done:
                Navigation.NavigateTo($"{CaseFace.Path(done.CaseId)}?done={done.Seq}");
                break;
            case StepRefused { Refusals: var refusals }:
                Refuse(StepErrors.Of(refusals));
                if (Confirming is not null)
                    _mode = Mode.Check;
                break;
            case InputFaulty { Errors: var faults }:
                Refuse(StepErrors.Of(faults));
                break;
            case CaseMoved:
                await Moved();
                break;
            case KeyReused:
                Context.Response.StatusCode = StatusCodes.Status409Conflict;
                _reused = true;
                break;
            default:
                Navigation.NotFound();
                break;
        }
    }

    /// <summary>Somebody was first: the case is read again, and the next submission says that its news was seen.</summary>
    private async Task Moved()
    {
        Context.Response.StatusCode = StatusCodes.Status409Conflict;
        if (!await Load())
            return;
        _moved = _post!.Version ?? 0;
        _version = _setting!.View!.Row.Version.ToString(CultureInfo.InvariantCulture);
        Lay();
    }

    private void Refuse(IReadOnlyList<ErrorModel> errors)
    {
        Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        _errors = errors;
        Lay();
        _errors = StepErrors.Placed(
            _errors,
            [
                .. _parts.SelectMany(part => part.All).Select(field => field.Name),
                "confirm",
                .. _setting!.Step.Now ? [] : new[] { StepPost.Acted, StepPost.Late },
            ]
        );
    }

    private void Show(IReadOnlyDictionary<string, string> values)
    {
        _values = values;
        Lay();
    }

    private void Lay(string? added = null) =>
        _parts = StepFields.Of(_setting!, _values, _errors, added);
}
