using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.OutputCaching;
using Zhifa.Enforcement.Demo;
using Zhifa.Web.Components;
using Zhifa.Web.Components.Layout;
using Zhifa.Web.Pages.Public;
using Zhifa.Web.Security;

namespace Zhifa.Web.Pages;

/// <summary>The pages: Razor components rendered on the server, complete without JavaScript.</summary>
public static class PagesModule
{
    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddSingleton<PublishedPages>();
        services.AddOutputCache();
        services.AddOptions<OutputCacheOptions>().Configure<PublishedPages>(PublishedPages.Add);
        // Chinese stays Chinese in the source of a page: a third of the bytes, and a person can read it.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddCascadingAuthenticationState();
        services.AddAuthorization();
        services.AddProblemDetails();
        services.AddNavigation(
            new("", 0, "/workbench", "工作台"),
            new("办案", 10, "/cases", "案件"),
            new("办案", 11, "/cases/new/penalty-ordinary", "登记线索", "handler"),
            new("办案", 12, "/cases/new/penalty-simple", "登记现场案件", "handler"),
            new("办案", 13, "/hearings", "听证日程"),
            new("办案", 14, "/reviews", "法制审核", "legal-reviewer"),
            new("监督", 40, "/supervision/overdue", "超期案件", "supervisor"),
            new("监督", 41, "/supervision/beyond-tier", "突破裁量档次", "supervisor")
        );
        if (services.Any(service => service.ServiceType == typeof(DemoClock)))
            services.AddNavigation(
                new NavigationEntry("演示", 90, "/demo/clock", "演示时钟", "administrator")
            );
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "zhifa-form";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.SuppressXFrameOptionsHeader = true;
        });
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets();
        var pages = app.MapRazorComponents<App>();
        if (!app.Environment.IsDevelopment())
            pages.Add(Withhold);
    }

    private static void Withhold(EndpointBuilder endpoint)
    {
        if (endpoint.Metadata.OfType<DevelopmentOnlyAttribute>().Any())
            endpoint.RequestDelegate = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
    }
}
