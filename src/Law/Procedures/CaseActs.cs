using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;

namespace Zhifa.Law.Procedures;

/// <summary>One of the violations that a case is about.</summary>
/// <param name="Place">From 1, in the order of the latest rows.</param>
public sealed record ActAt(int Place, Scene Scene);

/// <summary>
/// The violations of a case, and the case as if it were about one of them alone: each has its own basis, tier, leniency and penalty (行政处罚法
/// arts. 5(2), 33, 34), and what is ordered for all of them is performed together.
/// </summary>
public static class CaseActs
{
    /// <summary>In the order in which they were recorded; none while there is only a lead.</summary>
    public static IReadOnlyList<ActAt> Acts(this CaseState state) =>
        [.. state.Recorded(nameof(Scene)).Select(row => new ActAt(row.Row + 1, (Scene)row.Read()))];

    /// <summary>The codes of their items.</summary>
    internal static IReadOnlyCollection<string> Items(this CaseState state) =>
        [.. state.Acts().Select(act => act.Scene.ViolationItem).Distinct()];

    /// <summary>Penalties with the item of the violation that each is for.</summary>
    internal static IEnumerable<(string ViolationItem, PenaltyLine Line)> OfItems(
        this CaseState state,
        IEnumerable<PenaltyLine> lines
    )
    {
        var acts = state.Acts();
        return lines.Select(line =>
            (
                acts.FirstOrDefault(act =>
                    line.Act is null || act.Place == line.Act
                )?.Scene.ViolationItem
                    ?? "",
                line
            )
        );
    }

    /// <summary>What a case was about at the time of an entry: places change with what it is about.</summary>
    public static IReadOnlyList<ActAt> ActsAt(this CaseState state, int seq) =>
        state
            .Counting.Where(row => row.Block == nameof(Scene) && state.InForce(row))
            .GroupBy(row => row.Seq)
            .Select(rows => (Since: state.InForceSince(rows.Key), Rows: rows))
            .Where(time => time.Since <= seq)
            .MaxBy(time => time.Since)
            is { Rows: { } then }
            ?
            [
                .. then.OrderBy(row => row.Row)
                    .Select(row => new ActAt(row.Row + 1, (Scene)row.Read())),
            ]
            : [];

    /// <summary>What a step puts the case about: what an approval puts in force, what the step records, else what the case has.</summary>
    public static IReadOnlyList<Scene> Scenes(this Situation s) =>
        Proposals.PutInForce(s, nameof(Scene)) is { Count: > 0 } approved
            ? [.. approved.OrderBy(row => row.Row).Select(row => (Scene)row.Read())]
            : s.Rows<Scene>();

    /// <summary>Those that the step records, else those of the case.</summary>
    public static IReadOnlyList<ActAt> Acts(this Situation s) =>
        s.Input?.Any(block => block.Value is Scene) == true
            ?
            [
                .. s
                    .Input.Where(block => block.Value is Scene)
                    .Select(block => new ActAt(block.Row + 1, (Scene)block.Value)),
            ]
            : s.Case.Acts();

    /// <summary>
    /// What each is called: the title of its item, else its code; two of one title are told apart by day and place.
    /// </summary>
    public static IReadOnlyList<(int Place, string Title)> ActNames(this Situation s)
    {
        var titles = s.Acts().Select(act => (act.Scene, act.Place, Title: Title(s, act))).ToList();
        return
        [
            .. titles.Select(one =>
                (
                    one.Place,
                    titles.Count(other => other.Title == one.Title) == 1
                        ? one.Title
                        : $"{one.Title}（{ChineseDate.Of(one.Scene.ActOn)}，{one.Scene.Place}）"
                )
            ),
        ];
    }

    private static string Title(Situation s, ActAt act) =>
        (
            s.Registers.Each.Any(one => one.Act is not null)
                ? s.Registers.Each.FirstOrDefault(one => one.Act == act.Place)?.Violation
                : s.Registers.Violation
        )?.Title
        ?? act.Scene.ViolationItem;

    /// <summary>The case as if it were about the violation at that place alone.</summary>
    internal static CaseState ForAct(this CaseState state, int place) =>
        state with
        {
            Entire = state.Entire ?? state,
            Blocks =
            [
                .. state.Blocks.Where(block =>
                    block.Block == nameof(Scene)
                        ? block.Row + 1 == place
                        : Act(block) is not { } of || of == place
                ),
            ],
        };

    /// <summary>
    /// What was found in the lists about one violation: whoever is to be spared for it is not penalised for it, whatever else he has
    /// done.
    /// </summary>
    /// <param name="party">His place; null where the case has one.</param>
    public static LeniencyConsidered? LeniencyOf(this CaseState state, int? party, int act)
    {
        // Whoever has left the case says nothing about the one who stays.
        var whose = party ?? (state.Places() is [var only] ? only : null);
        return state
            .Rows<LeniencyConsidered>()
            .FirstOrDefault(row =>
                (row.Party is null || whose is null || row.Party == whose)
                && (row.Act is null || row.Act == act)
            );
    }

    /// <summary>The day by whose rules a violation is measured: that of the decision once there is one (art. 37); null before.</summary>
    public static DateOnly? LawDay(this CaseState state) =>
        state.Has("decided")
        && state.LastTaken("decide", "decide-no-penalty", "decide-not-established") is { } decided
            ? ChinaTime.Day(decided.ActedAt)
            : null;

    /// <summary>
    /// Which rules were found to apply to one violation of a party, as long as the case is about the same violations and the same party; or null.
    /// </summary>
    /// <param name="party">His place.</param>
    public static ApplicableLaw? LawOf(this CaseState state, int party, int act)
    {
        var rows = state.Recorded(nameof(ApplicableLaw));
        return
            rows is [var first, ..]
            && first.Seq >= state.PartySince(party)
            && first.Seq >= state.InForceSince(state.Recorded(nameof(Scene))[0].Seq)
            ? rows.Select(row => (ApplicableLaw)row.Read())
                .FirstOrDefault(row =>
                    (row.Party is null || row.Party == party) && (row.Act is null || row.Act == act)
                )
            : null;
    }

    /// <summary>The place that a recorded row names, or null.</summary>
    private static int? Act(RecordedBlock block) =>
        BlockType.Named(block.Block)?.Act is { } field
        && block.Values.TryGetValue(field.Name, out var text)
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : null;
}
