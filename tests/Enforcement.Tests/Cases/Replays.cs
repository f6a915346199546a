using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class ReplaysOnSqlite(OnSqlite on) : Replays(on), IClassFixture<OnSqlite>
{
    protected override IReadOnlyList<string> OpenTheLocks =>
        [
            "drop trigger entry_no_delete",
            "drop trigger entry_read_no_delete",
            "drop trigger entry_read_no_update",
            "drop trigger entry_content_no_delete",
            "drop trigger entry_content_only_cleared",
        ];
}

public sealed class ReplaysOnPostgres(OnPostgres on) : Replays(on), IClassFixture<OnPostgres>
{
    protected override IReadOnlyList<string> OpenTheLocks =>
        [
            "drop trigger entry_no_change on entry",
            "drop trigger entry_read_no_change on entry_read",
            "drop trigger entry_content_no_delete on entry_content",
            "drop trigger entry_content_only_cleared on entry_content",
        ];
}

/// <summary>A case told again from its entries alone is the same case, and whoever alters it is found.</summary>
public abstract class Replays(TestDatabase on)
{
    /// <summary>What an owner of the database could do against the triggers.</summary>
    protected abstract IReadOnlyList<string> OpenTheLocks { get; }

    public static TheoryData<string> EveryRoad => [.. Roads.All.Keys];

    [Theory]
    [MemberData(nameof(EveryRoad))]
    public async Task Told_again_from_its_entries_it_is_the_same_case(string name)
    {
        var road = await Roads.All[name](await Office.Open(on.Database));

        var report = await Replayed(on.Database, road.Id);

        report.Differences.ShouldBeEmpty();
        report.Entries.ShouldBe(road.Version!.Value);
    }

    [Fact]
    public async Task Registers_changed_since_do_not_change_the_past()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case(Matter.Waste with { Handlers = ["lin", "mei"] }).Decided();
        await office.Credential("mei", Law.Registers.CredentialState.Cancelled);
        await office.Body("11419901DEM0000147", body => body.Phone = "0000-7654321");

        (await Replayed(on.Database, road.Id)).Differences.ShouldBeEmpty();

        await office.Credential("mei", Law.Registers.CredentialState.Valid);
    }

    [Theory]
    [InlineData(
        "update entry_content set value = '201.00' where name = 'PenaltyDecision.amount'",
        "entry"
    )]
    [InlineData("update entry_content set value = '别处' where name = 'Scene.place'", "entry")]
    [InlineData("update entry_read set value = 'false' where name = 'fact:handlers-two'", "entry")]
    [InlineData("delete from entry where step = 'show-identity'", "entry")]
    [InlineData("delete from entry where step = 'archive'", "entry")]
    [InlineData("update \"case\" set state_json = replace(state_json, '示范', '别的')", "case")]
    [InlineData("update \"case\" set title = '别案'", "case")]
    [InlineData("update document set html = replace(html, '100', '10')", "document")]
    [InlineData(
        "update document set number = '示城管当罚〔2026〕9号' where kind = 'on-site-decision'",
        "document"
    )]
    [InlineData("delete from evidence", "evidence")]
    [InlineData("update money_due set amount = 1", "money_due")]
    [InlineData("update payment set fine = 1", "payment")]
    [InlineData("update penalty_item set in_force = in_force is false", "penalty_item")]
    [InlineData("update case_violation set established = established is false", "case_violation")]
    [InlineData("update case_party set name = '别人'", "case_party")]
    [InlineData("update clock set due_on = '2027-01-01'", "clock")]
    [InlineData("update stat_act set fine_amount = 1", "stat_act")]
    public async Task Whatever_was_altered_is_found(string sql, string where)
    {
        await using var owned = new ZhifaDatabase(await on.Empty());
        await owned.Migrate(on.Clock);
        var road = await (await Office.Open(owned)).Case().Archived();
        await Owner(owned, sql);

        var report = await Replayed(owned, road.Id);

        report.Differences.Select(found => found.Where).Distinct().ShouldBe([where]);
    }

    private async Task Owner(ZhifaDatabase owned, string sql)
    {
        await using var db = owned.Open();
        foreach (var open in OpenTheLocks)
            await db.Database.ExecuteSqlRawAsync(open);
        if (sql.StartsWith("delete from entry ", StringComparison.Ordinal))
        {
            var step = sql.Split('\'')[1];
            var entry = await db.Entries.SingleAsync(e => e.Step == step);
            await db.Pending.Where(row => row.EntryId == entry.Id).ExecuteDeleteAsync();
            await db.EntryContents.Where(row => row.EntryId == entry.Id).ExecuteDeleteAsync();
            await db.EntryReads.Where(row => row.EntryId == entry.Id).ExecuteDeleteAsync();
            await db.Documents.Where(row => row.EntryId == entry.Id).ExecuteDeleteAsync();
        }
        (await db.Database.ExecuteSqlRawAsync(sql)).ShouldBeGreaterThan(0);
    }

    private Task<ReplayReport> Replayed(ZhifaDatabase source, long caseId) =>
        Retelling.Of(on, source, caseId);
}
