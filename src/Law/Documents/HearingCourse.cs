using Zhifa.Law.Blocks;

namespace Zhifa.Law.Documents;

/// <summary>What became of the right to a hearing, as the decision tells it (行政处罚法 arts. 63–65).</summary>
public static class HearingCourse
{
    /// <summary>It was held, and the decision rests on its record (art. 65).</summary>
    public const string Held = "held";

    /// <summary>The party stayed away or left (art. 64(6)).</summary>
    public const string Absent = "absent";

    /// <summary>A hearing was asked for and the right given up afterwards.</summary>
    public const string Withdrawn = "withdrawn";

    /// <summary>The right was told and nobody asked in time.</summary>
    public const string NotAsked = "not-asked";

    /// <summary>One of the words, or null where no such right was told and no hearing was held.</summary>
    public static string? Of(DocumentInput input) =>
        input.Block<HearingReport>() is not null ? Held
        : input.Block<HearingAbsence>() is not null ? Absent
        : input.Block<HearingRequest>() is not null ? Withdrawn
        : input.Block<PriorNotice>() is { HearingTold: true } ? NotAsked
        : null;
}
