using Zhifa.Enforcement.Cases;

namespace Zhifa.Web.Api;

/// <summary>A step on record, as its caller is told.</summary>
public sealed record StepTold(
    long CaseId,
    string CaseNumber,
    int Version,
    int Seq,
    string Hash,
    IReadOnlyList<IssuedPaper> Documents,
    OtherCase? Opened,
    OtherCase? Told
);

/// <summary>The desk's answer in the words of HTTP.</summary>
internal static class StepAnswers
{
    public static IResult Tell(HttpContext context, DeskAnswer answer, bool opening) =>
        answer switch
        {
            StepDone done => Done(context, done, opening),
            StepRefused refused => Problems.Refused(refused.Refusals),
            InputFaulty faulty => Problems.Faulty(faulty.Errors),
            CaseMoved moved => Moved(context, moved.Version),
            KeyReused => Problems.KeyReused(),
            NoSuchCase => Problems.Absent(),
            _ => throw new InvalidOperationException($"Unknown answer {answer}."),
        };

    private static IResult Done(HttpContext context, StepDone done, bool opening)
    {
        var headers = context.Response.Headers;
        headers.ETag = StepHeaders.Tag(done.Version);
        if (done.Again)
            headers[StepHeaders.Replayed] = "true";
        var told = new StepTold(
            done.CaseId,
            done.CaseNumber,
            done.Version,
            done.Seq,
            done.Hash,
            done.Documents,
            done.Opened,
            done.Told
        );
        return opening
            ? TypedResults.Created($"/api/v1/cases/{done.CaseId}", told)
            : TypedResults.Ok(told);
    }

    private static IResult Moved(HttpContext context, int version)
    {
        context.Response.Headers.ETag = StepHeaders.Tag(version);
        return Problems.Stale(version);
    }
}
