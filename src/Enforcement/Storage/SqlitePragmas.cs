using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// What each SQLite connection needs. <c>synchronous=FULL</c>: with NORMAL a power cut loses acknowledged commits.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    public const string Text = """
        pragma busy_timeout = 10000;
        pragma journal_mode = wal;
        pragma synchronous = full;
        pragma foreign_keys = on;
        pragma recursive_triggers = on;
        """;

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Text;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
