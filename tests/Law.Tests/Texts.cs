using System.Globalization;
using Zhifa.Law.Calendar;

namespace Zhifa.Law.Tests;

/// <summary>Days and spans as tests write them.</summary>
internal static class Texts
{
    public static DateOnly Day(this string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Iso(this DateOnly day) =>
        day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>2026-03-02..2026-03-05,2026-04-01</c>; empty for none.</summary>
    public static DaySpan[] Spans(this string text, string reason = "") =>
        [
            .. text.Split(',', StringSplitOptions.RemoveEmptyEntries)
                .Select(part =>
                    DaySpan.TryParse(part, reason, out var span)
                        ? span
                        : throw new FormatException(part)
                ),
        ];
}
