using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// A whole case of the ordinary procedure with a hearing, from the lead to the archive, by one desk on PostgreSQL with fsync; against
/// pgbench, one client, writing the rows of its decision as often as the case has steps.
/// </summary>
internal static class OrdinaryBench
{
    private const int Rounds = 4;

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        var script = DemoScript.All().Single(worked => worked.Id == "hearing-held");
        var (taken, name) = (TimeSpan.Zero, "");
        // The first round warms up; each is a new office, since one act is fined once.
        for (var round = 0; round <= Rounds; round++)
        {
            name = $"round{round}";
            await using var database = new ZhifaDatabase(postgres.Database(name));
            var door = await BenchOffice.Worked(database);
            var watch = Stopwatch.StartNew();
            await DemoDrive.Run(script, door);
            taken += round == 0 ? TimeSpan.Zero : watch.Elapsed;
        }
        var perSecond = Rounds * script.Steps.Count / taken.TotalSeconds;
        await using var last = new ZhifaDatabase(
            postgres.Connection.Replace("=postgres", $"={name}", StringComparison.Ordinal)
        );
        await using var db = last.Open();
        var decided = await db.Entries.SingleAsync(entry => entry.Step == "decide");
        var same = postgres.PgBench(
            await PgBenchScript.SameRows(db, decided.Id, decided.SubjectId, decided.SubjectId),
            1,
            name
        );
        Console.WriteLine(
            $"ordinary case of {script.Steps.Count} steps, end to end       {taken.TotalMilliseconds / Rounds, 10:N0} ms  ({perSecond:N0} steps/s, one desk)"
        );
        Console.WriteLine(
            $"pgbench, the rows of its decision          {same, 10:N0} /s   ratio {perSecond / same:0.00}"
        );
    }
}
