using System.Text.RegularExpressions;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Documents;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Law.Remedies;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>
/// Every article that a list, a template or the demo office cites is looked up in the official text, when the texts are at hand:
/// in the folder <c>ZHIFA_STATUTES</c>, else in <c>../shared/data/statutes</c> beside the repository.
/// </summary>
public sealed partial class CitedArticles(ITestOutputHelper output)
{
    [Fact]
    public void Each_cited_article_stands_in_the_statute()
    {
        var texts = Texts();
        var cited = Cited()
            .SelectMany(Articles)
            .Distinct()
            .OrderBy(c => $"{c.Statute} {c.Article}", StringComparer.Ordinal)
            .ToList();
        cited.Count.ShouldBeGreaterThan(40);
        var confirmed = 0;
        foreach (var (statute, article) in cited)
        {
            var text = texts.FirstOrDefault(t => t.Name == statute).Text;
            output.WriteLine(
                $"{statute} {article}: {(text is null ? "text not at hand" : "confirmed")}"
            );
            if (text is null)
                continue;
            Stands(text, article).ShouldBeTrue($"{statute} has no {article}");
            confirmed++;
        }
        output.WriteLine($"{confirmed} confirmed, {cited.Count - confirmed} text not at hand");
        if (texts.Count > 0)
            confirmed.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("第二条", true)]
    [InlineData("第二条第二款", true)]
    [InlineData("第二条第三款", false)]
    [InlineData("第二条第一款第二项", true)]
    [InlineData("第二条第一款第三项", false)]
    [InlineData("第四条", false)]
    public void An_article_a_paragraph_and_an_item_are_looked_up(string article, bool stands) =>
        Stands(
                "第一条 甲。\n\n第二条 下列：\n\n（一）乙；\n\n（二）丙。\n\n丁见第四条。\n\n第三条 戊。",
                article
            )
            .ShouldBe(stands);

    [Theory]
    [InlineData(
        "行政处罚法 第五十二条第二款；行政复议法 第二十四条",
        "行政处罚法 第五十二条第二款|行政复议法 第二十四条"
    )]
    [InlineData(
        "行政复议法 第十九条第三款、第二十四条第一款第一项",
        "行政复议法 第十九条第三款|行政复议法 第二十四条第一款第一项"
    )]
    [InlineData(
        "依据《中华人民共和国行政强制法》第五十三条、第五十四条，",
        "行政强制法 第五十三条|行政强制法 第五十四条"
    )]
    [InlineData(
        "《河南省实施〈中华人民共和国人民防空法〉办法》第二十九条第七项",
        "河南省实施《人民防空法》办法 第二十九条第七项"
    )]
    public void A_citation_is_read_as_statute_and_articles(string text, string articles) =>
        string.Join('|', Articles(text).Select(a => $"{a.Statute} {a.Article}")).ShouldBe(articles);

    private static IEnumerable<string> Cited()
    {
        var office = DemoOffice.Load();
        var body = office.Bodies[0].OnDay(Cases.Day);
        return
        [
            .. DocumentElements
                .Templates.SelectMany(DocumentElements.Of)
                .SelectMany(e => e.Articles.Split('；')),
            .. DocumentTemplate.All.Select(t => t.Source),
            .. RemedyText.OnSitePenalty(body, Cases.Day).Articles,
            .. RemedyText.OrdinaryAct(body, Cases.Day).Articles,
            .. office.PowerItems.Select(i => i.Basis),
            .. office.ViolationItems.SelectMany(i => new[] { i.Violated, i.Basis }),
            .. office.ViolationItems.SelectMany(i => i.Leniency).Select(l => l.Article),
            .. ProcedureLibrary.All.SelectMany(InProcedure),
            .. ComputedFacts.All.Select(fact => fact.Article),
            .. TimeLimitTable.Published.All.SelectMany(limit =>
                new[] { limit.Article, limit.MovesBy ?? "", limit.Excludable ?? "" }
            ),
        ];
    }

    private static IEnumerable<string> InProcedure(Procedure procedure) =>
        [
            .. procedure.AllSteps.Select(step => step.Article),
            .. procedure.AllSteps.SelectMany(step => step.Needs).Select(need => need.Article),
            .. procedure.Facts.Select(fact => fact.Article),
            .. procedure.Definitions.Select(definition => definition.Article),
            .. procedure.Properties.Select(property => property.Article),
        ];

    private static IEnumerable<(string Statute, string Article)> Articles(string text)
    {
        foreach (Match match in Citation().Matches(text))
        {
            var name = (match.Groups["full"].Success ? match.Groups["full"] : match.Groups["short"])
                .Value.Replace("中华人民共和国", "", StringComparison.Ordinal)
                .Replace('〈', '《')
                .Replace('〉', '》');
            foreach (Match article in Article().Matches(match.Groups["articles"].Value))
                yield return (name, article.Value);
        }
    }

    // The article, its n-th paragraph (items are none) and the item's mark stand in the text.
    private static bool Stands(string text, string citation)
    {
        var parts = Part().Match(citation);
        var lines = text.Split(
                '\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
            .SkipWhile(line =>
                !line.StartsWith(parts.Groups["article"].Value + " ", StringComparison.Ordinal)
            )
            .TakeWhile((line, i) => i == 0 || !NextArticle().IsMatch(line))
            .ToList();
        var item = parts.Groups["item"];
        return lines.Count > 0
            && lines.Count(line => line[0] is not ('（' or '(' or '#'))
                >= Number(parts.Groups["paragraph"].Value)
            && (
                !item.Success
                || lines.Any(line =>
                    line.StartsWith($"（{item.Value}）", StringComparison.Ordinal)
                    || line.StartsWith($"({item.Value})", StringComparison.Ordinal)
                )
            );
    }

    private static int Number(string paragraph) =>
        paragraph.Length == 0 ? 1 : "一二三四五六七八九".IndexOf(paragraph[0]) + 1;

    private static List<(string Name, string Text)> Texts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Zhifa.slnx")))
            root = root.Parent;
        var folder = Environment.GetEnvironmentVariable("ZHIFA_STATUTES") is { Length: > 0 } named
            ? named
            : Path.Combine(root?.FullName ?? ".", "../shared/data/statutes");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.md")
                    .Select(file => (Path.GetFileName(file).Split('(')[0], File.ReadAllText(file))),
            ]
            : [];
    }

    [GeneratedRegex("^(?<article>第[^条]+条)(第(?<paragraph>.)款)?(第(?<item>[^项]+)项)?$")]
    private static partial Regex Part();

    [GeneratedRegex("^第[一二三四五六七八九十百]+条 |^#")]
    private static partial Regex NextArticle();

    [GeneratedRegex(
        "(《(?<full>[^》]+)》|(?<short>[\\p{IsCJKUnifiedIdeographs}《》]+) )(?<articles>第[一二三四五六七八九十百]+条[^；;，。（《的<]*)"
    )]
    private static partial Regex Citation();

    [GeneratedRegex("第[一二三四五六七八九十百]+条(第.款)?(第[一二三四五六七八九十]+项)?")]
    private static partial Regex Article();
}
