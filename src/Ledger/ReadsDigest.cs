namespace Zhifa.Ledger;

/// <summary>
/// What the gates of a step read, in one value, so that the chain covers it too: the entry carries it as the field
/// <see cref="Field"/>.
/// </summary>
public static class ReadsDigest
{
    public const string Field = "$reads";

    private const string Tag = "zhifa/reads/1";

    /// <summary>Digest over name and value of each read, sorted by name.</summary>
    public static string Of(string algorithm, IEnumerable<KeyValuePair<string, string>> reads) =>
        Algorithm.Digest(
            algorithm,
            Tag,
            reads
                .OrderBy(read => read.Key, StringComparer.Ordinal)
                .SelectMany(read => new[] { read.Key, read.Value })
                .Select(Algorithm.Utf8)
        );
}
