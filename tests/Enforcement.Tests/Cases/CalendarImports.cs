using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Calendar;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class CalendarImportsOnSqlite(OnSqlite on)
    : CalendarImports(on),
        IClassFixture<OnSqlite>;

public sealed class CalendarImportsOnPostgres(OnPostgres on)
    : CalendarImports(on),
        IClassFixture<OnPostgres>;

/// <summary>An arrangement that is published later moves what is counted from then on, and never what has been counted.</summary>
public abstract class CalendarImports(TestDatabase on)
{
    [Fact]
    public async Task The_last_import_counts_and_each_case_is_told_again_by_the_calendar_of_its_day()
    {
        var office = await Office.Open(on.Database);
        var published = await Case(office);
        await Import("放假\t2026-03-17\t示例放假");
        var moved = await Case(office);
        await Import("放假\t2026-03-17..2026-03-18\t示例放假");
        var again = await Case(office);

        published.Due.ShouldBe(new(2026, 3, 17));
        moved.Due.ShouldBe(new(2026, 3, 18));
        again.Due.ShouldBe(new(2026, 3, 19));
        foreach (var id in new[] { published.Id, moved.Id, again.Id })
            (await Replayed(id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_year_imported_twice_is_one_edition_and_the_earlier_ones_stay()
    {
        await using var empty = new ZhifaDatabase(await on.Empty());
        await empty.Migrate(on.Clock);
        await Calendars.Keep(empty);

        var first = await Import(empty, "放假\t2026-03-17\t示例放假");
        var second = await Import(empty, "放假\t2026-03-18\t示例放假");
        var third = await Import(empty, "放假\t2026-03-17\t示例放假");

        await using var db = empty.Open();
        third.Edition.ShouldBe(first.Edition);
        (await Calendars.Current(db)).Edition.ShouldBe(first.Edition);
        (await Calendars.Editions(db)).Keys.ShouldBe(
            [WorkingCalendar.Published.Edition, first.Edition, second.Edition],
            ignoreOrder: true
        );
    }

    private Task<WorkingCalendar> Import(string line) => Import(on.Database, line);

    private Task<WorkingCalendar> Import(ZhifaDatabase database, string line)
    {
        var published = WorkingCalendar.Published.Years.Where(year => year.Year == 2026);
        var read = CalendarFile.Read($"{CalendarFile.Write(published)}{line}\n");
        read.Errors.ShouldBeEmpty();
        return Calendars.Import(database, read.Years, "示例通知", on.Clock.GetUtcNow());
    }

    private static async Task<(long Id, DateOnly Due)> Case(Office office)
    {
        var road = await office.Case(Matter.WasteAtBank).HandedOver();
        await using var db = office.Database.Open();
        var due = db.Clocks.Single(row =>
            row.SubjectId == road.Id && row.LimitId == "penalty.payment"
        );
        return (road.Id, due.DueOn);
    }

    private async Task<ReplayReport> Replayed(long caseId)
    {
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        await using var db = on.Database.Open();
        return await Replay.Of(db, caseId, ground, Office.Codes);
    }
}
