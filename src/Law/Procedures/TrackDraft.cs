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

    public Track Read(ConditionReader spine, TrackGround ground)
    {
        var machine = new MachineReader(Node);
        var follows = Follows(spine, ground);
        var papers = Papers(follows);
        if (Per == TrackPer.Party && !ground.Recorded.Contains(typeof(Party)))
            Node.Fault($"轨道 {Id} 按当事人（per: party）办理，启动以前没有记录当事人（Party）。");
        machine.Ending(Outcomes);
        var inputs = (Node.Get("inputs")?.Entries() ?? [])
            .Select(entry => Input(entry.Key, entry.Value, spine, machine.Slots))
            .ToList();
        machine.Names();
        machine.Conditions.Entered(inputs);
        var ofParty = Per == TrackPer.Party;
        var steps = machine.Steps(
            new(ground.Stages, Outcomes, [], [], ground.Recorded)
            {
                OfTrack = true,
                Beside = ofParty ? [.. ground.Others.SelectMany(Clocked)] : [],
            }
        );
        var begins = new ClockStarts(machine.Slots, machine.Conditions)
        {
            Spine = spine.Slots,
            Beside = ofParty ? [.. ground.Before.SelectMany(Clocked)] : [],
        }.Read(Node.Get("begins"));
        if (papers.Count > 0 && begins.Any(start => start.Fields.Any()))
            Node.Fault($"轨道 {Id} 由文书启动，它的 begins 只能自文书制作之日起算。");
        if (begins.SelectMany(start => start.When.Reads).Any(slot => !Told(machine, slot)))
            Node.Fault($"轨道 {Id} 的 begins 只能以输入（inputs）和自己的期限为条件。");
        var track = new Track
        {
            Id = Id,
            Title = Title,
            Per = Per,
            Papers = papers,
            Follows = follows,
            Concluded = ground.Concluded,
            ConcludedWhen = ConcludedWhen(machine, ground),
            Moved = ofParty
                ? [.. ground.Others.SelectMany(Moves).Intersect(Clocked(this)).Distinct()]
                : [],
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
        foreach (
            var outcome in Outcomes
                .ExceptBy(ground.Concluded, outcome => outcome.Id)
                .Where(outcome => steps.All(step => step.Outcome != outcome.Id))
        )
            Node.Fault($"轨道 {Id} 没有步骤给出结果 {outcome.Id}。");
        return track;
    }

    private static IEnumerable<string> Clocked(TrackDraft track) =>
        track.Node.Get("clocks")?.Entries().Select(clock => clock.Key) ?? [];

    /// <summary>The clocks that the steps of a track start or stop, be they its own.</summary>
    private static IEnumerable<string> Moves(TrackDraft track) =>
        (track.Node.Get("steps")?.Items() ?? []).SelectMany(step =>
            step.Words("stops")
                .Concat(
                    (step.Get("starts")?.Items() ?? []).Select(start => start.Optional("clock"))
                )
        );

    private Gate ConcludedWhen(MachineReader machine, TrackGround ground)
    {
        if (Node.Get("concluded-when") is not { } node)
            return Gate.Open;
        var when = machine.Conditions.Read(node);
        if (ground.Concluded.Count == 0)
            node.Fault($"没有步骤使轨道 {Id} 随之办结（concludes），不写 concluded-when。");
        if (
            when.Reads.Any(slot =>
                machine.Slots.All[slot].Kind
                    is not (SlotKind.Fact or SlotKind.Attribute or SlotKind.Clock)
            )
        )
            node.Fault($"轨道 {Id} 何时随之办结（concluded-when），只能读自己的事实、属性和期限。");
        return when;
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

    private Follow? Follows(ConditionReader spine, TrackGround ground)
    {
        if (Node.Get("follows") is not { } node)
            return null;
        var (track, outcome) = (node.Required("track"), node.Required("outcome"));
        if (ground.Followed is not { } before)
            node.Fault($"轨道 {Id} 所随的轨道 {track} 须写在它前面。");
        else
        {
            if (before.Outcomes.All(known => known.Id != outcome))
                node.Fault($"轨道 {track} 没有“{outcome}”这个结果。");
            if (
                Per is TrackPer.Case or TrackPer.Occasion
                || before.Per != Per && (before.Per, Per) != (TrackPer.Document, TrackPer.Party)
            )
                node.Fault(
                    $"轨道 {Id} 不能随轨道 {track} 启动：须同为每一当事人或者每一文书办理。"
                );
        }
        var when = spine.Read(node.Get("when"));
        if (spine.ReadsComputed(when))
            node.Fault($"轨道 {Id} 随何而启动（follows），只能读已建立的事实、属性、期限和轨道。");
        node.NothingElse();
        return new(track, outcome, when);
    }

    /// <summary>Papers to the party; named where the track is for papers and follows no other, and nowhere else.</summary>
    private IReadOnlyList<string> Papers(Follow? follows)
    {
        var papers = Node.Words("papers");
        if (papers.Count > 0 != (Per == TrackPer.Document && follows is null))
            Node.Fault(
                $"轨道 {Id}：按文书（per: document）办理、不随其他轨道（follows）启动的须写明文书（papers），别的不写。"
            );
        foreach (var paper in papers.Where(paper => !PartyPapers.Templates.Contains(paper)))
            Node.Get("papers")!.Fault($"没有“{paper}”这个发给当事人的文书。");
        return papers;
    }

    /// <summary>A condition over the spine, with title and article when it serves as a gate.</summary>
    private static Definition Input(string id, FileNode node, ConditionReader spine, Slots slots)
    {
        var (title, article, share) = ("", "", (string?)null);
        Gate gate;
        if (node.IsMap)
        {
            (title, article) = (node.Required("title"), node.Required("article"));
            gate = spine.Read(node.Get("all"));
            share = node.Optional("share") is { Length: > 0 } word ? word : null;
            if (share is not null && !Shares.Names.Contains(share))
                node.Fault($"share 没有“{share}”，可写：{string.Join("、", Shares.Names)}。");
            node.NothingElse();
        }
        else
            gate = spine.Read(node);
        if (spine.ReadsComputed(gate))
            node.Fault($"输入 {id} 只能读已建立的事实、属性、期限和轨道。");
        if (ComputedFacts.Find(id) is not null || slots.Find(SlotKind.Fact, id) is not null)
            node.Fault($"“{id}”已经是事实或者计算的事实的名字。");
        slots.Add(SlotKind.Input, id);
        return new(id, title, article, gate) { Share = share };
    }

    private static bool Told(MachineReader machine, int slot) =>
        machine.Slots.All[slot].Kind is SlotKind.Input or SlotKind.Clock;
}

/// <summary>What a track finds when it is opened.</summary>
/// <param name="Stages">Of the case: its steps may move it on.</param>
/// <param name="Recorded">Blocks that are on record by then.</param>
/// <param name="Followed">The track that it follows, or null.</param>
/// <param name="Concluded">Outcomes with which the spine may end it.</param>
/// <param name="Before">The tracks for parties before it in the file.</param>
/// <param name="Others">All other tracks for parties.</param>
internal sealed record TrackGround(
    IReadOnlyList<Named> Stages,
    IReadOnlyCollection<Type> Recorded,
    TrackDraft? Followed,
    IReadOnlyList<string> Concluded,
    IReadOnlyList<TrackDraft> Before,
    IReadOnlyList<TrackDraft> Others
);
