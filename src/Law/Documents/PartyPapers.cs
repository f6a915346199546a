namespace Zhifa.Law.Documents;

/// <summary>
/// The papers that are addressed to the party, and the step that records how each was served (行政处罚法 art. 47: service is part of
/// the record). No file is archived while one of <see cref="OtherService"/> for which its procedure has a track has not reached him; what is
/// handed over on the scene has none. All other papers stay in the file or go elsewhere.
/// </summary>
public static class PartyPapers
{
    /// <summary>The step for all papers that have no service of their own.</summary>
    public const string OtherService = "serve-paper";

    /// <summary>Given again, it takes the place of the one before.</summary>
    public const string CorrectionOrder = "correction-order";

    /// <summary>The answers to a challenge: to the party where he has raised it.</summary>
    public static readonly IReadOnlyList<string> OnRecusal =
    [
        "recusal-decision",
        "recusal-refusal",
    ];

    /// <summary>What is said of a decision that stands: to nobody against whom it stands no more.</summary>
    public static readonly IReadOnlyList<string> OnTheDecision =
    [
        "clerical-correction",
        "revocation-decision",
    ];

    private static readonly IReadOnlyDictionary<string, string> Steps = new Dictionary<
        string,
        string
    >
    {
        ["on-site-decision"] = "hand-over",
        ["prior-notice"] = "serve-notice",
        ["hearing-notice"] = "notify-hearing",
        ["penalty-decision"] = "serve-decision",
        ["no-penalty-decision"] = "serve-decision",
        ["demand"] = "serve-demand",
        [CorrectionOrder] = OtherService,
        ["appraisal-term"] = OtherService,
        ["appraisal-result"] = "serve-appraisal",
        ["appraisal-answer"] = OtherService,
        ["preservation-notice"] = OtherService,
        ["preservation-disposal"] = OtherService,
        ["preservation-lapse"] = OtherService,
        ["recusal-decision"] = OtherService,
        ["recusal-refusal"] = OtherService,
        ["termination"] = OtherService,
        ["suspension"] = OtherService,
        ["resumption"] = OtherService,
        ["case-withdrawal"] = OtherService,
        ["surcharge-notice"] = OtherService,
        ["deferral-approval"] = OtherService,
        ["goods-list"] = OtherService,
        ["goods-return"] = OtherService,
        ["clerical-correction"] = OtherService,
        ["revocation-decision"] = OtherService,
    };

    /// <summary>It always has to reach the party: it was decided against somebody who is there.</summary>
    public static bool Always(string template) => ServedBy(template) == "serve-decision";

    public static IEnumerable<string> Templates => Steps.Keys;

    /// <summary>The step that serves papers of that template; null when they are not addressed to the party.</summary>
    public static string? ServedBy(string template) => Steps.GetValueOrDefault(template);

    /// <summary>Papers whose service is a step of its own, with a receipt (行政处罚法 art. 61).</summary>
    public static IEnumerable<string> WithReceiptOfTheirOwn =>
        Steps.Where(pair => pair.Value is not (OtherService or "hand-over")).Select(p => p.Key);
}
