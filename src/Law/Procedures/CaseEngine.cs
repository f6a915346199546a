using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>A step as offered on a case: it can be done, or it cannot yet and says why.</summary>
/// <param name="Instance">Of a step of a track: the ordinal of its instance; 0 for the spine's.</param>
public sealed record StepOffer(Step Step, int Instance, IReadOnlyList<Refusal> Unmet)
{
    public bool CanBeDone => Unmet.Count == 0;
}

/// <summary>What a rule found, to be stored with the entry: replay verifies gates against it.</summary>
public sealed record Reading(string Fact, bool Holds);

/// <summary>The answer to a step: refusals, or the readings on which it was allowed.</summary>
public sealed record Judgement(IReadOnlyList<Refusal> Refusals, IReadOnlyList<Reading> Readings)
{
    public bool Allowed => Refusals.Count == 0;
}

/// <summary>Runs a procedure: judges a step, and says where the case stands after it.</summary>
public static class CaseEngine
{
    /// <summary>The steps that a person could take or will be able to take, in the order of the file.</summary>
    /// <param name="look">A situation without input; its step is replaced by each step in turn.</param>
    public static IReadOnlyList<StepOffer> Offers(Situation look)
    {
        var offers = new List<StepOffer>();
        foreach (var machine in look.Procedure.Machines)
        foreach (var step in machine.Steps.Where(step => step != look.Procedure.Opening))
        foreach (var at in look.Case.Takeable(machine, step))
        {
            var situation = look with { Step = step, Instance = at.Turn, Input = null };
            if (Authority.HasRole(situation) && CaseVector.IfOffered(situation) is { } vector)
                offers.Add(new(step, at.Turn, Unmet(situation, vector).Refusals));
        }
        return offers;
    }

    /// <summary>May this step be taken now, by this person, with this input? All that stands in the way is told at once.</summary>
    public static Judgement Judge(Situation situation)
    {
        IReadOnlyList<Refusal> door =
        [
            .. Authority.Refuse(situation),
            .. LegalTime.Refuse(situation),
            .. Stage(situation),
            .. JointInput.Refuse(situation),
        ];
        if (door.Count > 0)
            return new(door, []);
        var judgement = Unmet(situation, CaseVector.Of(situation));
        return judgement.Allowed ? judgement with { Refusals = [.. Judged(situation)] } : judgement;
    }

    private static IEnumerable<Refusal> Stage(Situation situation)
    {
        if (
            situation is { Instance: 0, Machine: Track track }
            && situation.Case.Open(track.Id).ToList() is { Count: > 0 } open
        )
        {
            yield return new(
                "which-instance",
                situation.Step.Article,
                $"本案有 {FieldText.Face(open.Count)} 项“{track.Title}”同时在办：{string.Join("；", open.Select(one => $"{FieldText.Face(one.Ordinal)}．{situation.Case.Face(track, one)}"))}。",
                "请指明办理的是哪一项。",
                "instance"
            );
            yield break;
        }
        var (step, procedure) = (situation.Step, situation.Procedure);
        var vector = CaseVector.Of(situation);
        if (step.When.Holds(vector.Values))
            yield break;
        var at = situation.At;
        if (
            step.Establishes.Count > 0
            && step.Establishes.All(fact => at?.Has(fact) == true)
            && situation.Case.LastTaken(step.Id) is not null
        )
        {
            yield return new(
                "not-at-this-stage",
                step.Article,
                $"“{step.Title}”已经办理，现在不能再次办理。",
                "请打开案件页，按“现在可以办”办理。"
            );
            yield break;
        }
        // What only a predicate of law keeps from being offered is refused by it.
        var failing = step.When.Failing(vector.Values);
        if (
            failing.All(literal =>
                situation.Machine.Slots.All[literal.Slot].Kind == SlotKind.Computed
                && !literal.Negated
            )
        )
        {
            foreach (var refusal in failing.Select(one => Telling.Computed(situation, one, vector)))
                yield return refusal;
            yield break;
        }
        var stage =
            procedure.Stages.FirstOrDefault(s => s.Id == situation.Case.Stage)?.Title ?? "尚未登记";
        if (situation is { Instance: > 0, Machine: Track unknown, At: null })
        {
            yield return new(
                "not-at-this-stage",
                step.Article,
                $"本案没有序号为 {FieldText.Face(situation.Instance)} 的“{unknown.Title}”。",
                "请打开案件页，按“现在可以办”办理。",
                "instance"
            );
            yield break;
        }
        var (why, cure) = Telling.NotOffered(situation, vector);
        yield return new(
            "not-at-this-stage",
            step.Article,
            $"案件处于“{stage}”阶段，现在不能办理“{step.Title}”{(why.Length > 0 ? $"：{why}" : "。")}",
            cure.Length > 0 ? cure : "请打开案件页，按“现在可以办”办理。"
        );
    }

    /// <summary>
    /// The checker explores the values that an attribute lists and no other: what a field says beyond them, or does not say,
    /// is refused here. A form that is not filled in yet says nothing and is not refused.
    /// </summary>
    private static IEnumerable<Refusal> Judged(Situation situation)
    {
        if (situation.Input is not { } inputs)
            yield break;
        foreach (
            var attribute in situation.Machine.Attributes.Where(attribute =>
                situation.Step.Judges.Contains(attribute.Id)
            )
        )
        {
            var (block, field) = BlockPath.Read(attribute.From!);
            foreach (
                var value in inputs
                    .Where(input => input.Type == block)
                    .Select(input => field.Property!.GetValue(input.Value))
                    .DefaultIfEmpty()
                    .Where(value =>
                        value is null
                            ? !attribute.Optional
                            : !attribute.Values.Skip(1).Contains(FieldText.Write(value))
                    )
            )
                yield return new(
                    "not-of-this-procedure",
                    situation.Step.Article,
                    $"“{field.Label}”{(value is null ? "没有填写" : $"为“{FieldText.Face(value)}”，本程序不适用")}。",
                    $"可选：{string.Join("、", field.Choices.Where(c => attribute.Values.Contains(c.Value)).Select(c => c.Label))}；其他情形请按相应的程序办理。",
                    attribute.From
                );
        }
    }

    private static Judgement Unmet(Situation situation, CaseVector vector)
    {
        var unmet = situation
            .Step.Needs.Where(need => !need.Gate.Holds(vector.Values))
            .SelectMany(need => Telling.Unmet(situation, need, vector))
            .DistinctBy(refusal => (refusal.Rule, refusal.Message))
            .ToList();
        return new(unmet, vector.Readings);
    }
}
