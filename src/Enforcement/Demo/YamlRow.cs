using System.Globalization;
using YamlDotNet.RepresentationModel;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Demo;

/// <summary>A mapping of a YAML file, read key by key; every error names file and line, and a key nobody read is one.</summary>
internal sealed class YamlRow(string file, YamlNode node)
{
    private readonly YamlMappingNode _map =
        node as YamlMappingNode
        ?? throw new DemoFileException(file, node.Start.Line, "此处应为若干“键: 值”。");
    private readonly HashSet<string> _read = [];

    public long Line => _map.Start.Line;

    public DemoFileException Error(string reason) => new(file, Line, reason);

    public string Text(string key) => TextOrNull(key) ?? throw Error($"缺少 {key}。");

    public string? TextOrNull(string key) =>
        Find(key) switch
        {
            null => null,
            YamlScalarNode { Value: { Length: > 0 } value } => value,
            var other => throw new DemoFileException(file, other.Start.Line, $"{key} 应为文字。"),
        };

    public DateOnly Day(string key) => DayOrNull(key) ?? throw Error($"缺少 {key}。");

    public DateOnly? DayOrNull(string key) =>
        Value(
            key,
            text =>
                DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
                    ? day
                    : null,
            "日期，例如 2026-03-02",
            default(DateOnly?)
        );

    public decimal? MoneyOrNull(string key) =>
        Value(
            key,
            text =>
                decimal.TryParse(
                    text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var money
                )
                    ? money
                    : null,
            "金额",
            default(decimal?)
        );

    public int Number(string key) => NumberOrNull(key) ?? throw Error($"缺少 {key}。");

    public int? NumberOrNull(string key) =>
        Value(
            key,
            text =>
                int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null,
            "整数",
            default(int?)
        );

    public bool YesNo(string key, bool otherwise = false) =>
        Value(
            key,
            text =>
                text switch
                {
                    "true" => true,
                    "false" => false,
                    _ => null,
                },
            "true 或者 false",
            default(bool?)
        ) ?? otherwise;

    public T Choice<T>(string key)
        where T : struct, Enum => Choice<T>(Text(key), At(key));

    public IReadOnlyList<T> Choices<T>(string key)
        where T : struct, Enum =>
        [.. Items(key).Select(item => Choice<T>(Scalar(key, item), item.Start.Line))];

    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => Scalar(key, item))];

    public YamlRow? RowOrNull(string key) =>
        Find(key) is { } child ? new YamlRow(file, child) : null;

    public IReadOnlyList<T> Rows<T>(string key, Func<YamlRow, T> read) =>
        [.. Items(key).Select(item => new YamlRow(file, item).Whole(read))];

    /// <summary>Reads a row and complains of the first key that was not asked for.</summary>
    public T Whole<T>(Func<YamlRow, T> read)
    {
        var value = read(this);
        foreach (var (key, _) in _map.Children)
            if (!_read.Contains(((YamlScalarNode)key).Value!))
                throw new DemoFileException(file, key.Start.Line, $"不认识的键 {key}。");
        return value;
    }

    public IEnumerable<string> Keys() =>
        _map.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "");

    public bool IsList(string key) => Find(key) is YamlSequenceNode;

    private T Choice<T>(string text, long line)
        where T : struct, Enum =>
        Enum.GetValues<T>()
            .Where(value => FieldText.Kebab(value.ToString()) == text)
            .Cast<T?>()
            .FirstOrDefault()
        ?? throw new DemoFileException(
            file,
            line,
            $"没有 {text}，可选：{string.Join("、", Enum.GetNames<T>().Select(FieldText.Kebab))}。"
        );

    private T? Value<T>(string key, Func<string, T?> parse, string wanted, T? none)
        where T : struct =>
        TextOrNull(key) is { } text
            ? parse(text)
                ?? throw new DemoFileException(file, At(key), $"{key} 应为{wanted}，现为 {text}。")
            : none;

    private IEnumerable<YamlNode> Items(string key) =>
        Find(key) switch
        {
            null => [],
            YamlSequenceNode list => list,
            var other => throw new DemoFileException(file, other.Start.Line, $"{key} 应为列表。"),
        };

    private string Scalar(string key, YamlNode item) =>
        (item as YamlScalarNode)?.Value
        ?? throw new DemoFileException(file, item.Start.Line, $"{key} 的每一项应为文字。");

    private long At(string key) => _map.Children[new YamlScalarNode(key)].Start.Line;

    private YamlNode? Find(string key)
    {
        _read.Add(key);
        return _map.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
    }
}
