using Microsoft.EntityFrameworkCore;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Storage;

/// <summary>The rows of an entry and the bytes that the ledger proves, one from the other.</summary>
public static class Chains
{
    /// <summary>
    /// The rows of a new entry: values under fresh salts, what the gates read, root and hash. The draft's own root is not
    /// looked at.
    /// </summary>
    public static Entry Seal(
        EntryHeader draft,
        IReadOnlyDictionary<string, string> values,
        IReadOnlyDictionary<string, string> reads
    )
    {
        var fields = values
            .Select(value => FieldCommitment.To(draft.Algorithm, value.Key, value.Value))
            .ToList();
        if (reads.Count > 0)
            fields.Add(
                FieldCommitment.To(
                    draft.Algorithm,
                    ReadsDigest.Field,
                    ReadsDigest.Of(draft.Algorithm, reads)
                )
            );
        var header = draft with { FieldsRoot = FieldsRoot.Of(draft.Algorithm, fields) };
        return Rows(new(header, EntryBytes.Hash(header), fields, reads));
    }

    /// <summary>The rows of an entry that exists already, e.g. when a chain is replayed into an empty database.</summary>
    public static Entry Rows(RecordedEntry recorded)
    {
        var header = recorded.Header;
        var entry = new Entry
        {
            Version = header.Version,
            Algorithm = header.Algorithm,
            SubjectKind = header.SubjectKind,
            SubjectId = header.SubjectId,
            Seq = header.Seq,
            Kind = header.Kind,
            Step = header.Step,
            Track = header.Track,
            Ordinal = header.Ordinal,
            ActorId = header.ActorId,
            Actor = header.Actor,
            Credential = header.Credential,
            ActedAt = header.ActedAt,
            RecordedAt = header.RecordedAt,
            ProcedureHash = header.ProcedureHash,
            PreviousHash = header.PreviousHash,
            FieldsRoot = header.FieldsRoot,
            Hash = recorded.Hash,
            Pending = new Pending { Hash = recorded.Hash },
        };
        entry.Contents.AddRange(
            recorded.Fields.Select(field => new EntryContent
            {
                Name = field.Name,
                Commitment = field.Commitment,
                Salt = field.Salt,
                Value = field.Value,
            })
        );
        entry.Reads.AddRange(
            recorded.Reads.Select(read => new EntryRead { Name = read.Key, Value = read.Value })
        );
        return entry;
    }

    /// <summary>The chain of a subject as it lies in the database, in order.</summary>
    public static async Task<IReadOnlyList<RecordedEntry>> Read(
        ZhifaDb db,
        string subjectKind,
        long subjectId,
        CancellationToken stop = default
    )
    {
        var entries = await db
            .Entries.AsNoTracking()
            .AsSplitQuery()
            .Include(entry => entry.Contents)
            .Include(entry => entry.Reads)
            .Where(entry => entry.SubjectKind == subjectKind && entry.SubjectId == subjectId)
            .OrderBy(entry => entry.Seq)
            .ToListAsync(stop);
        return [.. entries.Select(Recorded)];
    }

    private static RecordedEntry Recorded(Entry entry) =>
        new(
            new(
                entry.Version,
                entry.Algorithm,
                entry.SubjectKind,
                entry.SubjectId,
                entry.Seq,
                entry.Kind,
                entry.Step,
                entry.Track,
                entry.Ordinal,
                entry.ActorId,
                entry.Actor,
                entry.Credential,
                entry.ActedAt,
                entry.RecordedAt,
                entry.ProcedureHash,
                entry.PreviousHash,
                entry.FieldsRoot
            ),
            entry.Hash,
            [
                .. entry.Contents.Select(field => new FieldCommitment(
                    field.Name,
                    field.Commitment,
                    field.Salt,
                    field.Value
                )),
            ],
            entry.Reads.ToDictionary(read => read.Name, read => read.Value)
        );
}
