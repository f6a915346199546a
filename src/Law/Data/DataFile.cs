using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Zhifa.Law.Data;

/// <summary>
/// A data file of law: named lists of flat rows. Read event by event rather than bound to classes, so that every fault has
/// its line and a command starts fast.
/// </summary>
internal sealed class DataFile
{
    private readonly Dictionary<string, List<DataRow>> _lists = [];

    private DataFile(string name) => Name = name;

    public string Name { get; }

    /// <exception cref="DataFileException">The text is not YAML of that shape.</exception>
    public static DataFile Read(string text, string name)
    {
        var file = new DataFile(name);
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            parser.Consume<MappingStart>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!file._lists.TryAdd(key.Value, file.List(parser)))
                    throw new DataFileException(
                        name,
                        (int)key.Start.Line,
                        $"“{key.Value}”出现了两次。"
                    );
            }
        }
        catch (YamlException fault)
        {
            throw new DataFileException(name, (int)fault.Start.Line, $"格式有误：{fault.Message}");
        }
        return file;
    }

    /// <summary>The rows of a list; a file without it is faulty.</summary>
    public IReadOnlyList<DataRow> Rows(string list) =>
        _lists.TryGetValue(list, out var rows)
            ? rows
            : throw new DataFileException(Name, 1, $"缺少“{list}”。");

    private List<DataRow> List(Parser parser)
    {
        var rows = new List<DataRow>();
        parser.Consume<SequenceStart>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            rows.Add(Row(parser));
        return rows;
    }

    private DataRow Row(Parser parser)
    {
        var start = parser.Consume<MappingStart>();
        var cells = new Dictionary<string, DataCell>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var value = parser.Consume<Scalar>();
            if (!cells.TryAdd(key.Value, new(value.Value.Trim(), (int)value.Start.Line)))
                throw new DataFileException(
                    Name,
                    (int)key.Start.Line,
                    $"“{key.Value}”出现了两次。"
                );
        }
        return new(Name, (int)start.Start.Line, cells);
    }
}
