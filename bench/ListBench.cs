using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Bench;

/// <summary>
/// The lists of an ordinary officer among a million cases of forty bodies, each against the bare walk of an index that
/// brings as many rows of one body.
/// </summary>
internal static class ListBench
{
    private const int Cases = 1_000_000;
    private const int Bodies = 40;

    public static async Task Run()
    {
        using var postgres = Postgres.Start();
        await using var database = new ZhifaDatabase(postgres.Connection);
        await database.Migrate(TimeProvider.System);
        await DemoFill.Fill(database, new Passwords(1000));
        var officer = await Fill(database);
        var ceiling = await Time(database, db => Bare(db, officer));
        Console.WriteLine(
            $"{Cases:N0} cases; 20 rows by one walk of an index  {ceiling, 8:0.00} ms"
        );
        foreach (
            var (name, request) in new (string, CaseListRequest)[]
            {
                ("all cases of the body", new()),
                ("open cases", new(CaseStatus.Open)),
                ("my own open cases", new(CaseStatus.Open, Mine: true)),
                ("a page far back", new(Before: Cases / 2)),
                ("a party by name", new(Text: "当事人777")),
                ("a case by number", new(Text: "示城管案〔2025〕7777号")),
            }
        )
        {
            var page = await Time(database, db => CaseList.Page(db, officer, request));
            Console.WriteLine($"  {name, -44}{page, 8:0.00} ms   ratio {ceiling / page:0.00}");
        }
        var inbox = await Time(database, db => Workbench.Of(db, officer, new(2026, 3, 2)));
        Console.WriteLine($"  {"the inbox", -44}{inbox, 8:0.00} ms   ratio {ceiling / inbox:0.00}");
        var warnings = await Time(database, db => ClockAlarms.Mine(db, officer));
        Console.WriteLine(
            $"  {"my warnings", -44}{warnings, 8:0.00} ms   ratio {ceiling / warnings:0.00}"
        );
        var supervisor = officer with
        {
            Roles = new HashSet<Role> { Role.Supervisor },
            Scope = officer.Scope with { Reach = ScopeReach.District },
        };
        var overdue = await Time(database, db => ClockAlarms.Overdue(db, supervisor, null));
        Console.WriteLine(
            $"  {"a supervisor's overdue periods", -44}{overdue, 8:0.00} ms   ratio {ceiling / overdue:0.00}"
        );
    }

    private static Task Bare(ZhifaDb db, Actor officer) =>
        db
            .Cases.AsNoTracking()
            .Where(row => row.BodyId == officer.BodyId)
            .OrderByDescending(row => row.Id)
            .Select(row => row.Id)
            .Take(CaseListRequest.Rows)
            .ToListAsync();

    /// <summary>Milliseconds, the median of fifty after ten that warm up.</summary>
    private static async Task<double> Time(ZhifaDatabase database, Func<ZhifaDb, Task> work)
    {
        var times = new List<double>();
        for (var i = 0; i < 60; i++)
        {
            await using var db = database.Open();
            var watch = Stopwatch.StartNew();
            await work(db);
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        return times.Skip(10).Order().ElementAt(25);
    }

    /// <summary>Rows as the desk writes them, made by the database itself; every fourth case still open.</summary>
    private static async Task<Actor> Fill(ZhifaDatabase database)
    {
        await using var db = database.Open();
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(10));
        var officer = await BenchOffice.Handler(database);
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into body (code, name, kind, level, line, region_code, city_code, district_code, government,
              superior_government, superior_department, entrusted_by_id, address, phone, court, pay_to, number_word, announced, version)
            select code || n, name || n, kind, level, line, region_code, city_code, district_code, government,
              superior_government, superior_department, null, address, phone, court, pay_to, number_word, announced, version
            from body, generate_series(2, {1}) n where id = {0}
            """,
            officer.BodyId!,
            Bodies
        );
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into "case" (number, procedure, procedure_hash, city_code, district_code, body_id, title, party_name, stage,
              state, responsible_officer_id, opened_at, opened_on, next_due, version, seq, state_json, extras_json)
            select '示城管案〔2025〕' || n || '号', 'penalty-simple', 'bench', b.city_code, b.district_code, b.id,
              '当事人' || n || '涉嫌擅自占用城市道路案', '当事人' || n, 'scene', case n % 4 when 0 then 'open' else 'archived' end,
              case when b.id = {2} and n % 4 = 0 then {0}::bigint end, 1700000000000 + n, date '2025-01-01', date '2025-02-01', 1, 1, '{{}}', '{{}}'
            from generate_series(1, {1}) n
            join (select *, row_number() over (order by id) - 1 as place from body) b on b.place = n % (select count(*) from body)
            """,
            officer.OfficerId!,
            Cases,
            officer.BodyId!
        );
        await db.Database.ExecuteSqlRawAsync(
            """
            insert into case_handler (case_id, position, officer_id)
            select id, 0, responsible_officer_id from "case" where responsible_officer_id is not null;
            insert into task (subject_kind, subject_id, body_id, role, officer_id, step, title, due_on, order_on, shows_from, created_at)
            select 'case', id, body_id, 'handler', responsible_officer_id, 'show-identity', '出示证件', next_due, next_due, opened_on, opened_at
            from "case" where state = 'open' and responsible_officer_id is not null;
            insert into clock (subject_kind, subject_id, limit_id, ordinal, starts_on, due_on, provisional, state, derivation_json)
            select 'case', id, 'penalty.bank-remit', 1, opened_on, next_due, false, 'running', '[]' from "case";
            insert into clock_alarm (clock_id, kind, on_day, tells, case_id, officer_id, district_code, city_code, raised_at)
            select k.id, w.kind, k.due_on + (k.id % 300)::int, w.tells, c.id,
              case w.tells when 'handler' then c.responsible_officer_id end, c.district_code, c.city_code, 1
            from clock k join "case" c on c.id = k.subject_id, (values ('due', 'handler'), ('overdue', 'supervisor')) w (kind, tells)
            """
        );
        await db.Database.ExecuteSqlRawAsync("vacuum analyze");
        return officer;
    }
}
