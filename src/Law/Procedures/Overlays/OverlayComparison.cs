using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures.Checker;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>What an overlay may not do.</summary>
/// <param name="Article">The article of the law that it goes against.</param>
public sealed record OverlayFault(string File, int Line, string Article, string Reason)
{
    public override string ToString() => $"{File}:{Line}: {Reason}（{Article}）";
}

/// <summary>
/// Holds a procedure with its last overlay against the same without it. By behaviour, not by text: in every state that can be reached,
/// a step that the law knows is allowed only where the law allows it, and what the overlay adds leaves the law's own facts
/// alone. So whatever can happen under the overlay can happen without it, and what is proved there holds here.
/// </summary>
public sealed class OverlayComparison
{
    /// <summary>A province gives the sum for hearings; below it, it may only be lowered.</summary>
    private const int ProvinceCode = 2;

    private readonly Procedure _under;
    private readonly Procedure _over;
    private readonly Overlay _overlay;
    private readonly List<OverlayFault> _faults = [];

    private OverlayComparison(Procedure under, Procedure over) =>
        (_under, _over, _overlay) = (under, over, over.Overlays[^1]);

    /// <summary>What the overlays in a text do that they may not, each held against what it lies on.</summary>
    /// <exception cref="ProcedureFileException">The text is no procedure.</exception>
    public static IReadOnlyList<OverlayFault> Of(string text, string file)
    {
        var (own, overlays) = OverlayText.Split(text);
        var faults = new List<OverlayFault>();
        for (var i = 0; i < overlays.Count; i++)
            faults.AddRange(Of(Read(i), Read(i + 1)));
        return faults;

        Procedure Read(int count) =>
            ProcedureReader.Read(OverlayText.Join(own, [.. overlays.Take(count)]), file);
    }

    /// <summary>What the last overlay of a procedure does that it may not; empty when it may lie on it.</summary>
    public static IReadOnlyList<OverlayFault> Of(Procedure under, Procedure over)
    {
        var comparison = new OverlayComparison(under, over);
        foreach (var machine in under.Machines)
        {
            var own = over.Machines.First(one => one.Id == machine.Id);
            comparison.Added(machine, own);
            comparison.Limits(machine, own);
            comparison.Kept(machine, own);
            if (comparison._faults.Count == 0)
                comparison.Allowed(machine, own);
        }
        comparison.Outcomes();
        comparison.Hearing();
        return [.. comparison._faults.OrderBy(fault => fault.Line)];
    }

    /// <summary>What the overlay adds, to a step or as a step, touches nothing that the law has named.</summary>
    private void Added(Machine under, Machine over)
    {
        foreach (var step in over.Steps)
        {
            var known = under.Step(step.Id);
            var touched = Touches(step)
                .Except(known is null ? [] : Touches(known))
                .Where(name => Named(under, name))
                .ToList();
            if (touched.Count > 0)
                Fault(
                    OverlayWord.Step,
                    over,
                    step.Id,
                    step.Article,
                    $"地方增加的内容不能改变国家程序的事实、属性、期限或者轨道：{string.Join("、", touched)}。"
                );
            if (known is null && (step.Ends && over is Procedure || Ends(under, step)))
                Fault(
                    OverlayWord.Step,
                    over,
                    step.Id,
                    step.Article,
                    "地方增加的步骤不能使案件终结，也不能给出国家程序的结果。"
                );
        }
        foreach (var exit in over.Exits.Except(under.Exits).Where(id => under.Step(id) is not null))
            Fault(
                OverlayWord.Exit,
                over,
                exit,
                under.Step(exit)!.Article,
                "国家程序的步骤不能改作例外出口。"
            );
    }

    private static bool Ends(Machine under, Step step) =>
        step.Outcome is { } outcome && (under as Track)?.Outcomes.Any(o => o.Id == outcome) == true;

    private static IEnumerable<string> Touches(Step step) =>
        [
            .. step.Establishes,
            .. step.Clears,
            .. step.Sets.Keys,
            .. step.Judges,
            .. step.Starts.Select(start => start.Clock),
            .. step.Stops,
            .. step.Opens,
            .. step.Voids,
        ];

    private static bool Named(Machine machine, string name) =>
        new[] { SlotKind.Fact, SlotKind.Attribute, SlotKind.Clock, SlotKind.Track }.Any(kind =>
            machine.Slots.Find(kind, name) is not null
        );

