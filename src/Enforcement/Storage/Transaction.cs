using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// One transaction and its locks. Lock before reading, because a row read earlier may be stale; lock cases, then parties,
/// then register rows, each list in ascending order (done here), so that two steps never wait for each other in a ring.
/// On SQLite every lock is held already: there is one writer.
/// </summary>
public sealed class Transaction
{
    private const long Calendar = 20_260_101;
    private readonly CancellationToken _stop;

    internal Transaction(ZhifaDb db, CancellationToken stop)
    {
        Db = db;
        _stop = stop;
    }

    public ZhifaDb Db { get; }

    internal bool Abandoned { get; private set; }

    /// <summary>Rolls back when the work returns: a refusal stores nothing.</summary>
    public void Abandon() => Abandoned = true;

    /// <summary>Locks a case and reads it in one go; null when there is none.</summary>
    public async Task<CaseRow?> LockedCase(long id)
    {
        var row = Db.Database.IsNpgsql()
            ? Db.Cases.FromSql($"""select * from "case" where id = {id} for no key update""")
            : Db.Cases.Where(found => found.Id == id);
        return (await row.ToListAsync(_stop)).SingleOrDefault();
    }

    /// <summary>
    /// Whoever counts by the calendar and whoever changes it take turns: no clock is started by an old one after all have been called to
    /// be counted again.
    /// </summary>
    public Task LockCalendar(bool alone) =>
        !Db.Database.IsNpgsql() ? Task.CompletedTask
        : alone ? Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Calendar})", _stop)
        : Db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock_shared({Calendar})", _stop);

    public Task LockParty(params long[] ids) => Lock<PartyRow>(ids);

    /// <summary>Nobody else may change or lock these rows until the end; rows that refer to them may still be added.</summary>
    public Task Lock<T>(params long[] ids)
        where T : class => Take<T>(ids, "for no key update");

    /// <summary>Nobody may change these rows until the end; others may hold them shared too.</summary>
    public Task LockShared<T>(params long[] ids)
        where T : class => Take<T>(ids, "for share");

    /// <summary>The same for register rows that are known by their codes.</summary>
    public Task LockShared<T>(params string[] codes)
        where T : class => Take<T>(codes, "for share", "code");

    private async Task Take<T>(Array keys, string strength, string column = "id")
        where T : class
    {
        if (keys.Length == 0 || !Db.Database.IsNpgsql())
            return;
        var table = Db.Model.FindEntityType(typeof(T))!.GetTableName();
        var sql = $"select id from \"{table}\" where {column} = any({{0}}) order by id {strength}";
        await Db.Database.ExecuteSqlRawAsync(sql, [keys], _stop);
    }
}
