using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures.Overlays;

/// <summary>
/// Holds a procedure with its last overlay against the same without it. By behaviour, not by text: in every state that can be reached,
/// a step that the law knows is allowed only where the law allows it, and what the overlay adds leaves the law's own facts, records and
/// papers alone. So whatever can happen under the overlay can happen without it, and what is proved there holds here.
/// </summary>
public sealed class OverlayComparison
{
    /// <summary>A province gives the sum for hearings and other ways for a track to end; below it, sums only fall.</summary>
    private const int ProvinceCode = 2;

    private readonly Procedure _under;
    private readonly Procedure _over;
    private readonly OverlayFaults _faults;

    private OverlayComparison(Procedure under, Procedure over) =>
        (_under, _over, _faults) = (under, over, new(over.Overlays[^1]));

    private bool OfProvince => _faults.Overlay.Region.Length == ProvinceCode;

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
    public static IReadOnlyList<OverlayFault> Of(Procedure under, Procedure over) =>
        new OverlayComparison(under, over).Judge();

    private IReadOnlyList<OverlayFault> Judge()
    {
        new OverlayAdditions(_under, _over, _faults).Judge();
        foreach (var law in _under.Machines)
        {
            var own = _over.Machines.First(one => one.Id == law.Id);
            Limits(law, own);
            Kept(law, own);
        }
        Outcomes();
        Hearing();
        Region();
        // What can happen is asked of an overlay whose words are in order.
        if (!_faults.Any)
            foreach (var law in _under.Machines)
            {
                var own = _over.Machines.First(one => one.Id == law.Id);
                var behaviour = new OverlayBehaviour(law, own, _over, _faults);
                behaviour.Judge();
                if (law is Procedure)
                    behaviour.JudgeInputs(_under);
            }
        return _faults.All;
    }

    /// <summary>Who takes a step, and how solemnly, is not relaxed; what is the party's is not made harder.</summary>
    private void Kept(Machine law, Machine over)
    {
        foreach (var step in law.Steps)
        {
            void Fault(string reason) =>
                _faults.Add(OverlayWord.Step, over, step.Id, step.Article, reason);

            var own = over.Step(step.Id)!;
            if (own.By.Except(step.By).ToList() is { Count: > 0 } more)
                Fault($"“{step.Title}”由{Titles(step.By)}办理，地方不能另交{Titles(more)}办理。");
            if (step.Signed && !own.Signed || step.Now && !own.Now)
                Fault($"“{step.Title}”须由本人当时签署，地方不能免除。");
            if (step.Party && (step.Signed, step.Now) != (own.Signed, own.Now))
                Fault($"“{step.Title}”是当事人的事，地方不能限制办理的时间和方式。");
        }
    }

    private void Limits(Machine law, Machine over)
    {
        foreach (var clock in law.Clocks)
        {
            var (limit, own) = (law.Limit(clock.Id), over.Limit(clock.Id));
            if (own.Length == limit.Length)
                continue;
            // A day before which nothing may be done protects the party, whoever waits.
            var longer = own.Length > limit.Length;
            var protects =
                limit.Binds == LimitBinds.Party || limit.Answers == LimitAnswer.FirstLawfulDay;
            var settled = limit.Fixed || limit.Binds == LimitBinds.Neither;
            if (settled || longer != protects)
                _faults.Add(
                    OverlayWord.Clock,
                    over,
                    clock.Id,
                    limit.Article,
                    settled ? $"“{clock.Title}”的期限由法律规定，地方不能变更。"
                        : protects
                            ? $"“{clock.Title}”保护当事人，只能延长：{Length(limit)}不能改为{Length(own)}。"
                        : $"“{clock.Title}”约束行政机关，只能缩短：{Length(limit)}不能改为{Length(own)}。"
                );
        }
    }

    /// <summary>
    /// A new way for a track to end is for a province's rules to give, and reads to the law like one that it knows. What it takes to end so is
    /// the province's to say: no law of the file stands behind it.
    /// </summary>
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
            if (!OfProvince || track.Outcomes.All(known => named.Contains(known.Id)))
                _faults.Add(
                    OverlayWord.Outcome,
                    track,
                    outcome.Id,
                    track.Steps[0].Article,
                    OfProvince
                        ? $"“{track.Title}”的每一种结果在国家程序中都有其效果，地方不能增加“{outcome.Title}”。"
                        : $"“{track.Title}”的结果只能由省一级增加，“{outcome.Title}”不能增加。"
                );
        }
    }

    private void Hearing()
    {
        var given = _under.Overlays.Any(overlay => overlay.Hearing.Count > 0);
        foreach (var own in _faults.Overlay.Hearing)
        {
            var law = _under.HearingAmounts.First(row => row.Class == own.Class);
            if (given ? own.Amount > law.Amount : !OfProvince)
                _faults.Add(
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

    private void Region()
    {
        var own = _faults.Overlay.Region;
        if (!own.StartsWith(_under.Region, StringComparison.Ordinal) || own == _under.Region)
            _faults.Add(
                (OverlayMark?)null,
                _faults.Overlay.Article,
                $"地区 {own} 不在所叠加的文件的地区 {_under.Region} 之内。"
            );
    }

    private static IEnumerable<Literal> Literals(Gate gate) =>
        gate switch
        {
            Literal literal => [literal],
            AllOf all => all.Parts.SelectMany(Literals),
            AnyOf any => any.Parts.SelectMany(Literals),
            _ => [],
        };

    private static string Titles(IReadOnlyList<string> roles) =>
        string.Join("、", roles.Select(Roles.Title));

    private static string Length(TimeLimit limit) =>
        string.Create(CultureInfo.InvariantCulture, $"{limit.Length}{FieldText.Label(limit.Unit)}");
}
