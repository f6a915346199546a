using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Zhifa.Web.Tests;

/// <summary>The product itself on a real port of the loopback, started once for all tests of the run.</summary>
public sealed class ZhifaHost : IDisposable
{
    private readonly WebApplicationFactory<Program> _factory;
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("zhifa-data-");

    public ZhifaHost()
        : this("Development") { }

    private ZhifaHost(string environment, string? database = null)
    {
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment(environment);
            web.UseStaticWebAssets();
            web.UseUrls("http://127.0.0.1:0");
            web.UseSetting("ZHIFA_DATA", _data.FullName);
            if (database is not null)
                web.UseSetting("ConnectionStrings:Zhifa", database);
            web.UseSetting("Logging:LogLevel:Default", "Critical");
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Critical");
        });
        _factory.UseKestrel();
        _factory.StartServer();
        Address = new Uri(_factory.ClientOptions.BaseAddress, "/");
    }

    public Uri Address { get; }

    /// <summary>The same product in another environment, for the caller to dispose of.</summary>
    /// <param name="database">A connection string; without one, SQLite in a folder of its own.</param>
    public static ZhifaHost In(string environment, string? database = null) =>
        new(environment, database);

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

    public void Dispose()
    {
        _factory.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }
}
