using Zhifa.Law.Blocks;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures;

/// <summary>What a step may speak of beyond its own machine: stages, tracks and children in the spine, outcomes.</summary>
/// <param name="Recorded">Blocks that are on record before its first step: for a track, those of the spine up to its opening.</param>
internal sealed record StepRoom(
    IReadOnlyList<Named> Stages,
    IReadOnlyList<Named> Outcomes,
    IReadOnlyList<Track> Tracks,
    IReadOnlyList<ChildCase> Children,
    IReadOnlyCollection<Type> Recorded
)
{
    /// <summary>The steps are those of a track.</summary>
    public bool OfTrack { get; init; }

    /// <summary>Of a track for parties: clocks of the others, which its steps start and stop for the same party, and run clocks after.</summary>
    public IReadOnlyCollection<string> Beside { get; init; } = [];
}

/// <summary>Reads the steps of a procedure file.</summary>
internal sealed class StepReader(
    Slots slots,
    ConditionReader conditions,
    IReadOnlyList<CaseAttribute> attributes,
    IReadOnlyList<Fact> facts,
    StepRoom room
)
{
    public IReadOnlyList<Step> Read(FileNode? node, FileNode root)
    {
        var steps = node?.Items().Select(One).ToList() ?? [];
        if (steps.Count == 0)
            root.Fault("程序没有步骤。");
        Read(steps, node);
        return steps;
    }

    /// <summary>What a predicate reads must have been recorded: by the step itself or by one before it. Else it would hold for want of facts.</summary>
    private void Read(IReadOnlyList<Step> steps, FileNode? node)
    {
        var recorded = room.Recorded.ToHashSet();
        foreach (var (step, item) in steps.Zip(node?.Items() ?? []))
        {
            recorded.UnionWith(step.Blocks.Select(block => block.Block.Record));
            recorded.UnionWith(
                room.Tracks.Where(track => step.Opens.Contains(track.Id))
                    .SelectMany(track => track.Steps)
                    .SelectMany(taken => taken.Blocks)
                    .Select(block => block.Block.Record)
            );
            foreach (
                var fact in step
                    .Needs.SelectMany(need => need.Gate.Reads)
                    .Select(slot => ComputedFacts.Find(slots.All[slot].Name))
                    .OfType<ComputedFact>()
                    .Where(fact => fact.Reads.Count > 0 && !fact.Reads.Any(recorded.Contains))
                    .Distinct()
            )
                item.Fault(
                    $"步骤 {step.Id} 要求 {fact.Id}，但它和它前面的步骤都没有记录 {string.Join("、", fact.Reads.Select(type => type.Name))}。"
                );
        }
    }

    private Step One(FileNode node)
    {
        var step = new Step
        {
            Id = node.Required("id"),
            Title = node.Required("title"),
            Article = node.Required("article"),
            By = Known(node, "by", Roles.Known, "角色"),
            When = When(node),
            Needs = [.. node.Get("needs")?.Items().Select(Need) ?? []],
            Blocks =
            [
                .. node.Get("blocks")?.Items().Select(Block).OfType<StepBlock>() ?? [],
                .. OwnFieldReader.Read(node.Get("fields")),
            ],
            Documents = [.. node.Get("documents")?.Items().Select(Document) ?? []],
            Establishes = Known(node, "establishes", IsFact, "事实"),
            Clears = Known(node, "clears", IsFact, "事实"),
            Sets = Sets(node.Get("sets")),
            Judges = Known(
                node,
                "judges",
                id => attributes.Any(a => a.Id == id && a.From is not null),
                "由块得出的属性"
            ),
            Starts = new ClockStarts(slots, conditions)
            {
                Beside = room.Beside,
                OfStep = true,
            }.Read(node.Get("starts")),
            Stops = Known(
                node,
                "stops",
                id => slots.Find(SlotKind.Clock, id) is not null || room.Beside.Contains(id),
                "期限"
            ),
            Opens = Known(node, "opens", IsBranch, "轨道或者关联案件"),
            Voids = Known(node, "voids", IsTrack, "轨道"),
            Concludes = Concludes(node.Get("concludes")),
            Converts = node.Optional("converts") is { Length: > 0 } other ? other : null,
            TakesOver = TakesOver(node.Get("takes-over")),
            Under = node.Words("begins-under"),
            Reopens = node.Flag("reopens"),
            Outcome = node.Optional("outcome") is { Length: > 0 } outcome ? outcome : null,
            Tags = node.Words("tags"),
            To = node.Optional("to") is { Length: > 0 } stage ? stage : null,
            Signed = node.Flag("signed"),
            Now = node.Flag("now"),
            Late = node.Flag("late"),
            Party = node.Flag("party"),
            Aside = node.Flag("aside"),
            Ends = node.Flag("ends"),
            Revives = node.Flag("revives"),
        };
        new StepFaults(room, node).Find(step);
        node.NothingElse();
        return step with
        {
            Ends =
                step.Ends || room.OfTrack && step.Outcome is not null || step.Converts is not null,
            When = Gate.All([step.When, .. Standing(step)]),
        };
    }

    /// <summary>It may be about one of several parties: what of a track it touches is his, however the others' stand.</summary>
    private static bool OfOne(Step step) =>
        step.Blocks.Any(asked => asked.Block.Record == typeof(PartyConcerned));

    /// <summary>
    /// A track or a child is opened, and a track made void, while it is not open, but for one that runs side by side with itself; the steps of a
    /// track are taken while it is. Nothing is left open when a case goes over to another procedure. What has an outcome is not given another one before it goes on.
    /// </summary>
    private IEnumerable<Gate> Standing(Step step)
    {
        var still = step.Converts is null
            ? step
                .Opens.Where(id => !Beside(id))
                .Union(OfOne(step) ? [] : step.Voids)
                .Where(IsBranch)
            : room.Tracks.Concat<IBranch>(room.Children).Select(branch => branch.Id);
        foreach (var branch in still)
            yield return new Literal(
                slots[SlotKind.Track, branch].Index,
                Checker.Model.Open,
                Negated: true
            );
        if (slots.Find(SlotKind.Outcome, Slots.Ending) is not { } ending)
            yield break;
        // A case that another one has opened does not end before that one knows what it came to.
        // It must be there, and count.
        if (room.OfTrack && step.Reopens)
        {
            yield return new Literal(
                ending.Index,
                (byte)ending.Values.IndexOf(Slots.NoTrack),
                Negated: true
            );
            yield break;
        }
        if (room.OfTrack || step.Outcome is not null)
            yield return new Literal(ending.Index, 0, Negated: false);
        else if (step.Reopens || step.Ends)
            yield return new Literal(ending.Index, 0, Negated: true);
    }

    private TakeOver? TakesOver(FileNode? node)
    {
        if (node is null)
            return null;
        var carries = new Dictionary<string, string>();
        foreach (var (fact, there) in node.Get("carries")?.Entries() ?? [])
        {
            if (!IsFact(fact))
                there.Fault($"没有“{fact}”这个事实。");
            carries[fact] = there.Text ?? "";
        }
        var keeps = Known(node, "keeps", name => BlockType.Named(name) is not null, "块");
        var over = new TakeOver(node.Required("from"), carries, keeps);
        node.NothingElse();
        return over;
    }

    /// <summary>The outcome of each track that ends with it, whatever is open of it.</summary>
    private IReadOnlyDictionary<string, string> Concludes(FileNode? node)
    {
        var concludes = new Dictionary<string, string>();
        foreach (var (id, outcome) in node?.Entries() ?? [])
            if (room.Tracks.FirstOrDefault(track => track.Id == id) is not { } track)
                outcome.Fault($"没有“{id}”这个轨道。");
            else if (track.Outcomes.All(known => known.Id != outcome.Text))
                outcome.Fault($"轨道 {id} 没有“{outcome.Text}”这个结果。");
            else
                concludes[id] = outcome.Text!;
        return concludes;
    }

    private bool IsBranch(string id) => slots.Find(SlotKind.Track, id) is not null;

    private bool IsTrack(string id) => room.Tracks.Any(track => track.Id == id);

    private bool Beside(string id) =>
        room.Tracks.Any(track => track.Id == id && track.Per == TrackPer.Occasion);

    private Gate When(FileNode node)
    {
        var parts = new List<Gate> { conditions.Read(node.Get("when")) };
        if (node.Get("during") is { } during)
            parts.Add(conditions.Word(during.Text ?? "", during));
        if (node.Get("once") is { } once)
            parts.Add(conditions.Word(once.Text ?? "", once).Not());
        return Gate.All(parts);
    }

    private Need Need(FileNode node)
    {
        var text = node.Text ?? "";
        var gate = conditions.Read(node);
        var bare = text.StartsWith("not ", StringComparison.Ordinal) ? text[4..] : text;
        var article =
            conditions.Named(bare)?.Article
            ?? facts.FirstOrDefault(fact => fact.Id == bare)?.Article
            ?? ComputedFacts.Find(bare)?.Article
            ?? ClockArticle(bare)
            ?? "";
        return new(text, article, gate);
    }

    private static string? ClockArticle(string word) =>
        word.StartsWith("clock(", StringComparison.Ordinal)
            ? TimeLimitTable
                .Published.Find(word[6..word.IndexOf(')', StringComparison.Ordinal)])
                ?.Article
            : null;

    private static StepBlock? Block(FileNode node)
    {
        var name = node.Required("of");
        var rows = node.Optional("rows");
        node.NothingElse();
        if (BlockType.Named(name) is { } block)
            return new(block, rows == "many");
        node.Fault($"没有名为 {name} 的块。");
        return null;
    }

    private StepDocument Document(FileNode node)
    {
        var document = new StepDocument(
            node.Required("of"),
            node.Optional("number") is { Length: > 0 } word ? word : null,
            conditions.Read(node.Get("when"))
        );
        node.NothingElse();
        return document;
    }

    private IReadOnlyDictionary<string, string> Sets(FileNode? node)
    {
        var sets = new Dictionary<string, string>();
        foreach (var (id, value) in node?.Entries() ?? [])
        {
            if (attributes.FirstOrDefault(a => a.Id == id) is not { } attribute)
                value.Fault($"属性 {id} 没有声明。");
            else if (!attribute.Values.Contains(value.Text))
                value.Fault($"属性 {id} 没有“{value.Text}”这个值。");
            sets[id] = value.Text ?? "";
        }
        return sets;
    }

    private bool IsFact(string id) => facts.Any(fact => fact.Id == id);

    private static IReadOnlyList<string> Known(
        FileNode node,
        string key,
        Func<string, bool> known,
        string what
    )
    {
        var words = node.Words(key);
        foreach (var word in words.Where(word => !known(word)))
            node.Get(key)!.Fault($"没有“{word}”这个{what}。");
        return words;
    }
}
