using Microsoft.AspNetCore.Mvc;
using Zhifa.Enforcement.Cases;
using Zhifa.Law;
using Zhifa.Law.Procedures;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>Takes steps: opens a case, moves it on.</summary>
internal static class StepsApi
{
    public const string OpeningPath = "/api/v1/cases";
    public const string StepPath = "/api/v1/cases/{id}/steps/{step}";

    public static void MapSteps(this RouteGroupBuilder api)
    {
        api.MapPost("/cases", Open).ReadsJson();
        api.MapPost("/cases/{id:long}/steps/{step}", Take).ReadsJson();
    }

    // Not by Accepts: the route that answers for all that is absent would then take what is not JSON.
    private static void ReadsJson(this RouteHandlerBuilder route) =>
        route
            .WithMetadata(new RequestSizeLimitAttribute(StepBody.LongestBody))
            .AddEndpointFilter(
                (call, next) =>
                    call.HttpContext.Request.HasJsonContentType()
                        ? next(call)
                        : ValueTask.FromResult<object?>(Problems.NotJson())
            );

    private static async Task<IResult> Open(
        HttpContext context,
        CaseDesk desk,
        ProcedureShelf shelf,
        TimeProvider time,
        CancellationToken stop
    )
    {
        if (StepHeaders.Key(context.Request) is not { } key)
            return StepHeaders.KeyNeeded();
        var body = await Body(context, stop);
        if (body.Errors.Count > 0)
            return Problems.Faulty(body.Errors);
        var (region, day) = (context.Actor().Scope.Region, ChinaTime.Day(time.GetUtcNow()));
        if (await shelf.Find(body.Procedure, region, day, stop) is not { Begins: true } procedure)
            return Problems.Faulty(
                "procedure",
                $"请写明施行中的程序，可选：{await InForce(shelf, region, day, stop)}。"
            );
        var request = Request(key, procedure.Id, null, procedure.Opening.Id, null, body);
        return StepAnswers.Tell(context, await desk.Take(context.Actor(), request, stop), true);
    }

    private static async Task<IResult> Take(
        long id,
        string step,
        HttpContext context,
        CaseDesk desk,
        CancellationToken stop
    )
    {
        if (StepHeaders.Key(context.Request) is not { } key)
            return StepHeaders.KeyNeeded();
        if (context.Request.Headers.IfMatch.Count == 0)
            return Problems.VersionNeeded();
        if (StepHeaders.Version(context.Request) is not { } version)
            return StepHeaders.NoVersion();
        var body = await Body(context, stop);
        if (body.Errors.Count > 0)
            return Problems.Faulty(body.Errors);
        if (body.Procedure.Length > 0)
            return Problems.Faulty("procedure", "只有登记案件时写明程序。");
        var request = Request(key, "", id, step, version, body);
        return StepAnswers.Tell(context, await desk.Take(context.Actor(), request, stop), false);
    }

    private static async Task<StepBody> Body(HttpContext context, CancellationToken stop)
    {
        var pipe = context.Request.BodyReader;
        var read = await pipe.ReadAtLeastAsync(StepBody.LongestBody + 1, stop);
        var body = StepBody.Read(read.Buffer);
        pipe.AdvanceTo(read.Buffer.End);
        return body;
    }

    private static StepRequest Request(
        string key,
        string procedure,
        long? caseId,
        string step,
        int? version,
        StepBody body
    ) =>
        new(
            key,
            procedure,
            caseId,
            step,
            version,
            body.Fields,
            body.ActedAt,
            body.LateReason,
            body.Confirm,
            body.Instance
        );

    private static async Task<string> InForce(
        ProcedureShelf shelf,
        string region,
        DateOnly day,
        CancellationToken stop
    ) =>
        string.Join(
            "、",
            (await shelf.Beginning(region, day, stop)).Select(procedure => procedure.Id)
        );
}
