using Microsoft.EntityFrameworkCore;

namespace Zhifa.Enforcement.Storage;

/// <summary>
/// One act on record. The columns are the header whose bytes the hash covers (docs/adr/0005). Insert-only by trigger; the
/// desk is the only writer.
/// </summary>
[Index(nameof(SubjectKind), nameof(SubjectId), nameof(Seq), IsUnique = true)]
public sealed class Entry
{
    public long Id { get; set; }

    /// <summary>Version of the header's form.</summary>
    public required int Version { get; set; }
    public required string Algorithm { get; set; }
    public required string SubjectKind { get; set; }
    public required long SubjectId { get; set; }
    public required int Seq { get; set; }
    public required string Kind { get; set; }
    public required string Step { get; set; }
    public string? Track { get; set; }
    public required int Ordinal { get; set; }

    /// <summary>The account that acted; null for a step the law takes by itself.</summary>
    public long? ActorId { get; set; }

    /// <summary>The name as it was on that day.</summary>
    public required string Actor { get; set; }

    /// <summary>Number and version of the credential acted under, where the step needs one.</summary>
    public string? Credential { get; set; }
    public required DateTimeOffset ActedAt { get; set; }
    public required DateTimeOffset RecordedAt { get; set; }
    public required string ProcedureHash { get; set; }

    /// <summary>Hash of the entry before; null for the first of a subject.</summary>
    public string? PreviousHash { get; set; }
    public required string FieldsRoot { get; set; }
    public required string Hash { get; set; }

    public List<EntryContent> Contents { get; } = [];
    public List<EntryRead> Reads { get; } = [];
    public Pending? Pending { get; set; }
}

/// <summary>
/// One field of an entry in plain text. An approved destruction clears value and salt together; the commitment stays, so
/// the chain remains provable. Nothing else may change.
/// </summary>
[PrimaryKey(nameof(EntryId), nameof(Name))]
public sealed class EntryContent
{
    public long EntryId { get; set; }
    public required string Name { get; set; }
    public required string Commitment { get; set; }
    public string? Salt { get; set; }
    public string? Value { get; set; }
}

/// <summary>What a gate read: a predicate's value or a register row with its version, as JSON. Insert-only.</summary>
[PrimaryKey(nameof(EntryId), nameof(Name))]
public sealed class EntryRead
{
    public long EntryId { get; set; }
    public required string Name { get; set; }
    public required string Value { get; set; }
}

/// <summary>An entry that the sequencer has not yet put into the tree.</summary>
[PrimaryKey(nameof(EntryId))]
public sealed class Pending
{
    public long EntryId { get; set; }
    public required string Hash { get; set; }
}
