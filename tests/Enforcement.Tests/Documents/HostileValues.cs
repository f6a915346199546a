using AngleSharp.Html.Parser;
using Zhifa.Enforcement.Documents;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>A name is text and stays text, whatever it holds.</summary>
public sealed class HostileValues
{
    public static TheoryData<string> Names =>
        [
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)",
            "</td></tr></table></article><h1>不予处罚</h1>",
            "{{Body.PayTo}}",
            "&lt;b&gt;&amp;",
            "示范区" + new string('长', 190) + "有限公司",
            new string('W', 200),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_party_name_is_printed_as_it_is_and_breaks_nothing(string name)
    {
        foreach (var (template, input) in Cases.ByTemplate.Concat(OrdinaryCases.After))
        {
            if (input.Party is null)
                continue;
            var hostile = input with { Party = input.Party with { Name = name } };
            var document = DocumentRenderer.Render(template, hostile);
            DocumentElements.Missing(template, document.PlainText, hostile).ShouldBeEmpty();
            var calm = Shape(DocumentRenderer.Render(template, input).Html);
            Shape(document.Html).ShouldBe(calm, $"{template}: the name changed the structure");
            if (template != "case-catalogue")
                document.PlainText.ShouldContain(name);
        }
    }

    [Fact]
    public void A_name_cannot_turn_the_direction_of_the_sentence_around_it()
    {
        var input = Cases.AtBank with
        {
            Party = Cases.AtBank.Party! with { Name = "丁\u202E元001款罚\u2066某" },
        };
        var html = DocumentRenderer.Render("on-site-decision", input).Html;
        html.ShouldNotContain("\u202E");
        html.ShouldNotContain("\u2066");
        html.ShouldContain("丁\uFFFD元001款罚\uFFFD某");
    }

    private static string Shape(string html) =>
        string.Join(
            ' ',
            new HtmlParser()
                .ParseDocument(html)
                .All.Select(e =>
                    e.LocalName + string.Concat(e.Attributes.Select(a => $"[{a.Name}={a.Value}]"))
                )
        );
}
