namespace Zhifa.Ledger;

/// <summary>One digest over all fields of an entry, which outlives the destruction of their values.</summary>
public static class FieldsRoot
{
    private const string Tag = "zhifa/fields/1";

    /// <summary>The root over the commitments, sorted by name.</summary>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public static string Of(string algorithm, IEnumerable<FieldCommitment> fields)
    {
        var sorted = fields.OrderBy(field => field.Name, StringComparer.Ordinal).ToList();
        for (var i = 1; i < sorted.Count; i++)
            if (sorted[i].Name == sorted[i - 1].Name)
                throw new ArgumentException($"The field '{sorted[i].Name}' stands twice.");
        return Algorithm.Digest(
            algorithm,
            Tag,
            sorted.Select(field => Convert.FromHexString(field.Commitment))
        );
    }
}
