namespace Zhifa.Enforcement.Tests.Cases;

/// <summary>The steps of the simple procedure as sentences.</summary>
internal static class SimpleRoad
{
    /// <summary>The main road of a fine paid on the spot.</summary>
    public static readonly IReadOnlyList<string> OnTheSpot =
    [
        "open-case",
        "show-identity",
        "note-violation",
        "give-notice",
        "hear-statement",
        "consider-leniency",
        "order-correction",
        "decide",
        "hand-over",
        "report-to-body",
        "collect-on-site",
        "remit-to-body",
        "remit-to-bank",
        "check-correction",
        "close",
        "archive",
    ];

    public static CaseRoad Opened(this CaseRoad road) => road.Takes("open-case");

    /// <summary>The main road up to a step, which is not taken.</summary>
    public static CaseRoad Until(this CaseRoad road, string step, params string[] without)
    {
        foreach (var taken in OnTheSpot.TakeWhile(taken => taken != step).Except(without))
            road.Takes(taken);
        return road;
    }

    public static CaseRoad Decided(this CaseRoad road) => road.Until("hand-over");

    public static CaseRoad HandedOver(this CaseRoad road) => road.Until("report-to-body");

    public static CaseRoad Archived(this CaseRoad road) => road.Until("never");

    public static CaseRoad Lenient(this CaseRoad road, string row) =>
        road.Takes(
            "consider-leniency",
            ("LeniencyConsidered.result", "no-penalty"),
            ("LeniencyConsidered.row", row),
            ("LeniencyConsidered.slight", "true"),
            ("LeniencyConsidered.slightHarm", "true"),
            ("LeniencyConsidered.correctedInTime", "true"),
            ("LeniencyConsidered.reasons", "初次违法，危害后果轻微，当场改正。")
        );
}
