using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Tests.Shared;

namespace Zhifa.Enforcement.Tests;

/// <summary>An empty, migrated database for one test class.</summary>
public abstract class TestDatabase : IAsyncLifetime
{
    public ZhifaDatabase Database { get; private set; } = null!;
    public string ConnectionString { get; private set; } = "";
    public TestClock Clock { get; } = new("2026-03-02T09:00:00+08:00");

    /// <summary>Another, wholly empty database beside this one.</summary>
    public abstract Task<string> Empty();

    public async ValueTask InitializeAsync()
    {
        ConnectionString = await Empty();
        Database = new ZhifaDatabase(ConnectionString);
        await Database.Migrate(Clock);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Removed();
        GC.SuppressFinalize(this);
    }

    protected virtual ValueTask Removed() => ValueTask.CompletedTask;

    /// <summary>The rows of a query as texts, columns parted by a bar.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
    public static async Task<List<string>> Rows(ZhifaDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(Text)));
        return rows;

        string Text(int column) => reader.IsDBNull(column) ? "∅" : $"{reader.GetValue(column)}";
    }
}

public sealed class OnSqlite : TestDatabase
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhifa-sqlite-").FullName;
    private int _files;

    public override Task<string> Empty() =>
        Task.FromResult($"Data Source={Path.Combine(_folder, $"{_files++}.db")}");

    protected override ValueTask Removed()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class OnPostgres(PostgresServer postgres) : TestDatabase
{
    public override Task<string> Empty() => postgres.CreateDatabase(nameof(Zhifa));
}
