using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class HowOftenTheDatabaseIsAskedOnSqlite(OnSqlite on)
    : HowOftenTheDatabaseIsAsked(on),
        IClassFixture<OnSqlite>;

public sealed class HowOftenTheDatabaseIsAskedOnPostgres(OnPostgres on)
    : HowOftenTheDatabaseIsAsked(on),
        IClassFixture<OnPostgres>;

/// <summary>Commands of the hot pages, as an ordinary officer: a list is one query and a capped count, however many cases there are.</summary>
public abstract class HowOftenTheDatabaseIsAsked(TestDatabase on)
{
    private readonly CommandCounter _counter = new();

    [Fact]
    public async Task A_list_and_an_inbox_ask_as_often_for_many_cases_as_for_one()
    {
        await using var database = new ZhifaDatabase(on.ConnectionString, _counter);
        var office = await Office.Open(database);
        var officer = await office.Person("handler");
        await office.Case(Matter.Waste).Until("decide");
        var (list, inbox) = (await List(database, officer), await Inbox(database, officer));
        for (var i = 0; i < 25; i++)
            await office.Case(Matter.Waste with { Code = Invented.ResidentId() }).Opened();

        (await List(database, officer)).ShouldBe(list);
        (await Inbox(database, officer)).ShouldBe(inbox);
        (list, inbox).ShouldBe((2, 1));
    }

    [Fact]
    public async Task A_case_and_a_step_ask_as_often_at_the_end_of_the_road_as_at_its_beginning()
    {
        await using var database = new ZhifaDatabase(on.ConnectionString, _counter);
        var office = await Office.Open(database);
        var officer = await office.Person("handler");
        var road = await office.Case(Matter.Waste with { Code = Invented.ResidentId() }).Opened();
        var early = await Case(office, officer, road.Id);
        await road.Until("archive", without: "open-case");

        (await Case(office, officer, road.Id)).ShouldBe(early);
        early.ShouldBeLessThanOrEqualTo(17);
        // SQLite takes each row by a command of its own, within the process.
        (await _counter.Of(async () => await road.Takes("archive"))).ShouldBeLessThanOrEqualTo(
            on.Database.IsPostgres ? 28 : 40
        );
    }

    private Task<int> List(ZhifaDatabase database, Actor officer) =>
        _counter.Of(async () =>
        {
            await using var db = database.Open();
            await CaseList.Page(db, officer, new(Mine: true));
        });

    private Task<int> Inbox(ZhifaDatabase database, Actor officer) =>
        _counter.Of(async () =>
        {
            await using var db = database.Open();
            await Workbench.Of(db, officer, new(2026, 3, 2));
        });

    private Task<int> Case(Office office, Actor officer, long id) =>
        _counter.Of(async () =>
        {
            await using var db = office.Database.Open();
            await CaseView.Of(db, office.Shelf, officer, id, office.Clock.GetUtcNow());
        });
}
