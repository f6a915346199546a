using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Zhifa.Bench;

/// <summary>A PostgreSQL of its own with fsync on, as an office would run it; both sides of a ratio use the same one.</summary>
internal sealed class Postgres : IDisposable
{
    private readonly string _folder = Path.Combine(
        Path.GetTempPath(),
        $"zhifa-bench-{Guid.NewGuid():N}"
    );
    private readonly string _bin;

    private Postgres(string bin) => _bin = bin;

    public int Port { get; private set; }

    public string Connection =>
        $"Host=127.0.0.1;Port={Port};Username=zhifa;Database=postgres;Maximum Pool Size=40";

    public static Postgres Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .Order()
                .Select(v => Path.Combine(v, "bin"))
                .LastOrDefault()
            : null;
        var server = new Postgres(
            bin
                ?? throw new InvalidOperationException(
                    "PostgreSQL is missing: apt-get install postgresql."
                )
        );
        server.Port = FreePort();
        Directory.CreateDirectory(server._folder);
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", server._folder);
        server.AsOwner(
            "initdb",
            "-A",
            "trust",
            "-U",
            "zhifa",
            "-D",
            server.Data,
            "--locale-provider=libc",
            "--lc-collate=C",
            "--lc-ctype=C.UTF-8",
            "-E",
            "UTF8"
        );
        server.AsOwner(
            "pg_ctl",
            "-D",
            server.Data,
            "-l",
            Path.Combine(server._folder, "log"),
            "-w",
            "-o",
            $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={server._folder} -c fsync=on -c synchronous_commit=on -c shared_buffers=512MB",
            "start"
        );
        return server;
    }

    /// <summary>Transactions a second of a pgbench script, each client in a loop of its own.</summary>
    public double PgBench(string script, int clients, string database = "postgres")
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        var output = Run(
            "pgbench",
            ["-n", "-M", "prepared", "-h", "127.0.0.1", "-p", Text(Port), "-U", "zhifa"],
            [
                "-c",
                Text(clients),
                "-j",
                Text(Math.Min(2, clients)),
                "-T",
                "10",
                "-f",
                file,
                database,
            ]
        );
        File.Delete(file);
        var line = output.Split('\n').First(l => l.StartsWith("tps", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>An empty database of its own beside the first.</summary>
    public string Database(string name)
    {
        Run(
            "psql",
            [
                "-h",
                "127.0.0.1",
                "-p",
                $"{Port}",
                "-U",
                "zhifa",
                "-c",
                $"create database {name}",
                "postgres",
            ]
        );
        return Connection.Replace(
            "Database=postgres",
            $"Database={name}",
            StringComparison.Ordinal
        );
    }

    public void Dispose()
    {
        AsOwner("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private void AsOwner(string program, params string[] arguments)
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
        Run(command[0], [.. command.Skip(1)]);
    }

    public static string Run(string program, params string[][] arguments) =>
        Run(program, [.. arguments.SelectMany(words => words)]);

    public static string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
