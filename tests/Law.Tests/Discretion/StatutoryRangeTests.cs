using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Discretion;

public sealed class StatutoryRangeTests
{
    private static readonly StatutoryRange Range = new(100, 500, "某条例 第十条");

    [Theory]
    [InlineData(100, true)]
    [InlineData(500, true)]
    [InlineData(99.99, false)]
    [InlineData(500.01, false)]
    public void Both_ends_belong_to_the_range(double amount, bool within)
    {
        Range.WithinRange((decimal)amount).ShouldBe(within);
        (Range.Refuse((decimal)amount) is null).ShouldBe(within);
    }

    [Theory]
    [InlineData(LeniencyResult.BelowRange, 50, true)]
    [InlineData(LeniencyResult.Lighter, 50, false)]
    [InlineData(LeniencyResult.BelowRange, 0, false)] // nothing is not a smaller fine
    [InlineData(LeniencyResult.BelowRange, 501, false)] // above the maximum never
    public void Only_a_ground_that_goes_below_opens_the_minimum(
        LeniencyResult kind,
        int amount,
        bool stands
    ) => (Range.Refuse(amount, kind) is null).ShouldBe(stands);

    [Fact]
    public void A_refusal_names_the_article_and_the_cure()
    {
        var refusal = Range.Refuse(600)!;
        refusal.Article.ShouldBe("某条例 第十条");
        refusal.Message.ShouldBe("罚款 600 元高于法定幅度（100 元至 500 元）。");
        refusal.Cure.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData(100, 300, true)]
    [InlineData(50, 300, false)] // a benchmark under the statutory minimum
    [InlineData(300, 501, false)]
    public void A_tier_lies_inside_the_range(int min, int max, bool inside)
    {
        var tier = new TierOnDay("1", "一般", "条件", PenaltyKind.Fine, min, max);
        tier.Inside(Range.Min, Range.Max).ShouldBe(inside);
        tier.Contains(min).ShouldBeTrue();
        tier.Contains(max + 1).ShouldBeFalse();
    }
}
