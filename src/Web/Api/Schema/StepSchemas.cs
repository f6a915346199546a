using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Procedures;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api.Schema;

/// <summary>
/// Describes the interface: for each step of each procedure in force one operation, its body made from the procedure file and
/// the blocks. There is no second description of a step.
/// </summary>
internal static class StepSchemas
{
    public static void AddStepSchemas(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.AddDocumentTransformer(Describe);
            }
        );

    private static async Task Describe(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken stop
    )
    {
        var shelf = context.ApplicationServices.GetRequiredService<ProcedureShelf>();
        document.Info = new()
        {
            Title = "执法平台接口",
            Version = "v1",
            Description =
                "办理案件的每一步都带 Idempotency-Key；办案件的下一步还带 If-Match（所见的案件版本）。"
                + "签署的步骤须在 confirm 中填写本人的登录密码，仅有令牌不能签署。",
        };
        document.Servers = [];
        document.AddComponent<IOpenApiSecurityScheme>(
            BearerTokens.Name,
            new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" }
        );
        document.Security =
        [
            new() { [new OpenApiSecuritySchemeReference(BearerTokens.Name, document)] = [] },
        ];
        // The one that a party asks without a token.
        document.Paths[MyClocksApi.Path].Operations![HttpMethod.Post].Security = [];
        ProblemSchemas.AddTo(document);
        var steps = (await shelf.InForce(stop))
            .SelectMany(procedure => procedure.AllSteps.Select(step => (procedure, step)))
            // What the law does by itself nobody posts.
            .Where(pair => !pair.step.ByLaw)
            // A step under an overlay is the same step, with more to say if anything.
            .GroupBy(pair => (pair.procedure.Id, pair.step.Id))
            .Select(alike => alike.MaxBy(pair => pair.step.Blocks.Count))
            .ToList();
        document.Paths.Remove(StepsApi.StepPath);
        var opening = document.Paths[StepsApi.OpeningPath].Operations![HttpMethod.Post];
        StepOperation.Fill(
            document,
            opening,
            [.. steps.Where(pair => pair.step == pair.procedure.Opening)]
        );
        foreach (
            var alike in steps
                .Where(pair => pair.step != pair.procedure.Opening)
                .GroupBy(pair => pair.step.Id)
        )
        {
            var operation = new OpenApiOperation();
            StepOperation.Fill(document, operation, [.. alike]);
            document.Paths[
                StepsApi.StepPath.Replace("{step}", alike.Key, StringComparison.Ordinal)
            ] = new OpenApiPathItem { Operations = new() { [HttpMethod.Post] = operation } };
        }
    }
}
