using Zhifa.Law.Calendar;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Tests.TimeLimits;

public sealed class ClockCalculatorTests
{
    private static ClockResult Clock(
        string limit,
        string start,
        string suspensions = "",
        string reason = ""
    ) =>
        ClockCalculator.Compute(
            TimeLimitTable.Published[limit],
            start.Day(),
            suspensions.Spans(reason),
            WorkingCalendar.Published
        );

    [Theory]
    [InlineData("2024-04-24", "2024-05-08")]
    [InlineData("2026-02-11", "2026-02-28")]
    [InlineData("2025-01-22", "2025-02-08")]
    [InlineData("2025-10-10", "2025-10-21")]
    public void A_hearing_is_lawful_after_seven_full_working_days(string served, string hearing)
    {
        var clock = Clock("penalty.hearing-notice", served);
        clock.Due.ShouldBe(hearing.Day());
        clock.RanOut(hearing.Day()).ShouldBeTrue();
        clock.RanOut(hearing.Day().AddDays(-1)).ShouldBeFalse();
    }

    [Fact]
    public void The_court_may_be_asked_the_day_after_the_tenth_working_day()
    {
        var clock = Clock("coercion.demand-wait", "2026-03-02");
        clock.Due.Iso().ShouldBe("2026-03-16");
        clock.RanOut("2026-03-16".Day()).ShouldBeFalse();
        clock.RanOut("2026-03-17".Day()).ShouldBeTrue();
    }

