using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>A decision as the public sees it (行政处罚法 art. 48): masked when it is published, taken down with a reason.</summary>
[Table("published")]
[Index(nameof(CaseId))]
[Index(nameof(BodyId), nameof(Id), IsDescending = [false, true])]
[Index(nameof(Number))]
[Index(nameof(PartyName))]
public sealed class PublishedDecision
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }
    public required string Title { get; set; }
    public required string Number { get; set; }

    /// <summary>Masked for natural persons.</summary>
    public required string PartyName { get; set; }
    public required string Violation { get; set; }

    /// <summary>What was decided, in words.</summary>
    public required string Content { get; set; }
    public required DateOnly DecidedOn { get; set; }
    public required DateOnly PublishedOn { get; set; }

    /// <summary>The masked text of the decision.</summary>
    public required string Html { get; set; }
    public DateOnly? WithdrawnOn { get; set; }
    public string? WithdrawnReason { get; set; }
}
