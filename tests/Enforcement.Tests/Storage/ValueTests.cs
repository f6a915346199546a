using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Storage;

public sealed class ValueOnSqlite(OnSqlite on) : ValueTests(on), IClassFixture<OnSqlite>;

public sealed class ValueOnPostgres(OnPostgres on) : ValueTests(on), IClassFixture<OnPostgres>;

public abstract class ValueTests(TestDatabase on)
{
    private static readonly DateTimeOffset Noon = DateTimeOffset.Parse(
        "2026-03-02T12:00:00.123+08:00",
        CultureInfo.InvariantCulture
    );

    [Fact]
    public async Task Money_lies_in_fen_instants_in_utc_milliseconds_days_as_days_choices_as_words()
    {
        await using var db = on.Database.Open();
        var row = await Case(db);
        db.Add(Due(row.Id, 3000.55m));
        await db.SaveChangesAsync();

        await using var fresh = on.Database.Open();
        var look = $"select amount, kind, due_on from money_due where case_id = {row.Id}";
        var due = (await TestDatabase.Rows(fresh, look)).Single().Split('|');
        due[0].ShouldBe("300055");
        due[1].ShouldBe("fine");
        (
            await TestDatabase.Rows(fresh, $"select opened_at from \"case\" where id = {row.Id}")
        ).ShouldBe([$"{Noon.ToUnixTimeMilliseconds()}"]);
        var read = await fresh.MoneyDue.SingleAsync(d => d.CaseId == row.Id);
        (read.Amount, read.DueOn).ShouldBe((3000.55m, new DateOnly(2026, 3, 17)));
        (await fresh.Cases.SingleAsync(c => c.Id == row.Id)).OpenedAt.ShouldBe(Noon);
    }

    [Fact]
    public async Task Amounts_and_days_compare_and_add_up_in_the_database()
    {
        await using var db = on.Database.Open();
        var row = await Case(db);
        db.AddRange(Due(row.Id, 100m), Due(row.Id, 200.5m), Due(row.Id, 9m));
        await db.SaveChangesAsync();

        var dues = db.MoneyDue.Where(due => due.CaseId == row.Id);
        (await dues.CountAsync(due => due.Amount >= 100m)).ShouldBe(2);
        (await dues.CountAsync(due => due.DueOn > new DateOnly(2026, 3, 16))).ShouldBe(3);
        (await dues.SumAsync(due => due.Amount)).ShouldBe(309.5m);
    }

    [Fact]
    public async Task Money_finer_than_a_fen_is_a_mistake()
    {
        await using var db = on.Database.Open();
        var row = await Case(db);
        db.Add(Due(row.Id, 1.005m));

        await Should.ThrowAsync<Exception>(() => db.SaveChangesAsync());
    }

    [Fact]
    public async Task A_short_list_is_a_readable_array()
    {
        await using var db = on.Database.Open();
        var body = Rows.Body($"list-{Guid.NewGuid()}");
        db.Add(body);
        await db.SaveChangesAsync();
        var officer = Rows.Officer(body.Code, body.Id);
        db.Add(officer);
        await db.SaveChangesAsync();
        db.Add(Rows.Credential(officer.Id, 1, "2026-01-01"));
        await db.SaveChangesAsync();

        await using var fresh = on.Database.Open();
        var look = $"select categories, state from credential where officer_id = {officer.Id}";
        (await TestDatabase.Rows(fresh, look)).ShouldBe(["[\"城市管理\"]|valid"]);
        var read = await fresh.Credentials.SingleAsync(c => c.OfficerId == officer.Id);
        (read.State, read.Categories.Single()).ShouldBe((CredentialState.Valid, "城市管理"));
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_refused()
    {
        await using var db = on.Database.Open();
        db.Add(Due(long.MaxValue, 1m));

        await Should.ThrowAsync<DbUpdateException>(() => db.SaveChangesAsync());
    }

    private static async Task<CaseRow> Case(ZhifaDb db)
    {
        var body = Rows.Body($"value-{Guid.NewGuid()}");
        db.Add(body);
        await db.SaveChangesAsync();
        var row = Rows.Case(body.Id);
        row.OpenedAt = Noon;
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    }

    private static MoneyDue Due(long caseId, decimal amount) =>
        new()
        {
            CaseId = caseId,
            Position = 0,
            Kind = MoneyKind.Fine,
            Amount = amount,
            DueOn = new DateOnly(2026, 3, 17),
            Settled = false,
        };
}
