namespace Zhifa.Law.Blocks;

/// <summary>
/// A block is a record that law, statistics or other cases read. It is the one source for the form, the API schema, the
/// template data and the typed predicate.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BlockAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    /// <summary>Where a step takes rows of it, no row is an answer too.</summary>
    public bool Optional { get; init; }
}

/// <summary>What a person sees of one value of a block, and how much of it the public may see.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    public string Label { get; } = label;
    public string Help { get; init; } = "";

    /// <summary>Longest text in characters. Texts longer than 200 are given a text area.</summary>
    public int Max { get; init; } = 200;

    public Masking Masking { get; init; } = Masking.Open;

    /// <summary>It names one of the parties of the case by his place, from 1; empty where there is only one.</summary>
    public bool Place { get; init; }

    /// <summary>It names one of the violations of the case by its place, from 1; empty where there is only one.</summary>
    public bool Act { get; init; }
}

/// <summary>The label of an enumerated value.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string label) : Attribute
{
    public string Label { get; } = label;
}

/// <summary>How a value is hidden when a file is shown to people who are not of the case.</summary>
public enum Masking
{
    Open,
    Name,
    Code,
    Address,
    Phone,
    Closed,
}
