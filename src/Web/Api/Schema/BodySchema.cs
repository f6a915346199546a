using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Api.Schema;

/// <summary>The schema of a step's body, from the file; that of a block, from its record.</summary>
internal static class BodySchema
{
    public static OpenApiSchema Of(OpenApiDocument document, Procedure procedure, Step step)
    {
        var properties = new Dictionary<string, IOpenApiSchema>();
        var required = new HashSet<string>();
        if (step == procedure.Opening)
        {
            properties["procedure"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Const = procedure.Id,
            };
            required.Add("procedure");
        }
        if (procedure.Of(step.Id) is Track { Per: not TrackPer.Case })
            properties["instance"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer,
                Minimum = "1",
                Description = "同时在办几项的，办理哪一项（见案件的 offers）；只有一项的不填。",
            };
        if (!step.Now)
        {
            properties["actedAt"] = Text(
                "办理时间；不填即为现在。不得晚于现在。",
                format: "date-time"
            );
            properties["lateReason"] = Text("补记的理由；办理时间距现在超过 24 小时的必填。", 1000);
        }
        if (step.Signed)
        {
            properties["confirm"] = Text("本人的登录密码，用于签署；不保存、不记录。", 128);
            required.Add("confirm");
        }
        foreach (var asked in step.Blocks)
        {
            properties[asked.Block.Name] = asked.Many
                ? new OpenApiSchema
                {
                    Type = JsonSchemaType.Array,
                    MinItems = asked.Block.Optional ? 0 : 1,
                    MaxItems = InputReading.MostRows,
                    Items = Block(document, asked.Block),
                }
                : Block(document, asked.Block);
            if (
                !asked.Block.Optional
                && (asked.Many || asked.Block.Fields.Any(field => field.Required))
            )
                required.Add(asked.Block.Name);
        }
        return new()
        {
            Type = JsonSchemaType.Object,
            Title = step.Title,
            Properties = properties,
            Required = required,
            AdditionalPropertiesAllowed = false,
        };
    }

    /// <summary>A block of the vocabulary is the same wherever it is asked for; a body's own fields are those of one step.</summary>
    private static IOpenApiSchema Block(OpenApiDocument document, BlockType block)
    {
        var schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Title = block.Label,
            Properties = block.Fields.ToDictionary(field => field.Name, Field),
            Required = block.Fields.Where(IsRequired).Select(field => field.Name).ToHashSet(),
            AdditionalPropertiesAllowed = false,
        };
        if (block.Name == OwnFields.Name)
            return schema;
        document.AddComponent<IOpenApiSchema>(block.Name, schema);
        return new OpenApiSchemaReference(block.Name, document);
    }

    // A box left out says no, as on a form.
    private static bool IsRequired(BlockField field) =>
        field.Required && field.Kind != FieldKind.YesNo;

    private static IOpenApiSchema Field(BlockField field)
    {
        var schema = new OpenApiSchema { Title = field.Label, Description = field.Help };
        switch (field.Kind)
        {
            case FieldKind.Money:
                schema.Type = JsonSchemaType.String | JsonSchemaType.Number;
                schema.Pattern = @"^[0-9]+(\.[0-9]{1,2})?$";
                break;
            case FieldKind.Number:
                schema.Type = JsonSchemaType.Integer;
                break;
            case FieldKind.YesNo:
                schema.Type = JsonSchemaType.Boolean;
                break;
            case FieldKind.Day:
                (schema.Type, schema.Format) = (JsonSchemaType.String, "date");
                break;
            case FieldKind.Instant:
                (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
                break;
            case FieldKind.Choice:
                schema.Type = JsonSchemaType.String;
                schema.Enum = [.. field.Choices.Select(c => (JsonNode)JsonValue.Create(c.Value))];
                schema.Description = string.Join(
                    '；',
                    field.Choices.Select(c => $"{c.Value} {c.Label}")
                );
                break;
            default:
                (schema.Type, schema.MaxLength) = (JsonSchemaType.String, field.Max);
                break;
        }
        return schema;
    }

    private static OpenApiSchema Text(
        string description,
        int? longest = null,
        string? format = null
    ) =>
        new()
        {
            Type = JsonSchemaType.String,
            Description = description,
            MaxLength = longest,
            Format = format,
        };
}
