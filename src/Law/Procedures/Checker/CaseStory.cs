namespace Zhifa.Law.Procedures.Checker;

/// <summary>Tells a violation as a case that a lawyer reads without the file: steps, who, what was found, what ran out, which article.</summary>
internal sealed class CaseStory(Procedure procedure, Machine machine)
{
    /// <param name="matters">The slots without which the story would not be one.</param>
    public IReadOnlyList<string> Tell(
        Property property,
        IReadOnlyList<Told> story,
        IReadOnlySet<int> matters
    ) =>
        [
            .. story.Select((told, i) => $"{i + 1}. {Where}{Line(told, matters)}"),
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

    private string Line(Told told, IReadOnlySet<int> matters)
    {
        if (told.Event.Step is not { } step)
            return Moved(told.Event.Slot!, told.Event.Value) + "。";
        if (step.ByLaw)
            return $"“{step.Title}”（{step.Article}）依法发生{Brought(step, told.State)}。";
        var who = string.Join("或者", step.By.Select(Roles.Title));
        var found = machine
            .Attributes.Where(attribute => step.Judges.Contains(attribute.Id))
            .Select(attribute => Found(attribute, told.State, matters))
            .OfType<string>()
            .ToList();
        var with = found.Count == 0 ? "" : $"，其中{string.Join("，", found)}";
        return $"{who}办理“{step.Title}”（{step.Article}）{with}。";
    }

    /// <summary>What stood in the other procedure and stands here.</summary>
    private string Brought(Step step, byte[]? state)
    {
        var brought = (step.TakesOver?.Carries.Keys ?? [])
            .Where(fact => state?[machine.Slots[SlotKind.Fact, fact].Index] == 1)
            .Select(fact => machine.Fact(fact).Title)
            .ToList();
        return brought.Count == 0 ? "" : $"，随案转来：{string.Join("、", brought)}";
    }

    /// <summary>What the step says in a field that the story depends on.</summary>
    private string? Found(CaseAttribute attribute, byte[]? state, IReadOnlySet<int> matters)
    {
        var slot = machine.Slots[SlotKind.Attribute, attribute.Id];
        if (state is null || state[slot.Index] == 0 || !matters.Contains(slot.Index))
            return null;
        var (_, field) = BlockPath.Read(attribute.From!);
        var value = slot.Values[state[slot.Index]];
        var said = field.Choices.FirstOrDefault(choice => choice.Value == value).Label;
        return $"“{field.Label}”为“{said ?? (value == "true" ? "是" : "否")}”";
    }

    private string Moved(Slot slot, byte value)
    {
        if (slot.Kind == SlotKind.Clock)
            return $"“{machine.Clocks.First(clock => clock.Id == slot.Name).Title}”期限届满";
        if (slot.Kind == SlotKind.Outcome)
            return $"案件的变化使它了结：{((Track)machine).Outcomes.First(outcome => outcome.Id == slot.Values[value]).Title}";
        var branch = procedure.Branch(slot.Name);
        return value == Model.Open
            ? $"“{branch.Title}”正在办理"
            : $"“{branch.Title}”办结：{branch.Outcome(slot.Values[value])}";
    }
}
