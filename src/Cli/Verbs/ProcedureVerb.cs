using System.CommandLine;
using Zhifa.Law.Procedures;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa procedure</c>: the procedures that ship with the product, and the schema of their files.</summary>
internal static class ProcedureVerb
{
    public static Command Build()
    {
        var id = new Argument<string>("ID") { Description = "程序的代号" };
        var listJson = Input.Json();
        var list = new Command("list", "列出程序") { listJson };
        list.SetAction(parsed =>
            List(parsed.InvocationConfiguration.Output, parsed.GetValue(listJson))
        );
        var showJson = Input.Json();
        var show = new Command("show", "显示一个程序的步骤") { id, showJson };
        show.SetAction(parsed =>
            Show(
                ProcedureLibrary.Find(parsed.GetValue(id)!)
                    ?? throw new InputException($"没有程序“{parsed.GetValue(id)}”。"),
                parsed.InvocationConfiguration.Output,
                parsed.GetValue(showJson)
            )
        );
        // The schema is JSON as it is; the option is there so that every verb takes it.
        var schema = new Command("schema", "打印程序文件的 JSON schema") { Input.Json() };
        schema.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(ProcedureSchema.Text());
            return 0;
        });
        return new Command("procedure", "程序") { list, show, schema };
    }

    private static int List(TextWriter output, bool json)
    {
        if (json)
            Json.Write(
                output,
                ProcedureLibrary.All.Select(p => new
                {
                    Id = p.Name,
                    p.Title,
                    p.Region,
                    p.Act,
                    p.InForce,
                    p.Hash,
                    Steps = p.Steps.Count,
                })
            );
        else
            foreach (var procedure in ProcedureLibrary.All)
                output.WriteLine(
                    $"{procedure.Name}\t{procedure.Title}\t{procedure.AllSteps.Count()} 个步骤"
                );
        return 0;
    }

    private static int Show(Procedure procedure, TextWriter output, bool json)
    {
        if (json)
        {
            Json.Write(
                output,
                new
                {
                    procedure.Id,
                    procedure.Title,
                    procedure.Hash,
                    procedure.Stages,
                    Steps = procedure.AllSteps.Select(step => new
                    {
                        step.Id,
                        step.Title,
                        step.Article,
                        step.By,
                        step.Signed,
                        Needs = step.Needs.Select(need => new { need.Text, need.Article }),
                        Blocks = step.Blocks.Select(block => block.Block.Name),
                    }),
                }
            );
            return 0;
        }
        output.WriteLine($"{procedure.Title}（{procedure.Id}，{procedure.Hash[..12]}）");
        foreach (var step in procedure.AllSteps)
            output.WriteLine(
                $"{step.Id}\t{step.Title}\t{step.Article}\t{string.Join("、", step.By.Select(Roles.Title))}{(step.Signed ? "，签署" : "")}"
            );
        return 0;
    }
}
