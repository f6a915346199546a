using Zhifa.Law.Blocks;

namespace Zhifa.Law.Discretion;

/// <summary>The four lists.</summary>
public enum LeniencyKind
{
    [Label("不予处罚")]
    NoPenalty,

    /// <summary>Within the statutory range.</summary>
    [Label("从轻处罚")]
    Lighter,

    /// <summary>Under the minimum of the statutory range.</summary>
    [Label("减轻处罚")]
    BelowRange,

    [Label("不予行政强制")]
    NoCoercion,
}

/// <summary>One row of a leniency list.</summary>
/// <remarks>
/// <see cref="LookBackYears"/>: an earlier violation of the same item within so many years before the day excludes a row that
/// is for first violations only. The statute has no number; two years is the usual practice and a list may set its own.
/// </remarks>
public sealed record LeniencyRow(
    string Code,
    LeniencyKind Kind,
    string Conditions,
    bool FirstViolationOnly,
    string Article,
    string Source,
    int LookBackYears = 2
);

/// <summary>An established violation of the same party, decided by any body.</summary>
public sealed record PriorViolation(string ViolationItem, DateOnly DecidedOn, string BodyName);

public static class Leniency
{
    /// <summary>
    /// The earlier violations that stand against a first one: the same violation item, decided on or before the day and not
    /// longer ago than the look-back (the corresponding day included). Whose they are is the caller's search, over all
    /// bodies. Basis: 行政处罚法 第三十三条第一款.
    /// </summary>
    public static IReadOnlyList<PriorViolation> Against(
        IEnumerable<PriorViolation> priors,
        string violationItem,
        DateOnly day,
        int lookBackYears
    ) =>
        [
            .. priors
                .Where(prior =>
                    prior.ViolationItem == violationItem
                    && prior.DecidedOn <= day
                    && prior.DecidedOn.AddYears(lookBackYears) >= day
                )
                .OrderByDescending(prior => prior.DecidedOn),
        ];

    /// <summary>Whether nothing stands against a first violation.</summary>
    public static bool FirstViolation(
        IEnumerable<PriorViolation> priors,
        string violationItem,
        DateOnly day,
        int lookBackYears
    ) => Against(priors, violationItem, day, lookBackYears).Count == 0;
}
