using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures.Overlays;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>Reads what spine and tracks have in common: attributes, facts, clocks, definitions, steps and properties.</summary>
internal sealed class MachineReader
{
    private readonly FileNode _node;
    private readonly Dictionary<string, TimeLimit> _limits = [];
    private readonly List<(string Clock, string Step, FileNode Node)> _runsOut = [];

    public MachineReader(FileNode node)
    {
        _node = node;
        Conditions = new(Slots);
        Attributes = ReadAttributes(node.Get("attributes"));
        Facts = ReadFacts(node.Get("facts"));
        Clocks = ReadClocks(node.Get("clocks"));
    }

    public Slots Slots { get; } = new();
    public ConditionReader Conditions { get; }
    public IReadOnlyList<CaseAttribute> Attributes { get; }
    public IReadOnlyList<Fact> Facts { get; }
    public IReadOnlyList<Named> Clocks { get; }

    /// <summary>Limits that an overlay counts by another length than the table.</summary>
    public IReadOnlyDictionary<string, TimeLimit> Limits => _limits;

    /// <summary>Definitions and phases: once everything that they may speak of has its slot.</summary>
    public void Names()
    {
        Define(_node.Get("define"));
        Phase(_node.Get("phases"));
    }

    /// <summary>Whether it is open or how it ended: of a track, and of a case that another one has opened.</summary>
    public void Ending(IReadOnlyList<Named> outcomes) =>
        Slots.Add(
            SlotKind.Outcome,
            Slots.Ending,
            [Slots.OpenTrack, .. outcomes.Select(outcome => outcome.Id), Slots.NoTrack]
        );

    public IReadOnlyList<Step> Steps(StepRoom room) =>
        RunningOut(
            new StepReader(Slots, Conditions, Attributes, Facts, room).Read(
                _node.Get("steps"),
                _node
            )
        );

    /// <summary>What the law does by itself when a clock runs out: the step that the clock names, and no person takes.</summary>
    private List<Step> RunningOut(IReadOnlyList<Step> steps)
    {
        foreach (var (clock, step, node) in _runsOut)
            if (steps.FirstOrDefault(known => known.Id == step)?.By is not [Roles.System])
                node.Fault($"期限 {clock} 届满时的步骤 {step} 不是由系统（system）办理的步骤。");
            else if (_runsOut.Count(one => one.Step == step) > 1)
                node.Fault($"步骤 {step} 只能是一个期限届满时的步骤。");
        foreach (
            var step in steps.Where(step =>
                step.By.Contains(Roles.System)
                && step is { TakesOver: null, Under.Count: 0 }
                && _runsOut.All(one => one.Step != step.Id)
            )
        )
            _node.Fault($"系统办理的步骤 {step.Id} 没有期限在届满时（when-runs-out）指明它。");
        var read = steps.Select(step =>
            _runsOut.Find(one => one.Step == step.Id) is ({ } clock, _, _)
                ? step with
                {
                    RunsOut = clock,
                    When = Gate.All(
                        step.When,
                        new Literal(
                            Slots[SlotKind.Clock, clock].Index,
                            Checker.Model.RanOut,
                            Negated: false
                        )
                    ),
                }
                : step
        );
        return [.. read];
    }

    public IReadOnlyList<Property> Properties(IReadOnlyList<Step> steps) =>
        [
            .. new PropertyReader(Conditions, steps).Read(_node.Get("properties")),
            .. Attributes
                .Where(attribute => Facts.Any(fact => fact.Id == attribute.Frozen))
                .Select(attribute => Unchanged(attribute, steps)),
        ];

    /// <summary>What a decision was made by stays as it was: no step changes the attribute once the fact stands.</summary>
    private Property Unchanged(CaseAttribute attribute, IReadOnlyList<Step> steps)
    {
        var fact = Facts.First(fact => fact.Id == attribute.Frozen);
        return new(
            PropertyKind.At,
            $"{attribute.Id}-frozen",
            $"{fact.Title}以后又变更“{BlockPath.Field(attribute.From ?? "")?.Label ?? attribute.Id}”",
            fact.Article,
            new Literal(Slots[SlotKind.Fact, fact.Id].Index, 1, Negated: true),
            [
                .. steps
                    .Where(step =>
                        step.Judges.Contains(attribute.Id) || step.Sets.ContainsKey(attribute.Id)
                    )
                    .Select(step => step.Id),
            ],
            [],
            []
        );
    }

