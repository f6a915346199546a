using Npgsql;
using Zhifa.Tests.Shared;

namespace Zhifa.Web.Tests.Shared;

public sealed class PostgresServerTests(PostgresServer postgres)
{
    [Fact]
    public async Task Each_database_is_empty_and_its_own()
    {
        var first = await postgres.CreateDatabase(nameof(PostgresServerTests));
        var second = await postgres.CreateDatabase(nameof(PostgresServerTests));
        first.ShouldNotBe(second);
        await Ask<object>(first, "create table word (text text); select 1::bigint");
        (
            await Ask<long>(second, "select count(*) from pg_tables where tablename = 'word'")
        ).ShouldBe(0);
    }

    [Fact]
    public async Task It_speaks_utf8_and_sorts_by_code_point()
    {
        var database = await postgres.CreateDatabase(nameof(PostgresServerTests));
        (await Ask<string>(database, "show server_encoding")).ShouldBe("UTF8");
        (
            await Ask<bool>(database, "select 'Z' < 'a' and '执法' ~ '^[[:alpha:]]+$'")
        ).ShouldBeTrue();
    }

    private static async Task<T> Ask<T>(string database, string question)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await using var command = source.CreateCommand(question);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
