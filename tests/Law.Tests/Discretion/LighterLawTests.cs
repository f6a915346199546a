using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Discretion;

/// <summary>行政处罚法 art. 37: which of two rules is the lighter.</summary>
public sealed class LighterLawTests
{
    private static readonly LeniencyOnDay Spared = new(
        "L1",
        LeniencyResult.NoPenalty,
        "当场改正",
        true,
        2,
        "第三十三条"
    );

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
        [Spared],
        1
    );

    /// <summary>As the register has it: a rule without a fine names no sums.</summary>
    private static ViolationItemOnDay Warned =>
        Then with
        {
            Kinds = [PenaltyKind.Warning],
            RangeMin = null,
            RangeMax = null,
            Tiers = [],
        };

    public static TheoryData<LawCompared, ViolationItemOnDay?> Laws =>
        new()
        {
            { LawCompared.Same, Then with { Version = 2 } },
            { LawCompared.Lighter, Then with { RangeMax = 1000 } },
            { LawCompared.Lighter, Then with { RangeMin = null } },
            { LawCompared.Lighter, Then with { Kinds = [PenaltyKind.Fine] } },
            { LawCompared.Lighter, Warned },
            { LawCompared.Heavier, Then with { RangeMax = null } },
            { LawCompared.Heavier, Then with { RangeMin = 300 } },
            {
                LawCompared.Heavier,
                Then with
                {
                    Kinds = [.. Then.Kinds, PenaltyKind.ConfiscationOfGoods],
                }
            },
            // More at the top, less at the bottom; another kind instead; another text; other tiers in the same range.
            { LawCompared.Unclear, Then with { RangeMin = 100, RangeMax = 5000 } },
            {
                LawCompared.Unclear,
                Then with
                {
                    Kinds = [PenaltyKind.Fine, PenaltyKind.ConfiscationOfGoods],
                }
            },
            { LawCompared.Unclear, Then with { ViolatedBasis = "第三条" } },
            { LawCompared.Unclear, Then with { Tiers = [Then.Tiers[0] with { Max = 1000 }] } },
            // Less to pay, but no longer spared; more to pay, but spared now.
            { LawCompared.Unclear, Then with { RangeMax = 1900, Leniency = [] } },
            {
                LawCompared.Unclear,
                Then with
                {
                    RangeMax = 2100,
                    Leniency = [Spared, Spared with { Code = "L2" }],
                }
            },
            { LawCompared.Ended, null },
        };

    [Theory]
    [MemberData(nameof(Laws))]
    public void Is_measured_by_kinds_and_by_both_ends_of_the_fine(
        LawCompared expected,
        ViolationItemOnDay? now
    ) => LighterLaw.Compare(Then, now).ShouldBe(expected);

    [Fact]
    public void A_rule_that_had_no_fine_and_has_one_now_is_heavier() =>
        LighterLaw.Compare(Warned, Then).ShouldBe(LawCompared.Heavier);

    [Fact]
    public void Both_are_told_as_people_read_them()
    {
        Reasoning.Penalties(Then).ShouldBe("警告、罚款200元以上2000元以下");
        Reasoning.Penalties(Then with { RangeMin = null }).ShouldBe("警告、罚款2000元以下");
    }
}
