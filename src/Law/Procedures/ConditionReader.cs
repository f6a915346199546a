using System.Text.RegularExpressions;

namespace Zhifa.Law.Procedures;

/// <summary>
/// Reads conditions: a list, all of which hold; inside it <c>any: […]</c>, <c>all: […]</c>, <c>not x</c>, <c>attribute=value</c>,
/// <c>clock(id).ran-out</c>, <c>track(outcome)</c>, an established or computed fact, a definition or a phase. Nothing else: no arithmetic, no queries.
/// </summary>
internal sealed partial class ConditionReader(Slots slots)
{
    private readonly Dictionary<string, Definition> _named = [];

    private IReadOnlyList<Definition> _inputs = [];

    public Slots Slots => slots;

    public IReadOnlyList<Definition> Definitions => [.. _named.Values];

    /// <summary>Gives a condition its name, which nothing else may bear: a second meaning would silently take the first one's place.</summary>
    public void Name(Definition definition, FileNode node)
    {
        if (
            ComputedFacts.Find(definition.Id) is not null
            || slots.Find(SlotKind.Fact, definition.Id) is not null
            || slots.Find(SlotKind.Input, definition.Id) is not null
            || _named.ContainsKey(definition.Id)
        )
            node.Fault($"“{definition.Id}”已经是事实、计算的事实、定义或者阶段的名字。");
        _named[definition.Id] = definition;
    }

    public Definition? Named(string id) =>
        _named.GetValueOrDefault(id) ?? _inputs.FirstOrDefault(input => input.Id == id);

    /// <summary>The inputs of the track, which give their gates title and article.</summary>
    public void Entered(IReadOnlyList<Definition> inputs) => _inputs = inputs;

    public Gate Read(FileNode? node)
    {
        if (node is null)
            return Gate.Open;
        if (node.Text is { } word)
            return Word(word, node);
        return node.IsList ? Gate.All([.. node.Items().Select(Read)]) : Map(node);
    }

    private Gate Map(FileNode node)
    {
        var parts = new List<Gate>();
        foreach (var (key, value) in node.Entries())
            switch (key)
            {
                case "any":
                    parts.Add(Gate.Any([.. value.Items().Select(Read)]));
                    break;
                case "all":
                    parts.Add(Read(value));
                    break;
                default:
                    value.Fault($"条件里只能写 any、all，不能写 {key}。");
                    break;
            }
        return Gate.All(parts);
    }

    public Gate Word(string text, FileNode node)
    {
        var word = text.Trim();
        if (word.StartsWith("not ", StringComparison.Ordinal))
            return Word(word[4..], node).Not();
        if (ClockWord().Match(word) is { Success: true } clock)
            return Clock(clock.Groups[1].Value, clock.Groups[2].Value, node);
        if (TrackWord().Match(word) is { Success: true } track)
            return Track(track.Groups[1].Value, track.Groups[2].Value, node);
        if (word.Split('=') is [var attribute, var value])
            return Attribute(attribute, value, node);
        if (_named.TryGetValue(word, out var definition))
            return definition.Gate;
        if ((slots.Find(SlotKind.Fact, word) ?? slots.Find(SlotKind.Input, word)) is { } known)
            return new Literal(known.Index, 1, false);
        if (ComputedFacts.Find(word) is not null)
            return new Literal(
                (slots.Find(SlotKind.Computed, word) ?? slots.Add(SlotKind.Computed, word)).Index,
                1,
                false
            );
        node.Fault(
            $"不认识的条件“{word}”：不是已建立的事实、计算的事实、定义、阶段、属性或者期限。"
        );
        return Gate.Open;
    }

    private Gate Clock(string id, string state, FileNode node)
    {
        var slot = slots.Find(SlotKind.Clock, id);
        if (slot is null)
            node.Fault($"期限 {id} 没有在 clocks 中声明。");
        else if (!slot.Values.Contains(state))
            node.Fault($"期限没有“{state}”这个状态，可写：{string.Join("、", slot.Values)}。");
        else
            return new Literal(slot.Index, (byte)slot.Values.IndexOf(state), false);
        return Gate.Open;
    }

    private Gate Track(string id, string value, FileNode node)
    {
        var slot = slots.Find(SlotKind.Track, id);
        if (slot is null)
            node.Fault($"轨道 {id} 没有在 tracks 中声明。");
        else if (!slot.Values.Contains(value))
            node.Fault(
                $"轨道 {id} 没有“{value}”这个结果，可写：{string.Join("、", slot.Values)}。"
            );
        else
            return new Literal(slot.Index, (byte)slot.Values.IndexOf(value), false);
        return Gate.Open;
    }

    public bool ReadsComputed(Gate gate) =>
        gate.Reads.Any(slot => slots.All[slot].Kind == SlotKind.Computed);

    private Gate Attribute(string id, string value, FileNode node)
    {
        var slot = slots.Find(SlotKind.Attribute, id);
        if (slot is null)
            node.Fault($"属性 {id} 没有在 attributes 中声明。");
        else if (!slot.Values.Contains(value))
            node.Fault($"属性 {id} 没有“{value}”这个值，可写：{string.Join("、", slot.Values)}。");
        else
            return new Literal(slot.Index, (byte)slot.Values.IndexOf(value), false);
        return Gate.Open;
    }

    [GeneratedRegex(@"^([a-z-]+)\(([a-z-]+)\)$")]
    private static partial Regex TrackWord();

    [GeneratedRegex(@"^clock\(([a-z.-]+)\)\.([a-z-]+)$")]
    private static partial Regex ClockWord();
}

internal static class Lists
{
    public static int IndexOf(this IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
            if (list[i] == value)
                return i;
        return -1;
    }
}
