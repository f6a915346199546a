using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Zhifa.Enforcement.Demo;
using Zhifa.Web.Api.Schema;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>The interface for programs under <c>/api/v1</c>, described at <c>/openapi/v1.json</c>.</summary>
public static class ApiModule
{
    public static void AddApi(this IServiceCollection services)
    {
        services
            .AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, BearerTokens>(BearerTokens.Name, null);
        services.AddAuthorization();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.InChinese);
        services.ConfigureHttpJsonOptions(options =>
        {
            // Chinese stays legible; the type of the answer is JSON, no browser takes it for a page.
            options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
            options.SerializerOptions.Converters.Add(
                new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)
            );
        });
        services.AddSingleton<CaseReading>();
        services.AddStepSchemas();
    }

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1")
            .WithTags("案件")
            .RequireAuthorization(
                new AuthorizeAttribute { AuthenticationSchemes = BearerTokens.Name }
            )
            .AddEndpointFilter(OwnPasswordFirst);
        api.MapSteps();
        api.MapCases();
        if (app.Services.GetService<DemoClock>() is not null)
            api.MapDemoClock();
        app.MapMyClocks();
        // Nothing else lives here, whatever the method; no page may answer for it.
        app.Map("/api/{**rest}", Problems.Absent).ExcludeFromDescription();
        app.MapOpenApi();
    }

    private static ValueTask<object?> OwnPasswordFirst(
        EndpointFilterInvocationContext call,
        EndpointFilterDelegate next
    ) =>
        call.HttpContext.Actor().MustChange
            ? ValueTask.FromResult<object?>(Problems.PasswordFirst())
            : next(call);
}
