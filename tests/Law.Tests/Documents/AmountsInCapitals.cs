using FsCheck;
using FsCheck.Fluent;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Tests.Documents;

public sealed class AmountsInCapitals
{
    [Theory]
    [InlineData("0", "零元整", "0元")]
    [InlineData("0.01", "壹分", "0.01元")]
    [InlineData("0.10", "壹角", "0.10元")]
    [InlineData("0.58", "伍角捌分", "0.58元")]
    [InlineData("10", "壹拾元整", "10元")]
    [InlineData("100", "壹佰元整", "100元")]
    [InlineData("100.50", "壹佰元伍角", "100.50元")]
    [InlineData("100.05", "壹佰元零伍分", "100.05元")]
    [InlineData("107000.53", "壹拾万零柒仟元伍角叁分", "107000.53元")]
    [InlineData("3000", "叁仟元整", "3000元")]
    [InlineData("10010", "壹万零壹拾元整", "10010元")]
    [InlineData("1000001", "壹佰万零壹元整", "1000001元")]
    [InlineData("100000000", "壹亿元整", "100000000元")]
    [InlineData("1000000000000", "壹万亿元整", "1000000000000元")]
    [InlineData("1234500000000", "壹万贰仟叁佰肆拾伍亿元整", "1234500000000元")]
    public void A_sum_is_written_in_digits_and_in_capitals(
        string sum,
        string capitals,
        string digits
    )
    {
        var yuan = decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture);
        ChineseAmount.Capitals(yuan).ShouldBe(capitals);
        ChineseAmount.Digits(yuan).ShouldBe(digits);
    }

    [Fact]
    public void Capitals_read_back_give_the_same_sum()
    {
        // Sums of every length: a digit count first, then a number of that length.
        var fen =
            from digits in Gen.Choose(1, 16)
            from high in Gen.Choose(0, 99_999_999)
            from low in Gen.Choose(0, 99_999_999)
            select (high * 100_000_000L + low) % (long)Math.Pow(10, digits);
        Prop.ForAll(
                fen.ToArbitrary(),
                sum => Read(ChineseAmount.Capitals(sum / 100m)) == sum / 100m
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("0.001")]
    public void What_is_no_sum_of_money_is_not_written(string sum) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            ChineseAmount.Capitals(
                decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture)
            )
        );

    // A reader of its own kind: sections by 亿 and 万 from the left, no shared code with the writer.
    private static decimal Read(string text)
    {
        var (whole, rest) = text.Split('元') is [var a, var b] ? (a, b) : ("", text);
        decimal fen = 0;
        foreach (var (unit, value) in new[] { ('角', 10), ('分', 1) })
            if (rest.IndexOf(unit) is > 0 and var at)
                fen += "零壹贰叁肆伍陆柒捌玖".IndexOf(rest[at - 1]) * value;
        return Section(whole) + fen / 100;
    }

    private static decimal Section(string text)
    {
        foreach (
            var (unit, value) in new[]
            {
                ('亿', 100_000_000m),
                ('万', 10_000m),
                ('仟', 1000m),
                ('佰', 100m),
                ('拾', 10m),
            }
        )
            if (text.LastIndexOf(unit) is >= 0 and var at)
                return Section(text[..at]) * value + Section(text[(at + 1)..]);
        return text.Trim('零') is { Length: 1 } digit
            ? "零壹贰叁肆伍陆柒捌玖".IndexOf(digit[0])
            : 0;
    }
}
