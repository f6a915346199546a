using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>
/// What an overlay adds, to a step or as a step, leaves alone what the law has named: its facts, attributes, clocks and tracks, and the
/// records and papers that its rules read.
/// </summary>
internal sealed class OverlayAdditions(Procedure under, Procedure over, OverlayFaults faults)
{
    private readonly HashSet<string> _records =
    [
        .. under
            .AllSteps.SelectMany(step => step.Blocks)
            .Select(block => block.Block.Name)
            .Where(name => name != OwnFields.Name),
        .. under
            .Machines.SelectMany(machine => machine.Slots.Of(SlotKind.Computed))
            .SelectMany(slot => ComputedFacts.Find(slot.Name)!.Reads)
            .Select(type => type.Name),
    ];
    private readonly HashSet<string> _papers =
    [
        .. under.AllSteps.SelectMany(step => step.Documents).Select(document => document.Template),
    ];

    public void Judge()
    {
        foreach (var machine in over.Machines)
        {
            var law = under.Machines.FirstOrDefault(known => known.Id == machine.Id);
            foreach (var step in machine.Steps)
                Judge(law, machine, step, law?.Step(step.Id));
            foreach (var exit in machine.Exits.Where(id => law?.Step(id) is not null))
                if (!law!.Exits.Contains(exit))
                    faults.Add(
                        OverlayWord.Exit,
                        machine,
                        exit,
                        law.Step(exit)!.Article,
                        "国家程序的步骤不能改作例外出口。"
                    );
        }
    }

    private void Judge(Machine? law, Machine machine, Step step, Step? known)
    {
        void Fault(string reason) =>
            faults.Add(OverlayWord.Step, machine, step.Id, step.Article, reason);

        var touched = Touches(step)
            .Except(known is null ? [] : Touches(known))
            .Where(touch => law is not null && under.Machines.Any(one => Named(one, touch.Name)))
            .Select(touch => touch.Name)
            .ToList();
        if (touched.Count > 0)
            Fault(
                $"地方增加的内容不能改变国家程序的事实、属性、期限或者轨道：{string.Join("、", touched)}。"
            );
        var records = step
            .Blocks.Where(block => !Asks(known, block.Block.Name))
            .Where(block => _records.Contains(block.Block.Name))
            .Select(block => block.Block.Label)
            .ToList();
        if (records.Count > 0)
            Fault(
                $"地方增加的内容不能另行记录国家程序所依据的事项：{string.Join("、", records)}。"
            );
        if (
            known is { Party: true }
            && step.Blocks.SelectMany(Required).Except(known.Blocks.SelectMany(Required)).Any()
        )
            Fault("当事人的事，地方不能另设必填的事项。");
        if (step.Documents.Skip(known?.Documents.Count ?? 0).Any(d => _papers.Contains(d.Template)))
            Fault("地方增加的步骤不能制作国家程序的文书。");
        if (known is null && (step.Ends && machine is Procedure || Ends(law, step)))
            Fault("地方增加的步骤不能使案件终结，也不能给出国家程序的结果。");
        if (known is null ? step.Reopens || step.Revives : step.Revives && !known.Revives)
            Fault("地方增加的步骤不能使已经终结的案件、已经办结的轨道恢复办理。");
    }

    private static bool Asks(Step? step, string block) =>
        step?.Blocks.Any(asked => asked.Block.Name == block) == true;

    private static IEnumerable<string> Required(StepBlock asked) =>
        asked
            .Block.Fields.Where(field => field.Required)
            .Select(field => $"{asked.Block.Name}.{field.Name}");

    private static bool Ends(Machine? law, Step step) =>
        step.Reopens && law is Procedure
        || (law as Track)?.Outcomes.Any(outcome => outcome.Id == step.Outcome) == true
        || (law as Procedure)?.Outcomes.Any(outcome => outcome.Id == step.Outcome) == true;

    /// <summary>What a step does to which name: to clear a fact is not to establish it.</summary>
    private static IEnumerable<(string Verb, string Name)> Touches(Step step) =>
        [
            .. step.Establishes.Select(name => ("establishes", name)),
            .. step.Clears.Select(name => ("clears", name)),
            .. step.Sets.Select(set => ($"sets {set.Value}", set.Key)),
            .. step.Judges.Select(name => ("judges", name)),
            .. step.Starts.Select(start => ("starts", start.Clock)),
            .. step.Stops.Select(name => ("stops", name)),
            .. step.Opens.Select(name => ("opens", name)),
            .. step.Voids.Select(name => ("voids", name)),
            .. step.Concludes.Select(end => ($"concludes {end.Value}", end.Key)),
        ];

    private static bool Named(Machine machine, string name) =>
        new[] { SlotKind.Fact, SlotKind.Attribute, SlotKind.Clock, SlotKind.Track }.Any(kind =>
            machine.Slots.Find(kind, name) is not null
        );
}
