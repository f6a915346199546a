namespace Zhifa.Law.Procedures.Overlays;

/// <summary>What an overlay may not do.</summary>
/// <param name="Article">The article of the law that it goes against.</param>
public sealed record OverlayFault(string File, int Line, string Article, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}（{Article}）";
}

/// <summary>Collects what an overlay may not do, each with the line that says it.</summary>
internal sealed class OverlayFaults(Overlay overlay)
{
    private readonly List<OverlayFault> _all = [];

    public IReadOnlyList<OverlayFault> All => [.. _all.OrderBy(fault => fault.Line)];

    public bool Any => _all.Count > 0;

    public Overlay Overlay => overlay;

    /// <param name="machine">The machine of which it is said, or null where ids are the overlay's own.</param>
    public void Add(OverlayWord word, Machine? machine, string id, string article, string reason) =>
        Add(Mark(word, machine, id), article, reason);

    public void Add(OverlayMark? mark, string article, string reason) =>
        _all.Add(new(overlay.File, mark?.Line ?? 1, article, reason));

    public OverlayMark? Mark(OverlayWord word, Machine? machine, string id) =>
        overlay.Marks.FirstOrDefault(mark =>
            mark.Word == word && mark.Id == id && (machine is null || mark.Machine == machine.Id)
        );
}
