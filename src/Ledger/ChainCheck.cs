namespace Zhifa.Ledger;

/// <summary>An entry as it lies in the store.</summary>
public sealed record RecordedEntry(
    EntryHeader Header,
    string Hash,
    IReadOnlyList<FieldCommitment> Fields,
    IReadOnlyDictionary<string, string> Reads
);

/// <summary>Where a chain should end, as kept beside it, in a checkpoint or by a witness.</summary>
public sealed record ChainHead(int Seq, string Hash);

/// <summary>The first place where a chain does not hold, with the reason in Chinese.</summary>
public sealed record BrokenLink(int Seq, string Reason);

/// <summary>Recomputes a subject's chain from its entries alone.</summary>
public static class ChainCheck
{
    /// <summary>The first broken link of the entries in order of seq, or null when the chain holds.</summary>
    /// <param name="head">Without it, entries cut off at the end cannot be noticed.</param>
    public static BrokenLink? Verify(IEnumerable<RecordedEntry> entries, ChainHead? head = null)
    {
        RecordedEntry? before = null;
        foreach (var entry in entries)
        {
            if (Fault(entry, before) is { } reason)
                return new((before?.Header.Seq ?? 0) + 1, reason);
            before = entry;
        }
        var last = before?.Header.Seq ?? 0;
        if (head is null || (head.Seq == last && head.Hash == (before?.Hash ?? "")))
            return null;
        return head.Seq > last ? new(last + 1, $"缺少第 {last + 1} 条至第 {head.Seq} 条记录。")
            : head.Seq < last ? new(head.Seq + 1, $"比登记的链尾（第 {head.Seq} 条）多出记录。")
            : new(last, "末条记录的哈希与登记的链尾不符。");
    }

    private static string? Fault(RecordedEntry entry, RecordedEntry? before)
    {
        var header = entry.Header;
        var seq = (before?.Header.Seq ?? 0) + 1;
        if (header.Seq != seq)
            return $"应为第 {seq} 条，实为第 {header.Seq} 条：记录缺失、重复或者次序被改。";
        if (
            before is not null
            && (header.SubjectKind, header.SubjectId)
                != (before.Header.SubjectKind, before.Header.SubjectId)
        )
            return "记录属于另一对象。";
        if (header.Version != EntryBytes.Version || !Algorithm.Known(header.Algorithm))
            return $"记录格式 {header.Version}/{header.Algorithm} 无法识别。";
        if (header.PreviousHash != before?.Hash)
            return "上一条记录的哈希不符：上一条记录被改动或者替换。";
        return FieldFault(entry)
            ?? (Hashes(entry) ? null : "记录头（时间、人员、步骤等）与哈希不符：记录被改动。");
    }

    private static string? FieldFault(RecordedEntry entry)
    {
        var algorithm = entry.Header.Algorithm;
        var names = entry.Fields.Select(field => field.Name).ToList();
        if (names.Distinct().Count() != names.Count)
            return "同一字段出现两次。";
        foreach (var field in entry.Fields)
        {
            if (field.Salt is null && field.Value is null)
                continue; // destroyed with approval; the commitment speaks for it
            if (field.Salt is null || field.Value is null)
                return $"字段 {field.Name} 只剩一半：值和盐须同时保留或者同时销毁。";
            if (!Commits(algorithm, field))
                return $"字段 {field.Name} 的内容与承诺不符：内容被改动。";
        }
        if (
            !Hexadecimal(entry.Fields)
            || FieldsRoot.Of(algorithm, entry.Fields) != entry.Header.FieldsRoot
        )
            return "字段承诺与字段根不符：字段被增加、删除或者替换。";
        var reads = entry.Fields.FirstOrDefault(field => field.Name == ReadsDigest.Field);
        if (reads is null)
            return entry.Reads.Count == 0 ? null : "判断依据没有列入记录。";
        return reads.Value is null || reads.Value == ReadsDigest.Of(algorithm, entry.Reads)
            ? null
            : "判断依据与记录不符：依据被改动。";
    }

    private static bool Hashes(RecordedEntry entry)
    {
        try
        {
            return EntryBytes.Hash(entry.Header) == entry.Hash;
        }
        catch (ArgumentException)
        {
            return false; // text or a number that no honest header could hold
        }
    }

    private static bool Commits(string algorithm, FieldCommitment field)
    {
        try
        {
            return FieldCommitment.Of(algorithm, field.Name, field.Salt!, field.Value!)
                == field.Commitment;
        }
        catch (Exception malformed) when (malformed is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static bool Hexadecimal(IEnumerable<FieldCommitment> fields) =>
        fields.All(field =>
            field.Commitment.Length % 2 == 0 && field.Commitment.All(char.IsAsciiHexDigitLower)
        );
}
