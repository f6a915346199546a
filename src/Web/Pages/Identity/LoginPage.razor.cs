using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Identity;

/// <summary>The way in. In a demo it names the accounts.</summary>
public sealed partial class LoginPage
{
    private static readonly Lazy<IReadOnlyList<(string User, string Name, string Role)>> Demo = new(
        () =>
            [
                .. DemoOffice
                    .Load()
                    .Accounts.Select(account =>
                        (account.User, account.Name, Roles.Title(account.Role))
                    ),
            ]
    );

    private IReadOnlyList<ErrorModel> _errors = [];
    private IReadOnlyList<(string User, string Name, string Role)> _demo = [];
    private string _back = "/workbench";
    private string? _user;

    [Inject]
    private SignIn Door { get; set; } = default!;

    [Inject]
    private Sessions Sessions { get; set; } = default!;

    [Inject]
    private IServiceProvider Services { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private bool Over => Context.Request.Query.ContainsKey("over");
    private bool Left => Context.Request.Query.ContainsKey("left");

    protected override async Task OnInitializedAsync()
    {
        _demo = Services.GetService<DemoClock>() is null ? [] : Demo.Value;
        var form = Context.Request.HasFormContentType
            ? await Context.Request.ReadFormAsync()
            : null;
        _user = form?["user"];
        _back =
            CarriedForm.LocalPath(form is null ? Context.Request.Query["back"] : form["back"])
            ?? "/workbench";
    }

    private async Task SignIn()
    {
        var form = await Context.Request.ReadFormAsync();
        var (userId, refusal) = await Door.Check(
            _user ?? "",
            form["password"].ToString(),
            Context.RequestAborted
        );
        if (userId is not { } id)
        {
            Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _errors = [new("user", $"{refusal!.Message}{refusal.Cure}")];
            return;
        }
        SessionHandler.Keep(Context, await Sessions.Open(id, Context.RequestAborted));
        Navigation.NavigateTo(_back);
    }
}
