using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Npgsql;

[assembly: AssemblyFixture(typeof(Zhifa.Tests.Shared.PostgresServer))]

namespace Zhifa.Tests.Shared;

/// <summary>
/// A real PostgreSQL for one test process: a cluster of its own in a temporary folder, on a free port of the loopback. A
/// test class takes it by its constructor and asks it for a database of its own.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        $"zhifa-postgres-{Guid.NewGuid():N}"
    );
    private readonly Lock _once = new();
    private Task<string?>? _server;
    private string _bin = "";
    private int _count;

    /// <summary>Started by the first test that asks, so that a run without such a test pays nothing.</summary>
    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>
    /// Creates an empty database and returns its connection string. Skips the test where PostgreSQL is not installed.
    /// </summary>
    [SuppressMessage(
        "Security",
        "CA2100",
        Justification = "The name is reduced to letters, digits and underscores."
    )]
    public async Task<string> CreateDatabase(string name)
    {
        Task<string?> server;
        lock (_once)
            server = _server ??= Start();
        var root = Programs.Require(await server, "postgresql");
        var database = $"{Plain(name)}_{Interlocked.Increment(ref _count)}";
        await using var connection = new NpgsqlConnection(root);
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"create database \"{database}\"", connection);
        await create.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(root) { Database = database }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is not { IsCompletedSuccessfully: true } || await _server is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await RunAsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-w", "-t", "30", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private async Task<string?> Start()
    {
        if (Postgres.Bin() is not { } bin)
            return null;
        _bin = bin;
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess)
            await Programs.Run("chown", ["postgres", _folder], Limit);
        string[] locale =
        [
            "--locale-provider=libc",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8",
            "-E",
            "UTF8",
        ];
        await RunAsOwner("initdb", ["-N", "-A", "trust", "-U", "zhifa", "-D", Data, .. locale]);
        var port = FreePort();
        string[] options =
        [
            $"-p {port}",
            "-c listen_addresses=127.0.0.1",
            $"-c unix_socket_directories={_folder}",
            "-c fsync=off",
            "-c max_connections=200",
        ];
        var log = Path.Combine(_folder, "log");
        await RunAsOwner(
            "pg_ctl",
            "-D",
            Data,
            "-l",
            log,
            "-w",
            "-t",
            "50",
            "-o",
            string.Join(' ', options),
            "start"
        );
        return $"Host=127.0.0.1;Port={port};Username=zhifa;Database=postgres";
    }

    // PostgreSQL refuses to run as root: the account that its package made runs it then.
    private async Task RunAsOwner(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_bin, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
            command =
            [
                "setpriv",
                "--reuid=postgres",
                "--regid=postgres",
                "--clear-groups",
                .. command,
            ];
        var (exit, output) = await Programs.Run(command[0], command.Skip(1), Limit, _folder);
        if (exit != 0)
            throw new InvalidOperationException($"{program} ended with {exit}: {output}");
    }

    private static string Plain(string name) =>
        new([
            .. name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_').Take(40),
        ]);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>Where the programs of PostgreSQL lie: on the path, or where Debian keeps its versions.</summary>
public static class Postgres
{
    public static string? Bin()
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Order()
                .Reverse()
                .Select(v => Path.Combine(v, "bin"))
            : [];
        return Path.GetDirectoryName(Programs.Find(["pg_ctl"], debian));
    }
}
