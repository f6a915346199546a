using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Storage;

/// <summary>That a case names another one of its body. By its number: a replay has the one case only.</summary>
[Table("named_case")]
[Index(nameof(CaseId))]
[Index(nameof(Number))]
public sealed class NamedCaseRow
{
    public long Id { get; set; }

    [Refers<CaseRow>]
    public required long CaseId { get; set; }
    public required string Number { get; set; }
    public required CaseLink Link { get; set; }
}
