using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Demo;

/// <summary>A violation item with ranges, tiers and leniency rows, and how far its figures were verified.</summary>
/// <param name="Verified">The range was read in the text of the statute that <paramref name="Source"/> names.</param>
/// <param name="TiersVerified">The tiers are a published benchmark, not a sample of form.</param>
/// <param name="BenchmarkMaker">The superior body that has made the tiers; null where they are the body's own.</param>
/// <param name="Conflict">A higher law that the basis does not fit, for the legal department to settle.</param>
public sealed record DemoViolationItem(
    string Code,
    string Title,
    string PowerItem,
    string Violated,
    string Basis,
    IReadOnlyList<PenaltyKind> Kinds,
    string Source,
    bool Verified,
    bool TiersVerified,
    string? Note,
    string? Conflict,
    string? BenchmarkMaker,
    DemoRate? Rate,
    IReadOnlyList<DemoRange> Ranges,
    IReadOnlyList<LeniencyOnDay> Leniency
)
{
    /// <summary>The item for a class of party; null when its rule does not reach that class.</summary>
    public ViolationItemOnDay? OnDay(DemoPartyClass partyClass) =>
        Ranges.SingleOrDefault(range => range.Class == partyClass) is { } range
            ? new(
                Code,
                Title,
                PowerItem,
                Violated,
                Basis,
                Kinds,
                range.Min,
                range.Max,
                range.Tiers,
                Leniency,
                1
            )
            {
                BenchmarkMaker = BenchmarkMaker,
            }
            : null;
}

/// <summary>The class of party that ranges go by; 个体工商户 is a citizen (民法典 art. 54).</summary>
public enum DemoPartyClass
{
    [Label("公民")]
    Citizen,

    [Label("法人或者其他组织")]
    Organisation,
}

/// <summary>A fine by quantity, in yuan a unit; the range's maximum still holds.</summary>
public sealed record DemoRate(string Unit, decimal Min, decimal Max);

/// <summary>The statutory range in yuan; null where the statute sets no bound, or only a warning is used.</summary>
public sealed record DemoRange(
    DemoPartyClass Class,
    decimal? Min,
    decimal? Max,
    IReadOnlyList<TierOnDay> Tiers
);
