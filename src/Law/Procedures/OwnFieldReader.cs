using System.Globalization;
using System.Text.RegularExpressions;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Reads the fields that a file gives to a step beside the vocabulary; no condition can name them.</summary>
internal static partial class OwnFieldReader
{
    private const string Label = "本机关另行登记的事项";
    private const int Longest = 4000;

    private static readonly IReadOnlyDictionary<string, FieldKind> Kinds =
        Enum.GetValues<FieldKind>().ToDictionary(kind => FieldText.Kebab(kind.ToString()));

    /// <summary>The block of a step's own fields, or none.</summary>
    public static IEnumerable<StepBlock> Read(FileNode? node)
    {
        if (node is null)
            yield break;
        var fields = node.Entries().Select(entry => Field(entry.Key, entry.Value)).ToList();
        if (fields.Count == 0)
            node.Fault("fields 没有写任何字段。");
        yield return new(BlockType.Own(Label, fields), Many: false);
    }

    private static BlockField Field(string name, FileNode node)
    {
        if (!Word().IsMatch(name))
            node.Fault($"字段“{name}”须以小写字母开头，只用英文字母，不超过 60 个。");
        var word = node.Required("kind");
        if (!Kinds.TryGetValue(word, out var kind))
            node.Fault($"字段没有“{word}”这一类，可写：{string.Join("、", Kinds.Keys)}。");
        var choices = (node.Get("choices")?.Entries() ?? [])
            .Select(choice => (choice.Key, choice.Value.Text ?? ""))
            .ToList();
        if (kind == FieldKind.Choice != choices.Count > 0)
            node.Fault($"字段 {name}：选择（choice）才写选项（choices），并且至少一项。");
        var field = new BlockField(
            name,
            node.Required("title"),
            node.Optional("help"),
            kind,
            node.Flag("required"),
            Length(node),
            Masking(node),
            choices,
            null
        );
        node.NothingElse();
        return field;
    }

    private static int Length(FileNode node)
    {
        if (node.Optional("max") is not { Length: > 0 } text)
            return 200;
        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var max)
            && max is > 0 and <= Longest
        )
            return max;
        node.Fault($"max 须是 1 至 {Longest} 的整数。");
        return Longest;
    }

    private static Masking Masking(FileNode node)
    {
        var word = node.Optional("masking");
        if (word.Length == 0)
            return default;
        Masking[] hides = [Blocks.Masking.Code, Blocks.Masking.Phone, Blocks.Masking.Closed];
        var known = hides.Where(value => FieldText.Kebab(value.ToString()) == word).ToList();
        if (known.Count == 0)
            node.Fault($"没有“{word}”这种遮蔽方式。");
        return known.FirstOrDefault();
    }

    [GeneratedRegex("^[a-z][A-Za-z]{0,59}$")]
    private static partial Regex Word();
}
