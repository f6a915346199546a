using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>A legal document, its text fixed at the commit of the step that made it.</summary>
[Table("document")]
[Index(nameof(SubjectKind), nameof(SubjectId))]
[Index(nameof(Number))]
public sealed class LegalDocument
{
    public long Id { get; set; }
    public required string SubjectKind { get; set; }
    public required long SubjectId { get; set; }
    public required string Kind { get; set; }
    public required string Title { get; set; }
    public string? Number { get; set; }
    public required string Html { get; set; }

    /// <summary>SHA-256 of the UTF-8 text, lower-case hexadecimal.</summary>
    public required string Sha256 { get; set; }
    public long EntryId { get; set; }
    public required DateTimeOffset CreatedAt { get; set; }

    public Entry? Entry { get; set; }
}

/// <summary>送达 of a document of a case.</summary>
[Index(nameof(CaseId))]
public sealed class Service
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }

    [Refers<LegalDocument>]
    public required long DocumentId { get; set; }
    public required string Manner { get; set; }
    public required DateOnly ServedOn { get; set; }

    /// <summary>How the party received it: signed, refused with a note, …</summary>
    public required string Receipt { get; set; }
}
