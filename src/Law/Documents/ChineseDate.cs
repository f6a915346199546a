using System.Globalization;

namespace Zhifa.Law.Documents;

/// <summary>Days and moments as documents write them, in China's time.</summary>
public static class ChineseDate
{
    /// <summary><c>2026年3月2日</c> (GB/T 9704: Arabic figures, no leading zeros).</summary>
    public static string Of(DateOnly day) =>
        day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary><c>2026年3月2日9时30分</c>.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant
            .ToOffset(ChinaTime.Offset)
            .ToString("yyyy年M月d日H时mm分", CultureInfo.InvariantCulture);
}
