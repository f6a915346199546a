using System.Globalization;
using Zhifa.Law.Codes;

namespace Zhifa.Law.Blocks;

/// <summary>A text without what does not tell two apart: width, case, spaces and marks.</summary>
public static class BareText
{
    public static string Of(string text) =>
        string.Concat(FullWidth.Narrowed(text).Where(char.IsLetterOrDigit))
            .ToLower(CultureInfo.InvariantCulture);

    /// <summary>The names of a list, however they are parted.</summary>
    public static string[] Listed(string text) =>
        text.Split(
            ['、', '，', ',', '；', ';', '\n'],
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );

    public static bool Alike(string one, string other) => Of(one) == Of(other);
}
