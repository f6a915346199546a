namespace Zhifa.Law.Codes;

/// <summary>Whether a code is well formed, and if not why, in Chinese.</summary>
public sealed record CodeCheck(bool Valid, string Reason)
{
    internal static readonly CodeCheck Passed = new(true, "");

    internal static CodeCheck Failed(string reason) => new(false, reason);

    /// <summary>Length and characters first: the faults that a person can see.</summary>
    internal static CodeCheck? Form(
        string text,
        int length,
        Func<char, int, bool> allowed,
        string rule
    )
    {
        if (text.Length == 0)
            return Failed("没有填写。");
        if (text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            return Failed("含有空格或者不可见的字符。");
        if (text.Length != length)
            return Failed($"应为 {length} 位，现有 {text.Length} 位。");
        for (var i = 0; i < text.Length; i++)
            if (!allowed(text[i], i))
                return Failed($"第 {i + 1} 位“{text[i]}”不是可用的字符：{rule}。");
        return null;
    }
}
