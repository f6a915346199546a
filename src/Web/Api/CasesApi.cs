using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Codes;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>Shows cases to those in whose scope they lie; absent and forbidden look alike.</summary>
internal static class CasesApi
{
    private static readonly string[] Filters = ["status", "mine", "number", "before"];

    public static void MapCases(this RouteGroupBuilder api)
    {
        api.MapGet("/cases", List).Produces<CaseListPage>().ProducesProblem(400);
        api.MapGet("/cases/{id:long}", One).Produces<CaseFace>().ProducesProblem(404);
        api.MapGet("/cases/{id:long}/entries", Entries)
            .Produces<IReadOnlyList<EntryLine>>()
            .ProducesProblem(404);
        api.MapGet("/cases/{id:long}/clocks", Clocks)
            .Produces<IReadOnlyList<ClockFace>>()
            .ProducesProblem(404);
        api.MapGet("/cases/{id:long}/documents", Documents)
            .Produces<IReadOnlyList<DocumentFace>>()
            .ProducesProblem(404);
        api.MapGet("/cases/{id:long}/documents/{documentId:long}", Document)
            .Produces<string>(200, "text/html")
            .ProducesProblem(404);
    }

    /// <summary>Names of parties are no filter: an address lands in logs.</summary>
    private static async Task<IResult> List(
        HttpContext context,
        ZhifaDatabase database,
        string? status,
        bool? mine,
        string? number,
        long? before,
        CancellationToken stop
    )
    {
        if (context.Request.Query.Keys.FirstOrDefault(key => !Filters.Contains(key)) is { } unknown)
            return Problems.Faulty(
                unknown,
                $"没有这个筛选条件，可用：{string.Join("、", Filters)}。"
            );
        var statuses = FieldText.Choices(typeof(CaseStatus));
        if (status is not null && statuses.All(choice => choice.Value != status))
            return Problems.Faulty(
                "status",
                $"没有这个状态，可选：{string.Join("、", statuses.Select(choice => choice.Value))}。"
            );
        if (
            number is not null
            && DocumentNumber.Tidy(number) is null
            && DocumentNumber.Check(number) is { Valid: false } fault
        )
            return Problems.Faulty("number", $"案号{fault.Reason}");
        await using var db = database.Open();
        var request = new CaseListRequest(
            status is null
                ? null
                : Enum.GetValues<CaseStatus>()
                    .First(known => FieldText.Kebab(known.ToString()) == status),
            mine ?? false,
            number,
            before
        );
        return TypedResults.Ok(await CaseList.Page(db, context.Actor(), request, stop));
    }

    private static Task<IResult> One(
        long id,
        HttpContext context,
        CaseReading reading,
        CancellationToken stop
    ) =>
        reading.Show(
            context,
            id,
            view =>
            {
                context.Response.Headers.ETag = StepHeaders.Tag(view.Row.Version);
                return TypedResults.Ok(CaseFace.Of(view, context.Actor()));
            },
            stop
        );

    private static Task<IResult> Entries(
        long id,
        HttpContext context,
        CaseReading reading,
        CancellationToken stop
    ) => reading.Show(context, id, view => TypedResults.Ok(view.Entries), stop);

    private static Task<IResult> Clocks(
        long id,
        HttpContext context,
        CaseReading reading,
        CancellationToken stop
    ) =>
        reading.Show(
            context,
            id,
            view => TypedResults.Ok(view.Clocks.Select(clock => ClockFace.Of(view, clock))),
            stop
        );

    private static Task<IResult> Documents(
        long id,
        HttpContext context,
        CaseReading reading,
        CancellationToken stop
    ) =>
        reading.Show(
            context,
            id,
            view => TypedResults.Ok(view.Documents.Select(DocumentFace.Of)),
            stop
        );

    private static Task<IResult> Document(
        long id,
        long documentId,
        HttpContext context,
        CaseReading reading,
        CancellationToken stop
    ) =>
        reading.Show(
            context,
            id,
            view =>
                view.Documents.FirstOrDefault(paper => paper.Id == documentId) is { } paper
                    ? TypedResults.Text(paper.Html, "text/html; charset=utf-8")
                    : Problems.Absent(),
            stop
        );
}
