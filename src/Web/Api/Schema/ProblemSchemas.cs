using Microsoft.OpenApi;

namespace Zhifa.Web.Api.Schema;

/// <summary>The problems that a step may meet, and its answer, by name.</summary>
internal static class ProblemSchemas
{
    public const string Answer = "StepTold";
    private const string Problem = "Problem";
    private const string Refused = "Refused";
    private const string Faulty = "InputFaulty";

    public static void AddTo(OpenApiDocument document)
    {
        document.AddComponent<IOpenApiSchema>(Problem, Thing("问题", Common()));
        document.AddComponent<IOpenApiSchema>(
            Refused,
            Thing(
                "依法不能办理",
                Common(
                    (
                        "refusals",
                        List(
                            Texts("rule", "article", "message", "cure", "field"),
                            "规则、依据条文、原因、怎样补救、所在的项"
                        )
                    )
                )
            )
        );
        document.AddComponent<IOpenApiSchema>(
            Faulty,
            Thing("填写有误", Common(("errors", List(Texts("field", "message"), "逐项的错误"))))
        );
        document.AddComponent<IOpenApiSchema>(
            Answer,
            Thing(
                "办理结果",
                new()
                {
                    ["caseId"] = Number(),
                    ["caseNumber"] = Text(),
                    ["version"] = Number(),
                    ["seq"] = Number(),
                    ["hash"] = Text(),
                    ["documents"] = List(
                        new()
                        {
                            ["id"] = Number(),
                            ["kind"] = Text(),
                            ["title"] = Text(),
                            ["number"] = Text(),
                        },
                        "这一步作出的文书"
                    ),
                    ["opened"] = Other("这一步启动的案件；没有的为 null"),
                    ["told"] = Other("启动本案的案件，已记入本案的进展；没有的为 null"),
                }
            )
        );
    }

    private static OpenApiSchema Other(string title) =>
        new()
        {
            Type = JsonSchemaType.Object | JsonSchemaType.Null,
            Title = title,
            Properties = new Dictionary<string, IOpenApiSchema>
            {
                ["caseId"] = Number(),
                ["caseNumber"] = Text(),
                ["version"] = Number(),
            },
        };

    public static IEnumerable<(string Status, string Schema, string Description)> OfSteps(
        bool opening
    )
    {
        yield return ("400", Faulty, "有内容读不出来，或者缺少 Idempotency-Key；什么都没有保存。");
        yield return ("401", Problem, "没有令牌，或者令牌无效。");
        yield return ("422", Refused, "依法不能办理，或者请求键已经用于别的内容；什么都没有保存。");
        if (opening)
            yield break;
        yield return ("404", Problem, "没有这个案件或者步骤，或者不在职责范围内。");
        yield return ("412", Problem, "案件已有新的进展；重新读取后再办。");
        yield return ("428", Problem, "缺少 If-Match。");
    }

    public static OpenApiResponse Response(
        OpenApiDocument document,
        string schema,
        string description
    ) =>
        new()
        {
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(schema, document),
                },
            },
        };

    private static Dictionary<string, IOpenApiSchema> Common(
        params (string Name, IOpenApiSchema Schema)[] more
    )
    {
        var common = Texts("type", "title", "detail");
        common["status"] = Number();
        foreach (var (name, schema) in more)
            common[name] = schema;
        return common;
    }

    private static Dictionary<string, IOpenApiSchema> Texts(params string[] names) =>
        names.ToDictionary(name => name, _ => Text());

    private static OpenApiSchema Thing(string title, Dictionary<string, IOpenApiSchema> members) =>
        new()
        {
            Type = JsonSchemaType.Object,
            Title = title,
            Properties = members,
        };

    private static IOpenApiSchema List(
        Dictionary<string, IOpenApiSchema> members,
        string description
    ) =>
        new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = description,
            Items = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = members },
        };

    private static IOpenApiSchema Text() =>
        new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null };

    private static IOpenApiSchema Number() => new OpenApiSchema { Type = JsonSchemaType.Integer };
}
