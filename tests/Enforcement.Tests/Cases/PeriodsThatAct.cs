using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Enforcement.Tests.Cases.Ordinary;
using Zhifa.Law;
using Zhifa.Law.Calendar;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class PeriodsThatActOnSqlite(OnSqlite on)
    : PeriodsThatAct(on),
        IClassFixture<OnSqlite>;

public sealed class PeriodsThatActOnPostgres(OnPostgres on)
    : PeriodsThatAct(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// What is kept as evidence is free after seven working days without a decision (art. 56): by law, at that moment, whoever writes it
/// down and whenever.
/// </summary>
public abstract class PeriodsThatAct(TestDatabase on) : IAsyncLifetime
{
    private string _connection = "";
    private ZhifaDatabase _database = null!;
    private Office _office = null!;

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
    public async Task Where_nobody_comes_the_watch_writes_it_with_the_first_moment_after_the_period()
    {
        var road = await Kept();
        var (clock, version) = (await Clock(road.Id), road.Version);
        await Passes(clock.DueOn.AddDays(1), -TimeSpan.FromMinutes(1));
        (await Watched()).ShouldBe(0);
        await Passes(clock.DueOn.AddDays(1), TimeSpan.FromHours(30));

        (await Watched()).ShouldBe(1);
        (await Watched()).ShouldBe(0);

        var entry = (await Entries(road.Id))[^1];
        (entry.Step, entry.Kind, entry.Actor, entry.ActorId, entry.Track).ShouldBe(
            ("lapse-preservation", "step", "系统", null, "preservation")
        );
        entry.ActedAt.ShouldBe(ChinaTime.Start(clock.DueOn.AddDays(1)));
        entry.RecordedAt.ShouldBe(_office.Clock.GetUtcNow());
        (await Clock(road.Id)).State.ShouldBe(ClockState.RanOut);
        await using var db = _database.Open();
        db.Tasks.Count(task => task.SubjectId == road.Id && task.Step == "tell-lapse").ShouldBe(1);
        db.Cases.Single(row => row.Id == road.Id).Version.ShouldBe(version!.Value + 1);
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_hosts_write_it_once()
    {
        var road = await Kept();
        await Passes((await Clock(road.Id)).DueOn.AddDays(1), TimeSpan.FromHours(1));
        await using var other = new ZhifaDatabase(_connection);

        var written = await Task.WhenAll(Watched(), Watched(other), Watched(), Watched(other));

        written.Sum().ShouldBe(1);
        (await Entries(road.Id)).Count(entry => entry.Step == "lapse-preservation").ShouldBe(1);
    }

    [Fact]
    public async Task The_next_step_of_a_person_finds_it_written_and_his_page_shows_it_before()
    {
        var road = await Kept();
        await Passes((await Clock(road.Id)).DueOn.AddDays(1), TimeSpan.FromHours(9));
        (await Offered(road.Id)).ShouldContain("tell-lapse");

        await road.Takes("tell-lapse", Told);

        (await Entries(road.Id))
            .TakeLast(2)
            .Select(entry => entry.Step)
            .ShouldBe(["lapse-preservation", "tell-lapse"]);
        (await Watched()).ShouldBe(0);
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>The party is told, and before that the case is not decided.</summary>
    [Fact]
    public async Task A_case_is_not_decided_before_the_party_was_told()
    {
        var road = await Kept("decide");
        await Passes((await Clock(road.Id)).DueOn.AddDays(1), TimeSpan.FromHours(9));
        await road.IsRefused(
            "decide",
            "nothing-pending",
            "行政处罚法 第二十五条、第四十三条、第四十六条、第五十四条、第五十六条"
        );
        await road.Takes("tell-lapse", Told);
        await road.Takes("decide");
    }

    /// <summary>What was done in time is not refused because the law has acted at midnight.</summary>
    [Fact]
    public async Task What_was_done_before_may_be_recorded_after()
    {
        var road = await Kept();
        var over = (await Clock(road.Id)).DueOn.AddDays(1);
        await Passes(over, TimeSpan.FromHours(9));
        (await Watched()).ShouldBe(1);
        await road.LooksAgain();

        await road.Records("add-evidence", ChinaTime.Start(over) - TimeSpan.FromHours(8));

        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>The party is told that it is over after it is over, not before; nothing is decided on things that are free.</summary>
    [Fact]
    public async Task Nothing_is_dated_back_before_the_moment_at_which_the_law_has_acted()
    {
        var road = await Kept();
        var over = (await Clock(road.Id)).DueOn.AddDays(1);
        await Passes(over, TimeSpan.FromHours(9));

        foreach (var hours in new[] { 1, 7 })
            (
                await road.RefusedAt(
                    "tell-lapse",
                    ChinaTime.Start(over) - TimeSpan.FromHours(hours),
                    Told
                )
            ).ShouldContain(refusal => refusal.Rule == "out-of-order");
        await Passes(over, TimeSpan.FromHours(9.1));
        await road.IsRefused("dispose-preserved", "not-lapsed", "行政处罚法 第五十六条");
        await road.Takes("tell-lapse", Told);
    }

    [Fact]
    public async Task Where_the_calendar_has_changed_the_period_is_counted_again_first()
    {
        var road = await Kept();
        var over = (await Clock(road.Id)).DueOn.AddDays(1);
        await Passes(over, TimeSpan.FromHours(9));
        await Import(over.AddDays(-1));

        (await Watched()).ShouldBe(0);
        (await new Recounting(_database, new(_database)).Run(_office.Clock)).Changed.ShouldBe(1);
        (await Watched()).ShouldBe(0);
        (await Clock(road.Id)).ActsOn.ShouldBe(over.AddDays(1));
        await road.LooksAgain();
        await road.Takes("dispose-preserved");

        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>What the law has set free is not bound again.</summary>
    [Fact]
    public async Task A_day_off_that_is_published_too_late_changes_nothing()
    {
        var road = await Kept();
        var over = (await Clock(road.Id)).DueOn.AddDays(1);
        await Passes(over, TimeSpan.FromHours(9));
        (await Watched()).ShouldBe(1);
        await Import(over.AddDays(-1));

        await new Recounting(_database, new(_database)).Run(_office.Clock);

        (await Clock(road.Id)).DueOn.ShouldBe(over.AddDays(-1));
        await road.LooksAgain();
        await road.IsRefused(
            "dispose-preserved",
            "penalty.preservation",
            "行政处罚法 第五十六条、第八十五条"
        );
        (await Replayed(road.Id)).Differences.ShouldBeEmpty();
    }

    private static (string, string?)[] Told =>
        [("PreservationLapse.partyTold", "true"), ("PreservationLapse.reasons", "承办人出差。")];

    /// <summary>A case whose plans are kept as evidence since today.</summary>
    private async Task<OrdinaryRoad> Kept(string before = "consider-leniency")
    {
        var road = await OrdinaryRoad.Like(_office, "shelter-not-built").Until(before);
        await road.Takes(
            "approve-preservation",
            ("PreservationApproval.danger", "施工资料可能被销毁。"),
            ("PreservationApproval.opinion", "同意。")
        );
        return await road.Takes("preserve", LeadsAndInvestigation.Kept("true"));
    }

    private Task Passes(DateOnly day, TimeSpan more)
    {
        _office.Clock.Pass(ChinaTime.Start(day) + more - _office.Clock.GetUtcNow());
        return Task.CompletedTask;
    }

    private async Task<int> Watched(ZhifaDatabase? host = null)
    {
        var database = host ?? _database;
        var run = await new RunningOut(database, new(database)).Run(_office.Clock.GetUtcNow());
        run.Failures.ShouldBeEmpty();
        return run.Written;
    }

    private async Task<Clock> Clock(long caseId)
    {
        await using var db = _database.Open();
        return await db.Clocks.SingleAsync(row =>
            row.SubjectId == caseId && row.LimitId == "penalty.preservation"
        );
    }

    private async Task<List<Entry>> Entries(long caseId)
    {
        await using var db = _database.Open();
        return await db
            .Entries.Where(entry => entry.SubjectId == caseId)
            .OrderBy(entry => entry.Seq)
            .ToListAsync();
    }

    private async Task<IEnumerable<string>> Offered(long caseId)
    {
        await using var db = _database.Open();
        var view = await CaseView.Of(
            db,
            new(_database),
            await _office.Person("rf-handler"),
            caseId,
            _office.Clock.GetUtcNow()
        );
        return view!.Offers.Select(offer => offer.Step.Id);
    }

    private async Task Import(DateOnly free)
    {
        var day = $"{free:yyyy-MM-dd}";
        var rest = CalendarFile
            .Write(WorkingCalendar.Published.Years.Where(year => year.Year == free.Year))
            .Split('\n')
            .Where(row => row.Split('\t') is not [_, var known, _] || known != day);
        var read = CalendarFile.Read($"{string.Join('\n', rest)}放假\t{day}\t示例放假\n");
        read.Errors.ShouldBeEmpty();
        await Calendars.Import(_database, read.Years, "示例通知", _office.Clock.GetUtcNow());
    }

    private async Task<ReplayReport> Replayed(long caseId)
    {
        await using var ground = new ZhifaDatabase(await on.Empty());
        await ground.Migrate(on.Clock);
        await using var db = _database.Open();
        return await Replay.Of(db, caseId, ground, Office.Codes);
    }
}
