using System.CommandLine;
using System.Globalization;
using Zhifa.Law.Calendar;

namespace Zhifa.Cli;

/// <summary>What a person typed cannot be used; the message is one line in Chinese.</summary>
internal sealed class InputException(string message) : Exception(message);

/// <summary>Reads the values of options.</summary>
internal static class Input
{
    public static Option<bool> Json() => new("--json") { Description = "以 JSON 输出" };

    public static string Needed(string? text, string option) =>
        string.IsNullOrWhiteSpace(text) ? throw new InputException($"缺少 {option}。") : text;

    public static DateOnly Day(string? text, string option) =>
        DateOnly.TryParseExact(
            Needed(text, option),
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw new InputException($"{option}：“{text}”不是日期，应如 2026-03-02。");

    public static TimeOnly Time(string text, string option) =>
        TimeOnly.TryParseExact(
            text,
            ["HH:mm", "HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : throw new InputException($"{option}：“{text}”不是时刻，应如 09:30。");

    public static IReadOnlyList<DaySpan> Spans(IEnumerable<string>? texts, string option) =>
        [
            .. (texts ?? []).Select(text =>
                DaySpan.TryParse(text, "", out var span)
                    ? span
                    : throw new InputException(
                        $"{option}：“{text}”不是起止日期，应如 2026-03-02..2026-03-05。"
                    )
            ),
        ];

    public static string FileText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"读不到文件“{path}”。");
        }
    }
}
