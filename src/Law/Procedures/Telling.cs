using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Tells a person why a gate is closed: reason, article and cure come from the file itself.</summary>
internal static class Telling
{
    private const string Hopeless = "不能再办理本步骤，请按“现在可以办”办理。";

    public static IEnumerable<Refusal> Unmet(Situation situation, Need need, CaseVector vector)
    {
        if (
            situation.Machine.Definitions.FirstOrDefault(d => d.Id == need.Text) is
            { Title.Length: > 0 } definition
        )
            return [Defined(situation, definition, vector)];
        return need
            .Gate.Failing(vector.Values)
            .Select(literal => One(situation, need, literal, vector));
    }

    /// <summary>Why a step is not offered: what of facts and branches lacks, and how to get there; empty where the stage says it all.</summary>
    public static (string Why, string Cure) NotOffered(Situation situation, CaseVector vector)
    {
        var failing = situation
            .Step.When.Failing(vector.Values)
            .Select(literal => (literal, slot: situation.Machine.Slots.All[literal.Slot]))
            .ToList();
        var said = failing
            .Select(one => Lacks(situation, one.literal, one.slot))
            .Where(text => text.Length > 0)
            .Distinct()
            .ToList();
        // Of many reasons none is the one.
        return said.Count is 0 or > 2
            ? ("", "")
            : (
                string.Concat(said),
                new Cures(situation, vector).Of(
                    Gate.All([.. failing.Select(one => (Gate)one.literal)])
                )
            );
    }

    private static string Lacks(Situation situation, Literal literal, Slot slot) =>
        slot.Kind switch
        {
            SlotKind.Track => Stands(situation, slot, literal),
            SlotKind.Fact when situation.Machine.Fact(slot.Name).Title is var title =>
                literal.Negated ? $"{title}。" : $"尚未满足：{title}。",
            SlotKind.Outcome when situation.Machine is Track track => situation.At is null
                ? $"“{track.Title}”尚未开始。"
                : $"“{track.Title}”已经办结。",
            SlotKind.Outcome => literal.Negated ? "案件还没有结果。" : "案件已有结果。",
            _ => "",
        };

    private static Refusal Defined(Situation situation, Definition definition, CaseVector vector)
    {
        var cure = new Cures(situation, vector).Of(definition.Gate);
        return new(
            definition.Id,
            definition.Article,
            $"未满足：{definition.Title}。",
            cure.Length > 0 ? cure : Hopeless
        );
    }

    /// <summary>What a predicate of law found.</summary>
    public static Refusal Computed(Situation situation, Literal literal, CaseVector vector)
    {
        var (fact, finding) = (
            ComputedFacts.Find(situation.Machine.Slots.All[literal.Slot].Name)!,
            vector.Finding(literal.Slot)
        );
        return new(fact.Id, fact.Article, finding.Message, finding.Cure, finding.Field);
    }

    private static Refusal One(Situation situation, Need need, Literal literal, CaseVector vector)
    {
        var slot = situation.Machine.Slots.All[literal.Slot];
        switch (slot.Kind)
        {
            case SlotKind.Computed:
                return Computed(situation, literal, vector);
            case SlotKind.Clock:
                return Clock(situation, need, literal, slot);
            case SlotKind.Fact:
                var title = situation.Machine.Fact(slot.Name).Title;
                var cure = new Cures(situation, vector).Of(literal);
                return new(
                    literal.Negated ? "not-" + slot.Name : slot.Name,
                    need.Article,
                    literal.Negated ? $"{title}。" : $"尚未满足：{title}。",
                    // What nothing undoes.
                    cure.Length > 0
                        ? cure
                        : Hopeless
                );
            case SlotKind.Track:
                return new(
                    slot.Name,
                    need.Article,
                    Stands(situation, slot, literal),
                    new Cures(situation, vector).Of(literal)
                );
            case SlotKind.Input:
                return Input(situation, need, slot);
            default:
                return new(need.Text, need.Article, $"不符合条件：{need.Text}。", "");
        }
    }

    /// <summary>What the spine has not reached; where a period is what lacks, until when.</summary>
    private static Refusal Input(Situation situation, Need need, Slot slot)
    {
        var input = ((Track)situation.Machine).Inputs.First(one => one.Id == slot.Name);
        var spine = CaseVector.Established(situation.Procedure, situation.Case, situation.Day);
        var days = input
            .Gate.Failing(spine)
            .Select(literal => situation.Procedure.Slots.All[literal.Slot])
            .Select(failing =>
                failing.Kind == SlotKind.Clock
                    ? situation.Case.Clocks.GetValueOrDefault(failing.Name)?.OverFrom
                    : ByLaw(situation, failing)
            )
            .OfType<DateOnly>()
            .ToList();
        return new(
            input.Id,
            need.Article,
            $"未满足：{input.Title}。",
            days.Count > 0
                ? $"{FieldText.Face(days.Max())}起可以办理。"
                : "请先办理前面的步骤；复议、诉讼正在进行的，登记结果以后再办理。"
        );
    }

    /// <summary>When the track ends by itself for the party of the step: at the last of the periods that the law waits for; null where it does not.</summary>
    private static DateOnly? ByLaw(Situation situation, Slot slot)
    {
        if (
            slot.Kind != SlotKind.Track
            || situation.Procedure.Branch(slot.Name) is not Track { Per: TrackPer.Party } track
            || situation.At is not TrackState { Key: { } party }
            || situation.Case.Open(track.Id).FirstOrDefault(one => one.Key == party) is not { } open
        )
            return null;
        var ends = track
            .Steps.Select(step => step.RunsOut)
            .OfType<string>()
            .Select(clock => open.Clocks.GetValueOrDefault(clock))
            .Where(clock => clock is { StoppedOn: null })
            .ToList();
        return ends.Count == 0
            ? null
            : open
                .Clocks.Values.Where(clock => clock.StoppedOn is null)
                .Max(clock => (DateOnly?)clock.OverFrom);
    }

    private static string Stands(Situation situation, Slot slot, Literal literal)
    {
        var track = situation.Procedure.Branch(slot.Name);
        var now = situation.Case.Standing(track);
        return now switch
        {
            Slots.NoTrack => $"“{track.Title}”尚未办理。",
            Slots.OpenTrack => $"{situation.Case.StillOpen($"“{track.Title}”", track)}尚未办结。",
            _ => $"“{track.Title}”的结果是“{track.Outcome(now)}”。",
        };
    }

    private static Refusal Clock(Situation situation, Need need, Literal literal, Slot slot)
    {
        var title = situation.Machine.Clocks.First(clock => clock.Id == slot.Name).Title;
        // Asked for while it runs, or before it has run out: what is over does not come again.
        var over =
            literal.Negated
            || slot.Values[literal.Value] == Slots.ClockStates[Checker.Model.Running];
        if (situation.Clock(slot.Name) is not { } clock)
            return new(slot.Name, need.Article, $"“{title}”期限尚未开始。", "请先办理前面的步骤。");
        return over
            ? new(
                slot.Name,
                need.Article,
                clock.StoppedOn is { } stopped
                    ? $"“{title}”期限已于{FieldText.Face(stopped)}停止。"
                    : $"“{title}”期限已于{FieldText.Face(clock.Due)}届满。",
                "期限届满或者停止后不能再办理。"
            )
            : new(
                slot.Name,
                need.Article,
                $"“{title}”期限尚未届满。",
                $"{FieldText.Face(clock.OverFrom)}起可以办理。"
            );
    }
}
