using Zhifa.Law.Calendar;

namespace Zhifa.Law.Tests.Calendar;

public sealed class CalendarFileTests
{
    private const string Fixed =
        "放假\t2027-01-01\t元旦\n放假\t2027-05-01..2027-05-02\t劳动节\n放假\t2027-10-01..2027-10-03\t国庆节\n";

    [Fact]
    public void A_well_formed_year_is_read()
    {
        var read = CalendarFile.Read(
            $"# 说明\r\n年份\t2027\t通知\r\n{Fixed}上班\t2027-01-09\t元旦\n"
        );
        read.Errors.ShouldBeEmpty();
        read.Years.Single().Days.Count.ShouldBe(7);
    }

    [Theory]
    [InlineData("放假\t2027-02-30\t春节", "不是日期")]
    [InlineData("放假\t2027-02-10..2027-02-05\t春节", "不是日期")]
    [InlineData("放假\t2027-02-05", "三列")]
    [InlineData("休息\t2027-02-05\t春节", "不是可用的词")]
    [InlineData("上班\t2027-02-05\t春节", "不是周末")]
    [InlineData("上班\t2027-10-02\t国庆节", "已经安排为放假")]
    [InlineData("放假\t2028-05-01\t劳动节", "不在 2027 年")]
    [InlineData("放假\t2027-02-01..2027-02-20\t春节", "超过 15 日")]
    [InlineData("年份\t27\t通知", "不是年份")]
    [InlineData("年份\t2027\t通知", "出现了两次")]
    public void A_fault_is_told_with_its_line(string row, string reason)
    {
        var errors = CalendarFile.Read($"年份\t2027\t通知\n{Fixed}{row}\n").Errors;
        errors.ShouldContain(error => error.Line == 5 && error.Message.Contains(reason));
    }

    [Fact]
    public void A_year_that_leaves_out_a_statutory_day_is_refused() =>
        CalendarFile
            .Read(
                "年份\t2027\t通知\n放假\t2027-01-01\t元旦\n放假\t2027-10-01..2027-10-03\t国庆节\n"
            )
            .Errors.Select(error => error.ToString())
            .ShouldBe([
                "第 1 行：2027-05-01 是法定节假日（劳动节），2027 年的安排没有列为放假。",
                "第 1 行：2027-05-02 是法定节假日（劳动节），2027 年的安排没有列为放假。",
            ]);

    [Theory]
    [InlineData("")]
    [InlineData("# 只有说明\n")]
    public void An_empty_file_holds_no_year(string text) =>
        CalendarFile.Read(text).Errors.Single().Message.ShouldBe("没有任何年份。");

    [Fact]
    public void Rows_before_the_year_belong_to_none() =>
        CalendarFile
            .Read("放假\t2027-01-01\t元旦\n")
            .Errors.Single()
            .Message.ShouldBe("前面没有“年份”一行。");
}
