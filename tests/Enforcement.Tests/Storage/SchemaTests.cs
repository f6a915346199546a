using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Storage;

public sealed class SchemaOnSqlite(OnSqlite on) : SchemaTests(on), IClassFixture<OnSqlite>
{
    protected override string[] Looks =>
        [
            """
                select t.name, c.name, upper(c.type), c."notnull", c.pk, c.dflt_value
                from sqlite_master t, pragma_table_xinfo(t.name) c
                where t.type = 'table' and t.name not like 'sqlite_%' order by 1, 2
                """,
            """
                select t.name, i.name, i."unique", c.seqno, c.name, c."desc"
                from sqlite_master t, pragma_index_list(t.name) i, pragma_index_xinfo(i.name) c
                where t.type = 'table' and c.key = 1 order by 1, 2, 4
                """,
            """
                select t.name, f."from", f."table", f."to", f.on_delete
                from sqlite_master t, pragma_foreign_key_list(t.name) f
                where t.type = 'table' order by 1, 2
                """,
        ];
}

public sealed class SchemaOnPostgres(OnPostgres on) : SchemaTests(on), IClassFixture<OnPostgres>
{
    protected override string[] Looks =>
        [
            """
                select table_name, column_name, data_type, is_nullable, is_identity, column_default
                from information_schema.columns where table_schema = 'public' order by 1, 2
                """,
            "select tablename, indexdef from pg_indexes where schemaname = 'public' order by 1, 2",
            """
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid)
                from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2
                """,
        ];
}

public abstract class SchemaTests(TestDatabase on)
{
    /// <summary>Queries that show columns, indexes and references.</summary>
    protected abstract string[] Looks { get; }

    [Fact]
    public async Task The_scripts_make_the_schema_that_the_model_means()
    {
        await using var model = new ZhifaDatabase(await on.Empty());
        await using var meant = model.Open();
        await meant.Database.EnsureCreatedAsync();
        await using var made = on.Database.Open();

        foreach (var look in Looks)
        {
            var expected = await TestDatabase.Rows(meant, look);
            expected.Count.ShouldBeGreaterThan(20);
            (await TestDatabase.Rows(made, look)).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        await on.Database.Migrate(on.Clock);

        await using var db = on.Database.Open();
        db.SchemaHistory.Select(step => step.Number)
            .ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    }

    [Fact]
    public async Task Eight_nodes_that_start_at_once_make_one_schema()
    {
        var connection = await on.Empty();
        var nodes = Enumerable.Range(0, 8).Select(_ => new ZhifaDatabase(connection)).ToList();

        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.Migrate(on.Clock))));

        await using var db = nodes[0].Open();
        db.SchemaHistory.Select(step => step.Number)
            .ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
        foreach (var node in nodes)
            await node.DisposeAsync();
    }

    [Fact]
    public async Task A_database_made_by_a_newer_program_is_refused()
    {
        await using var database = new ZhifaDatabase(await on.Empty());
        await database.Migrate(on.Clock);
        await using var db = database.Open();
        db.Add(
            new SchemaHistory
            {
                Number = 9999,
                Name = "from-tomorrow",
                AppliedAt = on.Clock.GetUtcNow(),
            }
        );
        await db.SaveChangesAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => database.Migrate(on.Clock));
    }
}
