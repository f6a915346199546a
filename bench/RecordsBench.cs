using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// What the record costs: steps at the desk by eight writers, as the product takes them, against a twin that exists here
/// alone and drops entry, contents, readings and the note for the sequencer before they are saved. By turns, on one PostgreSQL.
/// </summary>
internal static class RecordsBench
{
    private const int Writers = 8;
    private const int StepsEach = 100;
    private const int Rounds = 3;

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        await using var with = new ZhifaDatabase(postgres.Connection);
        await using var without = new ZhifaDatabase(postgres.Connection, new NoRecords());
        var (desk, handler) = await BenchOffice.Open(with);
        var (twin, _) = await BenchOffice.Open(without);
        var (recorded, unrecorded) = (0d, 0d);
        await Steps(desk, handler, "warm-a");
        await Steps(twin, handler, "warm-b", desk);
        for (var round = 0; round < Rounds; round++)
        {
            recorded += await Steps(desk, handler, $"with-{round}");
            unrecorded += await Steps(twin, handler, $"without-{round}", desk);
        }
        Console.WriteLine(
            $"steps at the desk with records              {recorded / Rounds, 10:N0} /s"
        );
        Console.WriteLine(
            $"the same without (a twin of the bench)     {unrecorded / Rounds, 10:N0} /s   ratio {recorded / unrecorded:0.00}"
        );
    }

    /// <summary>Steps per second; the cases are opened beforehand, by a desk that records.</summary>
    private static async Task<double> Steps(
        CaseDesk desk,
        Actor handler,
        string name,
        CaseDesk? opener = null
    )
    {
        var cases = new long[Writers * StepsEach];
        await Parallel.ForAsync(
            0,
            cases.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Writers },
            async (i, stop) =>
                cases[i] = await Open(opener ?? desk, handler, $"{name}-{i}", i, stop)
        );
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(
            Enumerable
                .Range(0, Writers)
                .Select(async writer =>
                {
                    foreach (var id in cases.Skip(writer * StepsEach).Take(StepsEach))
                        await Show(desk, handler, $"{name}-show", id);
                })
        );
        return cases.Length / watch.Elapsed.TotalSeconds;
    }

    private static async Task<long> Open(
        CaseDesk desk,
        Actor handler,
        string key,
        int index,
        CancellationToken stop
    )
    {
        var now = TimeProvider.System.GetUtcNow().AddMinutes(-1);
        var fields = new Dictionary<string, string>
        {
            ["Scene.powerItem"] = "CG-P01",
            ["Scene.violationItem"] = "CG-V01",
            ["Scene.actOn"] = now.ToOffset(TimeSpan.FromHours(8))
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["Scene.foundAt"] = now.ToString(
                "yyyy-MM-dd'T'HH:mm:ss'Z'",
                CultureInfo.InvariantCulture
            ),
            ["Scene.place"] = $"示范路{index}号门前",
            ["Party.kind"] = "natural-person",
            ["Party.name"] = "示例某",
            ["Party.code"] = "11010519491231002X",
            ["Party.address"] = "示范路1号",
            ["Handler[0].officer"] = "lin",
            ["Handler[1].officer"] = "zhou",
        };
        return (
            await Done(
                desk,
                handler,
                new(key, "penalty-simple", null, "open-case", null, fields),
                stop
            )
        ).CaseId;
    }

    private static Task<StepDone> Show(CaseDesk desk, Actor handler, string name, long id) =>
        Done(
            desk,
            handler,
            new(
                $"{name}-{id}",
                "",
                id,
                "show-identity",
                1,
                new Dictionary<string, string>
                {
                    ["IdentityShown.shown"] = "true",
                    ["IdentityShown.purposeTold"] = "true",
                }
            ),
            default
        );

    private static async Task<StepDone> Done(
        CaseDesk desk,
        Actor handler,
        StepRequest request,
        CancellationToken stop
    ) =>
        await desk.Take(handler, request, stop) as StepDone
        ?? throw new InvalidOperationException($"{request.Step} was not taken.");

    private sealed class NoRecords : SaveChangesInterceptor
    {
        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            foreach (
                var tracked in eventData
                    .Context!.ChangeTracker.Entries()
                    .Where(tracked =>
                        tracked.Entity is Entry or EntryContent or EntryRead or Pending
                        && tracked.State == EntityState.Added
                    )
                    .ToList()
            )
                tracked.State = EntityState.Detached;
            return new(result);
        }
    }
}
