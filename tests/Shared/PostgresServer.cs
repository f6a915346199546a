using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Zhifa.Tests.Shared;

/// <summary>
/// A real PostgreSQL for this test process: started on first use in a temporary folder on a free loopback port, stopped
/// when the process ends. PostgreSQL refuses to run as root, so root hands it to an unprivileged user.
/// </summary>
public sealed class PostgresServer
{
    private static readonly Lazy<Task<PostgresServer>> Instance = new(Start);
    private static int _databases;

    private readonly string _folder;
    private readonly int _port;

    private PostgresServer(string folder, int port) => (_folder, _port) = (folder, port);

    /// <summary>The server of this process.</summary>
    public static Task<PostgresServer> Running => Instance.Value;

    /// <summary>Why no server can be started here, or null.</summary>
    public static string? Missing =>
        Binaries is null
            ? "PostgreSQL is missing: initdb and pg_ctl are neither on the PATH nor under /usr/lib/postgresql (apt-get install postgresql)."
            : null;

    /// <summary>Creates an empty database and returns its connection string.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The name is a counter.")]
    public async Task<string> NewDatabase()
    {
        var name = $"zhifa_{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(Connection("postgres"));
        await connection.OpenAsync();
        await using var create = connection.CreateCommand();
        create.CommandText = $"create database {name}";
        await create.ExecuteNonQueryAsync();
        return Connection(name);
    }

    private static string? Binaries
    {
        get
        {
            var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':');
            var installed = Directory.Exists("/usr/lib/postgresql")
                ? Directory
                    .GetDirectories("/usr/lib/postgresql")
                    .OrderByDescending(folder => folder, StringComparer.Ordinal)
                    .Select(folder => Path.Combine(folder, "bin"))
                : [];
            return installed
                .Concat(onPath)
                .FirstOrDefault(folder =>
                    File.Exists(Path.Combine(folder, "initdb"))
                    && File.Exists(Path.Combine(folder, "pg_ctl"))
                );
        }
    }

    private static async Task<PostgresServer> Start()
    {
        var binaries = Binaries ?? throw new InvalidOperationException(Missing);
        var folder = (await Run("mktemp", "-d", "/tmp/zhifa-postgres-XXXXXX")).Trim();
        var server = new PostgresServer(folder, FreePort());
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Stop(binaries);
        await Run(
            Path.Combine(binaries, "initdb"),
            ["-N", "-A", "trust", "-U", "postgres", "-E", "UTF8"],
            ["--locale-provider=libc", "--lc-collate=C", "--lc-ctype=C.UTF-8"],
            ["-D", server.Data]
        );
        // Nothing here outlives the process, so nothing need reach the disk.
        var options =
            $"-h 127.0.0.1 -p {server._port} -k {folder} -c fsync=off -c max_connections=300";
        await Run(
            Path.Combine(binaries, "pg_ctl"),
            ["-w", "-s", "-D", server.Data, "-l", Path.Combine(folder, "log"), "-o", options],
            ["start"]
        );
        return server;
    }

    private string Data => Path.Combine(_folder, "data");

    private string Connection(string database) =>
        $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=40";

    private void Stop(string binaries)
    {
        Run(Path.Combine(binaries, "pg_ctl"), ["-w", "-s", "-D", Data, "-m", "immediate", "stop"])
            .Wait(TimeSpan.FromSeconds(20));
        Run("rm", "-rf", _folder).Wait(TimeSpan.FromSeconds(20));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static Task<string> Run(string program, params string[][] arguments) =>
        Run(program, arguments.SelectMany(list => list).ToArray());

    private static async Task<string> Run(string program, params string[] arguments)
    {
        // Output of pg_ctl start is not read: the server inherits the pipe and would keep it open.
        var start = new ProcessStartInfo { WorkingDirectory = "/tmp" };
        string[] words = [.. Unprivileged(), program, .. arguments];
        start.FileName = words[0];
        foreach (var word in words[1..])
            start.ArgumentList.Add(word);
        start.RedirectStandardOutput = program == "mktemp" || program.EndsWith("initdb");
        using var process = Process.Start(start)!;
        var output = start.RedirectStandardOutput
            ? await process.StandardOutput.ReadToEndAsync()
            : "";
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException(
                $"{string.Join(' ', words)} failed with exit code {process.ExitCode}."
            );
    }

    private static string[] Unprivileged()
    {
        if (Environment.UserName != "root")
            return [];
        var user = File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:"))
            ? "postgres"
            : "nobody";
        return ["setpriv", $"--reuid={user}", $"--regid={Group(user)}", "--clear-groups"];
    }

    private static string Group(string user) =>
        File.ReadLines("/etc/passwd").First(line => line.StartsWith($"{user}:")).Split(':')[3];
}
