namespace Zhifa.Web.Security;

/// <summary>The headers that every answer carries. Nothing is ever loaded from another host, nothing inline is run.</summary>
public static class SecureHeaders
{
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string Permissions =
        "camera=(self), microphone=(self), geolocation=(self), payment=(), usb=(), interest-cohort=(), browsing-topics=()";

    public static void UseSecureHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    Write(context);
                    return Task.CompletedTask;
                });
                return next(context);
            }
        );

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.Remove("blazor-enhanced-nav");
        // After 退出 the back button of a shared machine must show nothing. Fingerprinted assets keep their own header.
        if (context.User.Identity is { IsAuthenticated: true } && headers.CacheControl.Count == 0)
            headers.CacheControl = "no-store";
    }
}
