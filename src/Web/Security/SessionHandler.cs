using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Web.Pages.Identity;

namespace Zhifa.Web.Security;

/// <summary>Signed-in browsers: the session behind the cookie is resumed at each request, so that it can be ended at any time.</summary>
public sealed class SessionHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder urls,
    Sessions sessions,
    ZhifaDatabase database
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, urls)
{
    public const string Name = "session";
    public const string Cookie = "zhifa-session";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Cookies[Cookie] is not { Length: > 0 } secret)
            return AuthenticateResult.NoResult();
        if (await sessions.Resume(secret, Context.RequestAborted) is not { } actor)
            return AuthenticateResult.Fail("The session is over.");
        return AuthenticateResult.Success(
            new(Context.Admit(actor, await Office(actor), Name), Name)
        );
    }

    /// <summary>A page leads to the sign-in and back; a form is kept, with all that was typed into it.</summary>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (ErrorPages.IsApi(Context))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        if (HttpMethods.IsGet(Request.Method))
        {
            var why = Request.Cookies.ContainsKey(Cookie) ? "&over=1" : "";
            Response.Redirect(
                $"/login?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}{why}"
            );
            return;
        }
        var carried = await CarriedForm.Of(Request);
        await new RazorComponentResult<SignInAgain>(new { Carried = carried })
        {
            StatusCode = StatusCodes.Status401Unauthorized,
        }.ExecuteAsync(Context);
    }

    /// <summary>Puts the session into the browser. The cookie ends with the browser, the session by its own clock.</summary>
    public static void Keep(HttpContext context, string secret) =>
        context.Response.Cookies.Append(Cookie, secret, Properties(context));

    public static void Forget(HttpContext context) =>
        context.Response.Cookies.Delete(Cookie, Properties(context));

    private static CookieOptions Properties(HttpContext context) =>
        new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            IsEssential = true,
            Path = "/",
        };

    private async Task<string> Office(Actor actor)
    {
        await using var db = database.Open();
        return await db
                .Bodies.Where(body => body.Id == actor.BodyId)
                .Select(body => body.Name)
                .SingleOrDefaultAsync(Context.RequestAborted)
            ?? "";
    }
}
