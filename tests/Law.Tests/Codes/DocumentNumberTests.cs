using FsCheck;
using FsCheck.Fluent;
using Zhifa.Law.Codes;

namespace Zhifa.Law.Tests.Codes;

public sealed class DocumentNumberTests
{
    [Fact]
    public void A_number_is_written_with_hexagonal_brackets_and_no_zeros()
    {
        new DocumentNumber("豫环", "罚字", 2021, 1).ToString().ShouldBe("豫环罚字〔2021〕1号");
        DocumentNumber
            .Parse("豫环罚字〔2021〕1号", "豫环")
            .ShouldBe(new DocumentNumber("豫环", "罚字", 2021, 1));
    }

    [Theory]
    [InlineData("豫环罚字[2021]1号", "六角括号")]
    [InlineData("豫环罚字(2021)1号", "六角括号")]
    [InlineData("豫环罚字〔2021〕第1号", "不加“第”字")]
    [InlineData("豫环罚字〔2021〕001号", "不编虚位")]
    [InlineData("豫环罚字〔21〕1号", "例如")]
    [InlineData("豫环罚字〔2021〕1", "例如")]
    [InlineData("豫环罚字〔2021〕1号\n", "空格")]
    [InlineData("〔2021〕1号", "例如")]
    [InlineData("豫环罚字〔2021〕０号", "例如")]
    public void Another_form_is_told_what_is_wrong(string text, string reason)
    {
        DocumentNumber.Check(text).Valid.ShouldBeFalse();
        DocumentNumber.Check(text).Reason.ShouldContain(reason);
        DocumentNumber.Parse(text, "豫环").ShouldBeNull();
    }

    [Theory]
    [InlineData("豫环罚字[2021]1号")]
    [InlineData("豫环罚字（2021）1")]
    [InlineData(" 豫环 罚字【2021】1号")]
    [InlineData("豫环罚字〔2021〕1号")]
    public void As_people_type_it_it_is_understood(string typed) =>
        DocumentNumber.Tidy(typed).ShouldBe("豫环罚字〔2021〕1号");

    [Theory]
    [InlineData("")]
    [InlineData("4")]
    [InlineData("豫环罚字[21]1号")]
    [InlineData("丁某四")]
    public void What_is_no_number_is_none(string typed) =>
        DocumentNumber.Tidy(typed).ShouldBeNull();

    [Theory]
    [InlineData("郑城")]
    [InlineData("豫环罚字")]
    [InlineData("")]
    public void Another_bodys_number_is_not_read(string body) =>
        DocumentNumber.Parse("豫环罚字〔2021〕1号", body).ShouldBeNull();

    [Fact]
    public void What_is_written_is_read_again() =>
        Prop.ForAll(
                (
                    from body in Gen.Elements("豫环", "郑城管", "国动办")
                    from kind in Gen.Elements("罚字", "当罚", "责改字")
                    from year in Gen.Choose(1996, 2099)
                    from serial in Gen.Choose(1, 999_999_999)
                    select new DocumentNumber(body, kind, year, serial)
                ).ToArbitrary(),
                number =>
                    DocumentNumber.Check(number.ToString()).Valid
                    && DocumentNumber.Parse(number.ToString(), number.Body) == number
            )
            .Check(Property.Thorough);
}
