using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// Numbered scripts, one per database, each applied once in a transaction of its own. A lock makes a second node wait
/// and then find nothing left to do.
/// </summary>
internal static partial class Migrations
{
    // Any number that nobody else locks in this database.
    private const long AdvisoryLock = 5_310_942_017;

    public static async Task Apply(ZhifaDb db, TimeProvider time, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        var postgres = db.Database.IsNpgsql();
        var scripts = Scripts(postgres ? "postgres" : "sqlite");
        if (postgres)
            await Run(db, $"select pg_advisory_lock({AdvisoryLock})", stop);
        try
        {
            foreach (var script in scripts)
                await ApplyOnce(db, postgres, script, time, stop);
            await RefuseNewer(db, scripts[^1].Number, stop);
        }
        finally
        {
            if (postgres)
                await Run(db, $"select pg_advisory_unlock({AdvisoryLock})", CancellationToken.None);
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>For whoever reads a database without bringing it up to date.</summary>
    /// <exception cref="NewerSchemaException">It was made by a later version of the program.</exception>
    public static async Task RefuseNewer(ZhifaDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            var scripts = Scripts(db.Database.IsNpgsql() ? "postgres" : "sqlite");
            await RefuseNewer(db, scripts[^1].Number, stop);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task ApplyOnce(
        ZhifaDb db,
        bool postgres,
        Script script,
        TimeProvider time,
        CancellationToken stop
    )
    {
        await Run(db, postgres ? "begin" : "begin exclusive", stop);
        try
        {
            await Run(db, History(postgres), stop);
            if (!await Any(db, $"number = {script.Number}", stop))
            {
                await Run(db, script.Text, stop);
                var now = time.GetUtcNow().ToUnixTimeMilliseconds();
                await Run(
                    db,
                    $"insert into schema_history (number, name, applied_at) values ({script.Number}, '{script.Name}', {now})",
                    stop
                );
            }
            await Run(db, "commit", stop);
        }
        catch
        {
            await RollBack(db);
            throw;
        }
    }

    private static async Task RollBack(ZhifaDb db)
    {
        try
        {
            await Run(db, "rollback", CancellationToken.None);
        }
        catch (DbException)
        {
            // SQLite has rolled back by itself after some errors; the first error is the one to tell.
        }
    }

    private static async Task RefuseNewer(ZhifaDb db, int newest, CancellationToken stop)
    {
        if (await Any(db, $"number > {newest}", stop))
            throw new NewerSchemaException();
    }

    private static string History(bool postgres) =>
        $"""
            create table if not exists schema_history (
                number integer not null constraint pk_schema_history primary key,
                name text not null,
                applied_at {(postgres ? "bigint" : "integer")} not null
            )
            """;

    private static async Task<bool> Any(ZhifaDb db, string condition, CancellationToken stop)
    {
        var sql = "select count(*) from schema_history where " + condition;
        return (await db.Database.SqlQueryRaw<long>(sql).ToListAsync(stop)).Single() > 0;
    }

    private static Task Run(ZhifaDb db, string sql, CancellationToken stop) =>
        db.Database.ExecuteSqlRawAsync(sql, stop);

    private static List<Script> Scripts(string database)
    {
        var assembly = typeof(Migrations).Assembly;
        return
        [
            .. assembly
                .GetManifestResourceNames()
                .Select(name => (Name: name, Match: ScriptName().Match(name)))
                .Where(found => found.Match.Success && found.Match.Groups[3].Value == database)
                .Select(found =>
                {
                    using var text = new StreamReader(
                        assembly.GetManifestResourceStream(found.Name)!
                    );
                    return new Script(
                        int.Parse(found.Match.Groups[1].Value, CultureInfo.InvariantCulture),
                        found.Match.Groups[2].Value,
                        text.ReadToEnd()
                    );
                })
                .OrderBy(script => script.Number),
        ];
    }

    private sealed record Script(int Number, string Name, string Text);

    [GeneratedRegex(@"^Storage/Migrations/(\d{4})-([a-z-]+)\.(sqlite|postgres)\.sql$")]
    private static partial Regex ScriptName();
}
