using System.CommandLine;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.Procedures.Overlays;

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
        var overlays = new Option<string[]>("--overlay")
        {
            Description = "叠加在程序上的地方文件，可以多次写；放宽国家程序的拒绝",
        };
        var asJson = Input.Json();
        var verb = new Command("check", "校验程序文件：逐条证明其性质") { files, overlays, asJson };
        verb.SetAction(parsed =>
        {
            var over = parsed.GetValue(overlays) ?? [];
            var reports = Procedures(parsed.GetValue(files) ?? [], over)
                .ToList()
                .AsParallel()
                .AsOrdered()
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

    private static IEnumerable<Procedure> Procedures(string[] files, string[] overlays) =>
        (files, overlays) switch
        {
            ([], []) => ProcedureLibrary.All,
            ([], _) => throw new InputException("写了 --overlay 的，请写明它所叠加的程序文件。"),
            _ => files.Select(file => Read(file, overlays)),
        };

    private static Procedure Read(string file, string[] overlays)
    {
        var text = Input.FileText(file);
        if (overlays.Length > 0)
            text = OverlayText.Join(text, [.. overlays.Select(Input.FileText)]);
        try
        {
            var procedure = ProcedureReader.Read(text, Path.GetFileName(file));
            if (OverlayComparison.Of(text, Path.GetFileName(file)) is { Count: > 0 } faults)
                throw new InputException(string.Join(Environment.NewLine, faults));
            return procedure;
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
