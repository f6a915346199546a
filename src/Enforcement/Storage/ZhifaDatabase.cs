using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// The database of an installation, one per process: <c>Data Source=</c> means SQLite, <c>Host=</c> PostgreSQL.
/// </summary>
public sealed class ZhifaDatabase : IAsyncDisposable
{
    private readonly PooledDbContextFactory<ZhifaDb> _contexts;
    private readonly NpgsqlDataSource? _postgres;

    // SQLite has one writer. Those of this process queue here in turn instead of polling a locked file.
    private readonly SemaphoreSlim? _writer;
    private readonly AsyncLocal<bool> _writing = new();

    /// <param name="watchers">Told of each command or save: tests count with them.</param>
    public ZhifaDatabase(string connectionString, params IInterceptor[] watchers)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var options = new DbContextOptionsBuilder<ZhifaDb>();
        if (parts.ContainsKey("Host"))
        {
            _postgres = NpgsqlDataSource.Create(Prepared(connectionString));
            options.UseNpgsql(_postgres);
        }
        else if (parts.ContainsKey("Data Source"))
        {
            _writer = new SemaphoreSlim(1);
            options
                .UseSqlite(new SqliteConnectionStringBuilder(connectionString).ConnectionString)
                .AddInterceptors(new SqlitePragmas());
        }
        else
            throw new ArgumentException(
                "The connection string names no database: write Data Source=… for SQLite or Host=… for PostgreSQL."
            );
        _contexts = new(options.AddInterceptors(watchers).Options);
    }

    public bool IsPostgres => _postgres is not null;

    /// <summary>A context of its own for reading. What must hold together is written by <see cref="InTransaction{T}"/>.</summary>
    public ZhifaDb Open() => _contexts.CreateDbContext();

    /// <summary>
    /// One value by one key, past contexts and model: for what is asked anew with every look at a page that is kept rendered.
    /// </summary>
    /// <param name="sql">Asks for one column of one row by <c>@id</c>.</param>
    /// <returns>Null when there is no such row.</returns>
    public async Task<object?> LookUp(string sql, long id, CancellationToken stop = default)
    {
        if (_postgres is not null)
        {
            await using var one = _postgres.CreateCommand(sql);
            one.Parameters.Add(new NpgsqlParameter<long>("id", id));
            return await one.ExecuteScalarAsync(stop);
        }
        await using var db = Open();
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is the caller's own; what people type is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.Add(new SqliteParameter("id", id));
        return await command.ExecuteScalarAsync(stop);
    }

    /// <summary>Brings the schema up to date. Two nodes may do so at once.</summary>
    public async Task Migrate(TimeProvider time, CancellationToken stop = default)
    {
        await using var db = Open();
        await Migrations.Apply(db, time, stop);
    }

    /// <exception cref="NewerSchemaException">The database was made by a later version of the program.</exception>
    public async Task RefuseNewer(CancellationToken stop = default)
    {
        await using var db = Open();
        await Migrations.RefuseNewer(db, stop);
    }

    /// <summary>
    /// Does a piece of work in one transaction and commits it, unless the work called <see cref="Transaction.Abandon"/>
    /// or threw. After a serialisation failure, a deadlock or a busy file the whole work is done again with a fresh
    /// context, three times at most: it must keep nothing from the attempt before. Do not nest.
    /// </summary>
    public async Task<T> InTransaction<T>(
        Func<Transaction, Task<T>> work,
        CancellationToken stop = default
    )
    {
        if (_writer is not null && _writing.Value)
            throw new InvalidOperationException(
                "A transaction inside another would wait for itself."
            );
        _writing.Value = true;
        for (var again = 3; ; again--)
        {
            if (_writer is not null)
                await _writer.WaitAsync(stop);
            try
            {
                return await Once(work, stop);
            }
            catch (Exception failure) when (again > 0 && LostRace.Is(failure))
            {
                // The transaction is rolled back; the next round starts from what the winner left.
            }
            finally
            {
                _writer?.Release();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_postgres is not null)
            await _postgres.DisposeAsync();
        _writer?.Dispose();
    }

    /// <summary>Statements are few and come again and again: the server parses and plans each once, unless told otherwise.</summary>
    private static string Prepared(string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        var asked = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!asked.ContainsKey("Max Auto Prepare"))
            connection.MaxAutoPrepare = 200;
        return connection.ConnectionString;
    }

    private async Task<T> Once<T>(Func<Transaction, Task<T>> work, CancellationToken stop)
    {
        await using var db = Open();
        // On SQLite this is BEGIN IMMEDIATE: the write lock is taken at once, so reads inside are never stale.
        await using var held = await db.Database.BeginTransactionAsync(stop);
        var transaction = new Transaction(db, stop);
        var result = await work(transaction);
        if (!transaction.Abandoned)
            await held.CommitAsync(stop);
        return result;
    }
}
