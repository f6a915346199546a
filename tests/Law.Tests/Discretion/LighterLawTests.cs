using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Discretion;

/// <summary>行政处罚法 art. 37: which of two rules is the lighter.</summary>
public sealed class LighterLawTests
{
    private static readonly ViolationItemOnDay Then = new(
        "X",
        "占道",
        "P",
        "第一条",
        "第二条",
        [PenaltyKind.Warning, PenaltyKind.Fine],
        200,
        2000,
        [new("A", "一般", "二平方米以上", PenaltyKind.Fine, 200, 2000)],
        [],
        1
    );

    public static TheoryData<LawCompared, ViolationItemOnDay?> Laws =>
        new()
        {
            {
                LawCompared.Same,
                Then with
                {
                    Version = 2,
                    Title = "占用道路",
                    PenaltyBasis = "第三条",
                }
            },
            { LawCompared.Lighter, Then with { RangeMax = 1000 } },
            { LawCompared.Lighter, Then with { RangeMin = null } },
            { LawCompared.Lighter, Then with { Kinds = [PenaltyKind.Fine] } },
            {
                LawCompared.Lighter,
                Then with
                {
                    Kinds = [PenaltyKind.Warning],
                    RangeMin = null,
                    RangeMax = 0,
                }
            },
            { LawCompared.Heavier, Then with { RangeMax = null } },
            { LawCompared.Heavier, Then with { RangeMin = 300 } },
            {
                LawCompared.Heavier,
                Then with
                {
                    Kinds = [.. Then.Kinds, PenaltyKind.ConfiscationOfGoods],
                }
            },
            // More at the top, less at the bottom; another kind instead; other tiers in the same range.
            { LawCompared.Unclear, Then with { RangeMin = 100, RangeMax = 5000 } },
            {
                LawCompared.Unclear,
                Then with
                {
                    Kinds = [PenaltyKind.Fine, PenaltyKind.ConfiscationOfGoods],
                }
            },
            { LawCompared.Unclear, Then with { Tiers = [Then.Tiers[0] with { Max = 1000 }] } },
            { LawCompared.Ended, null },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void Is_measured_by_kinds_and_by_both_ends_of_the_fine(
        LawCompared expected,
        ViolationItemOnDay? now
    ) => LighterLaw.Compare(Then, now).ShouldBe(expected);

    [Fact]
    public void Both_are_told_as_people_read_them()
    {
        Reasoning.Penalties(Then).ShouldBe("警告、罚款200元以上2000元以下");
        Reasoning.Penalties(Then with { RangeMin = null }).ShouldBe("警告、罚款2000元以下");
    }
}
