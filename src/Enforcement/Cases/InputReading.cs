using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>Reads the blocks of a step from flat fields. Nothing is guessed and nothing unknown is dropped in silence.</summary>
public static partial class InputReading
{
    /// <summary>More rows than this in one step are refused.</summary>
    public const int MostRows = 200;

    public static (IReadOnlyList<InputBlock> Blocks, IReadOnlyList<FieldError> Errors) Read(
        Step step,
        IReadOnlyDictionary<string, string> fields
    )
    {
        var blocks = new List<InputBlock>();
        var errors = new List<FieldError>();
        var rows = Rows(step, fields, errors);
        foreach (var asked in step.Blocks)
            if (asked.Many)
                ReadRows(asked.Block, rows, blocks, errors);
            else
                Add(
                    asked.Block,
                    0,
                    asked.Block.Name,
                    rows.GetValueOrDefault((asked.Block.Name, 0)) ?? [],
                    blocks,
                    errors
                );
        return (blocks, errors);
    }

    private static void ReadRows(
        BlockType type,
        Dictionary<(string, int), Dictionary<string, string>> rows,
        List<InputBlock> blocks,
        List<FieldError> errors
    )
    {
        // A row left wholly empty on a form is no row.
        var filled = rows.Where(row =>
                row.Key.Item1 == type.Name && row.Value.Values.Any(v => v.Trim().Length > 0)
            )
            .OrderBy(row => row.Key.Item2)
            .ToList();
        if (filled.Count == 0 && !type.Optional)
            errors.Add(
                new($"{type.Name}[0].{type.Fields[0].Name}", $"请至少填写一行“{type.Label}”。")
            );
        foreach (var (row, index) in filled.Select((row, index) => (row, index)))
            Add(type, index, $"{type.Name}[{row.Key.Item2}]", row.Value, blocks, errors);
    }

    private static void Add(
        BlockType type,
        int row,
        string path,
        Dictionary<string, string> values,
        List<InputBlock> blocks,
        List<FieldError> errors
    )
    {
        if (type.Read(values, path, errors) is { } block)
            blocks.Add(new(type, row, block));
    }

    private static Dictionary<(string, int), Dictionary<string, string>> Rows(
        Step step,
        IReadOnlyDictionary<string, string> fields,
        List<FieldError> errors
    )
    {
        var rows = new Dictionary<(string, int), Dictionary<string, string>>();
        foreach (var (name, value) in fields)
        {
            var match = Path().Match(name);
            var asked = step.Blocks.FirstOrDefault(block =>
                block.Block.Name == match.Groups["block"].Value
            );
            var row = match.Groups["row"].Success ? int.Parse(match.Groups["row"].Value) : 0;
            if (
                asked is null
                || asked.Many != match.Groups["row"].Success
                || asked.Block.Fields.All(field => field.Name != match.Groups["field"].Value)
            )
                errors.Add(new(name, $"“{step.Title}”没有“{Shown(name)}”这一项。"));
            else if (row >= MostRows)
                errors.Add(new(name, $"最多 {MostRows} 行。"));
            else
            {
                if (!rows.TryGetValue((asked.Block.Name, row), out var values))
                    rows[(asked.Block.Name, row)] = values = [];
                values[match.Groups["field"].Value] = value;
            }
        }
        return rows;
    }

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";

    [GeneratedRegex(@"^(?<block>[A-Za-z]{1,60})(\[(?<row>\d{1,4})\])?\.(?<field>[A-Za-z]{1,60})$")]
    private static partial Regex Path();
}
