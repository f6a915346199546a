using System.Globalization;
using YamlDotNet.RepresentationModel;
using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>
/// Grafts an overlay onto the file it lies on; the result is read like any file. What is new is added. Of what is there, a condition
/// may be said anew, a clock be given another length, a step be given more; all else is refused here, and whether what
/// remains is lawful is for <see cref="OverlayComparison"/> to find out.
/// </summary>
internal sealed class OverlayMerge
{
    private static readonly string[] Added =
    [
        "needs",
        "blocks",
        "documents",
        "establishes",
        "clears",
        "starts",
        "stops",
    ];
    private static readonly string[] Said = ["by", "signed", "now"];

    private readonly List<OverlayMark> _marks = [];
    private readonly FileSource _source;
    private readonly string _file;

    private OverlayMerge(FileNode over, string file) => (_source, _file) = (over.Source, file);

    public static Overlay Graft(FileNode root, FileNode over)
    {
        var (id, procedure) = (over.Required("overlay"), over.Required("over"));
        // The text was read under the name of the file it lies on: only now is its own known.
        var file = $"{procedure}.{id}.yaml";
        over = new(over.Yaml, file, over.Source);
        var merge = new OverlayMerge(over, file);
        foreach (var known in new[] { "overlay", "over" })
            over.Get(known);
        if (procedure != root.Optional("procedure"))
            over.Fault($"地方文件 {id} 不是 {root.Optional("procedure")} 的。");
        var hearing = merge.Hearing(over);
        var overlay = new Overlay(
            id,
            over.Required("title"),
            over.Required("region"),
            over.Required("article"),
            over.Day("in-force"),
            over.DayOrNone("binds-running-from"),
            hearing,
            file,
            merge._marks
        );
        foreach (var pair in over.Get("apart")?.Items() ?? [])
            merge.Append(root, "apart", pair);
        merge.Machine(root, over, procedure);
        foreach (var (track, node) in over.Get("tracks")?.Entries() ?? [])
            if (root.Get("tracks")?.Get(track) is { } under)
            {
                merge.Outcomes(under, node, track);
                merge.Fresh(under, node, "inputs");
                merge.Fresh(under, node, "promises");
                merge.Machine(under, node, track);
                node.NothingElse();
            }
            else
                merge.Put(root, "tracks", track, node);
        over.NothingElse();
        return overlay;
    }

    private void Machine(FileNode under, FileNode over, string machine)
    {
        Fresh(under, over, "attributes");
        Fresh(under, over, "facts");
        Anew(under, over, "define", machine);
        Anew(under, over, "phases", machine);
        Clocks(under, over, machine);
        Steps(under, over, machine);
        foreach (var exit in over.Get("exits")?.Items() ?? [])
        {
            _marks.Add(new(OverlayWord.Exit, machine, exit.Text ?? "", exit.Line));
            Append(under, "exits", exit);
        }
        if (over.Get("properties") is not { } properties)
            return;
        if (under.Get("properties") is null)
            Put((YamlMappingNode)under.Yaml, "properties", new YamlMappingNode());
        foreach (var kind in new[] { "never", "before", "at" })
            Fresh(under.Get("properties")!, properties, kind);
        properties.NothingElse();
    }

    /// <summary>Names that the file does not have yet; what has a name keeps its meaning.</summary>
    private void Fresh(FileNode under, FileNode over, string section)
    {
        foreach (var (id, node) in over.Get(section)?.Entries() ?? [])
            if (under.Get(section)?.Get(id) is not null)
                node.Fault($"{section} 中的 {id} 已有规定，地方文件不能改写。");
            else
                Put(under, section, id, node);
    }

    private void Outcomes(FileNode under, FileNode over, string track)
    {
        foreach (var (id, node) in over.Get("outcomes")?.Entries() ?? [])
            _marks.Add(new(OverlayWord.Outcome, track, id, node.Line));
        Fresh(under, over, "outcomes");
    }

