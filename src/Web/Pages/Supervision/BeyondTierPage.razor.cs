using System.Globalization;
using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Supervision;

/// <summary>Where bodies within the supervisor's reach have left a benchmark.</summary>
public sealed partial class BeyondTierPage
{
    private Enforcement.Cases.BeyondTierPage _page = new([], null);
    private DateOnly _today;

    [Inject]
    private ZhifaDatabase Database { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        // Absent and forbidden look alike.
        if (!Context.Actor().Is(Role.Supervisor))
        {
            Navigation.NotFound();
            return;
        }
        _today = ChinaTime.Day(Time.GetUtcNow());
        await using var db = Database.Open();
        _page = await BeyondTier.Of(db, Context.Actor(), After(), Context.RequestAborted);
    }

    private BeyondTierKey? After()
    {
        var query = Context.Request.Query;
        return
            DateOnly.TryParseExact(
                query["day"],
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            ) && long.TryParse(query["fine"], CultureInfo.InvariantCulture, out var fine)
            ? new(day, fine)
            : null;
    }
}
