using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Enforcement.Tests.Cases.Ordinary;
using Zhifa.Law.Calendar;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class CalendarImportsOnSqlite(OnSqlite on)
    : CalendarImports(on),
        IClassFixture<OnSqlite>;

public sealed class CalendarImportsOnPostgres(OnPostgres on)
    : CalendarImports(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// An arrangement that is published later moves what still runs, and says so in the chain: old day, new day, reason. What has stopped
/// stays.
/// </summary>
public abstract class CalendarImports(TestDatabase on) : IAsyncLifetime
{
    private string _connection = "";
    private ZhifaDatabase _database = null!;
    private Office _office = null!;

    /// <summary>A database for each test: a calendar is everybody's.</summary>
    public async ValueTask InitializeAsync()
    {
        _connection = await on.Empty();
        _database = new(_connection);
        await _database.Migrate(on.Clock);
        _office = await Office.Open(_database);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_open_period_is_counted_again_and_the_chain_says_why()
    {
        var road = await _office.Case(Matter.WasteAtBank).HandedOver();
        var before = await Stands(road.Id);

        await Import("放假\t2026-03-17\t示例放假");
        (await Recounted()).ShouldBeGreaterThan(0);

        var after = await Stands(road.Id);
        before.Payment.DueOn.ShouldBe(new(2026, 3, 17));
        after.Payment.DueOn.ShouldBe(new(2026, 3, 18));
        after.Payment.DerivationJson.ShouldContain("示例放假");
        after.Case.Version.ShouldBe(before.Case.Version + 1);
        var said = after.Entry.Contents.ToDictionary(field => field.Name, field => field.Value);
        (after.Entry.Kind, after.Entry.Step, after.Entry.Actor, after.Entry.ActorId).ShouldBe(
            ("recount", "recount-clocks", "系统", null)
        );
        said["CalendarChange.source"].ShouldBe("示例通知");
        said["RecountedPeriod[0].period"].ShouldBe("缴纳罚款");
        said["RecountedPeriod[0].was"].ShouldBe("2026-03-17");
        said["RecountedPeriod[0].due"].ShouldBe("2026-03-18");
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_case_is_told_again_by_the_calendars_of_its_days()
    {
        var published = await _office.Case(Matter.WasteAtBank).HandedOver();
        await Import("放假\t2026-03-17\t示例放假");
        await Recounted();
        var moved = await _office.Case(Matter.WasteAtBank).HandedOver();
        await Import("放假\t2026-03-17..2026-03-18\t示例放假");
        await Recounted();
        var again = await _office.Case(Matter.WasteAtBank).HandedOver();

        foreach (var road in new[] { published, moved, again })
        {
            (await Stands(road.Id)).Payment.DueOn.ShouldBe(new(2026, 3, 19));
            (await Replayed(road.Id)).Differences.ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task What_has_stopped_stays_and_a_case_that_nothing_moves_gets_no_entry()
    {
        var paid = await _office.Case(Matter.WasteAtBank).HandedOver().Takes("record-payment");
        var before = await Stands(paid.Id);

        await Import("放假\t2026-03-17\t示例放假");
        await Recounted();

        var after = await Stands(paid.Id);
        after.Payment.DueOn.ShouldBe(before.Payment.DueOn);
        after.Payment.State.ShouldBe(ClockState.Stopped);
        after.Entry.Hash.ShouldBe(before.Entry.Hash);
    }

    [Fact]
    public async Task Warnings_follow_and_one_that_is_no_longer_true_is_withdrawn()
    {
        var road = await _office.Case(Matter.WasteAtBank).HandedOver();
        var overdue = (await Stands(road.Id)).Payment.DueOn.AddDays(1);
        _office.Clock.Pass(Law.ChinaTime.Start(overdue).AddHours(1) - _office.Clock.GetUtcNow());
        await ClockSweep.Run(_database, _office.Clock.GetUtcNow());
        var raised = await Alarms(road.Id);

        await Import("放假\t2026-03-17..2026-03-18\t示例放假");
        await Recounted();

        var now = await Alarms(road.Id);
        raised.ShouldContain(alarm => alarm.RaisedAt != null);
        now.Count.ShouldBe(raised.Count);
        foreach (var alarm in now)
            (alarm.RaisedAt is null || alarm.OnDay <= overdue).ShouldBeTrue();
        now.ShouldContain(alarm => alarm.OnDay > overdue && alarm.RaisedAt == null);
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>Payment runs in the track; the window for the court follows the end of the time for suit, which is the spine's.</summary>
    [Fact]
    public async Task Clocks_of_a_track_and_clocks_that_follow_others_move_with_them()
    {
        var road = await OrdinaryRoad.Like(_office, "shelter-not-built").Until("publish");
        var before = Running(road.Id);
        var (payment, suit) = (before["penalty.payment"].DueOn, before["litigation.apply"].DueOn);

        await Import($"放假\t{payment:yyyy-MM-dd}\t示例放假\n放假\t{suit:yyyy-MM-dd}\t示例放假");
        (await Recounted()).ShouldBe(1);

        var after = Running(road.Id);
        after["penalty.payment"].DueOn.ShouldBeGreaterThan(payment);
        after["litigation.apply"].DueOn.ShouldBeGreaterThan(suit);
        after["coercion.court-application"].StartsOn.ShouldBe(after["litigation.apply"].DueOn);
        after["coercion.court-application"]
            .DueOn.ShouldBeGreaterThan(before["coercion.court-application"].DueOn);
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
        await (await road.LooksAgain()).Whole();
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();

        Dictionary<string, Clock> Running(long id)
        {
            using var db = _database.Open();
            return db
                .Clocks.Where(row => row.SubjectId == id && row.State == ClockState.Running)
                .ToDictionary(row => row.LimitId);
        }
    }

    /// <summary>What the head has deferred to a day is no period that is counted.</summary>
    [Fact]
    public async Task A_day_that_somebody_set_stays()
    {
        var road = await OrdinaryRoad.Like(_office, "shelter-not-built").Until("check-correction");
        await using var db = _database.Open();
        var set = db.Clocks.Single(row =>
            row.SubjectId == road.Id && row.LimitId == "penalty.correction"
        );

        await Import($"放假\t{set.DueOn:yyyy-MM-dd}..{set.DueOn.AddDays(1):yyyy-MM-dd}\t示例放假");
        await Recounted();

        (await db.Clocks.AsNoTracking().SingleAsync(row => row.Id == set.Id)).DueOn.ShouldBe(
            set.DueOn
        );
    }

    [Fact]
    public async Task Two_hosts_count_each_case_once()
    {
        var roads = new List<CaseRoad>();
        for (var i = 0; i < 6; i++)
            roads.Add(await _office.Case(Matter.WasteAtBank).HandedOver());
        await Import("放假\t2026-03-17\t示例放假");
        await using var other = new ZhifaDatabase(_connection);

        await Task.WhenAll(Recounted(), Recounted(other));

        await using var db = _database.Open();
        foreach (var road in roads)
            db.Entries.Count(entry => entry.SubjectId == road.Id && entry.Kind == "recount")
                .ShouldBe(1);
        db.RecountDue.ShouldBeEmpty();
    }

    /// <summary>What the page showed is no longer so: the person is told, and nothing is lost.</summary>
    [Fact]
    public async Task Who_was_working_on_the_case_is_told_that_it_has_moved()
    {
        var road = await _office.Case(Matter.WasteAtBank).HandedOver();
        await Import("放假\t2026-03-17\t示例放假");
        await Recounted();

        (await road.Asks("report-to-body")).ShouldBeOfType<CaseMoved>();
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

    private Task<WorkingCalendar> Import(string line) => Import(_database, line);

    private Task<WorkingCalendar> Import(ZhifaDatabase database, string line)
    {
        var published = WorkingCalendar.Published.Years.Where(year => year.Year == 2026);
        // What was arranged for those days otherwise gives way.
        var days = line.Split('\n').Select(row => row.Split('\t')[1]).ToHashSet();
        var rest = CalendarFile
            .Write(published)
            .Split('\n')
            .Where(row => row.Split('\t') is not [_, var day, _] || !days.Contains(day));
        var read = CalendarFile.Read($"{string.Join('\n', rest)}{line}\n");
        read.Errors.ShouldBeEmpty();
        return Calendars.Import(database, read.Years, "示例通知", _office.Clock.GetUtcNow());
    }

    private async Task<int> Recounted(ZhifaDatabase? host = null)
    {
        var database = host ?? _database;
        var run = await new Recounting(database, new(database)).Run(_office.Clock);
        run.Failures.ShouldBeEmpty();
        return run.Changed;
    }

    private async Task<(CaseRow Case, Clock Payment, Entry Entry)> Stands(long caseId)
    {
        await using var db = _database.Open();
        return (
            db.Cases.Single(row => row.Id == caseId),
            db.Clocks.Single(row => row.SubjectId == caseId && row.LimitId == "penalty.payment"),
            db.Entries.Include(entry => entry.Contents)
                .Where(entry => entry.SubjectId == caseId)
                .OrderBy(entry => entry.Seq)
                .Last()
        );
    }

    private async Task<List<ClockAlarm>> Alarms(long caseId)
    {
        await using var db = _database.Open();
        return
        [
            .. db.ClockAlarms.Where(alarm =>
                alarm.CaseId == caseId
                && db.Clocks.Any(clock =>
                    clock.Id == alarm.ClockId && clock.LimitId == "penalty.payment"
                )
            ),
        ];
    }

    private async Task<ReplayReport> Replayed(long caseId)
    {
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        await using var db = _database.Open();
        return await Replay.Of(db, caseId, ground, Office.Codes);
    }
}
