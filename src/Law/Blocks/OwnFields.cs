namespace Zhifa.Law.Blocks;

/// <summary>
/// What a body asks for beside the vocabulary, in canonical texts by field. It is shown and kept; no rule reads it, and no paper: what is
/// legally weighed is a block of the vocabulary.
/// </summary>
public sealed record OwnFields(IReadOnlyDictionary<string, string> Values)
{
    /// <summary>As a form, an interface and an entry name it.</summary>
    public const string Name = "Own";
}

/// <summary>A choice that a procedure file gives.</summary>
public sealed record OwnChoice(string Value, string Label);
