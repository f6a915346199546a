using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Zhifa.Cli.Verbs;

namespace Zhifa.Cli;

/// <summary>The verbs of <c>zhifa</c>. Exit code 0 only on success; an error is one clear line on standard error.</summary>
internal static class CommandLine
{
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("执法平台命令行")
        {
            ClockVerb.Build(),
            CalendarVerb.Build(),
            CodeVerb.Build(),
            SurchargeVerb.Build(),
            CheckVerb.Build(),
            ProcedureVerb.Build(),
            CaseVerb.Build(),
            DemoVerb.Build(),
            UserVerb.Build(),
            TokenVerb.Build(),
            MigrateVerb.Build(),
        };
        // Without response files: a value that begins with @ is a value.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parsed.Action is ParseErrorAction)
                throw new InputException(Complaint(parsed));
            return parsed.Invoke(
                new InvocationConfiguration
                {
                    Output = output,
                    Error = error,
                    EnableDefaultExceptionHandler = false,
                }
            );
        }
        catch (InputException fault)
        {
            output.Flush();
            error.WriteLine(fault.Message);
            return 1;
        }
    }

    private static string Complaint(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var help = $"用法见 {Path(parsed.CommandResult)} --help。";
        return parsed.UnmatchedTokens.Count > 0
                ? $"不认识“{string.Join(' ', parsed.UnmatchedTokens)}”，{help}"
            : command.Action is null && command.Subcommands.Count > 0
                ? $"缺少动作：{string.Join("、", command.Subcommands.Select(verb => verb.Name))}；{help}"
            : $"参数不完整或者重复，{help}";
    }

    private static string Path(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Path(parent)} {command.Command.Name}" : "zhifa";
}
