namespace Zhifa.Law.Tests.Cli;

public sealed class OtherVerbsTests
{
    [Theory]
    [InlineData("uscc 91350100M000100Y43", true)]
    [InlineData("uscc 91350100M000100Y44", false)]
    [InlineData("uscc @91350100M000100Y4", false)]
    [InlineData("id 11010519491231002X", true)]
    [InlineData("id 110105194912310021", false)]
    [InlineData("region 410105", true)]
    [InlineData("region 990105", false)]
    public void A_code_is_answered_with_valid_and_reason(string words, bool valid)
    {
        var shell = Shell.Run($"code {words} --json");
        shell.Exit.ShouldBe(valid ? 0 : 1);
        shell.Keys.ShouldBe(["valid", "reason"]);
        shell.Json.GetProperty("valid").GetBoolean().ShouldBe(valid);
        (shell.Json.GetProperty("reason").GetString() == "").ShouldBe(valid);

        var plain = Shell.Run($"code {words}");
        plain.Exit.ShouldBe(valid ? 0 : 1);
        plain.Error.Split('\n').Length.ShouldBe(valid ? 1 : 2);
    }

    [Fact]
    public void A_valid_code_says_whose_it_is()
    {
        Shell.Run("code id 11010519491231002X").Output.ShouldBe("有效 1949-12-31 女\n");
        Shell.Run("code region 411202").Output.ShouldBe("有效 河南省三门峡市湖滨区\n");
    }

    [Theory]
    [InlineData(
        "--fine 1000 --due 2026-03-02 --paid 2026-03-12",
        """{"days":10,"amount":300.00,"capped":false}"""
    )]
    [InlineData(
        "--fine 1000 --due 2026-03-02 --paid 2026-03-12 --pause 2026-03-03..2026-03-04 --pause 2026-03-12..2026-03-20",
        """{"days":7,"amount":210.00,"capped":false}"""
    )]
    [InlineData(
        "--fine 100.50 --due 2026-03-02 --paid 2026-12-31",
        """{"days":304,"amount":100.50,"capped":true}"""
    )]
    [InlineData(
        "--fine 100 --due 2026-03-02 --paid 2026-03-02",
        """{"days":0,"amount":0.00,"capped":false}"""
    )]
    public void A_surcharge_is_answered_with_days_amount_and_cap(string options, string json)
    {
        var shell = Shell.Run($"surcharge {options} --json");
        shell.Exit.ShouldBe(0);
        shell.Output.ShouldBe(json + "\n");
    }

    [Theory]
    [InlineData("surcharge --fine -1 --due 2026-03-02 --paid 2026-03-03")]
    [InlineData("surcharge --fine 0 --due 2026-03-02 --paid 2026-03-03")]
    [InlineData("surcharge --fine 10.001 --due 2026-03-02 --paid 2026-03-03")]
    [InlineData("surcharge --fine ten --due 2026-03-02 --paid 2026-03-03")]
    [InlineData("surcharge --fine 10 --due 2026-03-02")]
    [InlineData("calendar check /nowhere")]
    [InlineData("calendar")]
    [InlineData("code uscc")]
    public void A_mistake_is_one_line_and_no_success(string line)
    {
        var shell = Shell.Run(line);
        shell.Exit.ShouldBe(1);
        shell.Error.TrimEnd('\n').ShouldNotContain('\n');
        shell.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_calendar_is_checked_with_line_numbers()
    {
        var ours = Path.Combine(Repository.Root, "src/Law/Calendar/holidays.tsv");
        var good = Shell.Run("calendar", "check", ours);
        good.Exit.ShouldBe(0);
        good.Output.ShouldContain("2026 年可用：工作日 248 日");

        var file = Path.GetTempFileName();
        File.WriteAllText(
            file,
            File.ReadAllText(ours).Replace("2026-02-14", "2026-02-13", StringComparison.Ordinal)
        );
        var bad = Shell.Run("calendar", "check", file);
        File.Delete(file);
        bad.Exit.ShouldBe(1);
        bad.Error.ShouldMatch("第 [0-9]+ 行：2026-02-13 不是周末");
    }
}
