using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Ledger;
using Zhifa.Web.Tests.Walks;

namespace Zhifa.Web.Tests.Api;

/// <summary>The worked cases, from the scene or the lead to the archive, over HTTP, by the demo's clock.</summary>
[Collection(ApiTests.Name)]
public sealed class TheWorkedCases(ApiServers servers)
{
    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task Run_side_by_side_as_far_as_each_has_come(string database)
    {
        await using var server = await servers.New(database);
        var door = new DemoOverHttp(server.Client, server.Tokens);
        var driven = await DemoDrive.All(DemoScript.All(), door);
        foreach (var script in DemoScript.All())
        {
            var done = driven[script.Id];
            await using var db = server.Database.Open();
            var byLaw = await db.Entries.CountAsync(entry =>
                entry.SubjectKind == "case"
                && entry.SubjectId == done.CaseId
                && entry.Step == "lapse-remedies"
                // What the sweep has written since is no part of the way.
                && entry.Seq <= done.Version
            );
            // Periods that have run out on the way are written down, one for each party; a case that goes over to another procedure begins there with an entry
            // of its own.
            done.Version.ShouldBe(
                script.Steps.Count(step => step is { Beside: false, Apart: false })
                    + script.Steps.Count(step => step.Step == "leave-simple")
                    + byLaw
            );
            byLaw.ShouldBe(script.Id == "goods-confiscated" ? 1 : 0);
            var row = await db.Cases.SingleAsync(c => c.Id == done.CaseId);
            (row.State == CaseStatus.Archived).ShouldBe(Archived(script));
            var chain = await Chains.Read(db, "case", done.CaseId);
            ChainCheck.Verify(chain, new(row.Seq, row.HeadHash!)).ShouldBeNull();
            (await Replayed(server, db, row.Id)).Differences.ShouldBeEmpty();
            foreach (var child in await db.Cases.Where(c => c.ParentId == row.Id).ToListAsync())
                (await Replayed(server, db, child.Id)).Differences.ShouldBeEmpty();
        }
        await Driven_again_they_change_nothing(server, door);
        await Show_their_clocks_and_papers(server, driven["fine-never-paid"].CaseId);
    }

    private static bool Archived(DemoScript script) =>
        script.Steps.Any(step => step.Step == "archive");

    private static async Task<ReplayReport> Replayed(ApiServer server, ZhifaDb db, long caseId)
    {
        var folder = Directory.CreateTempSubdirectory("zhifa-replayed-");
        try
        {
            await using var ground = new ZhifaDatabase(
                $"Data Source={Path.Combine(folder.FullName, "replay.db")};Pooling=False"
            );
            await ground.Migrate(TimeProvider.System);
            var codes = server.Services.GetRequiredService<PartyCodes>();
            return await Replay.Of(db, caseId, ground, codes);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Driven_again_they_change_nothing(ApiServer server, DemoOverHttp door)
    {
        await DemoDrive.All(DemoScript.All(), door);
        await using var db = server.Database.Open();
        (await db.Cases.CountAsync(row => row.ParentId == null)).ShouldBe(
            DemoScript.All().Count
                + DemoScript.All().Sum(script => script.Steps.Count(step => step.Apart))
        );
    }

    private static async Task Show_their_clocks_and_papers(ApiServer server, long unpaid)
    {
        var list = await server.Get("head", ApiCalls.Cases + "?status=archived");
        // Of his own body.
        list.Json.GetProperty("counted")
            .GetInt32()
            .ShouldBe(
                DemoScript
                    .All()
                    .Count(script =>
                        Archived(script) && script.Steps.Any(step => step.By == "archivist")
                    )
            );
        var clocks = await server.Get("head", $"{ApiCalls.Cases}/{unpaid}/clocks");
        var payment = clocks
            .Json.EnumerateArray()
            .Single(clock => clock.GetProperty("limit").GetString() == "penalty.payment");
        payment.GetProperty("dueOn").GetString().ShouldBe("2026-03-24");
        payment.GetProperty("derivation").GetArrayLength().ShouldBeGreaterThan(1);
        var papers = await server.Get("head", $"{ApiCalls.Cases}/{unpaid}/documents");
        var kinds = papers.Json.EnumerateArray().Select(p => p.GetProperty("kind").GetString());
        kinds.ShouldContain("court-application");
        foreach (var paper in papers.Json.EnumerateArray())
        {
            var text = await server.Get(
                "head",
                $"{ApiCalls.Cases}/{unpaid}/documents/{paper.GetProperty("id").GetInt64()}"
            );
            text.Status.ShouldBe(HttpStatusCode.OK);
            text.Text.ShouldContain("示范区城市管理局");
        }
        var entries = await server.Get("head", $"{ApiCalls.Cases}/{unpaid}/entries");
        entries.Json.GetArrayLength().ShouldBe(DemoScript.All()[2].Steps.Count);
    }

    [Theory, InlineData(ApiServers.Sqlite), InlineData(ApiServers.Postgres)]
    public async Task A_surcharge_on_more_than_the_fine_or_above_it_is_refused(string database)
    {
        await using var server = await servers.New(database);
        var door = new DemoOverHttp(server.Client, server.Tokens);
        var script = DemoScript.All().Single(s => s.Id == "fine-never-paid");
        var until = script.Steps.TakeWhile(step => step.Step != "impose-surcharge").ToList();
        var done = await DemoDrive.Run(script with { Steps = until }, door);
        var surcharge = script.Steps[until.Count];
        await Refused(surcharge, "penalty.payment");
        await door.MoveClock(surcharge.At, default);
        await Refused(surcharge, "surcharge-lawful", ("base", "2000.00"));
        await Refused(surcharge, "surcharge-lawful", ("amount", "1050.00"));

        async Task Refused(
            DemoStep step,
            string rule,
            params (string Field, string Value)[] changes
        )
        {
            var values = new Dictionary<string, string>(step.Blocks[0].Rows[0]);
            foreach (var (field, value) in changes)
                values[field] = value;
            var changed = step with { Blocks = [step.Blocks[0] with { Rows = [values] }] };
            var (taken, why) = await door.Take(script, changed, ApiCalls.NewKey(), done, default);
            taken.ShouldBeNull();
            why.ShouldStartWith("422");
            why.ShouldContain($"\"rule\":\"{rule}\"");
            why.ShouldContain(rule == "penalty.payment" ? "第六十七条第三款" : "第七十二条第一款");
            using var page = await PageDoor.Of(server, step.By);
            var body = new JsonObject
            {
                ["SurchargeImposed"] = new JsonObject(
                    values.Select(v => new KeyValuePair<string, JsonNode?>(v.Key, v.Value))
                ),
                ["confirm"] = DemoFill.Password,
            };
            var refused = await page.Try(done!.CaseId, step.Step, body);
            var told = JsonNode.Parse(why[why.IndexOf('{')..])!["refusals"]![0]!["message"]!;
            refused.Refusal.ShouldContain(told.GetValue<string>());
        }
    }
}
