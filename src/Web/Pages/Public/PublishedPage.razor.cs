using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Pages.Public;

/// <summary>The public list of penalty decisions, found by number or by name.</summary>
public sealed partial class PublishedPage
{
    private Zhifa.Enforcement.Cases.PublishedPage _page = new([], null);
    private string _text = "";

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override Task OnInitializedAsync() =>
        Context.Request.HasFormContentType
            ? Task.CompletedTask
            : List(
                long.TryParse(
                    Context.Request.Query["before"],
                    CultureInfo.InvariantCulture,
                    out var id
                )
                    ? id
                    : null
            );

    private async Task Search()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        _text = form["text"].ToString().Trim();
        await List(null);
    }

    private async Task List(long? before)
    {
        await using var db = Database.Open();
        _page = await PublishedDecisions.Page(db, _text, before, Context.RequestAborted);
    }
}
