using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class WholeCasesOnSqlite(OnSqlite on) : WholeCases(on), IClassFixture<OnSqlite>;

public sealed class WholeCasesOnPostgres(OnPostgres on) : WholeCases(on), IClassFixture<OnPostgres>;

/// <summary>Every worked case of the ordinary procedure goes through the desk and is told again from its entries alone.</summary>
public abstract class WholeCases(TestDatabase on)
{
    public static TheoryData<string> Scripts =>
        [
            .. DemoScript
                .All()
                .Where(script => script.Steps.Any(step => step.Step == "propose-opening"))
                .Select(script => script.Id),
        ];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task A_worked_case_is_lived_and_replayed_table_by_table(string script)
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, script).Whole();

        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }
}
