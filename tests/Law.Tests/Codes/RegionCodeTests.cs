using Zhifa.Law.Codes;

namespace Zhifa.Law.Tests.Codes;

public sealed class RegionCodeTests
{
    [Theory]
    [InlineData("410000", "河南省")]
    [InlineData("410100", "河南省郑州市")]
    [InlineData("410105", "河南省郑州市金水区")]
    [InlineData("411202", "河南省三门峡市湖滨区")]
    [InlineData("110105", "北京市朝阳区")]
    [InlineData("441900", "广东省东莞市")]
    [InlineData("810000", "香港特别行政区")]
    public void A_division_of_the_table_passes_and_has_its_name(string code, string name)
    {
        RegionCode.Check(code).ShouldBe(new(true, ""));
        RegionCode.FullName(code).ShouldBe(name);
    }

    [Theory]
    [InlineData("999999", "不是省级地区代码")]
    [InlineData("41010", "应为 6 位")]
    [InlineData("41010a", "第 6 位“a”")]
    [InlineData("410171", "没有 410171")] // a development zone of the statistics, not a division
    [InlineData("330103", "可能已经撤销")] // 下城区, abolished in 2021
    public void Another_code_is_told_what_is_wrong(string code, string reason)
    {
        RegionCode.Check(code).Valid.ShouldBeFalse();
        RegionCode.Check(code).Reason.ShouldContain(reason);
    }

    [Theory]
    [InlineData("410000", "419901", true)]
    [InlineData("411000", "411002", true)]
    [InlineData("411000", "411102", false)] // 许昌, not 漯河
    [InlineData("130130", "130130", true)]
    [InlineData("130130", "130131", false)]
    [InlineData("419901", "419902", false)]
    public void An_area_covers_its_own_divisions_only(string area, string region, bool covers) =>
        RegionCode.Covers(area, region).ShouldBe(covers);

    [Fact]
    public void The_reason_names_the_day_of_the_table()
    {
        RegionCode.TableDate.Iso().ShouldBe("2023-06-30");
        RegionCode.Check("419901").Reason.ShouldStartWith("2023-06-30 的行政区划代码表没有 419901");
    }

    [Fact]
    public void An_invented_district_of_a_demonstration_has_the_form_of_a_code() =>
        RegionCode.CheckForm("419901").Valid.ShouldBeTrue();
}
