using System.Globalization;
using Zhifa.Law.Codes;

namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>Identity codes that hold by their check character and belong to nobody; each is new.</summary>
internal static class Invented
{
    private static int _last;

    public static string ResidentId(string birth = "19900101")
    {
        var count = Next();
        var first = $"4199{count / 999 % 100:00}{birth}{count % 999:000}";
        return first + Law.Codes.ResidentId.CheckCharacter(first);
    }

    /// <summary>Of a shop (92) or a firm (91).</summary>
    public static string Uscc(string form)
    {
        var first = $"{form}419901MA{Next().ToString("0000000", CultureInfo.InvariantCulture)}";
        return first + Law.Codes.Uscc.CheckCharacter(first);
    }

    public static string Key() => $"key-{Next()}";

    private static int Next() => Interlocked.Increment(ref _last);
}
