using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Codes;

namespace Zhifa.Bench;

/// <summary>
/// The page of a case with fifty parties, a thousand things kept and more than three hundred entries, as its handler opens it; against the
/// page of the same case with two parties.
/// </summary>
internal static class JointBench
{
    private const int Parties = 50;
    private const int Times = 100;

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        await Measure(postgres, "two", Script("joint-2", 2, kept: 0));
        await Measure(postgres, "fifty", Script("joint-50", Parties, kept: 5));
    }

    /// <summary>Each in an office of its own: one act is fined once.</summary>
    private static async Task Measure(Postgres postgres, string name, DemoScript script)
    {
        var connection = postgres.Database(name);
        await using var database = new ZhifaDatabase(connection);
        var done = await DemoDrive.Run(script, await BenchOffice.Worked(database));
        using var server = await BenchServer.Start(connection);
        using var client = new HttpClient { BaseAddress = new(server.Address) };
        client.DefaultRequestHeaders.Add("Cookie", $"zhifa-session={await Session(database)}");
        await using var db = database.Open();
        var entries = await db.Entries.CountAsync(entry => entry.SubjectId == done.CaseId);
        var path = $"/cases/{done.CaseId}";
        for (var i = 0; i < 10; i++)
            await client.GetByteArrayAsync(path);
        var (cpu, took, bytes) = (server.CpuTime, new List<TimeSpan>(), 0);
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            bytes = (await client.GetByteArrayAsync(path)).Length;
            took.Add(watch.Elapsed);
        }
        Console.WriteLine(
            $"page of a case of {name} parties, {entries} entries ({bytes / 1024.0:0} KiB)   {took.Order().ElementAt(Times / 2).TotalMilliseconds, 8:N0} ms   {(server.CpuTime - cpu).TotalMilliseconds / Times, 8:N0} ms CPU"
        );
    }

    private static async Task<string> Session(ZhifaDatabase database)
    {
        await using var db = database.Open();
        var id = await db
            .Accounts.Where(account => account.UserName == "handler")
            .Select(account => account.Id)
            .SingleAsync();
        return await new Sessions(database, TimeProvider.System).Open(id);
    }

    /// <summary>The worked case of two parties up to its payments, with as many parties as wanted, of whom one has paid.</summary>
    private static DemoScript Script(string id, int parties, int kept)
    {
        var worked = DemoScript.All().Single(script => script.Id == "two-parties");
        var steps = worked
            .Steps.TakeWhile(step => step.Step != "conclude-performance")
            .Where(step => step.Step is not ("record-statement" or "recheck-statement"))
            .ToList();
        return worked with
        {
            Id = id,
            Steps =
            [
                .. steps
                    .SelectMany(step =>
                        step.Instance == 2 || step is { Step: "record-payment" }
                            ? []
                            : Each(step, parties)
                    )
                    .SelectMany(step =>
                        step.Step == "consider-leniency"
                            ? [.. Kept(step, kept), step]
                            : new[] { step }
                    ),
                .. Each(steps.First(step => step.Step == "record-payment"), parties),
            ],
        };
    }

    private static IEnumerable<DemoStep> Each(DemoStep step, int parties) =>
        step.Instance is null
            ? [step with { Blocks = [.. step.Blocks.Select(block => Rows(block, parties))] }]
            : Enumerable
                .Range(1, parties)
                .Select(one =>
                    step with
                    {
                        Instance = one,
                        Blocks = [.. step.Blocks.Select(block => Own(block, one))],
                    }
                );

    /// <summary>The first row is the firm's, the second as often as there are men.</summary>
    private static DemoBlock Rows(DemoBlock block, int parties) =>
        block.Name is "Party" or "PenaltyLine" or "LeniencyConsidered"
            ? block with
            {
                Rows =
                [
                    block.Rows[0],
                    .. Enumerable.Range(2, parties - 1).Select(one => Man(block, one)),
                ],
            }
            : block;

    private static Dictionary<string, string> Man(DemoBlock block, int one)
    {
        var row = block.Rows[1].ToDictionary();
        if (row.ContainsKey("party"))
            row["party"] = Text(one);
        if (row.ContainsKey("code"))
            (row["code"], row["name"]) = (Code(one), $"示例某{Text(one)}");
        return row;
    }

    private static DemoBlock Own(DemoBlock block, int one) =>
        block.Name switch
        {
            "ServiceReceipt" when one > 1 => With(
                block,
                ("recipient", $"示例某{Text(one)}"),
                ("relation", "self")
            ),
            "Payment" => With(
                block,
                ("fine", one == 1 ? "4000.00" : "800.00"),
                ("reference", $"BENCH-{Text(one)}")
            ),
            _ => block,
        };

    private static DemoBlock With(DemoBlock block, params (string Name, string Value)[] values)
    {
        var row = block.Rows[0].ToDictionary();
        foreach (var (name, value) in values)
            row[name] = value;
        return block with { Rows = [row] };
    }

    /// <summary>Things kept from the firm, two hundred at a time, and disposed of.</summary>
    private static IEnumerable<DemoStep> Kept(DemoStep before, int times) =>
        from time in Enumerable.Range(1, times)
        from step in new[]
        {
            before with
            {
                By = "head",
                Step = "approve-preservation",
                Sign = true,
                Instance = null,
                Blocks =
                [
                    One(
                        "PreservationApproval",
                        ("danger", $"第{Text(time)}批，可能灭失"),
                        ("opinion", "同意。")
                    ),
                    One("PartyConcerned", ("party", "1")),
                ],
            },
            before with
            {
                Step = "preserve",
                Instance = time,
                Blocks =
                [
                    One(
                        "Preservation",
                        ("place", "示例市示范区示范路32号"),
                        ("manner", "就地保存"),
                        ("present", "丁四文"),
                        ("dutyTold", "true")
                    ),
                    new(
                        "PreservedItem",
                        true,
                        [
                            .. Enumerable
                                .Range(1, 200)
                                .Select(item => new Dictionary<string, string>
                                {
                                    ["name"] = $"广告牌{Text(item)}",
                                    ["quantity"] = "1块",
                                }),
                        ]
                    ),
                ],
            },
            before with
            {
                By = "head",
                Step = "dispose-preserved",
                Sign = true,
                Instance = time,
                Blocks =
                [
                    One(
                        "PreservationDisposal",
                        ("reasons", "已经拍照保全。"),
                        ("partyTold", "true")
                    ),
                    new(
                        "DisposedItem",
                        true,
                        [
                            .. Enumerable
                                .Range(1, 200)
                                .Select(item => new Dictionary<string, string>
                                {
                                    ["item"] = Text(item),
                                    ["outcome"] = "copied",
                                }),
                        ]
                    ),
                ],
            },
        }
        select step;

    private static DemoBlock One(string name, params (string Name, string Value)[] values) =>
        new(name, false, [values.ToDictionary(value => value.Name, value => value.Value)]);

    private static string Code(int one)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"41990119800101{one:000}");
        return "0123456789X"
            .Select(last => first + last)
            .First(code => ResidentId.Check(code).Valid);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
