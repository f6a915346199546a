using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>How entries of two cases speak of each other: the one that was opened of the one that opened it, and the other way.</summary>
internal static class ParentFields
{
    /// <summary>How the child stands for the case that opened it.</summary>
    public const string Standing = "case.standing";

    /// <summary>The entry that opened the case.</summary>
    public const string Hash = Prefix + "hash";

    private const string Prefix = "case.parent.";

    public static IEnumerable<KeyValuePair<string, string>> Write(ParentCase parent)
    {
        yield return new(Prefix + "id", parent.Id.ToString(CultureInfo.InvariantCulture));
        yield return new(Prefix + "number", parent.Number);
        yield return new(Prefix + "branch", parent.Branch);
        yield return new(Prefix + "ordinal", parent.Ordinal.ToString(CultureInfo.InvariantCulture));
        yield return new(Hash, parent.Hash);
        for (var i = 0; i < parent.Recused.Count; i++)
            yield return new(Away(i), parent.Recused[i]);
    }

    /// <summary>The case that opened this one, or null.</summary>
    public static ParentCase? Read(IReadOnlyDictionary<string, string> fields) =>
        fields.TryGetValue(Prefix + "id", out var id)
            ? new(
                long.Parse(id, CultureInfo.InvariantCulture),
                fields[Prefix + "number"],
                fields[Prefix + "branch"],
                int.Parse(fields[Prefix + "ordinal"], CultureInfo.InvariantCulture),
                fields[Hash]
            )
            {
                Recused =
                [
                    .. Enumerable
                        .Range(0, fields.Count)
                        .Select(i => fields.GetValueOrDefault(Away(i)))
                        .TakeWhile(person => person is not null)
                        .OfType<string>(),
                ],
            }
            : null;

    private static string Away(int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}recused[{i}]");

    /// <summary>What an entry says that a case which this one opened has come to.</summary>
    public static ChildReport Read(RecordedEntry entry, IReadOnlyDictionary<string, string> fields)
    {
        var type = BlockType.Of<ChildNews>();
        var values = fields
            .Where(field => field.Key.StartsWith(type.Name + ".", StringComparison.Ordinal))
            .ToDictionary(field => field.Key[(type.Name.Length + 1)..], field => field.Value);
        var news = (ChildNews)new RecordedBlock(entry.Header.Seq, type.Name, 0, values).Read();
        return new(
            entry.Header.Track!,
            entry.Header.Ordinal,
            news.Number,
            fields[Standing] == Slots.OpenTrack ? null : fields[Standing],
            news.On,
            news.Hash
        );
    }
}
