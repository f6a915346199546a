using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>A million warnings raised by the sweep, in batches that other nodes may share, against one statement that raises them all.</summary>
internal static class SweepBench
{
    private const int Warnings = 1_000_000;
    private const int Cases = 20_000;
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        await using var database = new ZhifaDatabase(postgres.Connection);
        await database.Migrate(TimeProvider.System);
        await DemoFill.Fill(database, new Passwords(1000));
        await Fill(database);
        var (sweep, statement) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var round = 0; round < 3; round++)
        {
            sweep = Shorter(sweep, await Time(database, () => ClockSweep.Run(database, Now)));
            statement = Shorter(statement, await Time(database, () => OneStatement(database)));
        }
        Console.WriteLine(
            $"{Warnings:N0} warnings: sweep {sweep.TotalSeconds:0.0} s, one statement {statement.TotalSeconds:0.0} s   ratio {statement / sweep:0.00} (aim 0.5)"
        );
    }

    private static async Task<int> OneStatement(ZhifaDatabase database)
    {
        await using var db = Patient(database);
        return await db.Database.ExecuteSqlRawAsync(
            "update clock_alarm set raised_at = {0} where raised_at is null and on_day <= {1}",
            Now.ToUnixTimeMilliseconds(),
            new DateOnly(2026, 3, 2)
        );
    }

    private static async Task<TimeSpan> Time(ZhifaDatabase database, Func<Task<int>> raise)
    {
        await using var db = Patient(database);
        await db.Database.ExecuteSqlRawAsync(
            "update clock_alarm set raised_at = null where raised_at is not null"
        );
        await db.Database.ExecuteSqlRawAsync("vacuum full analyze clock_alarm");
        await db.Database.ExecuteSqlRawAsync("checkpoint");
        var watch = Stopwatch.StartNew();
        var raised = await raise();
        watch.Stop();
        return raised == Warnings
            ? watch.Elapsed
            : throw new InvalidOperationException($"Raised {raised} of {Warnings}.");
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static ZhifaDb Patient(ZhifaDatabase database)
    {
        var db = database.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        return db;
    }

    private static async Task Fill(ZhifaDatabase database)
    {
        await using var db = Patient(database);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into "case" (number, procedure, procedure_hash, city_code, district_code, body_id, title, stage, state,
              opened_at, opened_on, version, seq, state_json, extras_json)
            select '示城管案〔2025〕' || n || '号', 'penalty-simple', 'bench', b.city_code, b.district_code, b.id, '案件' || n, 'scene',
              'open', 1700000000000 + n, date '2025-01-01', 1, 1, '{{}}', '{{}}'
            from generate_series(1, {0}) n, (select * from body order by id limit 1) b
            """,
            Cases
        );
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into clock (subject_kind, subject_id, limit_id, ordinal, starts_on, due_on, provisional, state, derivation_json)
            select 'case', c.id, 'penalty.bank-remit', n, date '2026-01-05', date '2026-01-07', false, 'running', '[]'
            from "case" c, generate_series(1, {0}) n;
            insert into clock_alarm (clock_id, kind, on_day, tells, case_id, district_code, city_code)
            select k.id, 'overdue', date '2026-01-08' + (k.id % 40)::int, 'supervisor', c.id, c.district_code, c.city_code
            from clock k join "case" c on c.id = k.subject_id
            """,
            Warnings / Cases
        );
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
    }
}
