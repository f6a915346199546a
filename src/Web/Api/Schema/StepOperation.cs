using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Api.Schema;

/// <summary>A step as an operation: one body where one procedure has it, one of several where several do.</summary>
internal static class StepOperation
{
    private const string Json = "application/json";

    public static void Fill(
        OpenApiDocument document,
        OpenApiOperation operation,
        IReadOnlyList<(Procedure Procedure, Step Step)> alike
    )
    {
        var (_, step) = alike[0];
        var opening = step == alike[0].Procedure.Opening;
        operation.OperationId = step.Id;
        operation.Summary = step.Title;
        operation.Description = string.Join(
            "\n\n",
            alike.Select(pair => Told(pair.Procedure, pair.Step))
        );
        operation.Tags = null;
        operation.Parameters = [.. Parameters(opening)];
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [Json] = Body(document, alike) },
        };
        operation.Responses = Responses(document, opening);
    }

    private static string Told(Procedure procedure, Step step) =>
        $"{procedure.Title}“{step.Title}”（{step.Article}），由{string.Join("、", step.By.Select(Roles.Title))}办理"
        + (step.Signed ? "，须签署。" : "。");

    private static OpenApiMediaType Body(
        OpenApiDocument document,
        IReadOnlyList<(Procedure Procedure, Step Step)> alike
    )
    {
        var bodies = alike
            .Select(pair =>
            {
                var name = $"{pair.Procedure.Id}.{pair.Step.Id}";
                document.AddComponent<IOpenApiSchema>(
                    name,
                    BodySchema.Of(document, pair.Procedure, pair.Step)
                );
                return (IOpenApiSchema)new OpenApiSchemaReference(name, document);
            })
            .ToList();
        return new()
        {
            Schema = bodies.Count == 1 ? bodies[0] : new OpenApiSchema { OneOf = bodies },
            Examples = alike.ToDictionary(
                pair => pair.Procedure.Id,
                pair =>
                    (IOpenApiExample)
                        new OpenApiExample
                        {
                            Summary = pair.Procedure.Title,
                            Value = StepExample.Of(pair.Procedure, pair.Step),
                        }
            ),
        };
    }

    private static IEnumerable<IOpenApiParameter> Parameters(bool opening)
    {
        yield return Header(
            StepHeaders.KeyName,
            "这次请求的键，1 至 100 个字符；重发时用同一个键，不会重办。保留 90 日。",
            "0d9f3c1e-7a52-4f0e-9d0b-5b1f6a2c8e44"
        );
        if (opening)
            yield break;
        yield return Header("If-Match", "所见的案件版本，即读取案件时的 ETag。", "\"3\"");
        yield return new OpenApiParameter
        {
            Name = "id",
            In = ParameterLocation.Path,
            Required = true,
            Description = "案件编号",
            Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        };
    }

    private static OpenApiParameter Header(string name, string description, string example) =>
        new()
        {
            Name = name,
            In = ParameterLocation.Header,
            Required = true,
            Description = description,
            Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            Example = JsonValue.Create(example),
        };

    private static OpenApiResponses Responses(OpenApiDocument document, bool opening)
    {
        var responses = new OpenApiResponses
        {
            [opening ? "201" : "200"] = new OpenApiResponse
            {
                Description =
                    "已经办成并入卷；ETag 是案件的新版本。重发的请求得到当时的答复，并有标头 Idempotency-Replayed: true。",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [Json] = new OpenApiMediaType { Schema = AnswerSchema(document) },
                },
            },
        };
        foreach (var (status, name, description) in ProblemSchemas.OfSteps(opening))
            responses[status] = ProblemSchemas.Response(document, name, description);
        return responses;
    }

    private static IOpenApiSchema AnswerSchema(OpenApiDocument document) =>
        new OpenApiSchemaReference(ProblemSchemas.Answer, document);
}
