using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// One step over HTTP by eight writers, against pgbench writing the same rows in the same transaction, and against one
/// statement with an update and four inserts. Both sides run in this command against one PostgreSQL with fsync.
/// </summary>
internal static class StepBench
{
    private const int Writers = 8;
    private const int StepsEach = 200;
    private const int WarmUp = 600;
    private const int Seconds = 10;

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        await using var database = new ZhifaDatabase(postgres.Connection);
        using var server = await BenchServer.Start(postgres.Connection);
        var (_, token) = await Token(database);
        using var client = Client(server.Address, token);

        var cases = await Prepare(client, WarmUp + Writers * StepsEach);
        var watch = Stopwatch.StartNew();
        var cpu = server.CpuTime;
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(writer =>
                    Write(client, cases.Skip(WarmUp + writer * StepsEach).Take(StepsEach))
                )
        );
        var http = Writers * StepsEach / watch.Elapsed.TotalSeconds;
        var perCpu = Writers * StepsEach / (server.CpuTime - cpu).TotalSeconds;

        await using var db = database.Open();
        var entry = await db.Entries.Where(e => e.Step == "show-identity").MaxAsync(e => e.Id);
        var same = PgBench(postgres, await PgBenchScript.SameRows(db, entry, cases[0], cases[^1]));
        var one = PgBench(postgres, PgBenchScript.OneStatement(cases[0], cases[^1]));

        Console.WriteLine(
            $"step over HTTP, {Writers} writers                  {http, 10:N0} /s   ({perCpu:N0} per server CPU-second)"
        );
        Console.WriteLine(
            $"pgbench, the same rows in one transaction  {same, 10:N0} /s   ratio {http / same:0.00}"
        );
        Console.WriteLine(
            $"pgbench, one statement                     {one, 10:N0} /s   ratio {http / one:0.00}"
        );
    }

    private static async Task<(long, string)> Token(ZhifaDatabase database)
    {
        await using var db = database.Open();
        var lin = await db.Accounts.SingleAsync(account =>
            account.Roles.Any(role => role.Role == Role.Handler)
            && account.OfficerId != null
            && db.Officers.Any(o => o.Id == account.OfficerId && o.Code == "lin")
        );
        return await new ApiTokens(database, TimeProvider.System).Issue(lin.Id, "bench");
    }

    private static HttpClient Client(string address, string token)
    {
        var client = new HttpClient { BaseAddress = new(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Opens cases, so that each has its first real step before it; the first is a warm-up.</summary>
    private static async Task<IReadOnlyList<long>> Prepare(HttpClient client, int count)
    {
        var ids = new long[count];
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (i, stop) => ids[i] = await BenchCases.Open(client, i, stop)
        );
        ids = [.. ids.Order()];
        await Task.WhenAll(
            ids.Take(WarmUp).Chunk(WarmUp / Writers).Select(part => Write(client, part))
        );
        return ids;
    }

    private static async Task Write(HttpClient client, IEnumerable<long> cases)
    {
        foreach (var id in cases)
            await BenchCases.ShowIdentity(client, id);
    }

    private static double PgBench(Postgres postgres, string script)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, script);
        var output = Postgres.Run(
            "pgbench",
            "-n",
            "-M",
            "prepared",
            "-h",
            "127.0.0.1",
            "-p",
            postgres.Port.ToString(CultureInfo.InvariantCulture),
            "-U",
            "zhifa",
            "-c",
            Writers.ToString(CultureInfo.InvariantCulture),
            "-j",
            "2",
            "-T",
            Seconds.ToString(CultureInfo.InvariantCulture),
            "-f",
            file,
            "postgres"
        );
        var line = output.Split('\n').First(l => l.StartsWith("tps", StringComparison.Ordinal));
        return double.Parse(line.Split(' ')[2], CultureInfo.InvariantCulture);
    }
}
