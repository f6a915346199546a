using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Zhifa.Web.Tests;

/// <summary>The product itself on a real port of the loopback, started once for all tests of the run.</summary>
public sealed class ZhifaHost : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory;

    public ZhifaHost()
        : this("Development") { }

    private ZhifaHost(string environment)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment(environment);
            web.UseUrls("http://127.0.0.1:0");
            web.UseSetting("Logging:LogLevel:Default", "Critical");
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Critical");
        });
        _factory.UseKestrel();
        _factory.StartServer();
        Address = new Uri(_factory.ClientOptions.BaseAddress, "/");
    }

    public Uri Address { get; }

    /// <summary>The same product in another environment, for the caller to dispose of.</summary>
    public static ZhifaHost In(string environment) => new(environment);

    public IServiceProvider Services => _factory.Services;

    /// <summary>Follows no redirect and keeps no cookie: a test sees each answer as it is.</summary>
    public HttpClient Client() =>
        new(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                CheckCertificateRevocationList = true,
            }
        )
        {
            BaseAddress = Address,
            Timeout = TimeSpan.FromSeconds(30),
        };

    /// <summary>The patterns of all endpoints that show a page.</summary>
    public IReadOnlyList<string> PageRoutes() =>
        [
            .. Services
                .GetRequiredService<EndpointDataSource>()
                .Endpoints.OfType<RouteEndpoint>()
                .Where(e => e.Metadata.Any(m => m.GetType().Name == "ComponentTypeMetadata"))
                .Select(e => e.RoutePattern.RawText!)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    public void Dispose() => _factory.Dispose();
}
