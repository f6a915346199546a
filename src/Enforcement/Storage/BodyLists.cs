using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

/// <summary>A row of a list that a body draws up: what is reviewed, discussed, made public.</summary>
[Table("body_list")]
[Index(nameof(BodyId), nameof(List))]
public sealed class BodyListItem
{
    public long Id { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }
    public required BodyListKind List { get; set; }
    public required string Title { get; set; }

    /// <summary>Code of the violation item; null for every one.</summary>
    public string? ViolationItem { get; set; }
    public PenaltyKind? Kind { get; set; }
    public decimal? MinAmount { get; set; }
}

/// <summary>A legal reviewer of the register (行政处罚法 art. 58(2)).</summary>
[PrimaryKey(nameof(UserId))]
public sealed class LegalReviewer
{
    [Refers<UserAccount>]
    public required long UserId { get; set; }
    public required DateOnly SinceOn { get; set; }

    /// <summary>Number of the certificate of legal profession, or null.</summary>
    public string? Qualification { get; set; }
}
