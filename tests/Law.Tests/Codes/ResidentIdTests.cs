using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Zhifa.Law.Codes;

namespace Zhifa.Law.Tests.Codes;

public sealed class ResidentIdTests
{
    private static readonly Gen<string> Numbers =
        from region in Gen.Elements("110105", "411202", "650102", "810000", "830000", "330103")
        from day in Gen.Choose(
            new DateOnly(1900, 1, 1).DayNumber,
            new DateOnly(2026, 12, 31).DayNumber
        )
        from order in Gen.Choose(0, 999)
        let first = string.Create(
            CultureInfo.InvariantCulture,
            $"{region}{DateOnly.FromDayNumber(day):yyyyMMdd}{order:000}"
        )
        select first + ResidentId.CheckCharacter(first);

    [Fact]
    public void The_number_of_the_standard_tells_birth_and_sex()
    {
        ResidentId.Check("11010519491231002X").ShouldBe(new(true, ""));
        var id = ResidentId.Parse("11010519491231002X")!;
        id.BirthDate.Iso().ShouldBe("1949-12-31");
        id.Sex.ShouldBe(Sex.Female);
    }

    [Theory]
    [InlineData("")]
    [InlineData("11010519491231002x", "第 18 位“x”")]
    [InlineData("110105194912310021", "校验码应为 X，现为 1")]
    [InlineData("110105491231002", "15 位号码已经停用")]
    [InlineData("11010519490229002X", "“19490229”不是出生日期")]
    [InlineData("110105184912310028", "“18491231”不是出生日期")]
    [InlineData("99010519491231002X", "外国人永久居留")]
    [InlineData("70010519491231002X", "不是省级地区代码")]
    [InlineData("11010519491231002", "现有 17 位")]
    [InlineData("1101051949123100２X", "第 17 位“２”")]
    public void A_wrong_number_is_told_what_is_wrong(string number, string reason = "没有填写")
    {
        var check = ResidentId.Check(number);
        check.Valid.ShouldBeFalse();
        check.Reason.ShouldContain(reason);
        ResidentId.Parse(number).ShouldBeNull();
    }

    [Theory]
    [InlineData("81000020000115", "2000-01-15")]
    [InlineData("82000020000115", "2000-01-15")]
    [InlineData("83000020000115", "2000-01-15")]
    public void Residence_permits_of_hong_kong_macao_and_taiwan_pass(string first, string birth)
    {
        var number = $"{first}001{ResidentId.CheckCharacter(first + "001")}";
        ResidentId.Parse(number)!.BirthDate.Iso().ShouldBe(birth);
    }

    [Theory]
    [InlineData("20120305", "2026-03-04", 13)]
    [InlineData("20120305", "2026-03-05", 14)]
    [InlineData("20120229", "2026-02-28", 13)]
    [InlineData("20120229", "2026-03-01", 14)]
    [InlineData("20120305", "2012-03-05", 0)]
    public void A_year_of_age_is_full_on_the_birthday(string birth, string day, int age)
    {
        var first = $"110105{birth}001";
        ResidentId.Parse(first + ResidentId.CheckCharacter(first))!.AgeOn(day.Day()).ShouldBe(age);
    }

    [Fact]
    public void Every_well_made_number_passes() =>
        Prop.ForAll(Numbers.ToArbitrary(), number => ResidentId.Check(number).Valid)
            .Check(Property.Thorough);

    [Fact]
    public void Any_single_changed_character_is_found() =>
        Prop.ForAll(
                (
                    from number in Numbers
                    from at in Gen.Choose(0, 17)
                    from other in Gen.Elements("0123456789Xx ".ToCharArray())
                    where number[at] != other
                    select number[..at] + other + number[(at + 1)..]
                ).ToArbitrary(),
                number => !ResidentId.Check(number).Valid
            )
            .Check(Property.Thorough);

    [Fact]
    public void Any_two_swapped_neighbours_are_found() =>
        Prop.ForAll(
                (
                    from number in Numbers
                    from at in Gen.Choose(0, 16)
                    where number[at] != number[at + 1]
                    select number[..at] + number[at + 1] + number[at] + number[(at + 2)..]
                ).ToArbitrary(),
                number => !ResidentId.Check(number).Valid
            )
            .Check(Property.Thorough);
}
