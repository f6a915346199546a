namespace Zhifa.Web.Tests.Api;

/// <summary>What is tried and refused along a worked case.</summary>
/// <param name="Before">Before which step of the case.</param>
/// <param name="Step">Which step is tried.</param>
/// <param name="Rule">By which rule it is refused.</param>
/// <param name="Changes">What is written otherwise than it was.</param>
internal sealed record Forbidden(string Before, string Step, string Rule, params Change[] Changes);

/// <summary>What the law forbids beside the main road, by the worked case on whose way it is tried.</summary>
internal static class BesideTheRoad
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Forbidden>> All { get; } =
        BesideTheInvestigation
            .All.Concat(BesideTheHearing.All)
            .Concat(BesidePerformance.All)
            .ToDictionary();
}
