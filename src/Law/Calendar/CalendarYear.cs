namespace Zhifa.Law.Calendar;

/// <summary>What a published arrangement says of one day.</summary>
/// <param name="Day">A day in China.</param>
/// <param name="Off">True for a day off, false for a weekend day that was made a working day.</param>
/// <param name="Holiday">The holiday that it belongs to, in Chinese.</param>
public sealed record ArrangedDay(DateOnly Day, bool Off, string Holiday);

/// <summary>The arrangement of one year as the State Council's office published it.</summary>
/// <param name="Year">The year; a notice may also arrange a day of the December before or the January after.</param>
/// <param name="Notice">Title and address of the notice.</param>
/// <param name="Days">Every arranged day once, in order.</param>
public sealed record CalendarYear(int Year, string Notice, IReadOnlyList<ArrangedDay> Days);
