using System.Globalization;

namespace Zhifa.Ledger;

/// <summary>The bytes of an entry and their hash.</summary>
public static class EntryBytes
{
    /// <summary>Version of the header's form that new entries carry.</summary>
    public const int Version = 1;

    private const string Tag = "zhifa/entry/1";

    /// <summary>The header as RFC 8785 canonical JSON. Every member is always there; what is absent is <c>null</c>.</summary>
    /// <exception cref="NotSupportedException">The header has a form that is not known here.</exception>
    public static string Canonical(EntryHeader header) =>
        header.Version != Version
            ? throw new NotSupportedException($"Unknown header version {header.Version}.")
            : CanonicalJson.Of(
                new Dictionary<string, object?>
                {
                    ["version"] = header.Version,
                    ["algorithm"] = header.Algorithm,
                    ["subject_kind"] = header.SubjectKind,
                    ["subject_id"] = header.SubjectId,
                    ["seq"] = header.Seq,
                    ["kind"] = header.Kind,
                    ["step"] = header.Step,
                    ["track"] = header.Track,
                    ["ordinal"] = header.Ordinal,
                    ["actor_id"] = header.ActorId,
                    ["actor"] = header.Actor,
                    ["credential"] = header.Credential,
                    ["acted_at"] = Instant(header.ActedAt),
                    ["recorded_at"] = Instant(header.RecordedAt),
                    ["procedure_hash"] = header.ProcedureHash,
                    ["previous_hash"] = header.PreviousHash,
                    ["fields_root"] = header.FieldsRoot,
                }
            );

    /// <summary>The entry's hash, lower-case hexadecimal.</summary>
    public static string Hash(EntryHeader header) =>
        Algorithm.Digest(header.Algorithm, Tag, Algorithm.Utf8(Canonical(header)));

    private static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
