using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Law.Procedures;

/// <summary>Reads a procedure file. Any error names the file, the line and the reason; all of them are told at once.</summary>
public static class ProcedureReader
{
    /// <param name="text">The file; overlays follow it, each after a line <c>---</c>, in the order in which they lie on it.</param>
    /// <exception cref="ProcedureFileException">The file is not a procedure.</exception>
    public static Procedure Read(string text, string file)
    {
        var source = new FileSource();
        var (own, over) = OverlayText.Split(text);
        var root = FileNode.Root(own, file, source);
        var overlays = new List<Overlay>();
        foreach (var overlay in over)
            if (source.Errors.Count == 0)
                overlays.Add(OverlayMerge.Graft(root, FileNode.Root(overlay, file, source)));
        if (source.Errors.Count > 0)
            throw new ProcedureFileException(source.Errors);
        var procedure = Read(root, text, overlays);
        if (source.Errors.Count > 0)
            throw new ProcedureFileException([.. source.Errors.OrderBy(error => error.Line)]);
        return procedure;
    }

    private static Procedure Read(FileNode root, string text, IReadOnlyList<Overlay> overlays)
    {
        var spine = new MachineReader(root);
        var stages = Titles(root.Get("stages"));
        var drafts = (root.Get("tracks")?.Entries() ?? [])
            .Select(entry => TrackDraft.Of(entry.Key, entry.Value))
            .ToList();
        var children = (root.Get("children")?.Entries() ?? [])
            .Select(entry => Child(entry.Key, entry.Value))
            .ToList();
        foreach (
            var branch in drafts
                .Select(draft => (draft.Id, draft.Outcomes))
                .Concat(children.Select(child => (child.Id, child.Outcomes)))
        )
            spine.Slots.Add(
                SlotKind.Track,
                branch.Id,
                [Slots.NoTrack, Slots.OpenTrack, .. branch.Outcomes.Select(outcome => outcome.Id)]
            );
        var outcomes = Titles(root.Get("outcomes"));
        if (outcomes.Count > 0)
            spine.Ending(outcomes);
        spine.Names();
        var tracks = drafts
            .Select(
                (draft, i) =>
                    draft.Read(spine.Conditions, Ground(draft, drafts[..i], drafts, stages, root))
            )
            .ToList();
        var steps = spine.Steps(new(stages, outcomes, tracks, children, []));
        foreach (
            var twice in steps
                .Concat(tracks.SelectMany(track => track.Steps))
                .GroupBy(step => step.Id)
                .Where(group => group.Count() > 1)
        )
            root.Fault($"步骤 {twice.Key} 写了两次。");
        var id = root.Required("procedure");
        var procedure = new Procedure
        {
            Id = id,
            Title = root.Required("title"),
            Act = root.Required("act"),
            InForce = overlays
                .Select(overlay => overlay.InForce)
                .Append(root.Day("in-force"))
                .Max(),
            BindsRunningFrom = overlays
                .Select(overlay => overlay.BindsRunningFrom)
                .Append(root.DayOrNone("binds-running-from"))
                .Max(),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Confidential = root.Flag("confidential"),
            Stages = stages,
            Facts = spine.Facts,
            Attributes = spine.Attributes,
            Clocks = spine.Clocks,
            Limits = spine.Limits,
            Overlays = overlays,
            Definitions = spine.Conditions.Definitions,
            Steps = steps,
            Apart = Apart(root),
            Exits = spine.Exits(steps),
            Properties = [.. spine.Properties(steps), .. spine.Promises(id, "程序", outcomes)],
            Slots = spine.Slots,
            Tracks = tracks,
            Children = children,
            Outcomes = outcomes,
        };
        if (steps.Count > 0)
            Opened(procedure, root);
        Delivered(procedure, root);
        Followed(procedure, root);
        root.NothingElse();
        // What moves the spine can be told of a file that means something alone.
        if (root.Source.Errors.Count == 0)
            Bounds.Keep(procedure, root);
        return procedure;
    }

    private static TrackGround Ground(
        TrackDraft track,
        IReadOnlyList<TrackDraft> before,
        IReadOnlyList<TrackDraft> all,
        IReadOnlyList<Named> stages,
        FileNode root
    )
    {
        var follows = track.Node.Get("follows")?.Optional("track");
        var followed = before.FirstOrDefault(other => other.Id == follows);
        return new(
            stages,
            followed is null
                ? Before(track, root)
                :
                [
                    .. Ground(
                        followed,
                        [.. before.TakeWhile(other => other != followed)],
                        all,
                        stages,
                        root
                    ).Recorded,
                    .. Records(followed.Node.Get("steps")?.Items() ?? []),
                ],
            followed,
            [
                .. (root.Get("steps")?.Items() ?? [])
                    .Select(step => step.Get("concludes")?.Optional(track.Id))
                    .OfType<string>()
                    .Where(outcome => outcome.Length > 0)
                    .Distinct(),
            ],
            [.. before.Where(other => other.Per == TrackPer.Party)],
            [.. all.Where(other => other != track && other.Per == TrackPer.Party)]
        );
    }

