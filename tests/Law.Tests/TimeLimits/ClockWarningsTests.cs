using Zhifa.Law.Calendar;
using Zhifa.Law.Data;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Tests.TimeLimits;

/// <summary>Whoever is bound by a period is warned in time; whoever waits for the end of another's is told when it is over.</summary>
public sealed class ClockWarningsTests
{
    [Theory]
    // ninety days: half of them, three days before, the last day, the first day after
    [InlineData(
        "penalty.decision",
        "2026-03-02",
        "half 2026-04-17, near 2026-05-29, due 2026-06-01, overdue 2026-06-02"
    )]
    // seven working days over Labour Day: near counts working days backwards
    [InlineData(
        "penalty.preservation",
        "2026-04-27",
        "half 2026-05-03, near 2026-05-06, due 2026-05-09, overdue 2026-05-10"
    )]
    // two working days have no room for a warning
    [InlineData("penalty.onsite-remit", "2026-03-02", "due 2026-03-04, overdue 2026-03-05")]
    [InlineData("penalty.payment", "2026-03-02", "over 2026-03-18")]
    // the wait is over on the day that the law names
    [InlineData("penalty.hearing-notice", "2026-02-11", "over 2026-02-28")]
    [InlineData("penalty.limitation", "2026-03-02", "")]
    public void The_days_of_a_limit(string limit, string start, string warnings)
    {
        var clock = ClockCalculator.Compute(
            TimeLimitTable.Published[limit],
            start.Day(),
            [],
            WorkingCalendar.Published
        );

        string.Join(
                ", ",
                ClockWarnings
                    .Of(clock, WorkingCalendar.Published)
                    .Select(pair => $"{pair.Warning.Id} {pair.Day.Iso()}")
            )
            .ShouldBe(warnings);
    }

    [Fact]
    public void Twenty_four_hours_are_warned_of_on_their_last_day_and_when_they_are_over()
    {
        var clock = ClockCalculator.Compute(
            TimeLimitTable.Published["coercion.urgent-report"],
            "2026-03-06".Day(),
            new TimeOnly(17, 40),
            [],
            WorkingCalendar.Published
        );

        ClockWarnings
            .Of(clock, WorkingCalendar.Published)
            .Select(pair => (pair.Warning.Id, pair.Day.Iso()))
            .ShouldBe([("due", "2026-03-07"), ("overdue", "2026-03-08")]);
    }

    [Theory]
    [InlineData("tells: king", "没有“king”这个角色")]
    [InlineData("at: sometimes", "“at”没有“sometimes”")]
    [InlineData("binds: all", "“binds”没有“all”")]
    public void A_wrong_row_is_told(string row, string reason)
    {
        var keys = new Dictionary<string, string>
        {
            ["id"] = "a",
            ["title"] = "提醒",
            ["at"] = "due",
            ["binds"] = "body",
            ["tells"] = "handler",
        };
        keys[row.Split(": ")[0]] = row.Split(": ")[1];
        var text = string.Join(", ", keys.Select(pair => $"{pair.Key}: {pair.Value}"));

        Should
            .Throw<DataFileException>(() =>
                ClockWarnings.Load($"warnings:\n  - {{ {text} }}\n", "warnings.yaml")
            )
            .Message.ShouldContain(reason);
    }

    [Fact]
    public void The_same_warning_does_not_stand_twice() =>
        Should
            .Throw<DataFileException>(() =>
                ClockWarnings.Load(
                    "warnings:\n  - { id: a, title: 提醒, at: due, binds: body, tells: handler }\n  - { id: a, title: 提醒, at: due, binds: body, tells: handler }\n",
                    "warnings.yaml"
                )
            )
            .Message.ShouldContain("出现了两次");
}
