using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Codes;

public enum Sex
{
    [Label("女")]
    Female,

    [Label("男")]
    Male,
}

/// <summary>
/// A citizen's number of 18 characters, or that of a residence permit for Hong Kong, Macao and Taiwan residents (81, 82,
/// 83). Source: GB 11643-1999. The foreigner's permanent-residence number that begins with 9 is another document.
/// </summary>
public sealed record ResidentId
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly string[] Permits = ["81", "82", "83"];

    private ResidentId(string text, DateOnly birth)
    {
        Text = text;
        BirthDate = birth;
    }

    public string Text { get; }

    public DateOnly BirthDate { get; }

    public Sex Sex => (Text[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>
    /// Full years of age on a day; the birthday itself completes the year (29 February: 1 March in other years). Negative
    /// before birth.
    /// </summary>
    public int AgeOn(DateOnly day) => Age(BirthDate, day);

    /// <summary>The same of anybody who was born on a day.</summary>
    public static int Age(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return (day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? years - 1 : years;
    }

    public static CodeCheck Check(string text)
    {
        Read(text, out var check);
        return check;
    }

    /// <summary>The number, or null where <see cref="Check"/> fails.</summary>
    public static ResidentId? Parse(string text) => Read(text, out _);

    /// <summary>The eighteenth character that belongs to seventeen given digits.</summary>
    public static char CheckCharacter(string first)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first[i] - '0') * Weights[i];
        return CheckCharacters[sum % 11];
    }

    private static ResidentId? Read(string text, out CodeCheck check)
    {
        check = CodeCheck.Passed;
        DateOnly birth = default;
        if (text.Length == 15 && text.All(char.IsAsciiDigit))
            check = CodeCheck.Failed("15 位号码已经停用，应为 18 位。");
        else if (
            CodeCheck.Form(text, 18, Allowed, "前 17 位为数字，末位为数字或者大写 X") is { } fault
        )
            check = fault;
        else if (text[0] == '9')
            check = CodeCheck.Failed("以 9 开头的是外国人永久居留身份证，请按其他证件登记。");
        else if (!RegionCode.IsProvince(text[..2]) && !Permits.Contains(text[..2]))
            check = CodeCheck.Failed($"前两位“{text[..2]}”不是省级地区代码。");
        else if (!Birth(text, out birth))
            check = CodeCheck.Failed($"第 7 至 14 位“{text[6..14]}”不是出生日期。");
        else if (CheckCharacter(text) is var expected && text[17] != expected)
            check = CodeCheck.Failed(
                $"校验码不符：前 17 位的校验码应为 {expected}，现为 {text[17]}，请核对有无错字或者换位。"
            );
        return check.Valid ? new(text, birth) : null;
    }

    private static bool Birth(string text, out DateOnly birth) =>
        DateOnly.TryParseExact(
            text[6..14],
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out birth
        )
        && birth.Year >= 1850;

    private static bool Allowed(char c, int position) =>
        char.IsAsciiDigit(c) || position == 17 && c == 'X';
}
