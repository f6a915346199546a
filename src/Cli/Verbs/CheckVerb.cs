using System.CommandLine;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa check</c>: reads procedure files and proves them. Exit code 1 where a file breaks a property.</summary>
internal static class CheckVerb
{
    public static Command Build()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "程序文件；不写则检查随产品的全部程序",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var asJson = Input.Json();
        var verb = new Command("check", "校验程序文件：逐条证明其性质") { files, asJson };
        verb.SetAction(parsed =>
        {
            var reports = Procedures(parsed.GetValue(files) ?? [])
                .Select(ProcedureCheck.Run)
                .ToList();
            var output = parsed.InvocationConfiguration.Output;
            if (parsed.GetValue(asJson))
                Json.Write(output, reports);
            else
                foreach (var report in reports)
                    Tell(report, output);
            var broken = reports.Where(report => !report.Proved).ToList();
            return broken.Count == 0
                ? 0
                : throw new InputException(
                    $"没有通过：{string.Join("、", broken.Select(report => $"{report.Procedure}（{report.Breakages.Count} 处）"))}。"
                );
        });
        return verb;
    }

    private static IEnumerable<Procedure> Procedures(string[] files) =>
        files.Length == 0 ? ProcedureLibrary.All : files.Select(Read);

    private static Procedure Read(string file)
    {
        try
        {
            return ProcedureReader.Read(Input.FileText(file), Path.GetFileName(file));
        }
        catch (ProcedureFileException fault)
        {
            var rest = fault.Errors.Count > 1 ? $"（另有 {fault.Errors.Count - 1} 处）" : "";
            throw new InputException($"{fault.Errors[0]}{rest}");
        }
    }

    private static void Tell(CheckReport report, TextWriter output)
    {
        output.WriteLine(
            report.Proved
                ? $"{report.Procedure}：{report.Properties} 条性质全部证明，共 {report.States} 个状态。"
                : $"{report.Procedure}：{report.Breakages.Count} 处不合法。"
        );
        foreach (var found in report.Breakages)
        {
            output.WriteLine($"  {found.Property} {found.Title}（{found.Article}）");
            foreach (var line in found.Story)
                output.WriteLine($"    {line}");
        }
    }
}