    /// <summary>Conditions: a new one, or one said anew.</summary>
    private void Anew(FileNode under, FileNode over, string section, string machine)
    {
        foreach (var (id, node) in over.Get(section)?.Entries() ?? [])
        {
            if (under.Get(section)?.Get(id) is not null)
                _marks.Add(new(OverlayWord.Condition, machine, id, node.Line));
            Put(under, section, id, node);
        }
    }

    private void Clocks(FileNode under, FileNode over, string machine)
    {
        foreach (var (id, node) in over.Get("clocks")?.Entries() ?? [])
        {
            _marks.Add(new(OverlayWord.Clock, machine, id, node.Line));
            if (under.Get("clocks")?.Get(id) is not { } known)
            {
                Put(under, "clocks", id, node);
                continue;
            }
            foreach (var key in new[] { "length", "by" })
                if (node.Get(key) is { } value)
                    Put((YamlMappingNode)known.Yaml, key, value.Yaml);
                else
                    node.Fault($"期限 {id} 另行规定的，须写明 length 和所依据的 by。");
            node.NothingElse();
        }
    }

    private void Steps(FileNode under, FileNode over, string machine)
    {
        var known = (under.Get("steps")?.Items() ?? []).ToDictionary(step => step.Optional("id"));
        foreach (var step in over.Get("steps")?.Items() ?? [])
        {
            var id = step.Required("id");
            _marks.Add(new(OverlayWord.Step, machine, id, step.Line));
            if (known.TryGetValue(id, out var there))
                Change(there, step);
            else
                Append(under, "steps", step);
        }
    }

    private void Change(FileNode there, FileNode step)
    {
        foreach (var gone in step.Get("drops")?.Items() ?? [])
        {
            var needs = there.Get("needs")?.Yaml as YamlSequenceNode;
            if (
                needs?.Children.FirstOrDefault(need =>
                    (need as YamlScalarNode)?.Value == gone.Text
                ) is
                { } dropped
            )
                needs.Children.Remove(dropped);
            else
                gone.Fault($"步骤 {there.Optional("id")} 没有要求“{gone.Text}”。");
        }
        foreach (var key in Added)
        foreach (var item in step.Get(key)?.Items() ?? [])
            Append(there, key, item);
        Fresh(there, step, "fields");
        foreach (var key in Said)
            if (step.Get(key) is { } value)
                Put((YamlMappingNode)there.Yaml, key, value.Yaml);
        step.NothingElse();
    }

    private IReadOnlyList<HearingAmount> Hearing(FileNode over)
    {
        var rows = new List<HearingAmount>();
        foreach (var row in over.Get("hearing")?.Items() ?? [])
        {
            var its = Enum.GetValues<ThresholdClass>()
                .Where(value => FieldText.Kebab(value.ToString()) == row.Required("class"))
                .ToList();
            if (its.Count == 0)
                row.Fault($"没有“{row.Optional("class")}”这类当事人。");
            if (
                !decimal.TryParse(
                    row.Required("amount"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var amount
                )
            )
                row.Fault("amount 须是以元计的整数。");
            _marks.Add(new(OverlayWord.Hearing, "", row.Optional("class"), row.Line));
            rows.Add(
                new(
                    its.FirstOrDefault(),
                    amount,
                    row.Required("article"),
                    row.Required("source"),
                    row.Day("in-force"),
                    row.Flag("verified"),
                    row.Optional("note")
                )
            );
            row.NothingElse();
        }
        return rows;
    }

    private void Put(FileNode under, string section, string id, FileNode node)
    {
        if (under.Get(section) is null)
            Put((YamlMappingNode)under.Yaml, section, new YamlMappingNode());
        Put((YamlMappingNode)under.Get(section)!.Yaml, id, node.Yaml);
    }

    private void Append(FileNode under, string section, FileNode item)
    {
        if (under.Get(section) is null)
            Put((YamlMappingNode)under.Yaml, section, new YamlSequenceNode());
        ((YamlSequenceNode)under.Get(section)!.Yaml).Add(item.Yaml);
        _source.Graft(item.Yaml, _file);
    }

    private void Put(YamlMappingNode under, string key, YamlNode value)
    {
        under.Children[new YamlScalarNode(key)] = value;
        _source.Graft(value, _file);
    }
}
