using Microsoft.AspNetCore.Authentication;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Web.Security;

/// <summary>Sessions of browsers: the scheme, the way out, and the change of a password that somebody else thought up.</summary>
public static class SignInModule
{
    public static void AddSignIn(this IServiceCollection services)
    {
        services
            .AddAuthentication(SessionHandler.Name)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.Name, null);
        services.AddAuthorizationBuilder().AddRolePolicies();
    }

    /// <summary>Who must change the password does that first, and nothing else.</summary>
    public static void UsePasswordChange(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var asked = context.Request.Path;
                if (
                    context.Features.Get<Actor>() is not { MustChange: true, ByToken: false }
                    || asked == "/password"
                    || asked == "/logout"
                    || Path.HasExtension(asked)
                )
                    return next(context);
                context.Response.Redirect("/password");
                return Task.CompletedTask;
            }
        );

    public static void MapSignOut(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => Results.Redirect("/workbench"));
        app.MapPost("/logout", SignOut)
            .WithMetadata(new Microsoft.AspNetCore.Antiforgery.RequireAntiforgeryTokenAttribute());
    }

    private static async Task<IResult> SignOut(HttpContext context, Sessions sessions)
    {
        if (context.Request.Cookies[SessionHandler.Cookie] is { Length: > 0 } secret)
            await sessions.End(secret, context.RequestAborted);
        SessionHandler.Forget(context);
        return Results.Redirect("/login?left=1");
    }
}
