using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Zhifa.Web.Pages.Errors;

namespace Zhifa.Web.Security;

/// <summary>Failed requests without a body of their own: a person is answered in words, the API in ProblemDetails.</summary>
public static class ErrorPages
{
    public static void UseErrorPages(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(
            new ExceptionHandlerOptions
            {
                StatusCodeSelector = failure =>
                    failure is BadHttpRequestException bad ? bad.StatusCode : 500,
                ExceptionHandler = Answer,
            }
        );
        app.UseStatusCodePages(status => Answer(status.HttpContext));
        app.Use(HideForbidden);
    }

    public static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        || context.Request.Path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static async Task Answer(HttpContext context)
    {
        var status = context.Response.StatusCode;
        if (IsApi(context))
        {
            await context
                .RequestServices.GetRequiredService<IProblemDetailsService>()
                .TryWriteAsync(
                    new() { HttpContext = context, ProblemDetails = { Status = status } }
                );
            return;
        }
        // The page that failed has used up the request's renderer: this one gets services of its own.
        var used = context.RequestServices;
        await using var scope = used.CreateAsyncScope();
        context.RequestServices = scope.ServiceProvider;
        context.Response.Headers.Remove("blazor-enhanced-nav");
        await new RazorComponentResult<ErrorPage>(
            new { Told = ErrorText.Of(status), Trace = Trace(context, status) }
        )
        {
            StatusCode = status,
        }.ExecuteAsync(context);
        context.RequestServices = used;
    }

    private static string? Trace(HttpContext context, int status) =>
        status < 500 ? null : Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;

    // Absent and forbidden get one answer, unless an endpoint has written a reason of its own.
    private static async Task HideForbidden(HttpContext context, RequestDelegate next)
    {
        await next(context);
        if (context.Response is { HasStarted: false, StatusCode: 403, ContentType: null })
            context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
