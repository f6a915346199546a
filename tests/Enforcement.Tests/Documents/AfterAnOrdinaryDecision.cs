using Zhifa.Enforcement.Documents;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>The papers that both procedures know speak of the decision that was made, not of one on the spot.</summary>
public sealed class AfterAnOrdinaryDecision
{
    private static readonly string[] FromRemedies = ["remedy-reconsideration", "remedy-suit"];

    // Wanted on other grounds of no penalty.
    private static readonly string[] Elsewhere = ["guardian"];

    public static TheoryData<string> Templates => [.. OrdinaryCases.After.Keys];

    public static TheoryData<string, string> Elements
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var template in OrdinaryCases.After.Keys)
            foreach (var element in DocumentElements.Of(template))
                if (!FromRemedies.Concat(Elsewhere).Contains(element.Id))
                    rows.Add(template, element.Id);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_paper_after_an_ordinary_decision_lacks_nothing_and_says_nothing_of_the_spot(
        string name
    )
    {
        var input = OrdinaryCases.After[name];
        var document = DocumentRenderer.Render(name, input);
        DocumentElements.Missing(name, document.PlainText, input).ShouldBeEmpty(document.PlainText);
        document.PlainText.ShouldNotContain("当场");
        document.PlainText.ShouldNotContain("{{");
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void A_paper_without_an_element_is_reported(string name, string element)
    {
        var input = OrdinaryCases.After[name];
        var template = DocumentTemplate.Named(name);
        var mutant = template with
        {
            Source = EveryDocumentSaysWhatTheLawAsks.Without(template.Source, element),
        };
        DocumentElements
            .Missing(name, DocumentRenderer.Render(mutant, input).PlainText, input)
            .Select(e => e.Id)
            .ShouldBe([element]);
    }
}
