using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Blocks;
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
        foreach (var draft in drafts)
            spine.Slots.Add(
                SlotKind.Track,
                draft.Id,
                [Slots.NoTrack, Slots.OpenTrack, .. draft.Outcomes.Select(outcome => outcome.Id)]
            );
        spine.Names();
        var tracks = drafts
            .Select(draft => draft.Read(spine.Conditions, Before(draft.Id, root)))
            .ToList();
        var steps = spine.Steps(new(stages, [], tracks, []));
        foreach (
            var twice in steps
                .Concat(tracks.SelectMany(track => track.Steps))
                .GroupBy(step => step.Id)
                .Where(group => group.Count() > 1)
        )
            root.Fault($"步骤 {twice.Key} 写了两次。");
        var procedure = new Procedure
        {
            Id = root.Required("procedure"),
            Title = root.Required("title"),
            Act = root.Required("act"),
            InForce = overlays
                .Select(overlay => overlay.InForce)
                .Append(root.Day("in-force"))
                .Max(),
            Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
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
            Properties = spine.Properties(steps),
            Slots = spine.Slots,
            Tracks = tracks,
        };
        root.NothingElse();
        Bounds.Keep(procedure, root);
        return procedure;
    }

    /// <summary>The blocks that the spine has recorded when it opens a track for the first time.</summary>
    private static IReadOnlyCollection<Type> Before(string track, FileNode root)
    {
        var steps = root.Get("steps")?.Items().ToList() ?? [];
        var opens = steps.FindIndex(step => step.Words("opens").Contains(track));
        return
        [
            .. steps
                .Take(opens + 1)
                .SelectMany(step => step.Get("blocks")?.Items() ?? [])
                .Select(block => BlockType.Named(block.Optional("of"))?.Record)
                .OfType<Type>(),
        ];
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