    [Fact]
    public void Substitute_performance_waits_three_full_working_days()
    {
        var clock = Clock("coercion.substitute-demand", "2026-03-02");
        clock.Due.Iso().ShouldBe("2026-03-06");
        clock.RanOut("2026-03-06".Day()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("penalty.payment", "2024-09-16", "2024-10-08")] // 1 October is a holiday: moves past the week
    [InlineData("coercion.measure", "2026-04-03", "2026-05-03")] // a seizure lapses on a holiday all the same
    [InlineData("penalty.service-public", "2026-01-18", "2026-02-17")]
    [InlineData("reconsideration.apply", "2026-03-11", "2026-05-11")] // Sunday 10 May moves
    [InlineData("penalty.decision", "2026-02-08", "2026-05-09")] // Saturday worked instead: stays
    public void An_end_on_a_day_of_rest_moves_only_where_the_law_says_so(
        string limit,
        string start,
        string due
    ) => Clock(limit, start).Due.Iso().ShouldBe(due);

    [Theory]
    [InlineData("litigation.apply", "2025-08-31", "2026-02-28")]
    [InlineData("coercion.court-application", "2024-11-30", "2025-02-28")]
    [InlineData("penalty.limitation", "2024-02-29", "2026-02-28")]
    [InlineData("penalty.limitation", "2024-05-11", "2026-05-11")]
    public void Months_and_years_end_on_the_corresponding_day_or_the_last_of_the_month(
        string limit,
        string start,
        string due
    ) => Clock(limit, start).Due.Iso().ShouldBe(due);

    [Fact]
    public void Discovery_on_the_corresponding_day_is_within_the_limitation()
    {
        var clock = Clock("penalty.limitation", "2024-03-02");
        clock.RanOut("2026-03-02".Day()).ShouldBeFalse();
        clock.RanOut("2026-03-03".Day()).ShouldBeTrue();
    }

    [Fact]
    public void Renewal_is_counted_back_from_the_expiry_and_never_moves()
    {
        var clock = Clock("permit.renewal", "2026-06-15");
        clock.Due.Iso().ShouldBe("2026-05-16");
        Clock("permit.renewal", "2027-01-01").Provisional.ShouldBeFalse();
    }

    [Theory]
    [InlineData("coercion.measure", "2026-03-02", "2026-03-10..2026-03-14", "2026-04-06")]
    [InlineData(
        "coercion.measure",
        "2026-03-02",
        "2026-03-10..2026-03-14,2026-03-12..2026-03-15",
        "2026-04-07"
    )]
    [InlineData("coercion.measure", "2026-03-02", "2026-03-02..2026-03-02", "2026-04-01")] // the start is not counted anyway
    [InlineData("coercion.measure", "2026-03-02", "2026-04-02..2026-04-09", "2026-04-01")] // begins after the end
    [InlineData("coercion.measure", "2026-03-02", "2026-04-01..2026-04-01", "2026-04-02")]
    [InlineData("permit.decision", "2026-03-02", "2026-03-07..2026-03-10", "2026-04-01")] // a weekend costs nothing
    [InlineData("litigation.apply", "2026-01-15", "2026-02-01..2026-02-10", "2026-07-27")] // 15 July, ten days, a weekend
    [InlineData("penalty.limitation", "2023-03-02", "2024-03-01..2024-03-31", "2025-04-02")]
    [InlineData("penalty.payment", "2026-02-27", "2026-03-16..2026-03-17", "2026-03-18")] // Saturday 14 March moves past it
    [InlineData("permit.renewal", "2026-06-15", "2026-06-01..2026-06-05", "2026-05-11")] // backwards as well
    [InlineData("penalty.hearing-notice", "2026-03-02", "2026-03-12..2026-03-13", "2026-03-14")] // the day after is suspended
    public void Suspended_days_do_not_count(
        string limit,
        string start,
        string suspensions,
        string due
    ) => Clock(limit, start, suspensions).Due.Iso().ShouldBe(due);

    [Theory]
    [InlineData("permit.decision", "2026-03-07..2026-03-10", 2)] // a weekend and two working days
    [InlineData("coercion.measure", "2026-03-07..2026-03-10", 4)]
    [InlineData("coercion.measure", "2026-02-20..2026-03-05", 3)] // from the day after the start
    [InlineData("coercion.measure", "2026-05-01..2026-05-05", 0)]
    public void The_derivation_counts_the_days_that_a_suspension_cost(
        string limit,
        string suspension,
        int days
    ) =>
        Clock(limit, "2026-03-02", suspension)
            .Steps.OfType<ExcludedStep>()
            .Single()
            .Days.ShouldBe(days);

    [Theory]
    [InlineData("coercion.measure", "行政强制法 第二十五条第三款")]
    [InlineData("penalty.decision", "行业法律、法规、规章另有规定")]
    [InlineData("coercion.freeze", "法律没有准予本期限扣除时间的规定")]
    public void The_answer_names_the_rule_that_allows_a_suspension_or_says_that_none_does(
        string limit,
        string said
    )
    {
        var text = Clock(limit, "2026-03-02", "2026-03-10..2026-03-14", "鉴定")
            .Steps.OfType<ExcludedStep>()
            .Single()
            .Text;
        text.ShouldContain(said);
        text.ShouldContain("（鉴定）");
    }

    [Theory]
    [InlineData("permit.decision", "2026-12-15", true)] // reaches 2027
    [InlineData("penalty.hearing-notice", "2026-12-22", true)] // seven days in 2026, the hearing in 2027
    [InlineData("penalty.payment", "2026-12-20", true)] // ends in 2027
    [InlineData("penalty.payment", "2026-12-10", false)]
    [InlineData("permit.decision", "2022-12-31", false)] // the start itself is not counted
    [InlineData("permit.decision", "2022-12-29", true)]
    [InlineData("coercion.measure", "2026-12-20", false)] // never looks at the calendar
    [InlineData("penalty.limitation", "2026-01-01", false)]
    public void An_answer_that_used_an_unpublished_year_is_provisional_and_never_refused(
        string limit,
        string start,
        bool provisional
    )
    {
        var clock = Clock(limit, start);
        clock.Provisional.ShouldBe(provisional);
        clock.Steps.OfType<ProvisionalStep>().Any().ShouldBe(provisional);
    }

    [Fact]
    public void The_derivation_tells_article_start_skipped_days_and_result()
    {
        var texts = Clock("penalty.hearing-notice", "2024-04-24").Steps.Select(step => step.Text);
        texts.ShouldBe([
            "依据行政处罚法 第六十四条第二项、第八十五条，“听证通知（举行听证的七日前）”的期限为 7 个工作日，自听证通知送达之日起计算。",
            "起算当日 2024-04-24（周三）不计入，从 2024-04-25（周四）起计。",
            "跳过休息日：劳动节 2024-05-01（周三）至 2024-05-05（周日）、周末 1 日。调休上班计入：2024-04-28（周日）。",
            "期间的最后一日（7 个工作日届满）是 2024-05-07（周二），该日也须完整经过。",
            "最早可以实施的日子是 2024-05-08（周三）。",
        ]);
    }

    [Fact]
    public void A_moved_end_names_the_holiday_and_the_article() =>
        Clock("penalty.payment", "2024-09-16")
            .Steps.OfType<MovedStep>()
            .Single()
            .Text.ShouldBe(
                "2024-10-01（周二）是休息日（国庆节），依据民法典 第二百零三条顺延至 2024-10-08（周二）。"
            );

    [Fact]
    public void A_start_before_the_number_was_law_is_marked() =>
        Clock("penalty.decision", "2021-06-01").Steps.OfType<EarlierLawStep>().Count().ShouldBe(1);

    [Fact]
    public void Every_working_day_limit_agrees_with_a_count_on_the_days_of_chinese_days()
    {
        var days = Oracle.Lines("working-days.mjs", "2023", "2026");
        var working = days.Select(line => line[^1] == '1').ToArray();
        var first = days[0][..10].Day();
        foreach (
            var limit in TimeLimitTable.Published.All.Where(l => l.Unit == LimitUnit.WorkingDay)
        )
        {
            for (var start = 0; start < working.Length - 100; start++)
            {
                var at = start;
                for (var left = limit.Length; left > 0; )
                    if (working[++at])
                        left--;
                if (limit.Answers == LimitAnswer.FirstLawfulDay)
                    at++;
                ClockCalculator
                    .Compute(limit, first.AddDays(start), [], WorkingCalendar.Published)
                    .Due.ShouldBe(first.AddDays(at), limit.Id);
            }
        }
    }
}
