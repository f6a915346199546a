using Zhifa.Law.Documents;

namespace Zhifa.Law.Tests.Documents;

public sealed class DatesAndCodes
{
    [Fact]
    public void A_day_is_written_without_leading_zeros_and_a_moment_in_Chinas_time()
    {
        ChineseDate.Of(new DateOnly(2026, 3, 2)).ShouldBe("2026年3月2日");
        ChineseDate
            .Of(new DateTimeOffset(2026, 3, 2, 17, 5, 0, TimeSpan.Zero))
            .ShouldBe("2026年3月3日1时05分");
    }

    [Theory]
    [InlineData("419901199001010018", "419***********0018")]
    [InlineData("123456789012", "123*****9012")]
    [InlineData("12345678901", "***********")]
    [InlineData("", "")]
    public void A_code_not_served_on_its_owner_is_hidden_but_for_its_ends(
        string code,
        string seen
    ) => Masked.Code(code).ShouldBe(seen);
}
