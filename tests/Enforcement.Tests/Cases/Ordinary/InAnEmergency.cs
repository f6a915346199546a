namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class InAnEmergencyOnSqlite(OnSqlite on) : InAnEmergency(on), IClassFixture<OnSqlite>;

public sealed class InAnEmergencyOnPostgres(OnPostgres on)
    : InAnEmergency(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 art. 49: whoever breaks a measure against an emergency is penalised quickly and more severely, with every right that he has.</summary>
public abstract class InAnEmergency(TestDatabase on)
{
    private const string Article = "行政处罚法 第四十九条";

    [Fact]
    public async Task What_broke_a_measure_in_force_is_penalised_more_severely_and_the_papers_say_why()
    {
        var road = await Road("report-penalty");
        await road.Takes("report-penalty", Broken("2026-02-20", "2026-04-10"));
        // Nothing is left out: the party is told and heard as always.
        await road.IsRefused("decide", "heard", "行政处罚法 第四十四条、第四十五条、第六十三条");
        await road.Until("serve-decision");

        foreach (var paper in new[] { "investigation-report", "prior-notice", "penalty-decision" })
            (await road.Papers(paper))
                .Single()
                .ShouldContain(
                    "当事人在示例市某传染病疫情应对期间违反示范区人民政府发布的防控通告（示政告〔2026〕3号）第二条，依照《中华人民共和国行政处罚法》第四十九条依法从重处罚：占用应急物资储备场所"
                );
    }

    [Theory]
    [InlineData("2026-03-03", null)] // it came the day after the act
    [InlineData("2026-02-01", "2026-03-01")] // it was over
    [InlineData("2026-02-01", "2026-01-01")]
    public async Task What_was_done_when_no_measure_was_in_force_is_not(string from, string? until)
    {
        var road = await Road("report-penalty");
        await road.IsRefused("report-penalty", "emergency-true", Article, Broken(from, until));
    }

    [Fact]
    public async Task A_measure_that_a_later_report_leaves_out_counts_no_more()
    {
        var road = await Road("report-penalty");
        await road.Takes("report-penalty", Broken("2026-02-20", null));
        await road.Takes("report-penalty");
        await road.Until("serve-decision");

        (await road.Papers("penalty-decision")).Single().ShouldNotContain("第四十九条");
    }

    private static (string, string?)[] Broken(string from, string? until) =>
        [
            ("Emergency[0].event", "示例市某传染病疫情"),
            ("Emergency[0].measure", "防控通告（示政告〔2026〕3号）第二条"),
            ("Emergency[0].declaredBy", "示范区人民政府"),
            ("Emergency[0].from", from),
            ("Emergency[0].until", until),
            ("Emergency[0].reasons", "占用应急物资储备场所。"),
        ];

    private async Task<OrdinaryRoad> Road(string step) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "decided-late").Until(step);
}
