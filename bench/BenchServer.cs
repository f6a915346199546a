using System.Diagnostics;
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

    public static async Task<BenchServer> Start(string connection)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        var data = Directory.CreateTempSubdirectory("zhifa-bench-").FullName;
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Zhifa.Web.dll")]
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
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 300; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(address + "/openapi/v1.json");
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
