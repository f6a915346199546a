using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Ledger;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Api;

/// <summary>
/// The server's process is killed at random moments under load: each key that was answered is on record exactly once, each
/// other can be sent again. <c>ZHIFA_KILLS</c> says how often; five times without it.
/// </summary>
[Collection(ApiTests.Name)]
public sealed class KilledFromOutside(PostgresServer postgres)
{
    private const int Clients = 4;
    private const int Seed = 20260302;

    private static int Kills =>
        int.TryParse(
            Environment.GetEnvironmentVariable("ZHIFA_KILLS"),
            CultureInfo.InvariantCulture,
            out var kills
        )
            ? kills
            : 5;

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task Nothing_answered_is_lost_and_nothing_is_done_twice(string kind)
    {
        var data = Directory.CreateTempSubdirectory("zhifa-kill-").FullName;
        var connection =
            kind == ApiServers.Postgres
                ? await postgres.CreateDatabase("kill")
                : $"Data Source={Path.Combine(data, "zhifa.db")}";
        var token = await Prepare(connection);
        var body = Walk.Opening().ToJsonString();
        var random = new Random(Seed);
        var answered = new ConcurrentDictionary<string, string>();
        var sent = new ConcurrentQueue<string>();
        for (var round = 0; round < Kills; round++)
        {
            using var server = await ServerProcess.Start(data, connection);
            using var client = Client(server, token);
            using var over = new CancellationTokenSource();
            var work = Enumerable
                .Range(0, Clients)
                .Select(_ => Task.Run(() => Open(client, body, sent, answered, over.Token)))
                .ToList();
            await Answered(answered, answered.Count + random.Next(1, 25));
            await Task.Delay(random.Next(60));
            server.Kill();
            await over.CancelAsync();
            await Task.WhenAll(work);
        }
        using var last = await ServerProcess.Start(data, connection);
        using var caller = Client(last, token);
        foreach (var key in sent)
        {
            var (ok, text, replayed) = await Send(caller, body, key, default);
            ok.ShouldBeTrue(text);
            if (answered.TryGetValue(key, out var before))
                (replayed, text).ShouldBe((true, before));
        }
        answered.ShouldNotBeEmpty();
        await using var database = new ZhifaDatabase(connection);
        await Whole(database, sent.Count);
        last.Kill();
        await database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    private static async Task Answered(ConcurrentDictionary<string, string> answered, int count)
    {
        for (var wait = 0; wait < 3000 && answered.Count < count; wait++)
            await Task.Delay(10);
    }

    /// <summary>As many cases as keys, one entry each, every chain whole, numbers without a gap.</summary>
    private static async Task Whole(ZhifaDatabase database, int keys)
    {
        await using var db = database.Open();
        var rows = await db.Cases.AsNoTracking().ToListAsync();
        rows.Count.ShouldBe(keys);
        foreach (var row in rows)
            ChainCheck
                .Verify(await Chains.Read(db, "case", row.Id), new(row.Seq, row.HeadHash!))
                .ShouldBeNull();
        rows.Select(row => row.Number!)
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                Enumerable
                    .Range(1, keys)
                    .Select(n => $"示城管案〔2026〕{n}号")
                    .Order(StringComparer.Ordinal)
            );
    }

    private static async Task Open(
        HttpClient client,
        string body,
        ConcurrentQueue<string> sent,
        ConcurrentDictionary<string, string> answered,
        CancellationToken over
    )
    {
        while (!over.IsCancellationRequested)
        {
            var key = ApiCalls.NewKey();
            sent.Enqueue(key);
            try
            {
                var (ok, text, _) = await Send(client, body, key, over);
                ok.ShouldBeTrue(text);
                answered[key] = text;
            }
            catch (Exception cut)
                when (cut is HttpRequestException or OperationCanceledException or IOException)
            {
                return;
            }
        }
    }

    private static async Task<(bool Ok, string Text, bool Replayed)> Send(
        HttpClient client,
        string body,
        string key,
        CancellationToken stop
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiCalls.Cases)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await client.SendAsync(request, stop);
        return (
            answer.IsSuccessStatusCode,
            await answer.Content.ReadAsStringAsync(stop),
            answer.Headers.Contains("Idempotency-Replayed")
        );
    }

    /// <summary>The demo office and a token, made before the first server starts.</summary>
    private static async Task<string> Prepare(string connection)
    {
        await using var database = new ZhifaDatabase(connection);
        await database.Migrate(TimeProvider.System);
        await DemoFill.Fill(database, new Passwords(1000));
        var clock = await DemoClock.Of(database, TimeProvider.System);
        await clock.Forward(ApiServers.Morning - DemoClock.Beginning);
        await using var db = database.Open();
        var user = await db.Accounts.SingleAsync(account => account.UserName == "handler");
        var (_, token) = await new ApiTokens(database, clock).Issue(user.Id, "kill");
        return token;
    }

    private static HttpClient Client(ServerProcess server, string token) =>
        new()
        {
            BaseAddress = server.Address,
            Timeout = TimeSpan.FromSeconds(30),
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", token),
            },
        };
}
