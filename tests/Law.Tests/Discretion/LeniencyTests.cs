using Zhifa.Law.Discretion;

namespace Zhifa.Law.Tests.Discretion;

public sealed class LeniencyTests
{
    [Theory]
    [InlineData("dumping", "2024-03-02", false)] // the corresponding day is still within two years
    [InlineData("dumping", "2024-03-01", true)]
    [InlineData("dumping", "2026-03-02", false)]
    [InlineData("dumping", "2026-03-03", true)] // not known on the day
    [InlineData("signboard", "2026-01-05", true)] // another violation does not count
    public void A_violation_is_the_first_when_none_of_the_same_item_was_decided_within_the_look_back(
        string item,
        string decided,
        bool first
    ) =>
        Leniency
            .Against([new("某县城市管理局", item, decided.Day())], "dumping", "2026-03-02".Day(), 2)
            .Count.ShouldBe(first ? 0 : 1);

    [Fact]
    public void Violations_are_found_over_all_bodies_and_shown_latest_first() =>
        Leniency
            .Against(
                [
                    new("甲局", "dumping", "2024-06-01".Day()),
                    new("乙局", "dumping", "2025-06-01".Day()),
                ],
                "dumping",
                "2026-03-02".Day(),
                2
            )
            .Select(prior => prior.BodyName)
            .ShouldBe(["乙局", "甲局"]);
}
