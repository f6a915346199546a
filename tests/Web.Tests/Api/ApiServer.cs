using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Web.Tests.Api;

/// <summary>The product with a database and a data folder of its own, on a port of the loopback, in Demo unless said otherwise.</summary>
public sealed class ApiServer : IAsyncDisposable
{
    private readonly WebApplicationFactory<Program> _factory;
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        $"zhifa-api-{Guid.NewGuid():N}"
    );
    private Dictionary<string, string> _tokens = [];

    private ApiServer(string? connection, string environment)
    {
        Directory.CreateDirectory(_folder);
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(web =>
        {
            web.UseEnvironment(environment);
            web.UseUrls("http://127.0.0.1:0");
            web.UseSetting("ZHIFA_DATA", _folder);
            if (connection is not null)
                web.UseSetting("ConnectionStrings:Zhifa", connection);
            web.UseSetting("Logging:LogLevel:Default", "Error");
            web.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        });
        _factory.UseKestrel();
        _factory.StartServer();
        Client = new HttpClient
        {
            BaseAddress = new Uri(_factory.ClientOptions.BaseAddress, "/"),
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public HttpClient Client { get; }

    public IServiceProvider Services => _factory.Services;

    public ZhifaDatabase Database => Services.GetRequiredService<ZhifaDatabase>();

    /// <summary>A token for each account, by user name.</summary>
    public IReadOnlyDictionary<string, string> Tokens => _tokens;

    /// <param name="connection">Null means SQLite in the data folder.</param>
    public static async Task<ApiServer> Start(
        string? connection = null,
        string environment = "Demo"
    )
    {
        var server = new ApiServer(connection, environment);
        await using var db = server.Database.Open();
        foreach (var name in await db.Accounts.Select(account => account.UserName).ToListAsync())
            await server.IssueToken(name);
        return server;
    }

    public async Task<string> IssueToken(string userName)
    {
        await using var db = Database.Open();
        var id = await db
            .Accounts.Where(a => a.UserName == userName)
            .Select(a => a.Id)
            .SingleAsync();
        var (_, token) = await Services
            .GetRequiredService<ApiTokens>()
            .Issue(id, "test", TimeSpan.FromDays(800));
        _tokens = new(_tokens) { [userName] = token };
        return token;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
