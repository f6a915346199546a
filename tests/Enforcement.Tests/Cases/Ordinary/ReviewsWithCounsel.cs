namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class ReviewsWithCounselOnSqlite(OnSqlite on)
    : ReviewsWithCounsel(on),
        IClassFixture<OnSqlite>;

public sealed class ReviewsWithCounselOnPostgres(OnPostgres on)
    : ReviewsWithCounsel(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 art. 58: the review is the body's own; in a hard matter counsel or a government lawyer helps with an opinion on file.</summary>
public abstract class ReviewsWithCounsel(TestDatabase on)
{
    private const string Article = "行政处罚法 第五十八条第一款";

    [Fact]
    public async Task What_counsel_says_stands_on_the_paper_and_the_reviewer_decides()
    {
        var road = await Road("return-review");
        await road.As("handler").IsRefused("record-counsel", "not-your-role", Article, Counsel());
        await road.Takes("record-counsel", Counsel());
        await road.Takes("return-review");

        var paper = (await road.Papers("legal-review")).Single();
        paper.ShouldContain("法律顾问（外聘律师）贺某一（示范律师事务所，执业证号DEMO-L-001）");
        paper.ShouldContain("数额与同类案件相比偏高。");
        // What was said to this review is not said to the next.
        await road.Until("agree-review");
        await road.Takes("agree-review");
        (await road.Papers("legal-review"))[^1].ShouldNotContain("贺某一");
    }

    [Fact]
    public async Task Nobody_is_counsel_who_has_another_part_in_the_case()
    {
        var road = await Road("return-review");

        foreach (
            var (field, value) in new[]
            {
                ("name", "林晓岚"), // a handler
                ("noInterest", "false"),
                ("givenOn", "2026-10-31"), // not yet
                ("engagedUntil", "2026-01-31"), // no longer engaged
                ("engagedFrom", "2026-12-01"), // not yet engaged
            }
        )
            await road.IsRefused(
                "record-counsel",
                "counsel-apart",
                Article,
                [.. Counsel(), ($"CounselOpinion[0].{field}", value)]
            );
    }

    private static (string, string?)[] Counsel() =>
        [
            ("CounselOpinion[0].kind", "legal-counsel"),
            ("CounselOpinion[0].name", "贺某一"),
            ("CounselOpinion[0].unit", "示范律师事务所"),
            ("CounselOpinion[0].licence", "DEMO-L-001"),
            ("CounselOpinion[0].engagedFrom", "2026-01-01"),
            ("CounselOpinion[0].engagedUntil", null),
            ("CounselOpinion[0].noInterest", "true"),
            ("CounselOpinion[0].givenOn", "2026-09-21"),
            ("CounselOpinion[0].opinion", "数额与同类案件相比偏高。"),
        ];

    private async Task<OrdinaryRoad> Road(string step) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "returned-by-reviewer").Until(step);
}
