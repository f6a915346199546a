using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

/// <summary>A violation that a case looks into. The same act is the same party and the same act key (art. 29).</summary>
[PrimaryKey(nameof(CaseId), nameof(Position))]
[Index(nameof(PartyId), nameof(ActKey))]
public sealed class CaseViolation
{
    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>From 0, over all violations of all parties of the case.</summary>
    public required int Position { get; set; }

    /// <summary>The position of the party whose it is.</summary>
    public int PartyPosition { get; set; }

    [Refers<PartyRow>]
    public required long PartyId { get; set; }

    /// <summary>Code of the violation item.</summary>
    public required string ViolationItem { get; set; }
    public required DateOnly ActOn { get; set; }
    public required string Place { get; set; }

    /// <summary>The place without spaces, width and punctuation, to find the same act.</summary>
    public required string PlaceKey { get; set; }
    public required string ActKey { get; set; }

    /// <summary>True once a decision found it proved, with or without a penalty.</summary>
    public required bool Established { get; set; }
    public DateOnly? DecidedOn { get; set; }
}

/// <summary>One penalty of one party for one violation.</summary>
[Index(nameof(PartyId), nameof(ActKey))]
[Index(nameof(CaseId))]
public sealed class PenaltyItem
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    [Refers<PartyRow>]
    public required long PartyId { get; set; }
    public required string ViolationItem { get; set; }
    public required string ActKey { get; set; }
    public required PenaltyKind Kind { get; set; }
    public decimal? Amount { get; set; }

    /// <summary>Code of the tier of the discretion benchmark.</summary>
    public string? Tier { get; set; }

    /// <summary>The sum lies outside the tier; the supervisor is told (art. 34).</summary>
    public required bool BeyondTier { get; set; }
    public required DateOnly DecidedOn { get; set; }

    /// <summary>False once revoked or annulled.</summary>
    public required bool InForce { get; set; }
    public required string DocumentNumber { get; set; }
}
