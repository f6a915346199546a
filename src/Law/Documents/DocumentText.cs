using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Documents;

/// <summary>
/// The plain text of a document as the element lists read it: line by line, without blanks. Set phrases are looked for only
/// in <see cref="Wording"/>, the text without what people typed, so that a quoted statement neither supplies an element nor
/// trips a prohibition.
/// </summary>
internal sealed class DocumentText
{
    // A shorter typed text may also be a part of the printed wording; one about suing is taken out at any length.
    private const int ShortestQuote = 10;

    private readonly string[] _lines;
    private readonly string[] _wording;

    public DocumentText(string plainText, DocumentInput input)
    {
        _lines = [.. plainText.Split('\n').Select(Bare).Where(line => line.Length > 0)];
        var typed = Typed(input)
            .Select(Core)
            .Where(text =>
                text.Length >= ShortestQuote || text.Contains('诉', StringComparison.Ordinal)
            );
        var whole = string.Join('\n', _lines);
        foreach (var text in typed.OrderByDescending(text => text.Length))
            whole = whole.Replace(text, "〃", StringComparison.Ordinal);
        _wording = whole.Split('\n');
        Wording = whole;
    }

    /// <summary>The document's own words, one line per paragraph.</summary>
    public string Wording { get; }

    /// <summary>A value of the case stands anywhere. An empty value stands nowhere: what the law asks for may not be blank.</summary>
    public bool Has(string? value) =>
        Core(value) is { Length: > 0 } core
        && string.Concat(_lines).Contains(core, StringComparison.Ordinal);

    /// <summary>Every line of a typed text stands somewhere, and there is at least one.</summary>
    public bool HasLines(string? typed) =>
        (typed ?? "").Split('\n').Where(line => Core(line).Length > 0).ToList()
            is { Count: > 0 } lines
        && lines.All(Has);

    /// <summary>A value stands in one line, behind one of the labels.</summary>
    public bool HasBehind(string? value, params string[] labels) =>
        Core(value) is { Length: > 0 } core
        && _lines.Any(line =>
            labels.Any(label =>
                line.IndexOf(label, StringComparison.Ordinal) is >= 0 and var at
                && line.IndexOf(core, at + label.Length, StringComparison.Ordinal) >= 0
            )
        );

    /// <summary>A line is the value, or begins with it and goes on with nothing but one of the endings.</summary>
    public bool HasLine(string value, params string[] endings) =>
        Bare(value) is var bare
        && _lines.Any(line => line == bare || endings.Any(ending => line == bare + ending));

    /// <summary>All set phrases stand in the document's own words.</summary>
    public bool Says(params string[] phrases) =>
        phrases.All(phrase => Wording.Contains(phrase, StringComparison.Ordinal));

    /// <summary>One line of the document's own words matches.</summary>
    public bool Matches(string pattern) =>
        _wording.Any(line => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant));

    /// <summary>A line of the document, with what people typed in it, matches.</summary>
    public bool HasMatch(string pattern) =>
        _lines.Any(line => Regex.IsMatch(line, pattern, RegexOptions.CultureInvariant));

    /// <summary>A text without blanks, and without the full stop that the document may set itself.</summary>
    public static string Core(string? text) =>
        Bare(text ?? "").TrimEnd('。', '；', ';', '.', '，', ',');

    /// <summary>A text without blanks.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    // What people typed in their own words: the long fields of the blocks, the party's name and address, the place.
    private static IEnumerable<string> Typed(DocumentInput input) =>
        input
            .Rows<object>()
            .Where(block => BlockType.Named(block.GetType().Name) is not null)
            .SelectMany(block =>
                BlockType
                    .Of(block.GetType())
                    .Fields.Where(field => field.Kind == FieldKind.Text && field.Max > 200)
                    .Select(field => field.Property!.GetValue(block) as string)
            )
            .Concat([input.Party?.Name, input.Party?.Address, input.Scene?.Place])
            .OfType<string>()
            .SelectMany(text => text.Split('\n'));
}
