using System.Globalization;

namespace Zhifa.Ledger;

/// <summary>A number as ECMAScript writes it (RFC 8785, 3.2.2.3): the shortest digits that read back as the same double.</summary>
internal static class CanonicalNumber
{
    /// <exception cref="ArgumentException">Not a finite number.</exception>
    public static string Of(double number)
    {
        if (!double.IsFinite(number))
            throw new ArgumentException("JSON has no infinite numbers.");
        if (number == 0)
            return "0";
        // "R" gives the shortest digits but places the point by other rules.
        var (digits, point) = Parts(Math.Abs(number).ToString("R", CultureInfo.InvariantCulture));
        return (number < 0 ? "-" : "") + Place(digits, point);
    }

    /// <summary>Significant digits d₁…dₖ and n, so that the value is 0.d₁…dₖ × 10ⁿ.</summary>
    private static (string Digits, int Point) Parts(string text)
    {
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
        var dot = mantissa.IndexOf('.');
        var whole = dot < 0 ? mantissa : mantissa[..dot];
        var all = dot < 0 ? whole : whole + mantissa[(dot + 1)..];
        var digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), whole.Length - (all.Length - digits.Length) + exponent);
    }

    private static string Place(string digits, int point)
    {
        var k = digits.Length;
        if (point is > 0 and <= 21)
            return k <= point
                ? digits + new string('0', point - k)
                : $"{digits[..point]}.{digits[point..]}";
        if (point is > -6 and <= 0)
            return "0." + new string('0', -point) + digits;
        var exponent = point - 1;
        var sign = exponent < 0 ? "-" : "+";
        var mantissa = k == 1 ? digits : $"{digits[..1]}.{digits[1..]}";
        return $"{mantissa}e{sign}{Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)}";
    }
}
