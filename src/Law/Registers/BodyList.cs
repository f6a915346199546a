using Zhifa.Law.Blocks;

namespace Zhifa.Law.Registers;

/// <summary>Lists that a body draws up and publishes: which decisions are reviewed, discussed, made public.</summary>
public enum BodyListKind
{
    [Label("重大执法决定法制审核目录清单")]
    Review,

    [Label("集体讨论清单")]
    Discussion,

    [Label("行政处罚决定公示清单")]
    Publication,
}

/// <summary>A row of such a list: it names what it covers by violation, by kind of penalty, by sum; what it leaves open covers all.</summary>
/// <param name="MinAmount">From which fine in yuan, the sum itself included.</param>
public sealed record BodyListRow(
    BodyListKind List,
    string Title,
    string? ViolationItem,
    PenaltyKind? Kind,
    decimal? MinAmount
)
{
    /// <summary>
    /// Whether it covers that decision: what names a violation looks at the penalties for it alone, and sums of one kind are added up, so that a large
    /// fine in parts is a large fine.
    /// </summary>
    public bool Covers(
        IReadOnlyCollection<string> violationItems,
        IEnumerable<(string ViolationItem, PenaltyLine Line)> lines
    ) =>
        (ViolationItem is null || violationItems.Contains(ViolationItem))
        && (
            Kind is null && MinAmount is null
            || lines
                .Where(one =>
                    (ViolationItem is null || one.ViolationItem == ViolationItem)
                    && (Kind is null || one.Line.Kind == Kind)
                )
                .GroupBy(one => one.Line.Kind)
                .Any(alike => alike.Sum(one => one.Line.Amount ?? 0) >= (MinAmount ?? 0))
        );
}

/// <summary>A legal reviewer as of the legal day (行政处罚法 art. 58(2)).</summary>
/// <param name="Since">Since when he has reviewed penalties.</param>
/// <param name="Qualification">Number of his certificate of legal profession, or null.</param>
public sealed record ReviewerOnDay(string Name, DateOnly Since, string? Qualification);
