using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>
/// One machine with an overlay against the same without it: in every state that can be reached, for whatever the computed facts say, a
/// step of the law is allowed only where the law allows it; one that is the party's exactly there.
/// </summary>
internal sealed class OverlayBehaviour
{
    private readonly Machine _law;
    private readonly Machine _own;
    private readonly Procedure _over;
    private readonly OverlayFaults _faults;
    private readonly StateSpace _space;

    public OverlayBehaviour(Machine law, Machine own, Procedure over, OverlayFaults faults)
    {
        (_law, _own, _over, _faults) = (law, own, over, faults);
        List<Gate> asked =
        [
            .. law
                .Steps.SelectMany(step =>
                    step.Starts.Select(start => start.When)
                        .Concat(step.Documents.Select(document => document.When))
                        .Append(Taken(step))
                )
                .Concat(Inputs(law).Select(input => input.Gate))
                .Concat(law.Definitions.Select(definition => definition.Gate))
                .Select(Mapped),
            .. Inputs(own).Select(input => input.Gate),
            .. own.Steps.SelectMany(step => step.Documents.Select(document => document.When)),
            .. own.Definitions.Select(definition => definition.Gate),
        ];
        _space = new(
            own,
            new Bdd(),
            Model
                .Read(own)
                .Concat(asked.SelectMany(gate => gate.Reads))
                .Concat(own.Slots.Of(SlotKind.Computed).Select(slot => slot.Index))
                .ToHashSet(),
            new Alike(own, asked)
        );
    }

    public void Judge()
    {
        foreach (var step in _law.Steps)
        {
            Allowed(step, _own.Step(step.Id)!);
            Starts(step, _own.Step(step.Id)!);
            Papers(step, _own.Step(step.Id)!);
        }
    }

    /// <summary>Conditions over the spine by which the law's tracks read it mean what they meant.</summary>
    public void JudgeInputs(Procedure law)
    {
        foreach (var track in law.Tracks)
        foreach (var input in track.Inputs)
            if (
                _over.Track(track.Id).Inputs.First(own => own.Id == input.Id) is var own
                && _space.Where(Mapped(input.Gate)) != _space.Where(own.Gate)
            )
                _faults.Add(
                    Redefined(input.Gate, own.Gate),
                    input.Article,
                    $"“{track.Title}”所依的“{input.Title}”，地方不能改变其含义。"
                );
    }

    private void Allowed(Step step, Step own)
    {
        var (law, may) = (Mapped(Taken(step)), Taken(own));
        if (Beyond(may, law) is { } state)
        {
            var need = step.Needs.FirstOrDefault(need =>
                Beyond(may, Mapped(need.Gate)) is not null
            );
            var title = need is null ? "办理的阶段" : Title(need);
            _faults.Add(
                _faults.Mark(OverlayWord.Step, _own, step.Id) ?? Weakened(),
                need is { Article.Length: > 0 } ? need.Article : step.Article,
                $"“{step.Title}”须满足“{title}”，地方不能免除。例如{new CaseStory(_over, _own).Standing(state)}"
            );
        }
        if (step.Party && Beyond(law, may) is { } barred)
            _faults.Add(
                _faults.Mark(OverlayWord.Step, _own, step.Id) ?? Redefined(law, may),
                step.Article,
                $"“{step.Title}”是当事人的事，地方不能限制。例如{new CaseStory(_over, _own).Standing(barred)}"
            );
    }

    /// <summary>A clock of the law starts when the law says, and not once more.</summary>
    private void Starts(Step step, Step own)
    {
        if (
            own.Starts.Count(start => _law.Slots.Find(SlotKind.Clock, start.Clock) is not null)
            > step.Starts.Count
        )
            _faults.Add(
                OverlayWord.Step,
                _own,
                step.Id,
                step.Article,
                $"“{step.Title}”起算的期限，地方不能另外起算。"
            );
        foreach (var (law, start) in step.Starts.Zip(own.Starts))
            if (_space.Where(Mapped(law.When)) != _space.Where(start.When))
                _faults.Add(
                    Redefined(Mapped(law.When), start.When),
                    _law.Limit(law.Clock).Article,
                    $"“{step.Title}”起算的期限，地方不能改变起算的条件。"
                );
    }

    private void Papers(Step step, Step own)
    {
        foreach (var (law, paper) in step.Documents.Zip(own.Documents))
            if (Beyond(Mapped(law.When), paper.When) is not null)
                _faults.Add(
                    Redefined(Mapped(law.When), paper.When),
                    step.Article,
                    $"“{step.Title}”应当制作的文书，地方不能免除。"
                );
    }

    /// <summary>A reachable state in which the one holds and the other does not, or null.</summary>
    private byte[]? Beyond(Gate one, Gate other) =>
        _space.Some(_space.And(_space.Where(one), _space.Where(other.Not())));

    /// <summary>The condition said anew that now holds where the law's does not.</summary>
    private OverlayMark? Weakened() =>
        Conditions().FirstOrDefault(pair => Beyond(pair.Own, pair.Law) is not null).Mark;

    /// <summary>The condition said anew that tells the two apart: the first that means something else.</summary>
    private OverlayMark? Redefined(Gate law, Gate own) =>
        law == own
            ? null
            : Conditions()
                .FirstOrDefault(pair => _space.Where(pair.Law) != _space.Where(pair.Own))
                .Mark;

    private IEnumerable<(OverlayMark Mark, Gate Law, Gate Own)> Conditions() =>
        from mark in _faults.Overlay.Marks
        where mark.Word == OverlayWord.Condition && mark.Machine == _own.Id
        let law = _law.Definitions.FirstOrDefault(definition => definition.Id == mark.Id)
        let own = _own.Definitions.FirstOrDefault(definition => definition.Id == mark.Id)
        where law is not null && own is not null
        select (mark, Mapped(law.Gate), own.Gate);

    private static IEnumerable<Definition> Inputs(Machine machine) =>
        machine is Procedure procedure ? procedure.Tracks.SelectMany(track => track.Inputs) : [];

    private static Gate Taken(Step step) =>
        Gate.All([step.When, .. step.Needs.Select(need => need.Gate)]);

    /// <summary>A condition of the law in the slots of the overlaid machine.</summary>
    private Gate Mapped(Gate gate) =>
        gate switch
        {
            Literal literal => Mapped(literal, _law.Slots.All[literal.Slot]),
            AllOf all => Gate.All([.. all.Parts.Select(Mapped)]),
            AnyOf any => new AnyOf([.. any.Parts.Select(Mapped)]),
            _ => throw new ArgumentException($"Unknown gate {gate}.", nameof(gate)),
        };

    /// <summary>What the overlaid machine asks nowhere any more holds nowhere for sure.</summary>
    private Gate Mapped(Literal literal, Slot slot) =>
        _own.Slots.Find(slot.Kind, slot.Name) is { } own
            ? literal with
            {
                Slot = own.Index,
                Value = (byte)own.Values.IndexOf(slot.Values[literal.Value]),
            }
            : GateRewriting.Shut;

    private string Title(Need need) =>
        _law.Definitions.FirstOrDefault(d => d.Id == need.Text)?.Title is { Length: > 0 } defined
            ? defined
        : ComputedFacts.Find(need.Text)?.Title is { } computed ? computed
        : _law.Facts.FirstOrDefault(fact => fact.Id == need.Text)?.Title ?? need.Text;
}
