using System.Globalization;
using HandlebarsDotNet;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Documents;

/// <summary>
/// The words a template may use besides plain values: <c>day</c>, <c>moment</c>, <c>yuan</c>, <c>capitals</c>, <c>label</c>,
/// <c>count</c> (from one), <c>ordinal</c> (the same in Chinese figures), <c>mask</c>, <c>inline</c> (a typed text without its full stop), <c>lines</c> (a paragraph per line), <c>is</c> (an enumerated value).
/// </summary>
internal static class TemplateWords
{
    public static void Teach(IHandlebars dialect)
    {
        Word<DateOnly>(dialect, "day", ChineseDate.Of);
        Word<DateTimeOffset>(dialect, "moment", ChineseDate.Of);
        Word<decimal>(dialect, "yuan", ChineseAmount.Digits);
        Word<decimal>(dialect, "capitals", ChineseAmount.Capitals);
        Word<Enum>(dialect, "label", Label);
        Word<int>(dialect, "count", index => (index + 1).ToString(CultureInfo.InvariantCulture));
        Word<int>(dialect, "ordinal", index => Ordinal(index + 1));
        Word<string>(dialect, "mask", Masked.Code);
        Word<string>(dialect, "inline", Inline);
        dialect.RegisterHelper(
            "lines",
            (output, _, arguments) =>
            {
                foreach (
                    var line in Text(arguments[0]).Split('\n').Where(line => line.Trim().Length > 0)
                )
                    output.WriteSafeString($"<p>{DocumentEncoder.Encode(line.Trim())}</p>");
            }
        );
        dialect.RegisterHelper(
            "is",
            (output, options, context, arguments) =>
            {
                if (arguments.Skip(1).Any(name => arguments[0]?.ToString() == name?.ToString()))
                    options.Template(output, context);
                else
                    options.Inverse(output, context);
            }
        );
    }

    private static void Word<T>(IHandlebars dialect, string name, Func<T, string> face) =>
        dialect.RegisterHelper(
            name,
            (output, _, arguments) =>
                output.Write(
                    arguments[0] is T value
                        ? face(value)
                        : throw new ArgumentException(
                            $"{name} wants a {typeof(T).Name}, not {arguments[0] ?? "nothing"}."
                        )
                )
        );

    // Up to ninety-nine: nobody gives more penalties in one case.
    private static string Ordinal(int number)
    {
        const string figures = "零一二三四五六七八九";
        var tens = number < 20 ? "" : figures[number / 10].ToString();
        return number < 10
            ? figures[number].ToString()
            : $"{tens}十{(number % 10 == 0 ? "" : figures[number % 10])}";
    }

    private static string Text(object? value) => value as string ?? "";

    // The labels of the forms use half-width marks.
    private static string Label(Enum value) =>
        FieldText.Label(value).Replace(',', '，').Replace(';', '；');

    private static string Inline(string text) =>
        text.Replace("\n", "", StringComparison.Ordinal)
            .Trim()
            .TrimEnd('。', '；', ';', '.', '，', ',');
}
