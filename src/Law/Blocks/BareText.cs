using System.Globalization;
using Zhifa.Law.Codes;

namespace Zhifa.Law.Blocks;

/// <summary>A text without what does not tell two apart: width, case, spaces and marks.</summary>
public static class BareText
{
    public static string Of(string text) =>
        string.Concat(FullWidth.Narrowed(text).Where(char.IsLetterOrDigit))
            .ToLower(CultureInfo.InvariantCulture);

    public static bool Alike(string one, string other) => Of(one) == Of(other);
}
