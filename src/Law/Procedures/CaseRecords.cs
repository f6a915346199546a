using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>A block as an entry recorded it: canonical texts by field.</summary>
public sealed record RecordedBlock(
    int Seq,
    string Block,
    int Row,
    IReadOnlyDictionary<string, string> Values
)
{
    /// <summary>What was recorded never changes: it is read once.</summary>
    private static readonly ConditionalWeakTable<RecordedBlock, object> Known = [];

    /// <summary>The record. Throws when the texts are not of that block: they were checked before they were recorded.</summary>
    public object Read() => Known.GetValue(this, recorded => recorded.Parsed());

    private object Parsed()
    {
        if (Block == OwnFields.Name)
            return new OwnFields(Values);
        var errors = new List<FieldError>();
        return BlockType.Named(Block)!.Read(Values, Block, errors)
            ?? throw new InvalidOperationException(
                $"Entry {Seq}: {Block} does not read: {errors[0].Message}"
            );
    }
}

/// <summary>A document that an entry issued; the day is the one it bears.</summary>
public sealed record CaseDocument(
    int Seq,
    string Template,
    string Title,
    string? Number,
    DateOnly Day
)
{
    /// <summary>The place of the party that it is for, from 1; 0 where it is not made for each of several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Party { get; init; }

    /// <summary>What a track for papers names it by.</summary>
    [JsonIgnore]
    internal string Key =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Template}/{Seq}{(Party > 0 ? $"/{Party}" : "")}"
        );
}

/// <summary>Who took which step in which role: separation of duties is judged by it.</summary>
public sealed record TakenStep(int Seq, string Step, string By, string Role, DateTimeOffset ActedAt)
{
    /// <summary>Of a step of a track: the ordinal of its instance; 0 for the spine's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Instance { get; init; }
}
