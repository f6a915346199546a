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
    private const int Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>In turns, round by round: what the machine does beside falls on both. Of the rounds the median.</summary>
    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        var id = await Published(postgres.Connection);
        using var server = await BenchServer.Start(postgres.Connection);
        using var ours = new Called(server, $"/published/{id}");
        var bytes = await ours.Bytes();
        using var peerServer = await BenchServer.StartPeer(postgres.Connection, bytes);
        using var theirs = new Called(peerServer, $"/{id}");
        await ours.Call(WarmUp);
        await theirs.Call(WarmUp);
        var rounds = new List<(double Ours, double Theirs)>();
        for (var i = 0; i < Rounds; i++)
            rounds.Add((await ours.PerCpuSecond(), await theirs.PerCpuSecond()));
        var ratios = rounds.Select(round => round.Ours / round.Theirs).Order().ToList();
        Console.WriteLine(
            $"page of a published decision ({bytes / 1024.0:0.0} KiB)     {Median(rounds.Select(r => r.Ours)), 10:N0} /CPU-s"
        );
        Console.WriteLine(
            $"one indexed look-up and static bytes       {Median(rounds.Select(r => r.Theirs)), 10:N0} /CPU-s   ratio {Median(ratios):0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})"
        );
    }

    private static double Median(IEnumerable<double> values) =>
        values.Order().ElementAt(Rounds / 2);

    /// <summary>A page of a server, called again and again.</summary>
    private sealed class Called(BenchServer server, string path) : IDisposable
    {
        private readonly HttpClient _client = new() { BaseAddress = new(server.Address) };

        public void Dispose() => _client.Dispose();

        public async Task<int> Bytes() => (await _client.GetByteArrayAsync(path)).Length;

        public async Task<double> PerCpuSecond()
        {
            var cpu = server.CpuTime;
            var done = await Call(Measured);
            return done / (server.CpuTime - cpu).TotalSeconds;
        }

        public async Task<int> Call(TimeSpan time)
        {
            var (watch, done) = (Stopwatch.StartNew(), 0);
            await Task.WhenAll(
                Enumerable
                    .Range(0, Callers)
                    .Select(async _ =>
                    {
                        while (watch.Elapsed < time)
                        {
                            await _client.GetByteArrayAsync(path);
                            Interlocked.Increment(ref done);
                        }
                    })
            );
            return done;
        }
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