    /// <summary>A clock of a track that follows another is counted from what every step records that ends the other so.</summary>
    private static void Followed(Procedure procedure, FileNode root)
    {
        foreach (var track in procedure.Tracks)
        foreach (
            var step in procedure
                .Tracks.Where(other => other.Id == track.Follows?.Track)
                .SelectMany(other => other.Steps)
                .Where(step => step.Outcome == track.Follows!.Outcome)
        )
        foreach (var path in track.Begins.SelectMany(start => start.Fields))
            if (step.Blocks.All(block => block.Block.Name != path.Split('.')[0]))
                root.Fault($"步骤 {step.Id} 没有记录 {path}，轨道 {track.Id} 的期限无从起算。");
    }

    /// <summary>The blocks that the spine has recorded when a track is opened for the first time, be it by a paper that is issued.</summary>
    private static IReadOnlyCollection<Type> Before(TrackDraft track, FileNode root)
    {
        var steps = root.Get("steps")?.Items().ToList() ?? [];
        var papers = track.Node.Words("papers");
        bool Issues(FileNode step) =>
            (step.Get("documents")?.Items() ?? []).Any(paper =>
                papers.Contains(paper.Optional("of"))
            );
        var issuing = (root.Get("tracks")?.Entries() ?? [])
            .Where(other => other.Value.Get("steps")?.Items().Any(Issues) == true)
            .Select(other => other.Key)
            .Append(track.Id)
            .ToList();
        var opens = steps.FindIndex(step =>
            Issues(step) || step.Words("opens").Any(issuing.Contains)
        );
        return [.. Records(steps.Take(opens + 1))];
    }

    private static IEnumerable<Type> Records(IEnumerable<FileNode> steps) =>
        steps
            .SelectMany(step => step.Get("blocks")?.Items() ?? [])
            .Select(block => BlockType.Named(block.Optional("of"))?.Record)
            .OfType<Type>();

    private static ChildCase Child(string id, FileNode node)
    {
        var child = new ChildCase(
            id,
            node.Required("title"),
            Titles(node.Get("outcomes")),
            node.Flag("reopens")
        );
        if (child.Outcomes.Count == 0)
            node.Fault($"关联案件 {id} 没有结果（outcomes）。");
        node.NothingElse();
        return child;
    }

    /// <summary>Whether a case is opened by another one is said at its beginning; and such a case comes to something.</summary>
    private static void Opened(Procedure procedure, FileNode root)
    {
        if (procedure.Steps.Skip(1).FirstOrDefault(step => step.Under.Count > 0) is { } late)
            root.Fault($"由其他案件启动的步骤 {late.Id} 须是第一个步骤。");
        if (procedure.Opening.Under.Count > 0 != procedure.Outcomes.Count > 0)
            root.Fault("由其他案件启动（begins-under）的程序须有结果（outcomes），别的程序没有。");
        foreach (
            var outcome in procedure.Outcomes.Where(o =>
                procedure.Steps.All(s => s.Outcome != o.Id)
            )
        )
            root.Fault($"没有步骤给出结果 {outcome.Id}。");
        foreach (
            var child in procedure.Children.Where(child =>
                procedure.Steps.All(s => !s.Opens.Contains(child.Id))
            )
        )
            root.Fault($"没有步骤启动关联案件 {child.Id}。");
    }

    /// <summary>What has to reach the party and has no service of its own opens a track for papers, or the file says that it is handed over on the spot.</summary>
    private static void Delivered(Procedure procedure, FileNode root)
    {
        var handed = root.Words("handed-over");
        foreach (var word in handed.Where(word => !PartyPapers.Templates.Contains(word)))
            root.Get("handed-over")!.Fault($"没有“{word}”这个发给当事人的文书。");
        foreach (
            var paper in procedure
                .AllSteps.SelectMany(step => step.Documents)
                .Select(document => document.Template)
                .Distinct()
                .Where(paper =>
                    PartyPapers.ServedBy(paper) == PartyPapers.OtherService
                    && !handed.Contains(paper)
                    && procedure.Tracks.All(track => !track.Papers.Contains(paper))
                )
        )
            root.Fault(
                $"文书 {paper} 须送达当事人，没有轨道的 papers 写明它；当面交付的，写在 handed-over 中。"
            );
    }

    private static IReadOnlyList<Named> Titles(FileNode? node) =>
        [.. node?.Entries().Select(entry => new Named(entry.Key, entry.Value.Text ?? "")) ?? []];

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
