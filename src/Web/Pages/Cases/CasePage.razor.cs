using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Cases;

/// <summary>One case: what can be done, what cannot yet and why, its terms, its record.</summary>
public sealed partial class CasePage
{
    private CaseDossier? _dossier;
    private IReadOnlyList<StepModel> _steps = [];
    private IReadOnlyList<GateModel> _gates = [];
    private IReadOnlyList<string> _waiting = [];
    private IReadOnlyList<(string Code, string Whose)> _codes = [];
    private EntryLine? _done;
    private IReadOnlyList<LegalDocument> _issued = [];
    private RecordPage? _record;
    private int _before;

    [Parameter]
    public long Id { get; set; }

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [Inject]
    private ProcedureShelf Shelf { get; set; } = default!;

    [Inject]
    private CaseCodes Codes { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string Idle =>
        _dossier!.View.State.Ended && _waiting.Count == 0
            ? "案件已经归档，没有要办的步骤。"
            : "现在没有需要您办的步骤。";

    protected override async Task OnInitializedAsync()
    {
        var actor = Context.Actor();
        await using var db = Database.Open();
        _dossier = await CaseDossier.Of(
            db,
            Shelf,
            actor,
            Id,
            Time.GetUtcNow(),
            Context.RequestAborted
        );
        if (_dossier is null)
        {
            Navigation.NotFound();
            return;
        }
        var view = _dossier.View;
        _steps = CaseFace.Steps(view);
        _gates = CaseFace.Gates(view);
        _waiting = CaseFace.Waiting(_dossier, actor);
        _before = int.TryParse(
            Context.Request.Query["before"],
            CultureInfo.InvariantCulture,
            out var before
        )
            ? before
            : 0;
        _record = RecordFace.Page(view, actor, _before);
        // Whoever handles the case hands it over; a lead has nobody yet to hand it to.
        if (
            !view.Procedure.Confidential
            && _dossier.Parties.Count > 0
            && SeenBlocks.Handles(view, actor)
        )
            _codes =
            [
                .. view
                    .State.Parties()
                    .Select(one =>
                        (
                            Codes.Of(view.Row.Number!, view.State, one.Place),
                            view.State.IsJoint() ? one.Party.Name : ""
                        )
                    ),
            ];
        if (int.TryParse(Context.Request.Query["done"], CultureInfo.InvariantCulture, out var seq))
            _done = view.Entries.FirstOrDefault(entry => entry.Seq == seq);
        if (_done is not null)
            _issued = [.. RecordFace.Issued(view, _done.Seq)];
    }
}
