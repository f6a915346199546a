using System.Collections.Frozen;
using System.Globalization;
using Zhifa.Law.Data;

namespace Zhifa.Law.Codes;

/// <summary>
/// Code of an administrative division down to the county, six digits (GB/T 2260). Codes change: the table is that of one
/// day (<see cref="TableDate"/>), so that a code outside it may be older or younger, and the reason says so.
/// </summary>
public static class RegionCode
{
    private static readonly Lazy<FrozenDictionary<string, string>> Table = new(() =>
        EmbeddedText.Rows("Codes/regions.tsv").ToFrozenDictionary(row => row[0], row => row[1])
    );

    /// <summary>The day for which the table was drawn up.</summary>
    public static DateOnly TableDate =>
        DateOnly.ParseExact(Table.Value["截至"], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Six digits under a province that exists.</summary>
    public static CodeCheck CheckForm(string text) =>
        CodeCheck.Form(text, 6, (c, _) => char.IsAsciiDigit(c), "只用数字")
        ?? (
            IsProvince(text[..2])
                ? CodeCheck.Passed
                : CodeCheck.Failed($"前两位“{text[..2]}”不是省级地区代码。")
        );

    /// <summary>The form, and that the division is in the table.</summary>
    public static CodeCheck Check(string text) =>
        CheckForm(text) is { Valid: false } fault ? fault
        : Name(text) is not null ? CodeCheck.Passed
        : CodeCheck.Failed(
            $"{TableDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)} 的行政区划代码表没有 {text}；可能已经撤销，或者是此后新设的。"
        );

    /// <summary>The name of the division alone (金水区), or null where the table does not have it.</summary>
    public static string? Name(string text) =>
        text.Length == 6 ? Table.Value.GetValueOrDefault(text) : null;

    /// <summary>The name with those above it (河南省郑州市金水区), or null where the table does not have it.</summary>
    public static string? FullName(string text) =>
        Name(text) is null
            ? null
            : string.Concat(
                new[] { $"{text[..2]}0000", $"{text[..4]}00", text }
                    .Distinct()
                    .Select(code => Name(code) ?? "")
            );

    /// <summary>Whether a division lies in an area: a province and a city end in pairs of zeros, a single zero is part of a code.</summary>
    public static bool Covers(string area, string region) =>
        region.StartsWith(
            area.EndsWith("0000", StringComparison.Ordinal) ? area[..2]
                : area.EndsWith("00", StringComparison.Ordinal) ? area[..4]
                : area,
            StringComparison.Ordinal
        );

    /// <summary>Whether two digits begin the codes of a province.</summary>
    internal static bool IsProvince(string two) => Table.Value.ContainsKey(two + "0000");
}