    /// <summary>What each outcome promises, as a state that must never be.</summary>
    public IEnumerable<Property> Promises(string id, string what, IReadOnlyList<Named> outcomes)
    {
        foreach (var (outcome, node) in _node.Get("promises")?.Entries() ?? [])
        {
            if (outcomes.All(o => o.Id != outcome))
                node.Fault($"{what}没有结果 {outcome}。");
            else
            {
                var ending = Slots[SlotKind.Outcome, Slots.Ending];
                yield return new(
                    PropertyKind.Never,
                    $"{id}-{outcome}",
                    node.Required("title"),
                    node.Required("article"),
                    Gate.All(
                        new Literal(ending.Index, (byte)ending.Values.IndexOf(outcome), false),
                        Conditions.Read(node.Get("require")).Not()
                    ),
                    [],
                    [],
                    []
                );
            }
            node.NothingElse();
        }
    }

    public IReadOnlyList<string> Exits(IReadOnlyList<Step> steps)
    {
        var exits = _node.Words("exits");
        foreach (var exit in exits.Where(exit => steps.All(step => step.Id != exit)))
            _node.Fault($"exits 中的步骤 {exit} 不存在。");
        return exits;
    }

    private List<CaseAttribute> ReadAttributes(FileNode? node)
    {
        var attributes = new List<CaseAttribute>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            var values = value.Words("values");
            var from = value.Optional("from") is { Length: > 0 } path ? path : null;
            var frozen = value.Optional("frozen") is { Length: > 0 } fact ? fact : null;
            if (values.Count < 2)
                value.Fault($"属性 {id} 至少要有两个值。");
            if (from is not null)
                Source(value, id, values, from);
            value.NothingElse();
            Slots.Add(SlotKind.Attribute, id, values);
            attributes.Add(
                new(
                    id,
                    values,
                    from,
                    from is not null && BlockPath.Field(from) is { Required: false },
                    frozen
                )
            );
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

    private List<Fact> ReadFacts(FileNode? node)
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
            Slots.Add(SlotKind.Fact, id);
        }
        foreach (var attribute in Attributes.Where(a => a.Frozen is not null))
            if (facts.All(fact => fact.Id != attribute.Frozen))
                _node.Fault($"属性 {attribute.Id} 所随的事实 {attribute.Frozen} 没有声明。");
        foreach (var fact in facts)
        foreach (var ground in fact.RestsOn.Where(ground => facts.All(f => f.Id != ground)))
            node!.Fault($"事实 {fact.Id} 所依的 {ground} 没有声明。");
        return facts;
    }

    private List<Named> ReadClocks(FileNode? node)
    {
        var clocks = new List<Named>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            if (TimeLimitTable.Published.Find(id) is { } limit)
            {
                if (OverlayLimit.Of(limit, value) is { } own)
                    _limits[id] = own;
            }
            else
                value.Fault($"期限 {id} 不在期限表中。");
            clocks.Add(new(id, value.Required("title")));
            if (value.Optional("when-runs-out") is { Length: > 0 } step)
                _runsOut.Add((id, step, value));
            value.NothingElse();
            Slots.Add(SlotKind.Clock, id);
        }
        return clocks;
    }

    private void Define(FileNode? node)
    {
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            var title = value.Optional("title");
            var article = value.Optional("article");
            var parts = new List<Gate>();
            if (value.Get("all") is { } all)
                parts.Add(Conditions.Read(all));
            if (value.Get("any") is { } any)
                parts.Add(Gate.Any([.. any.Items().Select(Conditions.Read)]));
            if (parts.Count == 0)
                value.Fault($"定义 {id} 没有 all 或者 any。");
            value.NothingElse();
            Conditions.Name(new(id, title, article, Gate.All(parts)), value);
        }
    }

    private void Phase(FileNode? node)
    {
        foreach (var (id, value) in node?.Entries() ?? [])
            Conditions.Name(new(id, "", "", Conditions.Read(value)), value);
    }
}
