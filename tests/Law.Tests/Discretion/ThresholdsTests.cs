using Zhifa.Law.Data;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;

namespace Zhifa.Law.Tests.Discretion;

public sealed class ThresholdsTests
{
    private static readonly string File = System.IO.File.ReadAllText(
        Path.Combine(Repository.Root, "src/Law/Discretion/thresholds.yaml")
    );

    [Theory]
    [InlineData(PartyKind.NaturalPerson, 200)]
    [InlineData(PartyKind.SelfEmployed, 200)]
    [InlineData(PartyKind.RuralContractor, 200)]
    [InlineData(PartyKind.LegalPerson, 3000)]
    [InlineData(PartyKind.SoleProprietorship, 3000)]
    [InlineData(PartyKind.Partnership, 3000)]
    [InlineData(PartyKind.Cooperative, 3000)]
    [InlineData(PartyKind.OtherOrganisation, 3000)]
    public void A_fine_on_the_spot_is_limited_by_the_class_of_the_party(
        PartyKind party,
        int ceiling
    )
    {
        var simple = Thresholds.Published.Ceiling(CeilingKind.SimpleFine, party);
        simple.Article.ShouldBe("行政处罚法 第五十一条");
        simple.Allows(ceiling).ShouldBeTrue(); // 以下 includes the figure
        simple.Allows(ceiling + 0.01m).ShouldBeFalse();
    }

    [Theory]
    [InlineData(PartyKind.NaturalPerson)]
    [InlineData(PartyKind.LegalPerson)]
    public void A_hundred_yuan_may_be_collected_on_the_spot_from_anybody(PartyKind party) =>
        Thresholds.Published.Ceiling(CeilingKind.OnSiteCollection, party).Amount.ShouldBe(100);

    [Fact]
    public void What_rests_on_practice_is_marked() =>
        Thresholds
            .Published.Classes.Where(row => !row.Verified)
            .Select(row => row.Party)
            .ShouldBe([
                PartyKind.SelfEmployed,
                PartyKind.RuralContractor,
                PartyKind.SoleProprietorship,
                PartyKind.Partnership,
                PartyKind.Cooperative,
            ]);

    [Theory]
    [InlineData("party: cooperative", "party: partnership", "同一行出现了两次。")]
    [InlineData("kind: on-site-collection", "kind: simple-fine", "同一行出现了两次。")]
    [InlineData("amount: 3000", "amount: -3000", "“amount”应为数。")]
    [InlineData("ceilings:", "cielings:", "缺少“ceilings”。")]
    [InlineData(
        "class: citizen",
        "class: subject",
        "“class”没有“subject”，可选：citizen、organisation。"
    )]
    public void A_faulty_table_is_refused(string right, string wrong, string reason) =>
        Should
            .Throw<DataFileException>(() =>
                Thresholds.Load(File.Replace(right, wrong, StringComparison.Ordinal), "test.yaml")
            )
            .Reason.ShouldBe(reason);

    [Fact]
    public void Every_kind_of_party_has_its_class() =>
        Should
            .Throw<DataFileException>(() =>
                Thresholds.Load("classes: []\nceilings: []\n", "test.yaml")
            )
            .Reason.ShouldBe("“classes”缺少自然人。");
}
