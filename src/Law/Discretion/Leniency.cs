using Zhifa.Law.Registers;

namespace Zhifa.Law.Discretion;

/// <summary>“First violation” of the leniency lists: the statute defines it not, practice looks back.</summary>
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

    /// <summary>Years: how far the lists of an item look back at most; 0 where none asks for a first violation.</summary>
    public static int LookBackYears(ViolationItemOnDay item) =>
        item
            .Leniency.Where(row => row.FirstViolationOnly)
            .Select(row => row.LookBackYears)
            .DefaultIfEmpty(0)
            .Max();
}
