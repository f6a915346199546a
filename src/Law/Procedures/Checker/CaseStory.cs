namespace Zhifa.Law.Procedures.Checker;

/// <summary>Tells a violation as a case that a lawyer reads without the file: steps, who, what ran out, which article.</summary>
internal sealed class CaseStory(Procedure procedure, Machine machine)
{
    public IReadOnlyList<string> Tell(Property property, IReadOnlyList<Event> story) =>
        [
            .. story.Select((happened, i) => $"{i + 1}. {Where}{Line(happened)}"),
            $"结果：{property.Title}（{property.Article}）。",
        ];

    /// <summary>Where a case stands that cannot end.</summary>
    public string Standing(ReadOnlySpan<byte> state)
    {
        var parts = new List<string>();
        foreach (var slot in machine.Slots.All)
            if (slot.Kind == SlotKind.Fact && state[slot.Index] == 1)
                parts.Add(machine.Fact(slot.Name).Title);
            else if (slot.Kind == SlotKind.Attribute && state[slot.Index] > 0)
                parts.Add($"{slot.Name}={slot.Values[state[slot.Index]]}");
            else if (slot.Kind == SlotKind.Clock && state[slot.Index] == Model.RanOut)
                parts.Add(Moved(slot, Model.RanOut));
            else if (slot.Kind == SlotKind.Track && state[slot.Index] > 0)
                parts.Add(Moved(slot, state[slot.Index]));
            else if (slot.Kind == SlotKind.Input && state[slot.Index] == 1)
                parts.Add(slot.Name);
        return $"{Where}案件停在：{string.Join("、", parts)}。";
    }

    private string Where => machine is Track track ? $"（{track.Title}）" : "";

    private string Line(Event happened)
    {
        if (happened.Step is not { } step)
            return Moved(happened.Slot!, happened.Value) + "。";
        var who = string.Join("或者", step.By.Select(Roles.Title));
        return $"{who}办理“{step.Title}”（{step.Article}）。";
    }

    private string Moved(Slot slot, byte value)
    {
        if (slot.Kind == SlotKind.Clock)
            return $"“{machine.Clocks.First(clock => clock.Id == slot.Name).Title}”期限届满";
        var track = procedure.Track(slot.Name);
        return value == Model.Open
            ? $"“{track.Title}”正在办理"
            : $"“{track.Title}”办结：{track.Outcome(slot.Values[value])}";
    }
}
