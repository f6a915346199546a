using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Blocks;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>Reads a procedure file. Any error names the file, the line and the reason; all of them are told at once.</summary>
public static class ProcedureReader
{
    /// <exception cref="ProcedureFileException">The file is not a procedure.</exception>
    public static Procedure Read(string text, string file)
    {
        var errors = new List<FileError>();
        var root = FileNode.Root(text, file, errors);
        if (errors.Count > 0)
            throw new ProcedureFileException(errors);
        var procedure = Read(root, text);
        if (errors.Count > 0)
            throw new ProcedureFileException([.. errors.OrderBy(error => error.Line)]);
        return procedure;
    }

    private static Procedure Read(FileNode root, string text)
    {
        var slots = new Slots();
        var conditions = new ConditionReader(slots);
        var id = root.Required("procedure");
        var title = root.Required("title");
        var act = root.Required("act");
        var stages = Titles(root.Get("stages"));
        var attributes = Attributes(root.Get("attributes"), slots);
        var facts = Facts(root.Get("facts"), slots);
        var clocks = Clocks(root.Get("clocks"), slots);
        Definitions(root.Get("define"), conditions);
        Phases(root.Get("phases"), conditions);
        var steps = new StepReader(slots, conditions, attributes, facts, stages).Read(
            root.Get("steps"),
            root
        );
        var properties = new PropertyReader(conditions, steps).Read(root.Get("properties"));
        var exits = root.Words("exits");
        foreach (var exit in exits.Where(exit => steps.All(step => step.Id != exit)))
            root.Fault($"exits 中的步骤 {exit} 不存在。");
        var procedure = new Procedure
        {
            Id = id,
            Title = title,
            Act = act,
            InForce = Day(root, "in-force"),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Stages = stages,
            Facts = facts,
            Attributes = attributes,
            Clocks = clocks,
            Definitions = conditions.Definitions,
            Steps = steps,
            Apart = Apart(root),
            Exits = exits,
            Properties = properties,
            Slots = slots,
        };
        root.NothingElse();
        return procedure;
    }

    private static DateOnly Day(FileNode root, string key)
    {
        if (
            DateOnly.TryParseExact(
                root.Required(key),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
            return day;
        root.Fault($"{key} 须是日期，例如 2021-07-15。");
        return default;
    }

    private static IReadOnlyList<Named> Titles(FileNode? node) =>
        [.. node?.Entries().Select(entry => new Named(entry.Key, entry.Value.Text ?? "")) ?? []];

    private static List<CaseAttribute> Attributes(FileNode? node, Slots slots)
    {
        var attributes = new List<CaseAttribute>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            var values = value.Words("values");
            var from = value.Optional("from") is { Length: > 0 } path ? path : null;
            if (values.Count < 2)
                value.Fault($"属性 {id} 至少要有两个值。");
            if (from is not null)
                Source(value, id, values, from);
            value.NothingElse();
            slots.Add(SlotKind.Attribute, id, values);
            attributes.Add(new(id, values, from));
        }
        return attributes;
    }

    /// <summary>The first value says "not judged yet"; the others are choices of the field.</summary>
    private static void Source(FileNode node, string id, IReadOnlyList<string> values, string from)
    {
        if (BlockPath.Field(from) is not { } field)
        {
            node.Fault($"属性 {id} 的来源 {from} 不是任何块的字段。");
            return;
        }
        IReadOnlyList<string> choices =
            field.Kind == FieldKind.YesNo
                ? ["true", "false"]
                : [.. field.Choices.Select(c => c.Value)];
        if (choices.Count == 0)
            node.Fault($"属性 {id} 的来源 {from} 不是可选的字段。");
        if (values.Count > 0 && choices.Contains(values[0]))
            node.Fault($"属性 {id} 的第一个值表示尚未确定，不能是 {from} 的选项“{values[0]}”。");
        foreach (var value in values.Skip(1).Where(value => !choices.Contains(value)))
            node.Fault($"属性 {id} 的值“{value}”不是 {from} 的选项。");
    }

    private static List<Fact> Facts(FileNode? node, Slots slots)
    {
        var facts = new List<Fact>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            if (ComputedFacts.Find(id) is not null)
                value.Fault($"事实 {id} 与计算的事实同名，会遮住它。");
            facts.Add(
                new(id, value.Required("title"), value.Optional("article"), value.Words("rests-on"))
            );
            value.NothingElse();
            slots.Add(SlotKind.Fact, id);
        }
        foreach (var fact in facts)
        foreach (var ground in fact.RestsOn.Where(ground => facts.All(f => f.Id != ground)))
            node!.Fault($"事实 {fact.Id} 所依的 {ground} 没有声明。");
        return facts;
    }

    private static List<Named> Clocks(FileNode? node, Slots slots)
    {
        var clocks = new List<Named>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            if (TimeLimitTable.Published.Find(id) is null)
                value.Fault($"期限 {id} 不在期限表中。");
            clocks.Add(new(id, value.Required("title")));
            value.NothingElse();
            slots.Add(SlotKind.Clock, id);
        }
        return clocks;
    }

    private static void Definitions(FileNode? node, ConditionReader conditions)
    {
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            var title = value.Optional("title");
            var article = value.Optional("article");
            var parts = new List<Gate>();
            if (value.Get("all") is { } all)
                parts.Add(conditions.Read(all));
            if (value.Get("any") is { } any)
                parts.Add(Gate.Any([.. any.Items().Select(conditions.Read)]));
            if (parts.Count == 0)
                value.Fault($"定义 {id} 没有 all 或者 any。");
            value.NothingElse();
            conditions.Name(new(id, title, article, Gate.All(parts)), value);
        }
    }

    private static void Phases(FileNode? node, ConditionReader conditions)
    {
        foreach (var (id, value) in node?.Entries() ?? [])
            conditions.Name(new(id, "", "", conditions.Read(value)), value);
    }

    private static List<(string, string)> Apart(FileNode root)
    {
        var pairs = new List<(string, string)>();
        foreach (var pair in root.Get("apart")?.Items() ?? [])
        {
            var words = pair.Items().Select(item => item.Text ?? "").ToList();
            if (words.Count == 2)
                pairs.Add((words[0], words[1]));
            else
                pair.Fault("apart 的每一项是两个角色。");
            foreach (var word in words.Where(word => !Roles.Known(word)))
                pair.Fault($"没有“{word}”这个角色。");
        }
        return pairs;
    }
}
