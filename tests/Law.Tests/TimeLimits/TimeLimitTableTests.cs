using System.Globalization;
using Zhifa.Law.Calendar;
using Zhifa.Law.Data;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Tests.TimeLimits;

public sealed class TimeLimitTableTests
{
    private const string Row = """
        limits:
          - id: a.b
            title: 题
            starts: 之日
            length: 5
            unit: day
            answers: last-day
            moves-off-rest-day: no
            article: 某法 第一条
            source: 某法
            in-force: 2021-07-15
            verified: yes
            note: 注
            binds: body
        """;

    private static readonly string[][] Examples =
    [
        .. File.ReadLines(Path.Combine(Repository.Root, "tests/Law.Tests/TimeLimits/examples.tsv"))
            .Where(line => line[0] != '#')
            .Select(line => line.Split('\t')),
    ];

    public static TheoryData<string> Ids =>
        [.. TimeLimitTable.Published.All.Select(limit => limit.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_limit_has_an_article_and_comes_out_as_its_worked_example(string id)
    {
        var limit = TimeLimitTable.Published[id];
        limit.Article.ShouldMatch("第.+条|〔.+〕.+号");
        var example = Examples.Single(row => row[0] == id);
        if (limit.Unit == LimitUnit.Hour)
            Compute(limit, example[1][..10], example[1][11..])
                .DueAt!.Value.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture)
                .ShouldBe(example[2]);
        else
            Compute(limit, example[1], "00:00").Due.Iso().ShouldBe(example[2]);
    }

    [Theory]
    [InlineData(
        "penalty.statement penalty.bank-remit penalty.service-public penalty.limitation-serious"
    )]
    [InlineData(
        "coercion.measure coercion.measure-extended coercion.freeze coercion.freeze-extended"
    )]
    [InlineData(
        "permit.decision-extended permit.joint permit.joint-extended permit.test-assign permit.hearing-hold"
    )]
    [InlineData(
        "reconsideration.reply-simple reconsideration.decide-extended reconsideration.decide-simple"
    )]
    [InlineData(
        "reconsideration.forward reconsideration.opinion litigation.answer information.reply-extended"
    )]
    [InlineData(
        "transfer.decide transfer.deliver transfer.objects transfer.reconsider transfer.supervision publicity.other-decision"
    )]
    public void One_id_is_one_limit(string ids) =>
        ids.Split(' ').ShouldAllBe(id => TimeLimitTable.Published.Find(id) != null);

    [Theory]
    [InlineData("penalty.payment", true)]
    [InlineData("penalty.decision", true)]
    [InlineData("coercion.court-application", true)]
    [InlineData("litigation.apply", true)]
    [InlineData("reconsideration.apply", true)]
    [InlineData("coercion.measure", false)]
    [InlineData("penalty.limitation", false)]
    [InlineData("penalty.service-public", false)]
    [InlineData("permit.renewal", false)]
    [InlineData("transfer.decide", false)]
    public void Only_periods_in_which_someone_must_act_move_off_a_day_of_rest(
        string id,
        bool moves
    ) => TimeLimitTable.Published[id].MovesOffRestDay.ShouldBe(moves);

    [Fact]
    public void What_was_not_read_in_its_own_text_is_marked() =>
        TimeLimitTable
            .Published.All.Where(limit => !limit.Verified)
            .Select(limit => limit.Id)
            .ShouldBe([
                "penalty.opening-report",
                "penalty.review",
                "penalty.publication",
                "penalty.publication-late",
                "publicity.permit-decision",
                "publicity.other-decision",
                "transfer.supervision",
            ]);

    [Theory]
    [InlineData("length: 5", "length: five", 5, "“length”应为整数。")]
    [InlineData("length: 5", "length: 0", 5, "期限的长度不能是零。")]
    [InlineData("unit: day", "unit: week", 6, "“unit”没有“week”")]
    [InlineData("unit: day", "unti: day", 6, "不认识“unti”。")]
    [InlineData("    article: 某法 第一条\n", "", 2, "缺少“article”。")]
    [InlineData("moves-off-rest-day: no", "moves-off-rest-day: yes", 8, "moves-by")]
    [InlineData("moves-off-rest-day: no", "moves-off-rest-day: maybe", 8, "应为 yes 或 no")]
    [InlineData("in-force: 2021-07-15", "in-force: 2021-7-15", 11, "应为日期")]
    [InlineData("note: 注", "title: 题", 13, "出现了两次")]
    [InlineData("note: 注", "note: [", 13, "格式有误")]
    public void A_faulty_row_is_told_with_file_line_and_reason(
        string right,
        string wrong,
        int line,
        string reason
    )
    {
        TimeLimitTable.Load(Row, "test.yaml").All.Count.ShouldBe(1);
        var fault = Should.Throw<DataFileException>(() =>
            TimeLimitTable.Load(Row.Replace(right, wrong, StringComparison.Ordinal), "test.yaml")
        );
        fault.Reason.ShouldContain(reason);
        fault.Line.ShouldBe(line);
        fault.Message.ShouldStartWith($"test.yaml:{line}: ");
    }

    [Fact]
    public void An_id_stands_once() =>
        Should
            .Throw<DataFileException>(() =>
                TimeLimitTable.Load(Row + "\n" + Row[(Row.IndexOf('\n') + 1)..], "test.yaml")
            )
            .Reason.ShouldBe("期限“a.b”出现了两次。");

    private static ClockResult Compute(TimeLimit limit, string day, string at) =>
        ClockCalculator.Compute(
            limit,
            day.Day(),
            TimeOnly.Parse(at, CultureInfo.InvariantCulture),
            [],
            WorkingCalendar.Published
        );
}
