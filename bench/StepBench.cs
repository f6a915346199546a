using System.Diagnostics;
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
        var same = postgres.PgBench(
            await PgBenchScript.SameRows(db, entry, cases[0], cases[^1]),
            Writers
        );
        var one = postgres.PgBench(PgBenchScript.OneStatement(cases[0], cases[^1]), Writers);

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
}
