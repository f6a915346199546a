using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Tests.Storage;

public sealed class ChainOnSqlite(OnSqlite on) : ChainTests(on), IClassFixture<OnSqlite>
{
    protected override string OpenTheLock => "drop trigger entry_no_update";
}

public sealed class ChainOnPostgres(OnPostgres on) : ChainTests(on), IClassFixture<OnPostgres>
{
    protected override string OpenTheLock => "drop trigger entry_no_change on entry";
}

public abstract class ChainTests(TestDatabase on)
{
    /// <summary>What an owner of the database could do against the triggers.</summary>
    protected abstract string OpenTheLock { get; }

    [Fact]
    public async Task What_was_sealed_is_read_back_and_holds_to_the_byte()
    {
        var head = await Recorded(1);

        await using var db = on.Database.Open();
        var chain = await Chains.Read(db, "case", 1);

        ChainCheck.Verify(chain, head).ShouldBeNull();
        chain.Count.ShouldBe(3);
        chain[1].Fields.Count.ShouldBe(3);
        chain[1].Header.RecordedAt.ShouldBe(on.Clock.GetUtcNow());
        (await db.Pending.CountAsync(p => p.Hash == head.Hash)).ShouldBe(1);
    }

    [Fact]
    public async Task A_chain_copied_into_an_empty_database_is_the_same_chain()
    {
        var head = await Recorded(2);
        await using var from = on.Database.Open();
        await using var empty = new ZhifaDatabase(await on.Empty());
        await empty.Migrate(on.Clock);
        await using var into = empty.Open();

        into.AddRange((await Chains.Read(from, "case", 2)).Select(Chains.Rows));
        await into.SaveChangesAsync();

        ChainCheck.Verify(await Chains.Read(into, "case", 2), head).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_takes_the_trigger_away_is_seen_by_the_chain()
    {
        await using var owned = new ZhifaDatabase(await on.Empty());
        await owned.Migrate(on.Clock);
        await using var db = owned.Open();
        db.AddRange(Sealed(3));
        await db.SaveChangesAsync();

        await db.Database.ExecuteSqlRawAsync(OpenTheLock);
        await db.Database.ExecuteSqlRawAsync("update entry set actor = '李四' where seq = 2");

        ChainCheck.Verify(await Chains.Read(db, "case", 3))!.Seq.ShouldBe(2);
    }

    private async Task<ChainHead> Recorded(long subject)
    {
        var entries = Sealed(subject);
        await using var db = on.Database.Open();
        db.AddRange(entries);
        await db.SaveChangesAsync();
        return new(3, entries[^1].Hash);
    }

    private List<Entry> Sealed(long subject)
    {
        var entries = new List<Entry>();
        for (var seq = 1; seq <= 3; seq++)
            entries.Add(
                Chains.Seal(
                    new(
                        EntryBytes.Version,
                        Algorithm.Current,
                        "case",
                        subject,
                        seq,
                        "step",
                        "note-scene",
                        null,
                        1,
                        7,
                        "张三",
                        "419901001@3",
                        on.Clock.GetUtcNow().AddTicks(7),
                        on.Clock.GetUtcNow(),
                        "00",
                        entries.LastOrDefault()?.Hash,
                        ""
                    ),
                    new Dictionary<string, string>
                    {
                        ["Scene.place"] = "示范路1号\n门前",
                        ["Scene.note"] = "",
                    },
                    new Dictionary<string, string> { ["handlers-two"] = "true" }
                )
            );
        return entries;
    }
}
