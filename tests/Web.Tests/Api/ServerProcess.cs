using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Zhifa.Web.Tests.Api;

/// <summary>The built server as a process of its own, so that it can be killed from outside.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> Start(string data, string? connection)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var program = Path.Combine(AppContext.BaseDirectory, "Zhifa.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.ToString()])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ZHIFA_DATA"] = data;
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Demo";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        if (connection is not null)
            start.Environment["ConnectionStrings__Zhifa"] = connection;
        var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        _ = process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address, Timeout = Longest };
        var since = Stopwatch.StartNew();
        while (!await Answers(client))
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The server ended: {await said}");
            if (since.Elapsed > Longest)
                throw new TimeoutException("The server does not answer.");
            await Task.Delay(50);
        }
        return new(process, address);
    }

    /// <summary>SIGKILL: no time to finish anything.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit(Longest);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            Kill();
        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/cases", UriKind.Relative));
            return answer.StatusCode == HttpStatusCode.Unauthorized;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
