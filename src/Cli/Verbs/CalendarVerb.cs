using System.CommandLine;
using Zhifa.Law.Calendar;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa calendar check</c>: whether a file of a year's days off could be used.</summary>
internal static class CalendarVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "放假安排文件（制表符分隔）" };
        var asJson = Input.Json();
        var check = new Command("check", "检查放假安排文件") { file, asJson };
        check.SetAction(parsed =>
            Check(
                parsed.GetValue(file)!,
                parsed.GetValue(asJson),
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return new Command("calendar", "工作日历") { check, CalendarImport.Build() };
    }

    private static int Check(string path, bool asJson, TextWriter output, TextWriter error)
    {
        var read = CalendarFile.Read(Input.FileText(path));
        foreach (var fault in read.Errors)
            error.WriteLine($"{path} {fault}");
        if (read.Errors.Count > 0)
            return 1;
        var years = read.Years.Select(Summary).ToList();
        if (asJson)
            Json.Write(output, years);
        else
            foreach (var year in years)
                output.WriteLine(
                    $"{year.Year} 年可用：工作日 {year.WorkingDays} 日，列明放假 {year.DaysOff} 日，调休上班 {year.MadeWorking} 日。"
                );
        return 0;
    }

    private static YearSummary Summary(CalendarYear year)
    {
        var calendar = new WorkingCalendar([year]);
        var first = new DateOnly(year.Year, 1, 1);
        var days = DateTime.IsLeapYear(year.Year) ? 366 : 365;
        return new(
            year.Year,
            Enumerable.Range(0, days).Count(n => calendar.IsWorkingDay(first.AddDays(n))),
            year.Days.Count(day => day.Off),
            year.Days.Count(day => !day.Off)
        );
    }

    private sealed record YearSummary(int Year, int WorkingDays, int DaysOff, int MadeWorking);
}
