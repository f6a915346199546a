using Microsoft.EntityFrameworkCore;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Storage;

[Index(nameof(Code), IsUnique = true)]
[Index(nameof(BodyId))]
public sealed class Officer
{
    public long Id { get; set; }

    /// <summary>The word by which blocks and procedures name the officer.</summary>
    public required string Code { get; set; }
    public required string Name { get; set; }

    [Refers<Body>]
    public required long BodyId { get; set; }

    /// <summary>Auxiliary staff are recorded as present, never counted, never signing.</summary>
    public required bool Auxiliary { get; set; }

    /// <summary>Since when a legal reviewer, for those with the qualification.</summary>
    public DateOnly? ReviewerSince { get; set; }
    public required int Version { get; set; }
}

/// <summary>
/// One version of an officer's credential; the newest of those that apply from the day or earlier counts. Rows are added,
/// never edited; whoever adds one locks the officer's row first, which readers of a gate hold shared.
/// </summary>
[Index(nameof(OfficerId), nameof(Version), IsUnique = true)]
[Index(nameof(Number))]
public sealed class Credential
{
    public long Id { get; set; }

    [Refers<Officer>]
    public required long OfficerId { get; set; }
    public required int Version { get; set; }

    /// <summary>The day from which this version applies.</summary>
    public required DateOnly AppliesFrom { get; set; }
    public required string Number { get; set; }
    public required CredentialState State { get; set; }
    public required DateOnly ValidFrom { get; set; }
    public required DateOnly ValidUntil { get; set; }

    /// <summary>Region code that the credential is good for; a prefix covers what lies below.</summary>
    public required string Area { get; set; }
    public required List<string> Categories { get; set; }
}
