namespace Zhifa.Law.Procedures.Checker;

/// <summary>Tells a violation as a case that a lawyer reads without the file: steps, who, what ran out, which article.</summary>
internal static class CaseStory
{
    public static IReadOnlyList<string> Tell(
        Procedure procedure,
        Property property,
        IReadOnlyList<Event> story
    ) =>
        [
            .. story.Select((happened, i) => $"{i + 1}. {Line(procedure, happened)}"),
            $"结果：{property.Title}（{property.Article}）。",
        ];

    /// <summary>Where a case stands that cannot end.</summary>
    public static string Standing(Procedure procedure, ReadOnlySpan<byte> state)
    {
        var parts = new List<string>();
        foreach (var slot in procedure.Slots.All)
            if (slot.Kind == SlotKind.Fact && state[slot.Index] == 1)
                parts.Add(procedure.Fact(slot.Name).Title);
            else if (slot.Kind == SlotKind.Attribute && state[slot.Index] > 0)
                parts.Add($"{slot.Name}={slot.Values[state[slot.Index]]}");
            else if (slot.Kind == SlotKind.Clock && state[slot.Index] == Model.RanOut)
                parts.Add($"“{procedure.Clocks.First(c => c.Id == slot.Name).Title}”期限已满");
        return "案件停在：" + string.Join("、", parts) + "。";
    }

    private static string Line(Procedure procedure, Event happened)
    {
        if (happened.Step is not { } step)
            return $"“{procedure.Clocks.First(clock => clock.Id == happened.Clock).Title}”期限届满。";
        var who = string.Join("或者", step.By.Select(Roles.Title));
        return $"{who}办理“{step.Title}”（{step.Article}）。";
    }
}
