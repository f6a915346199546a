using System.Globalization;

namespace Zhifa.Web.Tests.Walks;

/// <summary>Identity codes that hold by their check character and belong to nobody; each is new, as one act is fined once.</summary>
public static class Invented
{
    private static int _last;

    public static string ResidentId(string birth = "19900101")
    {
        var first = $"419901{birth}{Next():000}";
        return first + Law.Codes.ResidentId.CheckCharacter(first);
    }

    /// <summary>Of a shop (92) or a firm (91).</summary>
    public static string Uscc(string form)
    {
        var first = $"{form}419901MA{Next().ToString("0000000", CultureInfo.InvariantCulture)}";
        return first + Law.Codes.Uscc.CheckCharacter(first);
    }

    private static int Next() => Interlocked.Increment(ref _last);
}
