using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Zhifa.Law.Procedures;

/// <summary>What is wrong in a procedure file, and on which line.</summary>
public sealed record FileError(string File, int Line, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}";
}

/// <summary>The file cannot be loaded; every error found is told, not only the first.</summary>
public sealed class ProcedureFileException(IReadOnlyList<FileError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<FileError> Errors { get; } = errors;
}

/// <summary>The files that are read as one, and what is wrong in them.</summary>
internal sealed class FileSource
{
    private readonly Dictionary<YamlNode, string> _grafts = new(ReferenceEqualityComparer.Instance);

    public List<FileError> Errors { get; } = [];

    /// <summary>From here on downwards the text is another file's: an overlay's.</summary>
    public void Graft(YamlNode node, string file) => _grafts[node] = file;

    public string FileOf(YamlNode node, string above) => _grafts.GetValueOrDefault(node, above);

    public bool IsGraft(YamlNode node) => _grafts.ContainsKey(node);
}

/// <summary>A node of the file that remembers its line and collects errors instead of stopping at the first.</summary>
internal sealed class FileNode(YamlNode node, string file, FileSource source)
{
    private readonly HashSet<string> _asked = [];

    public int Line => (int)node.Start.Line;

    public string File => file;

    /// <summary>The node itself, for an overlay to be grafted on.</summary>
    public YamlNode Yaml => node;

    public FileSource Source => source;

    public string? Text => (node as YamlScalarNode)?.Value;

    public bool IsMap => node is YamlMappingNode;

    public bool IsList => node is YamlSequenceNode;

    /// <summary>Whether an overlay has put it here.</summary>
    public bool IsGraft => source.IsGraft(node);

    public static FileNode Root(string text, string file, FileSource source)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (YamlException fault)
        {
            source.Errors.Add(new(file, (int)fault.Start.Line, $"不是有效的 YAML:{fault.Message}"));
        }
        var root =
            stream.Documents.Count == 1 ? stream.Documents[0].RootNode : new YamlMappingNode();
        return new(root, file, source);
    }

    public void Fault(string reason) => source.Errors.Add(new(file, Line, reason));

    /// <summary>The value of a key, or null. What is never asked for is an unknown key.</summary>
    public FileNode? Get(string key)
    {
        _asked.Add(key);
        return
            node is YamlMappingNode map
            && map.Children.TryGetValue(new YamlScalarNode(key), out var value)
            ? Below(value)
            : null;
    }

    public string Required(string key)
    {
        if (Get(key)?.Text is { Length: > 0 } text)
            return text;
        Fault($"缺少 {key}。");
        return "";
    }

    public string Optional(string key) => Get(key)?.Text ?? "";

    public bool Flag(string key)
    {
        var flag = Get(key);
        if (flag is not null && flag.Text is not ("true" or "false"))
            flag.Fault($"{key} 只能是 true 或 false。");
        return flag?.Text == "true";
    }

    /// <summary>The same, or null where nothing is said.</summary>
    public DateOnly? DayOrNone(string key) => Get(key) is null ? null : Day(key);

    /// <summary>A legal day, written 2021-07-15.</summary>
    public DateOnly Day(string key)
    {
        if (
            DateOnly.TryParseExact(
                Required(key),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        Fault($"{key} 须是日期，例如 2021-07-15。");
        return default;
    }

    public IReadOnlyList<string> Words(string key) =>
        Get(key) is { } list ? [.. list.Items().Select(item => item.Text ?? "")] : [];

    public IEnumerable<FileNode> Items()
    {
        if (node is YamlSequenceNode list)
            return list.Children.Select(Below);
        Fault("这里须是列表。");
        return [];
    }

    public IEnumerable<(string Key, FileNode Value)> Entries()
    {
        if (node is not YamlMappingNode map)
        {
            Fault("这里须是键和值。");
            return [];
        }
        return map.Children.Select(pair =>
            (((YamlScalarNode)pair.Key).Value ?? "", Below(pair.Value))
        );
    }

    /// <summary>Call when all known keys have been asked for.</summary>
    public void NothingElse()
    {
        foreach (var (key, value) in Entries().Where(entry => !_asked.Contains(entry.Key)))
            value.Fault($"不认识的键 {key}。");
    }

    private FileNode Below(YamlNode child) => new(child, source.FileOf(child, file), source);
}
