using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Data;

internal readonly record struct DataCell(string Text, int Line);

/// <summary>One row of a data file. Every reading that fails names file, line and reason.</summary>
internal sealed class DataRow(string file, int line, IReadOnlyDictionary<string, DataCell> cells)
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public int Line => line;

    public string Text(string key) =>
        Optional(key) is { Length: > 0 } text ? text : throw Fault($"缺少“{key}”。", key);

    /// <summary>The text, or null where the row does not have it.</summary>
    public string? Optional(string key) => cells.TryGetValue(key, out var cell) ? cell.Text : null;

    public int Whole(string key) =>
        int.TryParse(Text(key), NumberStyles.None, Plain, out var number)
            ? number
            : throw Fault($"“{key}”应为整数。", key);

    public decimal Number(string key) =>
        decimal.TryParse(Text(key), NumberStyles.AllowDecimalPoint, Plain, out var number)
            ? number
            : throw Fault($"“{key}”应为数。", key);

    public DateOnly Day(string key) =>
        DateOnly.TryParseExact(Text(key), "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day)
            ? day
            : throw Fault($"“{key}”应为日期。", key);

    public bool YesNo(string key) =>
        Text(key) switch
        {
            "yes" => true,
            "no" => false,
            _ => throw Fault($"“{key}”应为 yes 或 no。", key),
        };

    /// <summary>A choice written in kebab case.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        var text = Text(key);
        foreach (var value in Enum.GetValues<T>())
            if (FieldText.Kebab(value.ToString()) == text)
                return value;
        throw Fault(
            $"“{key}”没有“{text}”，可选：{string.Join("、", Enum.GetNames<T>().Select(FieldText.Kebab))}。",
            key
        );
    }

    /// <summary>Refuses words that the reader does not know, so that a slip of the pen is not passed over.</summary>
    public void Only(params ReadOnlySpan<string> keys)
    {
        foreach (var (key, cell) in cells)
            if (!keys.Contains(key))
                throw new DataFileException(file, cell.Line, $"不认识“{key}”。");
    }

    public DataFileException Fault(string reason, string? key = null) =>
        new(
            file,
            key is not null && cells.TryGetValue(key, out var cell) ? cell.Line : line,
            reason
        );
}
