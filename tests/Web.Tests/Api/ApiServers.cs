using Zhifa.Enforcement.Demo;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Api;

/// <summary>The tests of the interface share their servers.</summary>
[CollectionDefinition(Name)]
public sealed class ApiTests : ICollectionFixture<ApiServers>
{
    public const string Name = "api";
}

/// <summary>
/// One server on each database for all tests that do not move the clock: it stands at half past ten of 2026-03-02. Started by
/// the first test that asks.
/// </summary>
public sealed class ApiServers(PostgresServer postgres) : IAsyncDisposable
{
    public const string Sqlite = "sqlite";
    public const string Postgres = "postgres";

    /// <summary>A moment after everything that the first worked case says of its day.</summary>
    public static readonly DateTimeOffset Morning = new(
        2026,
        3,
        2,
        10,
        30,
        0,
        TimeSpan.FromHours(8)
    );

    private readonly Lock _once = new();
    private readonly Dictionary<string, Task<ApiServer>> _started = [];

    public Task<ApiServer> On(string database)
    {
        lock (_once)
        {
            if (!_started.TryGetValue(database, out var server))
                _started[database] = server = StartAtMorning(database);
            return server;
        }
    }

    /// <summary>A server of the caller's own, to move its clock as he likes and to dispose of.</summary>
    public async Task<ApiServer> New(string database) =>
        await ApiServer.Start(database == Postgres ? await postgres.CreateDatabase("api") : null);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _started.Values.Where(started => started.IsCompletedSuccessfully))
            await (await server).DisposeAsync();
    }

    private async Task<ApiServer> StartAtMorning(string database)
    {
        var server = await New(database);
        await new DemoOverHttp(server.Client, server.Tokens).MoveClock(Morning, default);
        await OtherBodies.Enrol(server);
        return server;
    }
}
