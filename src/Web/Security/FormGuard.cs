using Microsoft.AspNetCore.Antiforgery;

namespace Zhifa.Web.Security;

/// <summary>A form counts only when it came from a page of ours, opened by the same person.</summary>
public static class FormGuard
{
    public static void UseFormGuard(this IApplicationBuilder app)
    {
        app.UseAntiforgery();
        // Answered here, in the user's language; the endpoints would each say it in theirs.
        app.Use(
            (context, next) =>
            {
                if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return Task.CompletedTask;
            }
        );
    }
}
