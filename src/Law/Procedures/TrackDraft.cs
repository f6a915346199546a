using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures;

/// <summary>A track of which the outcomes are known, so that the spine can name them, and the rest is still to be read.</summary>
internal sealed record TrackDraft(
    string Id,
    string Title,
    TrackPer Per,
    IReadOnlyList<Named> Outcomes,
    FileNode Node
)
{
    private static readonly IReadOnlyDictionary<string, TrackPer> Pers = new Dictionary<
        string,
        TrackPer
    >
    {
        [""] = TrackPer.Case,
        ["occasion"] = TrackPer.Occasion,
        ["party"] = TrackPer.Party,
        ["document"] = TrackPer.Document,
    };

    public static TrackDraft Of(string id, FileNode node)
    {
        var word = node.Optional("per");
        if (!Pers.TryGetValue(word, out var per))
            node.Fault(
                $"轨道 {id} 的 per 没有“{word}”，可写：{string.Join("、", Pers.Keys.Where(known => known.Length > 0))}。"
            );
        var outcomes = node.Get("outcomes")
            ?.Entries()
            .Select(entry => new Named(entry.Key, entry.Value.Text ?? ""))
            .ToList();
        if (outcomes is not { Count: > 0 })
            node.Fault($"轨道 {id} 没有结果（outcomes）。");
        return new(id, node.Required("title"), per, outcomes ?? [], node);
    }

    public Track Read(ConditionReader spine, IReadOnlyCollection<Type> recorded)
    {
        var machine = new MachineReader(Node);
        var papers = Papers();
        if (Per == TrackPer.Party && !recorded.Contains(typeof(Party)))
            Node.Fault($"轨道 {Id} 按当事人（per: party）办理，启动以前没有记录当事人（Party）。");
        machine.Ending(Outcomes);
        var inputs = (Node.Get("inputs")?.Entries() ?? [])
            .Select(entry => Input(entry.Key, entry.Value, spine, machine.Slots))
            .ToList();
        machine.Names();
        machine.Conditions.Entered(inputs);
        var steps = machine.Steps(new([], Outcomes, [], [], recorded) { OfTrack = true });
        var begins = ClockStarts.Read(
            Node.Get("begins"),
            machine.Slots,
            machine.Conditions,
            spine.Slots
        );
        if (Per == TrackPer.Document && begins.Count > 0)
            Node.Fault($"轨道 {Id} 由文书启动，没有启动它的步骤可供起算，不能有 begins。");
        if (begins.SelectMany(start => start.When.Reads).Any(slot => !IsInput(machine, slot)))
            Node.Fault($"轨道 {Id} 的 begins 只能以输入（inputs）为条件。");
        var track = new Track
        {
            Id = Id,
            Title = Title,
            Per = Per,
            Papers = papers,
            NamedBy = NamedBy(),
            Outcomes = Outcomes,
            Inputs = inputs,
            Begins = begins,
            Facts = machine.Facts,
            Attributes = machine.Attributes,
            Clocks = machine.Clocks,
            Limits = machine.Limits,
            Definitions = machine.Conditions.Definitions,
            Steps = steps,
            Exits = machine.Exits(steps),
            Properties =
            [
                .. machine.Properties(steps),
                .. machine.Promises(Id, $"轨道 {Id} ", Outcomes),
            ],
            Slots = machine.Slots,
        };
        Node.NothingElse();
        foreach (var outcome in Outcomes.Where(o => steps.All(step => step.Outcome != o.Id)))
            Node.Fault($"轨道 {Id} 没有步骤给出结果 {outcome.Id}。");
        return track;
    }

    private string? NamedBy()
    {
        if (Node.Optional("named-by") is not { Length: > 0 } path)
            return null;
        if (Per != TrackPer.Occasion)
            Node.Fault($"轨道 {Id}：只有按次（per: occasion）办理的以一个字段为名（named-by）。");
        if (
            path.Split('.') is not [var block, var name]
            || BlockType.Named(block)?.Fields.FirstOrDefault(known => known.Name == name)
                is not { } field
        )
            Node.Fault($"没有“{path}”这个字段。");
        else if (field is not { Kind: FieldKind.Text, Masking: Masking.Open or Masking.Name })
            Node.Fault($"“{path}”不是人人可见的文字，不能用作名字。");
        return path;
    }

    /// <summary>Papers to the party; named where the track is for papers, and nowhere else.</summary>
    private IReadOnlyList<string> Papers()
    {
        var papers = Node.Words("papers");
        if (papers.Count > 0 != (Per == TrackPer.Document))
            Node.Fault($"轨道 {Id}：按文书（per: document）办理的须写明文书（papers），别的不写。");
        foreach (var paper in papers.Where(paper => !PartyPapers.Templates.Contains(paper)))
            Node.Get("papers")!.Fault($"没有“{paper}”这个发给当事人的文书。");
        return papers;
    }

    /// <summary>A condition over the spine, with title and article when it serves as a gate.</summary>
    private static Definition Input(string id, FileNode node, ConditionReader spine, Slots slots)
    {
        var (title, article) = ("", "");
        Gate gate;
        if (node.IsMap)
        {
            (title, article) = (node.Required("title"), node.Required("article"));
            gate = spine.Read(node.Get("all"));
            node.NothingElse();
        }
        else
            gate = spine.Read(node);
        if (spine.ReadsComputed(gate))
            node.Fault($"输入 {id} 只能读已建立的事实、属性、期限和轨道。");
        if (ComputedFacts.Find(id) is not null || slots.Find(SlotKind.Fact, id) is not null)
            node.Fault($"“{id}”已经是事实或者计算的事实的名字。");
        slots.Add(SlotKind.Input, id);
        return new(id, title, article, gate);
    }

    private static bool IsInput(MachineReader machine, int slot) =>
        machine.Slots.All[slot].Kind == SlotKind.Input;
}
