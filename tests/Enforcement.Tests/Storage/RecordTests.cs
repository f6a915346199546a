using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Storage;

[SuppressMessage("Security", "CA2100", Justification = "Tests write their own SQL.")]
public sealed class RecordOnSqlite(OnSqlite on) : RecordTests(on), IClassFixture<OnSqlite>
{
    [Theory]
    [InlineData("insert or replace into entry select * from entry limit 1")]
    [InlineData("insert or replace into entry_read select * from entry_read limit 1")]
    [InlineData("insert or replace into entry_content select * from entry_content limit 1")]
    [InlineData("update or replace entry set seq = 1 where seq = 2")]
    public async Task Replacing_is_refused_like_deleting_also_to_a_plain_shell(string sql) =>
        await Refused(
            sql,
            async () =>
            {
                // As the usual shell is built: a replaced row goes without its delete trigger.
                await using var shell = new SqliteConnection(
                    $"{On.ConnectionString};Pooling=False"
                );
                await shell.OpenAsync();
                await using var command = shell.CreateCommand();
                command.CommandText = "pragma recursive_triggers = off;" + sql;
                await command.ExecuteNonQueryAsync();
            }
        );
}

public sealed class RecordOnPostgres(OnPostgres on) : RecordTests(on), IClassFixture<OnPostgres>
{
    [Theory]
    [InlineData("truncate entry cascade")]
    [InlineData("truncate entry_read")]
    [InlineData("truncate entry_content")]
    [InlineData("set session_replication_role = replica; update entry set actor = '李四'")]
    public async Task Truncating_and_playing_a_replica_are_refused(string sql) =>
        await Refused(sql);
}

public abstract class RecordTests(TestDatabase on)
{
    private static int _subjects;

    protected TestDatabase On => on;

    [Theory]
    [InlineData("update entry set actor = '李四'")]
    [InlineData("update entry set hash = '11' where seq = 1")]
    [InlineData("delete from entry")]
    [InlineData("update entry_read set value = 'false'")]
    [InlineData("delete from entry_read")]
    [InlineData("update entry_content set value = '别处'")]
    [InlineData("update entry_content set value = null")]
    [InlineData("update entry_content set salt = null")]
    [InlineData("update entry_content set salt = null, value = null, commitment = 'cc'")]
    [InlineData("update entry_content set salt = null, value = null, name = 'Scene.other'")]
    [InlineData("delete from entry_content")]
    public async Task What_is_on_record_cannot_be_changed(string sql) => await Refused(sql);

    [Fact]
    public async Task An_approved_destruction_clears_value_and_salt_and_keeps_the_commitment()
    {
        var id = await Recorded();
        await using var db = on.Database.Open();

        await db
            .EntryContents.Where(content => content.EntryId == id)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(content => content.Salt, (string?)null)
                    .SetProperty(content => content.Value, (string?)null)
            );

        var left = await db.EntryContents.SingleAsync(content => content.EntryId == id);
        (left.Salt, left.Value, left.Commitment).ShouldBe((null, null, "aa"));
        await Should.ThrowAsync<Exception>(() =>
            db.Database.ExecuteSqlRawAsync("update entry_content set value = '又写回'")
        );
    }

    [Fact]
    public async Task Two_entries_never_share_a_place_in_a_chain()
    {
        var subject = Interlocked.Increment(ref _subjects);
        await using var db = on.Database.Open();
        db.AddRange(Rows.Entry(subject, 1), Rows.Entry(subject, 1));

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    protected async Task Refused(string sql, Func<Task>? attempt = null)
    {
        await Recorded();
        await using var db = on.Database.Open();
        var before = await TestDatabase.Rows(db, "select * from entry order by id");

        var refusal = await Should.ThrowAsync<Exception>(
            attempt ?? (() => db.Database.ExecuteSqlRawAsync(sql))
        );

        refusal.Message.ShouldMatch("insert-only|only be cleared");
        await using var after = on.Database.Open();
        (await TestDatabase.Rows(after, "select * from entry order by id")).ShouldBe(before);
    }

    private async Task<long> Recorded()
    {
        var subject = Interlocked.Increment(ref _subjects);
        await using var db = on.Database.Open();
        var first = Rows.Entry(subject, 1);
        db.AddRange(first, Rows.Entry(subject, 2));
        await db.SaveChangesAsync();
        return first.Id;
    }
}
