using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Data;

namespace Zhifa.Law.Calendar;

/// <summary>
/// Which days in China are working days, from the published yearly arrangements. A day of a year without one is judged by
/// the days of the week alone; whoever uses it says that the answer is provisional. Immutable.
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Lazy<WorkingCalendar> House = new(() =>
    {
        var reading = CalendarFile.Read(EmbeddedText.Read("Calendar/holidays.tsv"));
        return reading.Errors.Count == 0
            ? new(reading.Years)
            : throw new DataFileException(
                "holidays.tsv",
                reading.Errors[0].Line,
                reading.Errors[0].Message
            );
    });

    private readonly FrozenDictionary<DateOnly, ArrangedDay> _days;
    private readonly FrozenSet<int> _published;

    /// <param name="years">Each year once; where two notices arrange the same day the later year's stands.</param>
    public WorkingCalendar(IEnumerable<CalendarYear> years)
    {
        Years = [.. years.OrderBy(year => year.Year)];
        var days = new Dictionary<DateOnly, ArrangedDay>();
        foreach (var day in Years.SelectMany(year => year.Days))
            days[day.Day] = day;
        _days = days.ToFrozenDictionary();
        _published = Years.Select(year => year.Year).ToFrozenSet();
        Edition = NameOf(Years);
    }

    /// <summary>The arrangements that ship with the product (2023 to 2026).</summary>
    public static WorkingCalendar Published => House.Value;

    public IReadOnlyList<CalendarYear> Years { get; }

    /// <summary>Names the content: the years and twelve hexadecimal digits of a SHA-256 over every arranged day.</summary>
    public string Edition { get; }

    /// <summary>Whether the arrangement of that day's year is known.</summary>
    public bool IsPublished(DateOnly day) => _published.Contains(day.Year);

    public bool IsWorkingDay(DateOnly day) =>
        _days.TryGetValue(day, out var arranged) ? !arranged.Off : !day.IsWeekend();

    public bool IsRestDay(DateOnly day) => !IsWorkingDay(day);

    /// <summary>What a notice says of the day, or null where it is an ordinary day of the week.</summary>
    public ArrangedDay? Arranged(DateOnly day) => _days.GetValueOrDefault(day);

    /// <summary>This calendar with one year added or replaced.</summary>
    public WorkingCalendar With(CalendarYear year) =>
        new([.. Years.Where(known => known.Year != year.Year), year]);

    private static string NameOf(IReadOnlyList<CalendarYear> years)
    {
        if (years.Count == 0)
            return "none";
        var text = new StringBuilder();
        foreach (var year in years)
        {
            text.Append(CultureInfo.InvariantCulture, $"{year.Year}\n");
            foreach (var day in year.Days)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{day.Day:yyyy-MM-dd} {(day.Off ? 'O' : 'W')}\n"
                );
        }
        var hash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))
        );
        return $"{years[0].Year}-{years[^1].Year}-{hash[..12]}";
    }
}
