using System.Text.Json.Serialization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Registers;

/// <summary>How a body came to its power (行政处罚法 arts. 17, 19, 20).</summary>
public enum BodyKind
{
    [Label("法定行政机关")]
    StatutoryOrgan,

    [Label("授权组织")]
    AuthorisedOrganisation,

    [Label("受委托组织")]
    EntrustedOrganisation,
}

/// <summary>The level of government a body belongs to.</summary>
public enum BodyLevel
{
    [Label("省级")]
    Province,

    [Label("市级")]
    City,

    [Label("县级")]
    District,

    [Label("乡镇、街道")]
    Township,
}

/// <summary>Who leads a body, which decides the reconsideration organ (行政复议法 arts. 24–28).</summary>
public enum BodyLine
{
    [Label("政府工作部门")]
    Department,

    [Label("垂直领导机关")]
    Vertical,

    [Label("司法行政部门")]
    Justice,

    [Label("一级政府")]
    Government,
}

/// <summary>An enforcement body as it stood on the legal day. The desk fills it and stores what it read.</summary>
/// <param name="Government">The government of the body's own level, e.g. 示范市示范区人民政府.</param>
/// <param name="SuperiorGovernment">The next higher government.</param>
/// <param name="SuperiorDepartment">The department above, for vertical bodies and justice departments; else null.</param>
/// <param name="EntrustedBy">The organ in whose name an entrusted organisation acts, with the term; else null.</param>
public sealed record BodyOnDay(
    string Code,
    string Name,
    BodyKind Kind,
    BodyLevel Level,
    BodyLine Line,
    string RegionCode,
    string Government,
    string SuperiorGovernment,
    string? SuperiorDepartment,
    Entrustment? EntrustedBy,
    string Address,
    string Phone,
    string Court,
    string PayTo,
    string NumberWord,
    bool Announced,
    int Version
);

/// <summary>A written entrustment (art. 20): acts only in the organ's name, within matters and term.</summary>
/// <param name="OrganLevel">Of the organ in whose name the organisation acts.</param>
public sealed record Entrustment(
    string OrganCode,
    string OrganName,
    DateOnly From,
    DateOnly Until,
    BodyLevel OrganLevel
);

public enum CredentialState
{
    [Label("有效")]
    Valid,

    [Label("暂扣")]
    Suspended,

    [Label("注销")]
    Cancelled,
}

/// <summary>An officer with the credential he holds, as of the legal day.</summary>
/// <param name="Area">Region code that the credential is good for; a prefix covers what lies below.</param>
/// <param name="Categories">Fields of enforcement the credential names.</param>
/// <param name="Auxiliary">Auxiliary staff are recorded as present, never counted, never signing.</param>
public sealed record OfficerOnDay(
    string Id,
    string Name,
    string BodyCode,
    string CredentialNumber,
    CredentialState State,
    DateOnly ValidFrom,
    DateOnly ValidUntil,
    string Area,
    IReadOnlyList<string> Categories,
    bool Auxiliary,
    int Version
);

/// <summary>An item of the power and responsibility list, as of the legal day.</summary>
public sealed record PowerItemOnDay(
    string Code,
    string Title,
    string Category,
    string Basis,
    DateOnly InForceFrom,
    DateOnly? InForceUntil,
    bool HeldByBody,
    int Version
)
{
    /// <summary>By what a township or subdistrict exercises it; null where nothing is registered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PowerGrant? Grant { get; init; }
}

/// <summary>The decision of the province that hands a power to townships and subdistricts, or the statute that gives it to them (art. 24(1)).</summary>
/// <param name="Basis">Name and number, as papers cite it.</param>
/// <param name="PublishedOn">Null while it is not published.</param>
public sealed record PowerGrant(string Basis, DateOnly? PublishedOn);

/// <summary>A violation item with its range, tiers and leniency rows for the party's kind, on the day of the act (art. 37).</summary>
public sealed record ViolationItemOnDay(
    string Code,
    string Title,
    string PowerItem,
    string ViolatedBasis,
    string PenaltyBasis,
    IReadOnlyList<PenaltyKind> Kinds,
    decimal? RangeMin,
    decimal? RangeMax,
    IReadOnlyList<TierOnDay> Tiers,
    IReadOnlyList<LeniencyOnDay> Leniency,
    int Version
)
{
    /// <summary>The superior body that has made the benchmark; null where the body uses its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? BenchmarkMaker { get; init; }

    /// <summary>First day of this version.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? From { get; init; }

    /// <summary>Last day of this version, or null.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Until { get; init; }

    /// <summary>Several as a paper speaks of them together: what they are called and what they break. No penalty is measured by it.</summary>
    public static ViolationItemOnDay? Together(IReadOnlyList<ViolationItemOnDay> items) =>
        items switch
        {
            [] => null,
            [var only] => only,
            [var first, ..] => first with
            {
                Title = string.Join("、", items.Select(item => item.Title).Distinct()),
                ViolatedBasis = string.Join(
                    "、",
                    items.Select(item => item.ViolatedBasis).Distinct()
                ),
                PenaltyBasis = string.Join(
                    "、",
                    items.Select(item => item.PenaltyBasis).Distinct()
                ),
                Tiers = [],
                Leniency = [],
            },
        };
}

/// <summary>The rules about a violation have changed since the day of the act (art. 37).</summary>
/// <param name="Before">As it was on the day of the act.</param>
/// <param name="Now">As it is on the legal day; null where no version is in force.</param>
/// <param name="Since">First day (China) of what is in force now; where nothing is, the day after the last version ended.</param>
public sealed record LawChange(ViolationItemOnDay Before, ViolationItemOnDay? Now, DateOnly Since)
{
    /// <summary>Which of the two is the lighter.</summary>
    [JsonIgnore]
    public LawCompared Compared => LighterLaw.Compare(Before, Now);

    /// <summary>What the violation is measured by: the rules of the day of the act, unless later ones have been found to apply.</summary>
    public ViolationItemOnDay Measure(ApplicableLaw? found) =>
        Now is { } later && found is { Applies: LawApplied.DecisionDay } && found.ChangedOn == Since
            ? later
            : Before;
}

/// <summary>A tier of the discretion benchmark, in yuan, both ends included.</summary>
public sealed record TierOnDay(
    string Code,
    string Title,
    string Conditions,
    PenaltyKind Kind,
    decimal? Min,
    decimal? Max
)
{
    public bool Contains(decimal amount) =>
        amount >= (Min ?? 0) && amount <= (Max ?? decimal.MaxValue);

    /// <summary>Whether the whole tier lies in the statutory range; a benchmark that leaves it cannot be applied.</summary>
    public bool Inside(decimal? rangeMin, decimal? rangeMax) =>
        (Min ?? 0) >= (rangeMin ?? 0)
        && (Max ?? 0) <= (rangeMax ?? decimal.MaxValue)
        && (Min ?? 0) <= (Max ?? decimal.MaxValue);
}

/// <summary>A row of a leniency list that names this violation.</summary>
public sealed record LeniencyOnDay(
    string Code,
    LeniencyResult Result,
    string Conditions,
    bool FirstViolationOnly,
    int LookBackYears,
    string Article
);

/// <summary>A fine of any body against the same party that still stands (art. 29).</summary>
public sealed record PriorFine(
    string BodyName,
    string DocumentNumber,
    string ViolationItem,
    DateOnly ActOn,
    string Place,
    decimal Amount
);

/// <summary>An established violation of the same party, over all bodies (art. 33(1)).</summary>
public sealed record PriorViolation(string BodyName, string ViolationItem, DateOnly DecidedOn);
