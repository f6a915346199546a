using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Zhifa.Enforcement.Identity;
using Zhifa.Web.Components;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages.Identity;

/// <summary>
/// Takes the sign-in of somebody whose form came too late. No page of the router: the form that follows must carry a token
/// of the new session, and a page would have made its tokens for nobody before it knew who signs in.
/// </summary>
public static class SignInAgainDoor
{
    public const string Path = "/login/again";

    public static void MapSignInAgain(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, SignIn).WithMetadata(new RequireAntiforgeryTokenAttribute());

    private static async Task<IResult> SignIn(HttpContext context, SignIn door, Sessions sessions)
    {
        var stop = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(stop);
        var (carried, user) = (CarriedForm.Read(form), form["user"].ToString());
        var (userId, refusal) = await door.Check(user, form["password"].ToString(), stop);
        if (userId is not { } id)
            return new RazorComponentResult<SignInAgain>(
                new
                {
                    Carried = carried,
                    User = user,
                    Errors = (IReadOnlyList<ErrorModel>)
                        [new("user", refusal!.Message + refusal.Cure)],
                }
            )
            {
                StatusCode = StatusCodes.Status422UnprocessableEntity,
            };
        var secret = await sessions.Open(id, stop);
        SessionHandler.Keep(context, secret);
        if (carried is null)
            return Results.Redirect("/workbench");
        var actor = await sessions.Resume(secret, stop);
        context.User = context.Admit(actor!, "", SessionHandler.Name);
        return new RazorComponentResult<CarryOn>(new { Carried = carried });
    }
}
