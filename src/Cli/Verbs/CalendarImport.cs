using System.CommandLine;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Calendar;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa calendar import</c>: puts a published year into the database; a later import of the same year prevails.</summary>
internal static class CalendarImport
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "放假安排文件（制表符分隔）" };
        var source = new Option<string?>("--source")
        {
            Description = "所依据的通知（默认为文件名）",
        };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command(
            "import",
            "导入年度工作日历；此后起算的期限按新日历计算，已经起算的不重算"
        )
        {
            file,
            source,
            asJson,
        };
        office.On(verb);
        verb.SetAction(
            async (parsed, stop) =>
            {
                var path = parsed.GetValue(file)!;
                var text = Input.FileText(path);
                var read = CalendarFile.Read(text);
                if (read.Errors.Count > 0)
                    throw new InputException(
                        $"{path} {read.Errors[0]}（共 {read.Errors.Count} 处）"
                    );
                var from = parsed.GetValue(source) ?? Path.GetFileName(path);
                await office.Read(
                    parsed,
                    async database =>
                    {
                        var now = TimeProvider.System.GetUtcNow();
                        await Calendars.Import(database, read.Years, from, now, stop);
                        return 0;
                    }
                );
                var years = read.Years.Select(year => year.Year).ToList();
                if (parsed.GetValue(asJson))
                    Json.Write(parsed.InvocationConfiguration.Output, new { years });
                else
                    parsed.InvocationConfiguration.Output.WriteLine(
                        $"已导入 {string.Join("、", years)} 年。"
                    );
                return 0;
            }
        );
        return verb;
    }
}
