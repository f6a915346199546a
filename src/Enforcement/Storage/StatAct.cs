using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// One decided penalty of one party, in the classes of table 1 of the yearly report. Written in the decision's own commit
/// and kept when the decision is revoked later, as the counting rules ask.
/// </summary>
[Index(nameof(CaseId), nameof(PartyId), nameof(EntryId), IsUnique = true)]
[Index(nameof(BodyId), nameof(Year))]
[Index(nameof(CityCode), nameof(Year))]
public sealed class StatAct
{
    public long Id { get; set; }
    public required string CityCode { get; set; }
    public required string DistrictCode { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }
    public required int Year { get; set; }
    public required DateOnly DecidedOn { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    [Refers<PartyRow>]
    public required long PartyId { get; set; }
    public long EntryId { get; set; }
    public required string Procedure { get; set; }

    /// <summary>Joint penalties count once, in this class.</summary>
    public required PenaltyKind Heaviest { get; set; }
    public bool Warning { get; set; }
    public bool Criticism { get; set; }
    public bool Fine { get; set; }
    public bool ConfiscationOfGains { get; set; }
    public bool ConfiscationOfGoods { get; set; }
    public bool LicenceSuspension { get; set; }
    public bool Downgrading { get; set; }
    public bool Restriction { get; set; }
    public bool Halt { get; set; }
    public bool ClosingDown { get; set; }
    public bool Disqualification { get; set; }
    public bool LicenceRevocation { get; set; }
    public bool Detention { get; set; }
    public bool Other { get; set; }

    /// <summary>By the decision's figure, zero where none.</summary>
    public required decimal FineAmount { get; set; }
    public required decimal ConfiscatedAmount { get; set; }

    public Entry? Entry { get; set; }
}
