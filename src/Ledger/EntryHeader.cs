namespace Zhifa.Ledger;

/// <summary>What the hash of an entry covers, flat. The byte form is fixed: docs/adr/0005.</summary>
/// <param name="Version">Version of this form; 1.</param>
/// <param name="Algorithm">Id of the digest, e.g. <c>sha-256</c>.</param>
/// <param name="Seq">Place in the subject's chain, from 1.</param>
/// <param name="Kind">What sort of entry: a step, a correction, …</param>
/// <param name="Track">Id of the track, or null on the spine.</param>
/// <param name="Ordinal">Which instance of the track, or which time the step is taken, from 1.</param>
/// <param name="ActorId">The account, or null for a step the law takes by itself.</param>
/// <param name="Actor">The actor's name on that day.</param>
/// <param name="Credential">Number and version of the credential acted under, or null.</param>
/// <param name="ActedAt">Legal time; whole milliseconds count.</param>
/// <param name="RecordedAt">Time of recording; whole milliseconds count.</param>
/// <param name="ProcedureHash">Hash of the procedure file acted under.</param>
/// <param name="PreviousHash">Hash of the entry before, or null for the first.</param>
/// <param name="FieldsRoot">Root over the commitments of the fields.</param>
public sealed record EntryHeader(
    int Version,
    string Algorithm,
    string SubjectKind,
    long SubjectId,
    int Seq,
    string Kind,
    string Step,
    string? Track,
    int Ordinal,
    long? ActorId,
    string Actor,
    string? Credential,
    DateTimeOffset ActedAt,
    DateTimeOffset RecordedAt,
    string ProcedureHash,
    string? PreviousHash,
    string FieldsRoot
);
