using Zhifa.Enforcement.Demo;

namespace Zhifa.Enforcement.Tests.Demo;

/// <summary>An error in the file is told with its line.</summary>
public sealed class AWrongDemoFile
{
    private static readonly string Right = Text();

    [Theory]
    [InlineData("invented: true", "invented: false", "invented")]
    [InlineData("kind: statutory-organ", "kind: bureau", "没有 bureau")]
    [InlineData("announced-on: 2024-01-15", "announced-on: 2024-13-15", "announced-on 应为日期")]
    [InlineData("announced-on: 2024-01-15", "announced: 2024-01-15", "缺少 announced-on")]
    [InlineData(
        "    category: 城市管理",
        "    category: 城市管理\n    colour: red",
        "不认识的键 colour"
    )]
    [InlineData("power-item: CG-P01", "power-item: CG-P00", "CG-P00 不在前面")]
    [InlineData("id: zhou", "id: lin", "lin 重复")]
    [InlineData("max: 500\n", "max: 300\n", "CG-V01-B 超出法定幅度")]
    [InlineData("        max: 20000\n", "", "最高数额")]
    [InlineData("tiers:", "tiers: [", "")]
    public void Is_refused_with_file_line_and_reason(string right, string wrong, string reason)
    {
        var at = Right.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);
        var error = Should.Throw<DemoFileException>(() =>
            DemoOffice.Parse(
                string.Concat(Right.AsSpan(0, at), wrong, Right.AsSpan(at + right.Length)),
                "demo.yaml"
            )
        );
        error.Message.ShouldStartWith($"demo.yaml:{error.Line}: ");
        error.Reason.ShouldContain(reason);
        error.Line.ShouldBeInRange(1, Right.Count(c => c == '\n'));
    }

    [Fact]
    public void Or_an_empty_one_is_refused_too() =>
        Should.Throw<DemoFileException>(() => DemoOffice.Parse("", "demo.yaml"));

    private static string Text()
    {
        using var reader = new StreamReader(
            typeof(DemoOffice).Assembly.GetManifestResourceStream("Demo/office.yaml")!
        );
        return reader.ReadToEnd();
    }
}