    /// <summary>Who takes a step, and how solemnly, is not relaxed.</summary>
    private void Kept(Machine under, Machine over)
    {
        foreach (var step in under.Steps)
        {
            var own = over.Step(step.Id)!;
            if (own.By.Except(step.By).ToList() is { Count: > 0 } more)
                Fault(
                    OverlayWord.Step,
                    over,
                    step.Id,
                    step.Article,
                    $"“{step.Title}”由{Titles(step.By)}办理，地方不能另交{Titles(more)}办理。"
                );
            if (step.Signed && !own.Signed || step.Now && !own.Now)
                Fault(
                    OverlayWord.Step,
                    over,
                    step.Id,
                    step.Article,
                    $"“{step.Title}”须由本人当时签署，地方不能免除。"
                );
        }
    }

    private void Limits(Machine under, Machine over)
    {
        foreach (var clock in under.Clocks)
        {
            var (law, own) = (under.Limit(clock.Id), over.Limit(clock.Id));
            if (own.Length == law.Length)
                continue;
            // A day before which nothing may be done protects the party, whoever waits.
            var longer = own.Length > law.Length;
            var protects =
                law.Binds == LimitBinds.Party || law.Answers == LimitAnswer.FirstLawfulDay;
            if (law.Binds == LimitBinds.Neither || longer != protects)
                Fault(
                    OverlayWord.Clock,
                    over,
                    clock.Id,
                    law.Article,
                    law.Binds == LimitBinds.Neither ? $"“{clock.Title}”的期限不能变更。"
                        : protects
                            ? $"“{clock.Title}”保护当事人，只能延长：{Length(law)}不能改为{Length(own)}。"
                        : $"“{clock.Title}”约束行政机关，只能缩短：{Length(law)}不能改为{Length(own)}。"
                );
        }
    }

    /// <summary>In every reachable state, each step of the law is allowed only where the law allows it.</summary>
    private void Allowed(Machine under, Machine over)
    {
        var bdd = new Bdd();
        var laws = under.Steps.ToDictionary(
            step => step.Id,
            step => Mapped(Taken(step), under, over)
        );
        var kept = Model
            .Read(over)
            .Concat(laws.Values.SelectMany(gate => gate.Reads))
            .Concat(over.Slots.Of(SlotKind.Computed).Select(slot => slot.Index))
            .ToHashSet();
        var space = new StateSpace(over, bdd, kept);
        foreach (var step in under.Steps)
        {
            var own = space.Where(Taken(over.Step(step.Id)!));
            if (Breach(laws[step.Id]) is { } state)
            {
                var need = step.Needs.FirstOrDefault(need =>
                    Breach(Mapped(need.Gate, under, over)) is not null
                );
                Told(under, over, step, need, space, state);
            }
            Starts(under, over, step, space);

            byte[]? Breach(Gate law) => space.Some(bdd.And(own, space.Where(law.Not())));
        }
    }

    private void Told(
        Machine under,
        Machine over,
        Step step,
        Need? need,
        StateSpace space,
        byte[] state
    )
    {
        var condition = _overlay.Marks.FirstOrDefault(mark =>
            mark.Word == OverlayWord.Condition
            && mark.Machine == over.Id
            && under.Definitions.FirstOrDefault(d => d.Id == mark.Id) is { } law
            && over.Definitions.FirstOrDefault(d => d.Id == mark.Id) is { } own
            && space.Some(
                space.And(space.Where(own.Gate), space.Where(Mapped(law.Gate, under, over).Not()))
            )
                is not null
        );
        var changed = _overlay.Marks.FirstOrDefault(mark =>
            mark.Word == OverlayWord.Step && mark.Machine == over.Id && mark.Id == step.Id
        );
        var title = need is null ? "办理的阶段" : Title(under, need);
        _faults.Add(
            new(
                _overlay.File,
                (changed ?? condition)?.Line ?? 1,
                need is { Article.Length: > 0 } ? need.Article : step.Article,
                $"“{step.Title}”须满足“{title}”，地方不能免除。例如{new CaseStory(_over, over).Standing(state)}"
            )
        );
    }

    /// <summary>A clock of the law starts when the law says.</summary>
    private void Starts(Machine under, Machine over, Step step, StateSpace space)
    {
        var own = over.Step(step.Id)!;
        if (
            own.Starts.Count(start => under.Slots.Find(SlotKind.Clock, start.Clock) is not null)
            > step.Starts.Count
        )
            Fault(
                OverlayWord.Step,
                over,
                step.Id,
                step.Article,
                $"“{step.Title}”起算的期限，地方不能另外起算。"
            );
        foreach (var start in step.Starts)
        {
            var law = space.Where(Mapped(start.When, under, over));
            if (own.Starts.Where(o => o.Clock == start.Clock).All(o => space.Where(o.When) != law))
                Fault(
                    OverlayWord.Step,
                    over,
                    step.Id,
                    under.Limit(start.Clock).Article,
                    $"“{step.Title}”起算的期限，地方不能改变起算的条件。"
                );
        }
    }

