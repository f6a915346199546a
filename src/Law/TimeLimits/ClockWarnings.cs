using Zhifa.Law.Calendar;
using Zhifa.Law.Data;
using Zhifa.Law.Procedures;

namespace Zhifa.Law.TimeLimits;

/// <summary>The warnings that ship with the product.</summary>
public static class ClockWarnings
{
    private static readonly Lazy<IReadOnlyList<ClockWarning>> House = new(() =>
        Load(EmbeddedText.Read("TimeLimits/warnings.yaml"), "warnings.yaml")
    );

    public static IReadOnlyList<ClockWarning> Published => House.Value;

    public static ClockWarning? Find(string id) =>
        Published.FirstOrDefault(warning => warning.Id == id);

    /// <summary>
    /// The warnings of a period with their legal days, in the order of time. A period too short to be warned of before its end is not
    /// warned of at its half either.
    /// </summary>
    public static IReadOnlyList<(ClockWarning Warning, DateOnly Day)> Of(
        ClockResult clock,
        WorkingCalendar calendar
    ) =>
        Sparing([
            .. Published
                .Select(warning => (warning, day: warning.Day(clock, calendar)))
                .Where(pair => pair.day is not null)
                .Select(pair => (pair.warning, pair.day!.Value))
                .OrderBy(pair => pair.Value),
        ]);

    private static IReadOnlyList<(ClockWarning Warning, DateOnly Day)> Sparing(
        IReadOnlyList<(ClockWarning Warning, DateOnly Day)> all
    ) =>
        [
            .. all.Where(pair =>
                pair.Warning.At != WarningMoment.Half
                || all.Any(other =>
                    other.Warning.At == WarningMoment.Before && other.Day > pair.Day
                )
            ),
        ];

    /// <summary>Reads a table from YAML; errors show the file by the given name.</summary>
    /// <exception cref="DataFileException">A row is incomplete or repeats an id.</exception>
    public static IReadOnlyList<ClockWarning> Load(string yaml, string file)
    {
        var warnings = new List<ClockWarning>();
        foreach (var row in DataFile.Read(yaml, file).Rows("warnings"))
        {
            row.Only("id", "title", "at", "days", "binds", "tells");
            var at = row.Choice<WarningMoment>("at");
            var warning = new ClockWarning(
                row.Text("id"),
                row.Text("title"),
                at,
                at == WarningMoment.Before ? row.Whole("days") : 0,
                row.Choice<LimitBinds>("binds"),
                row.Text("tells")
            );
            if (!Roles.Known(warning.Tells))
                throw row.Fault($"没有“{warning.Tells}”这个角色。", "tells");
            if (warnings.Any(one => one.Id == warning.Id))
                throw row.Fault($"提醒“{warning.Id}”出现了两次。", "id");
            warnings.Add(warning);
        }
        return warnings;
    }
}
