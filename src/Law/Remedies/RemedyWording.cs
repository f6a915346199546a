using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Zhifa.Law.Remedies;

/// <summary>One dated row of <c>remedies.yaml</c>: the sentences for a kind of act from a day on.</summary>
internal sealed record RemedyWording(
    string Kind,
    DateOnly From,
    IReadOnlyList<string> Articles,
    IReadOnlyList<string> Paragraphs
)
{
    private static readonly Lazy<IReadOnlyList<RemedyWording>> Rows = new(Load);

    /// <summary>The wording in force on a day. Before the first row nothing is known, and nothing is guessed.</summary>
    public static RemedyWording On(string kind, DateOnly day) =>
        Rows.Value.Where(row => row.Kind == kind && row.From <= day).MaxBy(row => row.From)
        ?? throw new ArgumentOutOfRangeException(
            nameof(day),
            $"remedies.yaml holds no wording for {kind} on {day:yyyy-MM-dd}."
        );

    private static List<RemedyWording> Load()
    {
        using var stream =
            typeof(RemedyWording).Assembly.GetManifestResourceStream("Remedies/remedies.yaml")
            ?? throw new InvalidOperationException("remedies.yaml is not embedded.");
        using var reader = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(reader);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode).Select(Row)];
    }

    private static RemedyWording Row(YamlNode node) =>
        new(
            Text(node["kind"]),
            DateOnly.ParseExact(Text(node["from"]), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            [.. ((YamlSequenceNode)node["articles"]).Select(Text)],
            [.. ((YamlSequenceNode)node["paragraphs"]).Select(Text)]
        );

    private static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;
}
