using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.TimeLimits;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <param name="Number">The number of the case or of one of its documents.</param>
/// <param name="Code">The code that the handler gave to the party.</param>
public sealed record MyClocksAsked(string? Number, string? Code);

public sealed record MyClocks(
    string Number,
    string Body,
    string Phone,
    IReadOnlyList<MyClock> Clocks
);

/// <param name="Binds">Whose time it is.</param>
/// <param name="Derivation">How the due day was counted, sentence by sentence.</param>
public sealed record MyClock(
    string Limit,
    string Title,
    LimitBinds Binds,
    ClockState State,
    DateOnly StartsOn,
    DateOnly DueOn,
    DateTimeOffset? DueAt,
    bool Provisional,
    DateOnly? StoppedOn,
    string Article,
    IReadOnlyList<string> Derivation
)
{
    internal static MyClock Of(PartyClock known) =>
        new(
            known.Clock.LimitId,
            known.Title,
            known.Limit.Binds,
            known.Clock.State,
            known.Clock.StartsOn,
            known.Clock.DueOn,
            known.Clock.DueAt,
            known.Clock.Provisional,
            known.Clock.StoppedOn,
            known.Limit.Article,
            CaseView.Derivation(known.Clock)
        );
}

/// <summary>A case's periods for whoever holds its code. It asks for no token, and is posted so that no address holds the code.</summary>
internal static class MyClocksApi
{
    public const string Path = "/api/v1/my-clocks";

    public static void MapMyClocks(this IEndpointRouteBuilder app) =>
        app.MapPost(Path, Look)
            .WithTags("当事人")
            .WithSummary("凭查询码查看办案期限")
            .WithDescription(
                "不用令牌。编号或者查询码不正确的，答复都是 404；连续多次不正确的，暂停查询。"
            )
            .Produces<MyClocks>()
            .ProducesProblem(400)
            .ProducesProblem(404);

    private static async Task<IResult> Look(
        MyClocksAsked asked,
        HttpContext context,
        PartyClocks clocks,
        CancellationToken stop
    )
    {
        context.Response.Headers.CacheControl = "no-store";
        return
            await clocks.Find(asked.Number ?? "", asked.Code ?? "", Callers.Place(context), stop)
                is { } found
            ? TypedResults.Ok(
                new MyClocks(
                    found.Number,
                    found.Body,
                    found.Phone,
                    [.. found.Clocks.Select(MyClock.Of)]
                )
            )
            : Problems.NotFound(PartyClocks.NotFound);
    }
}
