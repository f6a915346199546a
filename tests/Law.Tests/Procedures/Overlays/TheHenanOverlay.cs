using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Law.Tests.Procedures.Overlays;

/// <summary>What the province adds to the ordinary procedure, and that it takes nothing away.</summary>
public sealed class TheHenanOverlay
{
    private static readonly Procedure National = ProcedureLibrary.Find("penalty-ordinary")!;
    private static readonly Procedure Henan = ProcedureLibrary.Find("penalty-ordinary+henan")!;

    [Fact]
    public void May_lie_on_the_law() => OverlayComparison.Of(National, Henan).ShouldBeEmpty();

    [Fact]
    public void Asks_what_the_province_asks()
    {
        (Henan.Id, Henan.Name, Henan.Region).ShouldBe(
            ("penalty-ordinary", "penalty-ordinary+henan", "41")
        );
        Henan
            .Step("report-penalty")!
            .Needs.Select(need => need.Text)
            .Except(National.Step("report-penalty")!.Needs.Select(need => need.Text))
            .ShouldBe(["major-scrutinised"]);
        Henan
            .Track("recusal")
            .Steps.Select(step => step.Id)
            .Except(National.Track("recusal").Steps.Select(step => step.Id))
            .ShouldBe(["record-recusal-of-head", "record-refusal-for-head"]);
        Henan.HearingAmounts.Select(row => row.Amount).ShouldBe([5000, 50000]);
        National.HearingAmounts.ShouldAllBe(row => row.Amount == 0);
    }

    /// <summary>Steps of other cases go on under the file that they name.</summary>
    [Fact]
    public void Has_a_hash_of_its_own_and_leaves_the_national_file_alone()
    {
        Henan.Hash.ShouldNotBe(National.Hash);
        OverlayText
            .Split(ProcedureLibrary.Text(Henan.Name))
            .Own.Trim()
            .ShouldBe(ProcedureLibrary.Text(National.Name).Trim());
    }
}
