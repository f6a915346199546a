using System.Globalization;
using Microsoft.AspNetCore.OutputCaching;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Pages.Public;

/// <summary>
/// Keeps the rendered pages of published decisions. Each request asks the database whether the decision is still public, so that one
/// withdrawn is gone at once from every node; what is kept is the rendering alone.
/// </summary>
public sealed class PublishedPages(ZhifaDatabase database) : IOutputCachePolicy
{
    public const string Policy = "published";

    private const long Most = 64 * 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public async ValueTask CacheRequestAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    )
    {
        var request = context.HttpContext;
        context.EnableOutputCaching =
            HttpMethods.IsGet(request.Request.Method)
            // Whoever may have signed in gets an answer of his own, which nobody keeps; nobody has been asked yet who he is.
            && request.Request.Headers is { Cookie.Count: 0, Authorization.Count: 0 }
            && long.TryParse(
                (string?)request.Request.RouteValues["id"],
                CultureInfo.InvariantCulture,
                out var id
            )
            && await PublishedDecisions.State(database, id, request.RequestAborted) is { } state
            && Varied(context, state);
    }

    public ValueTask ServeFromCacheAsync(
        OutputCacheContext context,
        CancellationToken cancellation
    ) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }

    private static bool Varied(OutputCacheContext context, string state)
    {
        context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "";
        rules.VaryByHost = false;
        rules.VaryByValues["withdrawn"] = state;
        return true;
    }

    /// <summary>Makes the policy known, with a bound on what is kept.</summary>
    public static void Add(OutputCacheOptions options, PublishedPages pages)
    {
        options.SizeLimit = Most;
        options.AddPolicy(Policy, pages);
    }
}
