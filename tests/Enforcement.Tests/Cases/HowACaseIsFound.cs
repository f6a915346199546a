using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class HowACaseIsFoundOnSqlite(OnSqlite on)
    : HowACaseIsFound(on),
        IClassFixture<OnSqlite>;

public sealed class HowACaseIsFoundOnPostgres(OnPostgres on)
    : HowACaseIsFound(on),
        IClassFixture<OnPostgres>;

public abstract class HowACaseIsFound(TestDatabase on)
{
    [Fact]
    public async Task By_its_number_or_the_beginning_of_a_party_name()
    {
        var office = await Office.Open(on.Database);
        var first = await Opened(office, "欧阳某");
        var second = await Opened(office, "欧阳某某");
        await Opened(office, "欧某");

        (await Found(office, first.Number)).ShouldBe([first.Id]);
        foreach (var (one, other) in new[] { ("[", "]"), ("（", "）"), ("(", ")") })
            (
                await Found(
                    office,
                    first.Number.Replace("〔", one).Replace("〕", other).TrimEnd('号')
                )
            ).ShouldBe([first.Id]);
        (await Found(office, " 欧阳 ")).ShouldBe([second.Id, first.Id]);
        (await Found(office, "欧阳某某")).ShouldBe([second.Id]);
        (await Found(office, "阳")).ShouldBeEmpty();
        (await Found(office, "欧阳%")).ShouldBeEmpty();
        (await Found(office, "示城管案〔2026〕999999号")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_finds_a_case_of_another_body()
    {
        var office = await Office.Open(on.Database);
        var road = await Opened(office, "慕容某");

        (await Found(office, "慕容", "rf-handler")).ShouldBeEmpty();
        (await Found(office, road.Number, "rf-handler")).ShouldBeEmpty();
    }

    private static async Task<CaseRoad> Opened(Office office, string name) =>
        await office.Case(Matter.Waste with { Name = name, Code = Invented.ResidentId() }).Opened();

    private static async Task<IEnumerable<long>> Found(
        Office office,
        string text,
        string user = "handler"
    )
    {
        await using var db = office.Database.Open();
        var page = await CaseList.Page(db, await office.Person(user), new(Text: text));
        return page.Items.Select(item => item.Id);
    }
}
