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
        var verb = new Command("import", "导入年度工作日历，并重新计算各案正在计算的期限")
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
                var run = await office.Read(
                    parsed,
                    async database =>
                    {
                        var time = TimeProvider.System;
                        await Calendars.Import(database, read.Years, from, time.GetUtcNow(), stop);
                        return await new Recounting(database, new(database)).Run(time, stop);
                    }
                );
                if (run.Failures.Count > 0)
                    throw new InputException(
                        $"已导入；{run.Failures.Count} 个案件的期限没有算成，服务器每分钟再试：{string.Join("、", run.Failures.Select(failure => failure.CaseId).Take(5))}。"
                    );
                var recounted = run.Changed;
                var years = read.Years.Select(year => year.Year).ToList();
                if (parsed.GetValue(asJson))
                    Json.Write(parsed.InvocationConfiguration.Output, new { years, recounted });
                else
                    parsed.InvocationConfiguration.Output.WriteLine(
                        $"已导入 {string.Join("、", years)} 年；{recounted} 个案件的期限有变化，新旧日期和依据已记入案件。"
                    );
                return 0;
            }
        );
        return verb;
    }
}
