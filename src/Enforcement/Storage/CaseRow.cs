using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

public enum CaseStatus
{
    [Label("办理中")]
    Open,

    [Label("已结案")]
    Closed,

    [Label("已归档")]
    Archived,
}

/// <summary>
/// Where a case stands: what lists and searches need, folded from its entries. The three scopes are indexed with the state
/// so that a list of a city, a district or a body is one equality and one walk of an index.
/// </summary>
[Table("case")]
[Index(nameof(CityCode), nameof(Id), IsDescending = [false, true])]
[Index(nameof(DistrictCode), nameof(Id), IsDescending = [false, true])]
[Index(nameof(BodyId), nameof(Id), IsDescending = [false, true])]
[Index(nameof(BodyId), nameof(PartyName), nameof(Id), IsDescending = [false, false, true])]
[Index(nameof(CityCode), nameof(State), nameof(Id), IsDescending = [false, false, true])]
[Index(nameof(DistrictCode), nameof(State), nameof(Id), IsDescending = [false, false, true])]
[Index(nameof(BodyId), nameof(State), nameof(Id), IsDescending = [false, false, true])]
[Index(
    nameof(ResponsibleOfficerId),
    nameof(State),
    nameof(Id),
    IsDescending = [false, false, true]
)]
[Index(nameof(Number), IsUnique = true)]
[Index(nameof(BodyId), nameof(ArchiveNumber), IsUnique = true)]
[Index(nameof(ParentId))]
public sealed class CaseRow
{
    public long Id { get; set; }
    public string? Number { get; set; }
    public required string Procedure { get; set; }
    public required string ProcedureHash { get; set; }

    [Refers<CaseRow>]
    public long? ParentId { get; set; }

    /// <summary>The topmost case of the tree; null for the topmost itself.</summary>
    [Refers<CaseRow>]
    public long? RootId { get; set; }
    public required string CityCode { get; set; }
    public required string DistrictCode { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }

    /// <summary>Code of the item of power acted upon.</summary>
    public string? PowerItem { get; set; }

    /// <summary>Code of the violation item, suspected until decided.</summary>
    public string? ViolationItem { get; set; }
    public required string Title { get; set; }

    /// <summary>The first party's name, for lists.</summary>
    public string? PartyName { get; set; }

    /// <summary>Of the file in the archive; a body gives none twice.</summary>
    public string? ArchiveNumber { get; set; }
    public required string Stage { get; set; }
    public required CaseStatus State { get; set; }

    [Refers<Officer>]
    public long? ResponsibleOfficerId { get; set; }
    public required DateTimeOffset OpenedAt { get; set; }
    public required DateOnly OpenedOn { get; set; }
    public DateOnly? DecidedOn { get; set; }
    public DateOnly? ClosedOn { get; set; }

    /// <summary>The nearest due day of a running clock.</summary>
    public DateOnly? NextDue { get; set; }

    /// <summary>Counts the steps taken; a door sends back the version it saw.</summary>
    [ConcurrencyCheck]
    public required int Version { get; set; }
    public required int Seq { get; set; }
    public string? HeadHash { get; set; }

    /// <summary>The engine's folded state.</summary>
    public required string StateJson { get; set; }

    /// <summary>A body's extra fields, which no gate and no statistic reads.</summary>
    public required string ExtrasJson { get; set; }
}

[PrimaryKey(nameof(CaseId), nameof(Position))]
[Index(nameof(OfficerId), nameof(CaseId), IsDescending = [false, true])]
public sealed class CaseHandler
{
    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    /// <summary>From 0; the first is the responsible officer.</summary>
    public required int Position { get; set; }

    [Refers<Officer>]
    public required long OfficerId { get; set; }
}
