using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Blocks;
using Zhifa.Web.Security;

namespace Zhifa.Web.Api;

/// <summary>Where the demo's clock is to be moved to; never back.</summary>
public sealed record ClockMove(string? To);

public sealed record ClockStands(DateTimeOffset Now);

/// <summary>Moves the clock of the demo, so that a term runs out while one looks on. Only Demo and Development have it.</summary>
internal static class DemoClockApi
{
    public static void MapDemoClock(this RouteGroupBuilder api) =>
        api.MapPost("/demo/clock", Move).Produces<ClockStands>().ProducesProblem(400);

    private static async Task<IResult> Move(
        ClockMove move,
        HttpContext context,
        DemoClock clock,
        CancellationToken stop
    )
    {
        if (!context.Actor().Is(Role.Administrator))
            return Problems.Absent();
        if (FieldText.Instant(move.To ?? "") is not { } to)
            return Problems.Faulty("to", "须是日期和时间，例如 2026-03-05T09:00:00+08:00。");
        var by = to - clock.GetUtcNow();
        if (by > DemoClock.Farthest)
            return Problems.Faulty("to", $"一次最多前移 {DemoClock.Farthest.Days} 天。");
        // Already there, or past it: the clock never goes back.
        if (by > TimeSpan.Zero)
            await clock.Forward(by, stop);
        return TypedResults.Ok(new ClockStands(clock.GetUtcNow()));
    }
}