    /// <summary>A new way for a track to end reads to the law like one that it knows.</summary>
    private void Outcomes()
    {
        foreach (var track in _under.Tracks)
        foreach (var outcome in _over.Track(track.Id).Outcomes.Skip(track.Outcomes.Count))
        {
            var slot = _under.Slots[SlotKind.Track, track.Id];
            var named = _under
                .Steps.SelectMany(step => step.Needs.Select(need => need.Gate).Append(step.When))
                .SelectMany(Literals)
                .Where(literal => literal.Slot == slot.Index)
                .Select(literal => slot.Values[literal.Value])
                .ToHashSet();
            if (track.Outcomes.All(known => named.Contains(known.Id)))
                Fault(
                    OverlayWord.Outcome,
                    track,
                    outcome.Id,
                    track.Steps[0].Article,
                    $"“{track.Title}”的每一种结果在国家程序中都有其效果，地方不能增加“{outcome.Title}”。"
                );
        }
    }

    private void Hearing()
    {
        var given = _under.Overlays.Any(overlay => overlay.Hearing.Count > 0);
        foreach (var own in _overlay.Hearing)
        {
            var law = _under.HearingAmounts.First(row => row.Class == own.Class);
            if (given ? own.Amount > law.Amount : _overlay.Region.Length != ProvinceCode)
                Fault(
                    OverlayWord.Hearing,
                    null,
                    FieldText.Kebab(own.Class.ToString()),
                    law.Article,
                    given
                        ? $"要求听证的数额只能降低：{FieldText.Face(law.Amount)}不能改为{FieldText.Face(own.Amount)}。"
                        : "要求听证的数额由省一级规定；没有规定的，任何数额都可以要求听证。"
                );
        }
    }

    private void Fault(
        OverlayWord word,
        Machine? machine,
        string id,
        string article,
        string reason
    ) =>
        _faults.Add(
            new(
                _overlay.File,
                _overlay
                    .Marks.FirstOrDefault(mark =>
                        mark.Word == word
                        && mark.Id == id
                        && (machine is null || mark.Machine == machine.Id)
                    )
                    ?.Line
                    ?? 1,
                article,
                reason
            )
        );

    private static Gate Taken(Step step) =>
        Gate.All([step.When, .. step.Needs.Select(need => need.Gate)]);

    private static IEnumerable<Literal> Literals(Gate gate) =>
        gate switch
        {
            Literal literal => [literal],
            AllOf all => all.Parts.SelectMany(Literals),
            AnyOf any => any.Parts.SelectMany(Literals),
            _ => [],
        };

    /// <summary>A condition of the law in the slots of the overlaid procedure.</summary>
    private static Gate Mapped(Gate gate, Machine under, Machine over) =>
        gate switch
        {
            Literal literal => Mapped(literal, under.Slots.All[literal.Slot], over),
            AllOf all => Gate.All([.. all.Parts.Select(part => Mapped(part, under, over))]),
            AnyOf any => new AnyOf([.. any.Parts.Select(part => Mapped(part, under, over))]),
            _ => throw new ArgumentException($"Unknown gate {gate}.", nameof(gate)),
        };

    /// <summary>What the overlaid procedure asks nowhere any more holds nowhere for sure.</summary>
    private static Gate Mapped(Literal literal, Slot slot, Machine over) =>
        over.Slots.Find(slot.Kind, slot.Name) is { } own
            ? literal with
            {
                Slot = own.Index,
                Value = (byte)own.Values.IndexOf(slot.Values[literal.Value]),
            }
            : GateRewriting.Shut;

    private static string Title(Machine machine, Need need) =>
        machine.Definitions.FirstOrDefault(d => d.Id == need.Text)?.Title is { Length: > 0 } defined
            ? defined
        : ComputedFacts.Find(need.Text)?.Title is { } computed ? computed
        : machine.Facts.FirstOrDefault(fact => fact.Id == need.Text)?.Title ?? need.Text;

    private static string Titles(IReadOnlyList<string> roles) =>
        string.Join("、", roles.Select(Roles.Title));

    private static string Length(TimeLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Length}{FieldText.Label(limit.Unit)}");
}
