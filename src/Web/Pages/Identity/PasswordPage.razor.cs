using Microsoft.AspNetCore.Components;
using Zhifa.Enforcement.Identity;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Identity;

/// <summary>A person changes the own password; every other session of the account ends.</summary>
public sealed partial class PasswordPage
{
    private static readonly (string Id, string Label, string Hint, string Complete)[] Fields =
    [
        ("current", "现在的密码", "", "current-password"),
        (
            "password",
            "新密码",
            "10 至 128 个字符，含大写字母、小写字母、数字、其他字符中的三种，不含用户名。",
            "new-password"
        ),
        ("again", "再输入一次新密码", "", "new-password"),
    ];

    private IReadOnlyList<ErrorModel> _errors = [];

    [Inject]
    private SignIn Door { get; set; } = default!;

    [Inject]
    private Accounts Accounts { get; set; } = default!;

    [Inject]
    private Sessions Sessions { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private HttpContext Context { get; set; } = default!;

    private string? Error(string field) =>
        _errors.FirstOrDefault(error => error.Field == field)?.Message;

    private async Task Change()
    {
        var stop = Context.RequestAborted;
        var form = await Context.Request.ReadFormAsync(stop);
        var (userId, wanted) = (Context.Actor().UserId, form["password"].ToString());
        if (
            await Refusal(userId, form["current"].ToString(), wanted, form["again"], stop) is { } no
        )
        {
            Context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            _errors = [no];
            return;
        }
        // Changing the password ended this session too: the person goes on in a new one.
        SessionHandler.Keep(Context, await Sessions.Open(userId, stop));
        Navigation.NavigateTo("/workbench");
    }

    private async Task<ErrorModel?> Refusal(
        long userId,
        string current,
        string wanted,
        string? again,
        CancellationToken stop
    )
    {
        if (await Door.ConfirmPassword(userId, current, stop) is not null)
            return new("current", "现在的密码不正确，或者账号已被锁定。");
        if (wanted == current)
            return new("password", "新密码不能与现在的密码相同。");
        if (wanted != again)
            return new("again", "两次输入的新密码不一致。");
        return await Accounts.SetPassword(userId, wanted, mustChange: false, stop) is { } refusal
            ? new("password", $"{refusal.Message}{refusal.Cure}")
            : null;
    }
}
