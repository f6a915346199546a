using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhifa.Law.Codes;

/// <summary>
/// The number of a legal document: the body's short name, the kind's short name, the year in hexagonal brackets and the
/// serial without leading zeros, as in 豫环罚字〔2021〕1号. Source: GB/T 9704-2012 (not read in its own text).
/// </summary>
/// <param name="Body">机关代字, e.g. 豫环.</param>
/// <param name="Kind">文书代字, e.g. 罚字.</param>
/// <param name="Year">Four digits.</param>
/// <param name="Serial">From 1, per body, kind and year.</param>
public sealed partial record DocumentNumber(string Body, string Kind, int Year, int Serial)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Body}{Kind}〔{Year:0000}〕{Serial}号");

    public static CodeCheck Check(string text)
    {
        if (Pattern().IsMatch(text))
            return CodeCheck.Passed;
        if (text.Length == 0)
            return CodeCheck.Failed("没有填写。");
        if (text.Any(char.IsWhiteSpace))
            return CodeCheck.Failed("含有空格。");
        if (text.AsSpan().ContainsAny("[]［］()()【】{}"))
            return CodeCheck.Failed("年份应当用六角括号〔〕。");
        if (text.Contains("〕第", StringComparison.Ordinal))
            return CodeCheck.Failed("序号前不加“第”字。");
        if (text.Contains("〕0", StringComparison.Ordinal))
            return CodeCheck.Failed("序号不编虚位（1 不编为 001）。");
        return CodeCheck.Failed(
            "应为机关代字、文书代字、〔年份〕、序号和“号”，例如 豫环罚字〔2021〕1号。"
        );
    }

    /// <summary>A number as people type it, with other brackets or without 号, in its proper form; null where it is none.</summary>
    public static string? Tidy(string text)
    {
        var tidy = Brackets().Replace(Spaces().Replace(text, ""), "〔$1〕");
        if (tidy.Length > 0 && char.IsAsciiDigit(tidy[^1]))
            tidy += "号";
        return Check(tidy).Valid ? tidy : null;
    }

    [GeneratedRegex(@"[\[［(（【{〔]([0-9]{4})[\]］)）】}〕]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    /// <summary>
    /// Reads a number of a body whose short name is known, since nothing in the text parts the two short names. Null where
    /// the form is wrong or the number is another body's.
    /// </summary>
    public static DocumentNumber? Parse(string text, string body)
    {
        var match = Pattern().Match(text);
        if (
            !match.Success
            || !int.TryParse(
                match.Groups[3].ValueSpan,
                CultureInfo.InvariantCulture,
                out var serial
            )
        )
            return null;
        var prefix = match.Groups[1].Value;
        return
            body.Length > 0
            && prefix.Length > body.Length
            && prefix.StartsWith(body, StringComparison.Ordinal)
            ? new(
                body,
                prefix[body.Length..],
                int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture),
                serial
            )
            : null;
    }

    [GeneratedRegex(
        @"^(\p{IsCJKUnifiedIdeographs}{2,20})〔((?:19|20)[0-9]{2})〕([1-9][0-9]{0,8})号\z"
    )]
    private static partial Regex Pattern();
}
