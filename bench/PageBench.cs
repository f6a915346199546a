using System.Diagnostics;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// The page of a published decision, against a bare server that looks one row up by its key and writes bytes of the same length. Both
/// in requests per CPU-second of the server, by the same callers, on one PostgreSQL.
/// </summary>
internal static class PageBench
{
    private const int Callers = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(8);

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        var id = await Published(postgres.Connection);
        double ours,
            theirs;
        int bytes;
        using (var server = await BenchServer.Start(postgres.Connection))
            (ours, bytes) = await PerCpuSecond(server, $"/published/{id}");
        using (var peer = await BenchServer.StartPeer(postgres.Connection, bytes))
            (theirs, _) = await PerCpuSecond(peer, $"/{id}");
        Console.WriteLine(
            $"page of a published decision ({bytes / 1024.0:0.0} KiB)     {ours, 10:N0} /CPU-s"
        );
        Console.WriteLine(
            $"one indexed look-up and static bytes       {theirs, 10:N0} /CPU-s   ratio {ours / theirs:0.00}"
        );
    }

    private static async Task<(double, int)> PerCpuSecond(BenchServer server, string path)
    {
        using var client = new HttpClient { BaseAddress = new(server.Address) };
        var bytes = (await client.GetByteArrayAsync(path)).Length;
        await Call(client, path, WarmUp);
        var cpu = server.CpuTime;
        var done = await Call(client, path, Measured);
        return (done / (server.CpuTime - cpu).TotalSeconds, bytes);
    }

    private static async Task<int> Call(HttpClient client, string path, TimeSpan time)
    {
        var (watch, done) = (Stopwatch.StartNew(), 0);
        await Task.WhenAll(
            Enumerable
                .Range(0, Callers)
                .Select(async _ =>
                {
                    while (watch.Elapsed < time)
                    {
                        await client.GetByteArrayAsync(path);
                        Interlocked.Increment(ref done);
                    }
                })
        );
        return done;
    }

    /// <summary>The worked case whose decision has been made public, driven at the desk.</summary>
    private static async Task<long> Published(string connection)
    {
        await using var database = new ZhifaDatabase(connection);
        var door = await BenchOffice.Worked(database);
        await DemoDrive.Run(
            DemoScript.All().Single(worked => worked.Id == "shelter-not-built"),
            door
        );
        await using var db = database.Open();
        return db.Published.Single().Id;
    }
}
