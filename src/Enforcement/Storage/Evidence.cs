using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

/// <summary>One piece of evidence of a subject, with its custody.</summary>
[Index(nameof(SubjectKind), nameof(SubjectId))]
public sealed class Evidence
{
    public long Id { get; set; }
    public required string SubjectKind { get; set; }
    public required long SubjectId { get; set; }
    public long EntryId { get; set; }
    public required EvidenceKind Kind { get; set; }
    public required string Title { get; set; }
    public required string TakenBy { get; set; }
    public required DateTimeOffset TakenAt { get; set; }

    /// <summary>Where the original lies.</summary>
    public required string OriginalAt { get; set; }
    public required string Custodian { get; set; }

    public Entry? Entry { get; set; }
}
