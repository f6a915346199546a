using Zhifa.Law.Calendar;
using Zhifa.Law.Data;

namespace Zhifa.Law.Discretion;

/// <summary>What is added to a fine paid late.</summary>
/// <param name="Days">Days that count.</param>
/// <param name="Amount">In yuan, rounded half up to the fen.</param>
/// <param name="Capped">Whether the daily sum would have passed the cap.</param>
/// <param name="Article">The article of rate and cap.</param>
public sealed record SurchargeResult(int Days, decimal Amount, bool Capped, string Article);

/// <summary>The surcharge on a fine that is not paid in time. Only a fine bears one: confiscated gains do not.</summary>
public static class Surcharge
{
    private static readonly Lazy<(decimal DailyRate, decimal Cap, string Article)> Rule = new(() =>
    {
        var row = DataFile
            .Read(EmbeddedText.Read("Discretion/surcharge.yaml"), "surcharge.yaml")
            .Rows("surcharge")[0];
        return (row.Number("daily-rate"), row.Number("cap"), row.Text("article"));
    });

    /// <summary>
    /// Counts the days after the due day up to and including the day of payment, without those in a pause, at the daily
    /// rate of the fine (in yuan) and not above the cap.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The fine is not a positive sum in whole fen of at most 10^12 yuan.</exception>
    public static SurchargeResult Compute(
        decimal fine,
        DateOnly due,
        DateOnly paid,
        IReadOnlyList<DaySpan> pauses
    )
    {
        if (fine is <= 0 or > 1_000_000_000_000m || fine != decimal.Round(fine, 2))
            throw new ArgumentOutOfRangeException(
                nameof(fine),
                fine,
                "A fine is a positive sum in whole fen."
            );
        var days = 0;
        for (var number = due.DayNumber + 1; number <= paid.DayNumber; number++)
            if (!pauses.Any(pause => pause.Contains(DateOnly.FromDayNumber(number))))
                days++;
        var (rate, cap, article) = Rule.Value;
        var sum = fine * rate * days;
        var most = fine * cap;
        return new(
            days,
            Math.Round(Math.Min(sum, most), 2, MidpointRounding.AwayFromZero),
            sum > most,
            article
        );
    }
}
