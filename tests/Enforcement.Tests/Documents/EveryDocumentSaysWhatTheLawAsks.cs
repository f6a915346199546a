using System.Text.RegularExpressions;
using Zhifa.Enforcement.Documents;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>Each required element is found in the rendered text; take it out of the template and it is reported missing.</summary>
public sealed class EveryDocumentSaysWhatTheLawAsks
{
    public static TheoryData<string> Templates => [.. DocumentTemplate.All.Select(t => t.Name)];

    /// <summary>Template and element: one mutant each.</summary>
    public static TheoryData<string, string> Elements
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var template in DocumentElements.Templates.Where(t => t != "refusal-note"))
            foreach (var element in DocumentElements.Of(template))
                if (!NotByTemplate.Contains(element.Id))
                    rows.Add(template, element.Id);
            return rows;
        }
    }

    // Words that come from remedies.yaml, not from a template: their mutants are in RemediesOnDocuments. The guardian and
    // others are wanted in some cases only, see SpecialCases and OrdinarySpecialCases.
    private static readonly string[] NotByTemplate =
    [
        "remedy-first",
        "remedy-organ",
        "remedy-term",
        "remedy-through-body",
        "remedy-suit",
        "remedy-reconsideration",
        "sue-at-once",
        "guardian",
        "reconsideration-first",
        "proposal",
        "consent",
        "reference",
        "announced",
        "owed",
        "taken-over",
    ];

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_rendered_document_lacks_nothing(string name)
    {
        var input = Cases.ByTemplate[name];
        var document = DocumentRenderer.Render(name, input);
        DocumentElements.Missing(name, document.PlainText, input).ShouldBeEmpty(document.PlainText);
        DocumentElements.Refuse(name, document.PlainText, input).ShouldBeNull();
    }

    // Papers that stay in the file, are signed where they are written, or go to others than the party.
    private static readonly string[] NotToTheParty =
    [
        "refusal-note",
        "official-receipt",
        "record-report",
        "court-application",
        "closing-sheet",
        "case-catalogue",
        "opening-approval",
        "opening-refusal",
        "opening-report",
        "goods-disposal",
        "inquiry-record",
        "inspection-record",
        "sampling-record",
        "appraisal-order",
        "referral-letter",
        "investigation-report",
        "statement-record",
        "hearing-record",
        "hearing-report",
        "legal-review",
        "discussion-record",
        "service-receipt",
        "service-announcement",
        "transfer-report",
        "transfer-letter",
        "police-reconsideration",
    ];

    [Fact]
    public void Of_every_paper_it_is_known_whether_it_goes_to_the_party() =>
        PartyPapers
            .Templates.Concat(NotToTheParty)
            .ShouldBe(DocumentTemplate.All.Select(template => template.Name), ignoreOrder: true);

    [Fact]
    public void A_paper_that_is_served_aside_has_a_number_by_which_it_is_named()
    {
        var procedure = Law.Procedures.ProcedureLibrary.Find("penalty-ordinary+henan")!;
        procedure
            .AllSteps.SelectMany(step => step.Documents)
            .Where(paper => PartyPapers.ServedBy(paper.Template) == PartyPapers.OtherService)
            .ShouldAllBe(paper => paper.NumberWord != null);
        procedure.Anywhere(PartyPapers.OtherService).ShouldNotBeNull();
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void A_template_without_an_element_is_reported(string name, string element)
    {
        var input = Cases.ByTemplate[name];
        var template = DocumentTemplate.Named(name);
        var mutant = template with { Source = Without(template.Source, element) };
        mutant.Source.ShouldNotBe(template.Source, $"{name} marks no place for {element}");
        var missing = DocumentElements.Missing(
            name,
            DocumentRenderer.Render(mutant, input).PlainText,
            input
        );
        missing.Select(e => e.Id).ShouldBe([element]);
        DocumentElements
            .Refuse(name, DocumentRenderer.Render(mutant, input).PlainText, input)!
            .Article.ShouldBe(missing[0].Articles);
    }

    [Fact]
    public void A_fine_collected_on_the_spot_names_the_bank_too_and_a_warning_names_none()
    {
        foreach (var input in new[] { Cases.PaidOnTheSpot, Cases.Warning })
        {
            var text = DocumentRenderer.Render("on-site-decision", input).PlainText;
            DecisionElements.Missing(text, input).ShouldBeEmpty(text);
            text.Contains("指定银行", StringComparison.Ordinal)
                .ShouldBe(input == Cases.PaidOnTheSpot);
        }
    }

    [Theory]
    [InlineData("performance-way")]
    [InlineData("performance-term")]
    public void How_and_when_a_warning_or_an_on_the_spot_fine_is_performed_must_be_said(
        string element
    )
    {
        var template = DocumentTemplate.Named("on-site-decision");
        var mutant = template with { Source = Without(template.Source, element) };
        foreach (var input in new[] { Cases.PaidOnTheSpot, Cases.Warning })
            DecisionElements
                .Missing(DocumentRenderer.Render(mutant, input).PlainText, input)
                .ShouldHaveSingleItem()
                .Id.ShouldBe(element);
    }

    internal static string Without(string source, string element) =>
        Regex.Replace(
            source,
            $"""<(\w+)( [^>]*)?data-element="{element}"[^>]*>.*?</\1>""",
            "",
            RegexOptions.Singleline
        );
}
