using System.Globalization;
using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Of a case with several parties: every row says whom it is about, and none of them is forgotten.</summary>
public static class JointInput
{
    private const string Article = "行政处罚法 第四十四条、第五十九条";

    internal static IEnumerable<Refusal> Refuse(Situation s)
    {
        if (
            s.Input is not { } input
            || input.All(block => block.Value is not Party && block.Type.Place is null)
        )
            return [];
        var parties = Parties(s);
        return
        [
            .. Twice(input),
            .. input
                .Where(block => block.Type.Place is not null)
                .Select(block => Named(s, block, parties))
                .OfType<Refusal>(),
            .. Forgotten(s, input, parties),
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

    private static Refusal? Named(Situation s, InputBlock block, IReadOnlyList<PartyAt> parties)
    {
        var field = s.Step.Blocks.Any(asked => asked.Block == block.Type && asked.Many)
            ? Text($"{block.Type.Name}[{block.Row}].{block.Type.Place!.Name}")
            : $"{block.Type.Name}.{block.Type.Place!.Name}";
        if (block.Place is { } place)
            return parties.Any(one => one.Place == place)
                ? null
                : new(
                    "which-party",
                    Article,
                    $"本案没有第 {FieldText.Face(place)} 名当事人。",
                    $"可选：{Names(parties)}。",
                    field
                );
        // Whether a step concerns one alone is a need of its own, and not every challenge is a party's.
        return
            parties.Count < 2
            || block.Value is PartyConcerned or RecusalRequest { By: not RecusalBy.Party }
            ? null
            : new(
                "which-party",
                Article,
                $"没有写明“{block.Type.Label}”是对哪一名当事人的。",
                $"请选择当事人：{Names(parties)}。",
                field
            );
    }

    /// <summary>Where rows are said of each, each has one.</summary>
    private static IEnumerable<Refusal> Forgotten(
        Situation s,
        IReadOnlyList<InputBlock> input,
        IReadOnlyList<PartyAt> parties
    ) =>
        parties.Count < 2
            ? []
            : from asked in s.Step.Blocks
            where asked.Many && asked.Block.Place is not null
            let rows = input.Where(block => block.Type == asked.Block).ToList()
            where rows.All(block => block.Place is not null)
            from one in parties
            where rows.All(block => block.Place != one.Place)
            select new Refusal(
                "party-forgotten",
                Article,
                $"没有写明对{one.Party.Name}的“{asked.Block.Label}”。",
                "请为每一名当事人填写；对其中一名不予处罚或者另案处理的，先办理“对部分当事人终止调查”。",
                Text($"{asked.Block.Name}[0].{asked.Block.Place!.Name}")
            );

    private static string Names(IReadOnlyList<PartyAt> parties) =>
        string.Join(
            "、",
            parties.Select(one => $"{one.Party.Name}（{FieldText.Face(one.Place)}）")
        );

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
