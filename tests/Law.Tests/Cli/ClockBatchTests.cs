namespace Zhifa.Law.Tests.Cli;

public sealed class ClockBatchTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    private Shell Batch(string text)
    {
        File.WriteAllText(_file, text);
        return Shell.Run("clock", "--batch", _file);
    }

    [Fact]
    public void Each_line_comes_back_with_its_due_day()
    {
        var shell = Batch(
            "penalty.hearing-notice\t2026-02-11\t\npermit.decision\t2026-12-15\t2026-12-20..2026-12-22\r\ncoercion.measure\t2026-03-02\t2026-03-10..2026-03-11,2026-03-20..2026-03-20\npenalty.payment\t2024-09-16\ncoercion.urgent-report\t2026-03-06T17:40\t\n"
        );
        shell.Exit.ShouldBe(0);
        shell.Output.ShouldBe(
            "penalty.hearing-notice\t2026-02-11\t\t2026-02-28\npermit.decision\t2026-12-15\t2026-12-20..2026-12-22\t2027-01-14\tprovisional\ncoercion.measure\t2026-03-02\t2026-03-10..2026-03-11,2026-03-20..2026-03-20\t2026-04-04\npenalty.payment\t2024-09-16\t\t2024-10-08\ncoercion.urgent-report\t2026-03-06T17:40\t\t2026-03-07T17:40:00+08:00\n"
        );
    }

    [Theory]
    [InlineData("nothing\t2026-03-02\t", "nothing\t2026-03-02\t\terror: 没有“nothing”这个期限")]
    [InlineData(
        "penalty.payment\t2026-3-2\t",
        "penalty.payment\t2026-3-2\t\terror: 起算日：“2026-3-2”不是日期"
    )]
    [InlineData(
        "penalty.payment\t2026-03-02\tx",
        "penalty.payment\t2026-03-02\tx\terror: 扣除：“x”不是起止日期"
    )]
    [InlineData("penalty.payment", "penalty.payment\t\t\terror: 应为期限、起算日、扣除三列。")]
    [InlineData("a\tb\tc\td", "a\tb\tc\terror: 应为期限、起算日、扣除三列。")]
    [InlineData(
        "coercion.urgent-report\t2026-03-06\t",
        "coercion.urgent-report\t2026-03-06\t\terror: coercion.urgent-report 以小时计算"
    )]
    public void A_bad_line_is_told_in_its_place_and_the_others_are_answered(string bad, string told)
    {
        var shell = Batch($"{bad}\npenalty.payment\t2026-03-02\t\n");
        (shell.Exit, shell.Error).ShouldBe(
            (1, $"有 1 行不能计算，见第四列。{Environment.NewLine}")
        );
        var lines = shell.Output.Split('\n');
        lines[0].ShouldStartWith(told);
        lines[1].ShouldBe("penalty.payment\t2026-03-02\t\t2026-03-17");
    }
}
