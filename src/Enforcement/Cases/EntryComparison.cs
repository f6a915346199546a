using Zhifa.Enforcement.Storage;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>Holds a recorded entry against the one that the desk would write from it: all but salts, root and hash.</summary>
internal static class EntryComparison
{
    public static IEnumerable<string> Of(RecordedEntry recorded, Entry again)
    {
        var header = recorded.Header;
        (string What, object? Recorded, object? Again)[] heads =
        [
            ("顺序号", header.Seq, again.Seq),
            ("种类", header.Kind, again.Kind),
            ("步骤", header.Step, again.Step),
            ("次数", header.Ordinal, again.Ordinal),
            ("证件", header.Credential, again.Credential),
            ("上一条", header.PreviousHash, again.PreviousHash),
        ];
        foreach (var (what, said, should) in heads)
            if (!Equals(said, should))
                yield return $"{what}为“{said}”，按重放应为“{should}”。";
        foreach (
            var unlike in Unlike(
                "内容",
                recorded.Fields.ToDictionary(field => field.Name, field => field.Value),
                again.Contents.ToDictionary(content => content.Name, content => content.Value)
            )
        )
            yield return unlike;
        foreach (
            var unlike in Unlike(
                "判断依据",
                recorded.Reads.ToDictionary(read => read.Key, string? (read) => read.Value),
                again.Reads.ToDictionary(read => read.Name, string? (read) => read.Value)
            )
        )
            yield return unlike;
    }

    private static IEnumerable<string> Unlike(
        string what,
        Dictionary<string, string?> recorded,
        Dictionary<string, string?> again
    ) =>
        from name in recorded.Keys.Union(again.Keys).Order(StringComparer.Ordinal)
        let said = recorded.GetValueOrDefault(name)
        let should = again.GetValueOrDefault(name)
        where said != should
        select $"{what} {name} 为“{said}”，按重放应为“{should}”。";
}
