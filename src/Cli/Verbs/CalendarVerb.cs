using System.CommandLine;
using Zhifa.Law.Calendar;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa calendar check</c>: whether a file of a year's days off could be used.</summary>
internal static class CalendarVerb
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "放假安排文件（制表符分隔）" };
        var check = new Command("check", "检查放假安排文件") { file };
        check.SetAction(parsed =>
            Check(
                parsed.GetValue(file)!,
                parsed.InvocationConfiguration.Output,
                parsed.InvocationConfiguration.Error
            )
        );
        return new Command("calendar", "工作日历") { check, CalendarImport.Build() };
    }

    private static int Check(string path, TextWriter output, TextWriter error)
    {
        var read = CalendarFile.Read(Input.FileText(path));
        foreach (var fault in read.Errors)
            error.WriteLine($"{path} {fault}");
        if (read.Errors.Count > 0)
            return 1;
        foreach (var year in read.Years)
        {
            var calendar = new WorkingCalendar([year]);
            var first = new DateOnly(year.Year, 1, 1);
            var working = Enumerable
                .Range(0, DateTime.IsLeapYear(year.Year) ? 366 : 365)
                .Count(n => calendar.IsWorkingDay(first.AddDays(n)));
            output.WriteLine(
                $"{year.Year} 年可用：工作日 {working} 日，列明放假 {year.Days.Count(day => day.Off)} 日，调休上班 {year.Days.Count(day => !day.Off)} 日。"
            );
        }
        return 0;
    }
}
