using System.Globalization;

namespace Zhifa.Law.Calendar;

/// <summary>A run of days in China, both ends included.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before the first.</param>
/// <param name="Reason">Why it is set apart, in Chinese; may be empty.</param>
public sealed record DaySpan(DateOnly From, DateOnly To, string Reason = "")
{
    public DateOnly To { get; } =
        To >= From
            ? To
            : throw new ArgumentException(
                $"A span cannot end ({To:O}) before it begins ({From:O}).",
                nameof(To)
            );

    /// <summary>Number of days.</summary>
    public int Length => To.DayNumber - From.DayNumber + 1;

    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Reads <c>2026-03-02..2026-03-05</c> or a single day.</summary>
    public static bool TryParse(
        string text,
        string reason,
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DaySpan? span
    )
    {
        span = null;
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        var first = dots < 0 ? text : text[..dots];
        var last = dots < 0 ? text : text[(dots + 2)..];
        if (!Day(first, out var from) || !Day(last, out var to) || to < from)
            return false;
        span = new(from, to, reason);
        return true;
    }

    private static bool Day(string text, out DateOnly day) =>
        DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );
}
