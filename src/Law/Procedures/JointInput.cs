using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Of a case with several parties or violations: every row says whom and what it is about, and none of them is forgotten.</summary>
public static class JointInput
{
    private const string Article = "行政处罚法 第四十四条、第五十九条";

    /// <summary>What a row may name: a party or a violation, by its place.</summary>
    private sealed record Named(
        string Rule,
        string Word,
        string Counted,
        IReadOnlyList<(int Place, string Name)> All,
        Func<BlockType, BlockField?> Field,
        Func<InputBlock, int?> Of
    );

    internal static IEnumerable<Refusal> Refuse(Situation s)
    {
        if (
            s.Input is not { } input
            || input.All(block =>
                block.Value is not Party && block.Type is { Place: null, Act: null }
            )
        )
            return [];
        var parties = new Named(
            "which-party",
            "当事人",
            "名当事人",
            [.. Parties(s).Select(one => (one.Place, one.Party.Name))],
            type => type.Place,
            block => block.Place
        );
        var acts = new Named(
            "which-act",
            "违法行为",
            "项违法行为",
            s.ActNames(),
            type => type.Act,
            block => block.Act
        );
        return
        [
            .. Twice(input),
            .. new[] { parties, acts }.SelectMany(named =>
                input
                    .Where(block => named.Field(block.Type) is not null)
                    .Select(block => Unnamed(s, block, named))
                    .OfType<Refusal>()
            ),
            .. Forgotten(s, input, parties, acts),
        ];
    }

    /// <summary>The parties as the step records them, else those of the case.</summary>
    public static IReadOnlyList<PartyAt> Parties(Situation s) =>
        s.Input?.Any(block => block.Value is Party) == true
            ?
            [
                .. s
                    .Input.Where(block => block.Value is Party)
                    .Select(block => new PartyAt(block.Row + 1, (Party)block.Value)),
            ]
            : s.Case.Parties();

    private static IEnumerable<Refusal> Twice(IReadOnlyList<InputBlock> input) =>
        input
            .Where(block => block.Value is Party)
            .GroupBy(block => ((Party)block.Value).Code)
            .Where(same => same.Count() > 1)
            .Select(same => new Refusal(
                "party-twice",
                Article,
                $"{((Party)same.First().Value).Name}写了 {FieldText.Face(same.Count())} 行。",
                "同一当事人只写一行。",
                Text($"Party[{same.Last().Row}].code")
            ));

    private static Refusal? Unnamed(Situation s, InputBlock block, Named named)
    {
        var name = named.Field(block.Type)!.Name;
        var field = s.Step.Blocks.Any(asked => asked.Block == block.Type && asked.Many)
            ? Text($"{block.Type.Name}[{block.Row}].{name}")
            : $"{block.Type.Name}.{name}";
        // One violation is the case's, and named by no row: what is said of it could not be compared with what was.
        if (named is { Rule: "which-act", All.Count: 1 } && named.Of(block) is not null)
            return new(
                named.Rule,
                Article,
                "本案只有一项违法行为，不用选择。",
                $"请不要填写“{block.Type.Act!.Label}”。",
                field
            );
        if (named.Of(block) is { } place)
            return named.All.Any(one => one.Place == place)
                ? null
                : new(
                    named.Rule,
                    Article,
                    $"本案没有第 {FieldText.Face(place)} {named.Counted}。",
                    $"可选：{Names(named)}。",
                    field
                );
        // Whether a step concerns one alone is a need of its own, and not every challenge is a party's.
        return
            named.All.Count < 2
            || block.Value is PartyConcerned or RecusalRequest { By: not RecusalBy.Party }
            ? null
            : new(
                named.Rule,
                Article,
                $"没有写明“{block.Type.Label}”是对哪一{named.Counted}的。",
                $"请选择{named.Word}：{Names(named)}。",
                field
            );
    }

    /// <summary>Where rows are said of each, each has one: each party, each violation, and each party for each violation.</summary>
    private static IEnumerable<Refusal> Forgotten(
        Situation s,
        IReadOnlyList<InputBlock> input,
        Named parties,
        Named acts
    ) =>
        from asked in s.Step.Blocks
        where asked.Many && !asked.Block.Optional
        let rows = input.Where(block => block.Type == asked.Block).ToList()
        let ofParties = Asked(asked.Block, parties, rows)
        let ofActs = Asked(asked.Block, acts, rows)
        where ofParties.Count > 1 || ofActs.Count > 1
        from party in ofParties
        from act in ofActs
        where
            rows.All(row =>
                party.Place > 0 && row.Place != party.Place || act.Place > 0 && row.Act != act.Place
            )
            && !(
                asked.Block.Record == typeof(PenaltyLine)
                && act.Place > 0
                && HasNone(s, rows, party.Place, act.Place)
            )
        select new Refusal(
            party.Place > 0 ? "party-forgotten" : "act-forgotten",
            Article,
            $"没有写明对{party.Name}{(act.Place > 0 ? $"“{act.Name}”" : "")}的“{asked.Block.Label}”。",
            Cure(s, party.Place > 0, act.Place > 0),
            // On the form that says which violations there are, what is said of each stands in the same row.
            SaysActs(s)
                ? Text($"{asked.Block.Name}[{act.Place - 1}].{asked.Block.Fields[0].Name}")
                : Text(
                    $"{asked.Block.Name}[0].{(act.Place > 0 ? asked.Block.Act : asked.Block.Place)!.Name}"
                )
        );

    /// <summary>
    /// No penalty is written for what a party is spared, and for what the fine for another violation covers; but whoever stays in the case is
    /// penalised for something.
    /// </summary>
    private static bool HasNone(Situation s, List<InputBlock> rows, int party, int act)
    {
        var own = rows.Where(row => party == 0 || row.Place == party).ToList();
        return own.Count > 0
            && (
                s.Case.LeniencyOf(party > 0 ? party : null, act)?.Result == LeniencyResult.NoPenalty
                || SameActs.IsAbsorbed(
                    s,
                    act,
                    place =>
                        own.Any(row =>
                            row.Value is PenaltyLine { Kind: PenaltyKind.Fine } && row.Act == place
                        )
                )
            );
    }

    /// <summary>Those of whom the block has rows; one without a place where it has none, there is only one, or a row names none.</summary>
    private static IReadOnlyList<(int Place, string Name)> Asked(
        BlockType block,
        Named named,
        IReadOnlyList<InputBlock> rows
    ) =>
        named.All.Count < 2 || named.Field(block) is null || rows.Any(row => named.Of(row) is null)
            ? [(0, "")]
            : named.All;

    private static bool SaysActs(Situation s) =>
        s.Step.Blocks.Any(asked => asked.Block.Record == typeof(Scene));

    private static string Cure(Situation s, bool party, bool act) =>
        (party, act) switch
        {
            (false, true) when SaysActs(s) =>
                "请为每一项违法行为填写；不再查处的，删去该项违法行为。",
            (true, false) =>
                "请为每一名当事人填写；对其中一名不予处罚或者另案处理的，先办理“对部分当事人终止调查”。",
            (false, true) =>
                "请为每一项违法行为填写；其中一项不再查处的，先办理“提出变更案由、违法行为”。",
            _ => "请为每一名当事人的每一项违法行为填写。",
        };

    private static string Names(Named named) =>
        string.Join("、", named.All.Select(one => $"{one.Name}（{FieldText.Face(one.Place)}）"));

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
