using System.Text.Json.Nodes;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Api.Schema;

/// <summary>A body of a step that can be read, made from the blocks: a start for whoever writes a client.</summary>
internal static class StepExample
{
    public static JsonObject Of(Procedure procedure, Step step)
    {
        var body = new JsonObject();
        if (step == procedure.Opening)
            body["procedure"] = procedure.Id;
        if (step.Signed)
            body["confirm"] = "本人的登录密码";
        foreach (var asked in step.Blocks)
            body[asked.Block.Name] = asked.Many
                ? new JsonArray(Block(asked.Block))
                : Block(asked.Block);
        return body;
    }

    private static JsonObject Block(BlockType block)
    {
        var example = new JsonObject();
        foreach (var field in block.Fields.Where(field => field.Required))
            example[field.Name] = Value(field);
        return example;
    }

    private static JsonNode Value(BlockField field) =>
        field.Kind switch
        {
            FieldKind.Money => "100.00",
            FieldKind.Number => 1,
            FieldKind.YesNo => true,
            FieldKind.Day => "2026-03-02",
            FieldKind.Instant => "2026-03-02T09:30:00+08:00",
            FieldKind.Choice => field.Choices[0].Value,
            _ => field.Label,
        };
}
