using System.Globalization;
using System.Text;

namespace Zhifa.Law.Calendar;

/// <summary>A fault of an imported arrangement: the line (from 1) and the reason in Chinese.</summary>
public sealed record LineError(int Line, string Message)
{
    public override string ToString() => $"第 {Line} 行：{Message}";
}

/// <summary>What a file of arrangements holds. The years are usable only when there is no error.</summary>
public sealed record CalendarReading(
    IReadOnlyList<CalendarYear> Years,
    IReadOnlyList<LineError> Errors
);

/// <summary>
/// Reads arrangements of days off. Each line is a word, a value and a text, separated by tabs: <c>年份 2027 通知</c>,
/// <c>放假 2027-01-01..2027-01-03 元旦</c>, <c>上班 2027-01-09 元旦</c>. Lines that begin with # and empty lines say nothing.
/// </summary>
public static class CalendarFile
{
    public static CalendarReading Read(string text)
    {
        var draft = new CalendarDraft();
        var number = 0;
        foreach (var line in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var row = line.TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#')
                continue;
            ReadRow(row.Split('\t'), number, draft);
        }
        return draft.Finish();
    }

    /// <summary>The years as a file that reads back to the same calendar, one line for each arranged day.</summary>
    public static string Write(IEnumerable<CalendarYear> years)
    {
        var text = new StringBuilder();
        foreach (var year in years)
        {
            text.Append(CultureInfo.InvariantCulture, $"年份\t{year.Year}\t{year.Notice}\n");
            foreach (var day in year.Days)
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{(day.Off ? "放假" : "上班")}\t{day.Day:yyyy-MM-dd}\t{day.Holiday}\n"
                );
        }
        return text.ToString();
    }

    private static void ReadRow(string[] cells, int line, CalendarDraft draft)
    {
        if (cells.Length != 3 || cells.Any(string.IsNullOrWhiteSpace))
        {
            draft.Fault(line, "应为以制表符分隔的三列：年份/放假/上班、日期、说明。");
            return;
        }
        switch (cells[0])
        {
            case "年份" when Year(cells[1]) is { } year:
                draft.Begin(line, year, cells[2].Trim());
                break;
            case "年份":
                draft.Fault(line, $"“{cells[1]}”不是年份。");
                break;
            case "放假" when DaySpan.TryParse(cells[1], cells[2].Trim(), out var span):
                draft.Off(line, span);
                break;
            case "上班"
                when DaySpan.TryParse(cells[1], cells[2].Trim(), out var span)
                    && span.From == span.To:
                draft.Work(line, span);
                break;
            case "放假":
                draft.Fault(
                    line,
                    $"“{cells[1]}”不是日期或起止日期，应如 2027-01-01 或 2027-01-01..2027-01-03。"
                );
                break;
            case "上班":
                draft.Fault(line, $"“{cells[1]}”不是一个日期，应如 2027-01-09。");
                break;
            default:
                draft.Fault(line, $"“{cells[0]}”不是可用的词，应为年份、放假或上班。");
                break;
        }
    }

    private static int? Year(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && year is >= 2008 and <= 2999
            ? year
            : null;
}
