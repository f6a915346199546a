using System.Globalization;
using System.Text;

namespace Zhifa.Law.Documents;

/// <summary>Sums of money as documents write them: digits without separators, and capitals that nobody can alter.</summary>
public static class ChineseAmount
{
    private const string Digit = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Place = ["", "拾", "佰", "仟"];
    private static readonly string[] Group = ["", "万", "亿", "万亿"];

    /// <summary>The largest sum that can be written, in yuan.</summary>
    public const decimal Largest = 9_999_999_999_999_999.99m;

    /// <summary><c>100元</c>, <c>100.50元</c>: fen are written only where there are any.</summary>
    public static string Digits(decimal yuan) =>
        yuan.ToString(yuan == decimal.Truncate(yuan) ? "0" : "0.00", CultureInfo.InvariantCulture)
        + "元";

    /// <summary><c>壹佰元整</c>, <c>壹佰元伍角</c>, <c>壹分</c> (正确填写票据和结算凭证的基本规定).</summary>
    /// <param name="yuan">Not negative, at most two decimals, at most <see cref="Largest"/>.</param>
    public static string Capitals(decimal yuan)
    {
        if (yuan is < 0 or > Largest || yuan != decimal.Round(yuan, 2))
            throw new ArgumentOutOfRangeException(nameof(yuan), yuan, "至多两位小数的非负金额。");
        var whole = (long)decimal.Truncate(yuan);
        var fen = (int)((yuan - whole) * 100);
        if (whole == 0 && fen == 0)
            return "零元整";
        var text = new StringBuilder();
        if (whole > 0)
            text.Append(Whole(whole)).Append('元');
        if (fen == 0)
            return text.Append('整').ToString();
        if (fen >= 10)
            text.Append(Digit[fen / 10]).Append('角');
        else if (whole > 0)
            text.Append('零');
        if (fen % 10 > 0)
            text.Append(Digit[fen % 10]).Append('分');
        return text.ToString();
    }

    private static string Whole(long number)
    {
        var text = new StringBuilder();
        var gap = false;
        for (var place = 15; place >= 0; place--)
        {
            var digit = (int)(number / (long)Math.Pow(10, place) % 10);
            if (digit == 0)
                gap = text.Length > 0;
            else
            {
                if (gap)
                    text.Append('零');
                gap = false;
                text.Append(Digit[digit]).Append(Place[place % 4]);
            }
            // A group of four closes with its name when anything in it counts; 万 inside 亿 is written once.
            if (place % 4 == 0 && place > 0 && number / (long)Math.Pow(10, place) % 10000 != 0)
                text.Append(
                    place == 12 && number / 100_000_000 % 10000 != 0 ? "万" : Group[place / 4]
                );
        }
        return text.ToString();
    }
}
