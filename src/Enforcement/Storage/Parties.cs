using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// One person or organisation over all bodies, known by the keyed hash of its identity code. The code itself, address and
/// telephone stand only in the contents of entries.
/// </summary>
[Table("party")]
[Index(nameof(CodeKey), IsUnique = true)]
public sealed class PartyRow
{
    public long Id { get; set; }
    public required PartyKind Kind { get; set; }
    public required string Name { get; set; }

    /// <summary>Keyed hash of the code; null for a party whose code is not known.</summary>
    public string? CodeKey { get; set; }

    /// <summary>The code with its middle hidden, for people.</summary>
    public string? MaskedCode { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }
}

/// <summary>A party of a case, named as on the case's papers.</summary>
[PrimaryKey(nameof(CaseId), nameof(Position))]
[Index(nameof(PartyId))]
[Index(nameof(CodeKey))]
[Index(nameof(Name), nameof(CaseId), IsDescending = [false, true])]
public sealed class CaseParty
{
    [Refers<CaseRow>]
    public required long CaseId { get; set; }
    public required int Position { get; set; }

    [Refers<PartyRow>]
    public required long PartyId { get; set; }
    public required PartyKind Kind { get; set; }
    public required string Name { get; set; }
    public string? CodeKey { get; set; }

    /// <summary>The entry from which on this is the party at that place, where the case was about somebody else before or had fewer; else 0.</summary>
    public int Since { get; set; }
}
