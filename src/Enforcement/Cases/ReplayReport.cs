namespace Zhifa.Enforcement.Cases;

/// <summary>One thing that does not agree with the entries, in the user's language.</summary>
/// <param name="Where">The table, or <c>entry</c> for the chain itself.</param>
/// <param name="Seq">The entry, where one is at fault.</param>
public sealed record Difference(string Where, int? Seq, string What);

/// <summary>What a replay of a case found. Without a difference the tables say what the entries say, to the byte.</summary>
public sealed record ReplayReport(long CaseId, IReadOnlyList<Difference> Differences, int Entries)
{
    public bool Agrees => Differences.Count == 0;
}
