namespace Zhifa.Law.Codes;

/// <summary>Unified social credit code, 18 characters. Source: GB 32100-2015.</summary>
public static class Uscc
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static readonly int[] Weights =
    [
        1,
        3,
        9,
        27,
        19,
        26,
        16,
        17,
        20,
        29,
        25,
        13,
        8,
        24,
        10,
        30,
        28,
    ];

    /// <summary>Form and check character. Capital letters only; whether anybody bears the code is not known here.</summary>
    public static CodeCheck Check(string text)
    {
        if (
            CodeCheck.Form(
                text,
                18,
                Allowed,
                "用数字和大写字母（没有 I、O、S、V、Z），第 3 至 8 位为数字"
            ) is
            { } fault
        )
            return fault;
        var expected = CheckCharacter(text);
        return text[17] == expected
            ? CodeCheck.Passed
            : CodeCheck.Failed(
                $"校验码不符：前 17 位的校验码应为 {expected}，现为 {text[17]}，请核对有无错字或者换位。"
            );
    }

    /// <summary>The eighteenth character that belongs to seventeen given ones of the alphabet.</summary>
    public static char CheckCharacter(string first)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += Alphabet.IndexOf(first[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - sum % 31) % 31];
    }

    private static bool Allowed(char c, int position) =>
        position is >= 2 and <= 7
            ? char.IsAsciiDigit(c)
            : Alphabet.Contains(c, StringComparison.Ordinal);
}
