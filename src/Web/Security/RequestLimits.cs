using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Zhifa.Web.Security;

/// <summary>How much one request may carry. Files have an upload of their own with a limit of its own.</summary>
public static class RequestLimits
{
    public const long Body = 1024 * 1024;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = Body;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = 2000;
            form.ValueLengthLimit = (int)Body;
        });
    }

    /// <summary>
    /// Tells a body that is too large by its announced length, before anyone reads it: read later it would come out as an
    /// invalid form. A body of unannounced length is cut off by the server.
    /// </summary>
    public static void UseRequestLimits(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var limit =
                    context
                        .GetEndpoint()
                        ?.Metadata.GetMetadata<IRequestSizeLimitMetadata>()
                        ?.MaxRequestBodySize
                    ?? Body;
                if (context.Request.ContentLength <= limit || context.Request.ContentLength is null)
                    return next(context);
                // The body is left unread, so the connection carries nothing after this answer.
                context.Response.Headers.Connection = "close";
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return Task.CompletedTask;
            }
        );
}
