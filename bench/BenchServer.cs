using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Zhifa.Bench;

/// <summary>The product's own server as a process of its own, on the demo office.</summary>
internal sealed class BenchServer : IDisposable
{
    private readonly Process _process;
    private readonly string _data;

    private BenchServer(Process process, string address, string data) =>
        (_process, Address, _data) = (process, address, data);

    public string Address { get; }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<BenchServer> Start(string connection) =>
        Start(["Zhifa.Web.dll"], connection, "/openapi/v1.json", []);

    /// <summary>The bare server that a page is held against, as a process of its own too.</summary>
    public static Task<BenchServer> StartPeer(string connection, int bytes) =>
        Start(
            ["Zhifa.Bench.dll", PagePeer.Word],
            connection,
            "/0",
            new() { ["BENCH_BYTES"] = bytes.ToString(CultureInfo.InvariantCulture) }
        );

    private static async Task<BenchServer> Start(
        string[] program,
        string connection,
        string answers,
        Dictionary<string, string> settings
    )
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var data = Directory.CreateTempSubdirectory("zhifa-bench-").FullName;
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, program[0]), .. program.Skip(1)]
        )
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        start.Environment["ASPNETCORE_URLS"] = address;
        start.Environment["ConnectionStrings__Zhifa"] = connection;
        start.Environment["ZHIFA_DATA"] = data;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(address + answers);
                return new(process, address, data);
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                await Task.Delay(100);
            }
        }
        throw new InvalidOperationException("The server did not start.");
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_data, recursive: true);
    }
}
