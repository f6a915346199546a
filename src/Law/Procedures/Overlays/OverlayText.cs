namespace Zhifa.Law.Procedures.Overlays;

/// <summary>A procedure file with its overlays as one text, parted by lines <c>---</c>: it has one hash and is kept whole.</summary>
public static class OverlayText
{
    private const string Parting = "---";

    public static string Join(string procedure, params IReadOnlyList<string> overlays) =>
        string.Join($"\n{Parting}\n", overlays.Prepend(procedure).Select(text => text.TrimEnd()))
        + "\n";

    /// <summary>The procedure's own text and those of its overlays, in order.</summary>
    public static (string Own, IReadOnlyList<string> Overlays) Split(string text)
    {
        var parts = new List<List<string>> { new() };
        foreach (var line in text.Split('\n'))
            if (line.TrimEnd('\r') == Parting)
                parts.Add([]);
            else
                parts[^1].Add(line);
        var texts = parts.Select(lines => string.Join('\n', lines)).ToList();
        return (texts[0], texts[1..]);
    }
}
