namespace Zhifa.Law.Tests.Cli;

public sealed class ClockVerbTests
{
    [Fact]
    public void Json_has_the_keys_that_programs_read()
    {
        var shell = Shell.Run(
            "clock --limit permit.decision --from 2026-12-15 --suspend 2026-12-20..2026-12-22 --json"
        );
        shell.Exit.ShouldBe(0);
        shell.Keys.ShouldBe(["limit", "unit", "due", "provisional", "article", "steps"]);
        shell.Json.GetProperty("limit").GetString().ShouldBe("permit.decision");
        shell.Json.GetProperty("unit").GetString().ShouldBe("working-day");
        shell.Json.GetProperty("due").GetString().ShouldBe("2027-01-14");
        shell.Json.GetProperty("provisional").GetBoolean().ShouldBeTrue();
        shell
            .Json.GetProperty("steps")
            .EnumerateArray()
            .ShouldContain(step => step.GetString()!.StartsWith("扣除"));
    }

    [Theory]
    [InlineData("penalty.payment", "day")]
    [InlineData("litigation.apply", "month")]
    [InlineData("penalty.limitation", "year")]
    public void The_unit_is_a_code_word(string limit, string unit) =>
        Shell
            .Run($"clock --limit {limit} --from 2026-03-02 --json")
            .Json.GetProperty("unit")
            .GetString()
            .ShouldBe(unit);

    [Fact]
    public void Hours_are_answered_as_a_time_in_China()
    {
        var json = Shell
            .Run("clock --limit coercion.urgent-report --from 2026-03-06 --at 17:40 --json")
            .Json;
        json.GetProperty("due").GetString().ShouldBe("2026-03-07T17:40:00+08:00");
        json.GetProperty("unit").GetString().ShouldBe("hour");
    }

    [Fact]
    public void Two_suspensions_are_both_left_out() =>
        Shell
            .Run(
                "clock --limit coercion.measure --from 2026-03-02 --suspend 2026-03-10..2026-03-11 --suspend 2026-03-20..2026-03-20"
            )
            .Output.ShouldStartWith("2026-04-04");

    [Theory]
    [InlineData(
        "clock --limit nothing --from 2026-03-02",
        "没有“nothing”这个期限，编号见 zhifa clock list。"
    )]
    [InlineData("clock --from 2026-03-02", "缺少 --limit。")]
    [InlineData("clock --limit penalty.payment", "缺少 --from。")]
    [InlineData(
        "clock --limit penalty.payment --from 2026-02-30",
        "--from：“2026-02-30”不是日期，应如 2026-03-02。"
    )]
    [InlineData(
        "clock --limit penalty.payment --from 2026-03-02 --suspend 5",
        "--suspend：“5”不是起止日期，应如 2026-03-02..2026-03-05。"
    )]
    [InlineData(
        "clock --limit penalty.payment --from 2026-03-02 --at 09:30",
        "penalty.payment 不以小时计算，不需要起算时刻。"
    )]
    [InlineData(
        "clock --limit coercion.urgent-report --from 2026-03-02",
        "coercion.urgent-report 以小时计算，缺少起算时刻：用 --at 09:30，逐行计算时写作 2026-03-02T09:30。"
    )]
    [InlineData(
        "clock --limit coercion.urgent-report --from 2026-03-02 --at 25:00",
        "--at：“25:00”不是时刻，应如 09:30。"
    )]
    [InlineData("clock --limit penalty.limitation --from 9999-12-30", "计算结果超出日期的范围。")]
    [InlineData("clock --limit", "参数不完整或者重复，用法见 zhifa clock --help。")]
    [InlineData("clock --lmit x", "不认识“--lmit x”，用法见 zhifa clock --help。")]
    [InlineData("clock --batch a --json", "--batch 不与 --limit、--from、--json 一起使用。")]
    [InlineData("clock --batch /nowhere", "读不到文件“/nowhere”。")]
    [InlineData(
        "",
        "缺少动作：clock、calendar、code、surcharge、check、procedure、case、demo、user、token、migrate；用法见 zhifa --help。"
    )]
    public void A_mistake_is_told_in_one_line(string line, string error)
    {
        var shell = Shell.Run(line);
        shell.Exit.ShouldBe(1);
        shell.Output.ShouldBeEmpty();
        shell.Error.TrimEnd('\n').ShouldBe(error);
    }

    [Fact]
    public void The_list_has_every_limit()
    {
        Shell.Run("clock list").Output.ShouldContain("penalty.hearing-notice\t7 个工作日\t");
        Shell.Run("clock list --json").Json.GetArrayLength().ShouldBeGreaterThan(50);
    }
}
