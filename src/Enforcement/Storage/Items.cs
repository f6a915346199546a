using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

/// <summary>An item of the power and responsibility list.</summary>
[Index(nameof(Code), IsUnique = true)]
public sealed class PowerItem
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string Category { get; set; }
    public required string Basis { get; set; }
    public required DateOnly InForceFrom { get; set; }
    public DateOnly? InForceUntil { get; set; }
    public required int Version { get; set; }
}

/// <summary>Which body holds an item, and when. Whoever changes it locks the item's row first.</summary>
[PrimaryKey(nameof(BodyId), nameof(PowerItemId), nameof(FromOn))]
public sealed class BodyItem
{
    [Refers<Body>]
    public required long BodyId { get; set; }

    [Refers<PowerItem>]
    public required long PowerItemId { get; set; }
    public required DateOnly FromOn { get; set; }
    public DateOnly? UntilOn { get; set; }

    /// <summary>Of a township or subdistrict: the decision of the province that hands the power to it, or the statute that gives it (art. 24(1)).</summary>
    public string? GrantedBy { get; set; }
    public DateOnly? GrantPublishedOn { get; set; }
}

/// <summary>One version of a violation item: the law of the day of the act governs (art. 37).</summary>
[Index(nameof(Code), nameof(Version), IsUnique = true)]
public sealed class ViolationItem
{
    public long Id { get; set; }
    public required string Code { get; set; }
    public required int Version { get; set; }
    public required string Title { get; set; }

    /// <summary>Code of the item of power it belongs to.</summary>
    public required string PowerItem { get; set; }
    public required string ViolatedBasis { get; set; }
    public required string PenaltyBasis { get; set; }
    public required List<PenaltyKind> Kinds { get; set; }
    public required DateOnly InForceFrom { get; set; }
    public DateOnly? InForceUntil { get; set; }

    /// <summary>The superior body that has made the benchmark; null where the body uses its own.</summary>
    public string? BenchmarkMaker { get; set; }

    public List<ViolationRange> Ranges { get; } = [];
    public List<Tier> Tiers { get; } = [];
    public List<LeniencyRow> Leniency { get; } = [];
}

/// <summary>The statutory range of the fine for some kinds of party; none named means every kind.</summary>
[Index(nameof(ViolationItemId))]
public sealed class ViolationRange
{
    public long Id { get; set; }
    public long ViolationItemId { get; set; }
    public required List<PartyKind> PartyKinds { get; set; }
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }
}

/// <summary>A tier of the discretion benchmark, for some kinds of party; none named means every kind.</summary>
[Index(nameof(ViolationItemId), nameof(Code), IsUnique = true)]
public sealed class Tier
{
    public long Id { get; set; }
    public long ViolationItemId { get; set; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string Conditions { get; set; }
    public required PenaltyKind Kind { get; set; }
    public required List<PartyKind> PartyKinds { get; set; }
    public decimal? Min { get; set; }
    public decimal? Max { get; set; }
}

/// <summary>A row of a leniency list, for some kinds of party; none named means every kind.</summary>
[Index(nameof(ViolationItemId), nameof(Code), IsUnique = true)]
public sealed class LeniencyRow
{
    public long Id { get; set; }
    public long ViolationItemId { get; set; }
    public required string Code { get; set; }
    public required LeniencyResult Result { get; set; }
    public required string Conditions { get; set; }
    public required List<PartyKind> PartyKinds { get; set; }
    public required bool FirstViolationOnly { get; set; }
    public required int LookBackYears { get; set; }
    public required string Article { get; set; }
}
