using System.Globalization;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>What an entry recorded, in people's words.</summary>
public static class ContentFace
{
    public static IReadOnlyList<AnswersModel> Of(
        CaseView view,
        ILookup<int, RecordedBlock> seen,
        int seq
    ) =>
        [
            .. seen[seq]
                .Where(block => block.Values.Count > 0)
                .GroupBy(block =>
                    block.Block == nameof(PenaltyLine) ? block.Block : $"{block.Block}[{block.Row}]"
                )
                .Select(rows =>
                    rows.Key == nameof(PenaltyLine)
                        ? PenaltyFace.Of(view, rows)
                        : Of(view, rows.First(), seen)
                ),
        ];

    private static AnswersModel Of(
        CaseView view,
        RecordedBlock block,
        ILookup<int, RecordedBlock> seen
    )
    {
        var type = view.TypeOf(block);
        return new(
            block.Row > 0
            || seen[block.Seq].Any(other => other.Block == block.Block && other.Row > 0)
                ? $"{type.Label} {block.Row + 1}"
                : type.Label,
            null,
            [
                .. type
                    .Fields.Where(field => block.Values.ContainsKey(field.Name))
                    .Select(field => new AnswerModel(field.Label, Face(view, type, field, block))),
            ]
        );
    }

    private static string Face(CaseView view, BlockType type, BlockField field, RecordedBlock block)
    {
        var (registers, values) = (view.Look.Registers, block.Values);
        var text = values[field.Name];
        if (field.Place)
            return CaseFace.PartyName(view, int.Parse(text, CultureInfo.InvariantCulture));
        if (field.Act)
            return Act(view, block.Seq, int.Parse(text, CultureInfo.InvariantCulture));
        return $"{type.Name}.{field.Name}" switch
        {
            "Scene.powerItem" => view.Titles.GetValueOrDefault(text, text),
            "Scene.violationItem" => view.Titles.GetValueOrDefault(text, text),
            "Handler.officer" => registers
                .Officers.FirstOrDefault(officer => officer.Id == text)
                ?.Name
                ?? text,
            "PenaltyDecision.tier" => PenaltyFace.Tier(view, text),
            "DisposedItem.item" => Kept(view, block.Seq, text),
            "TakenItem.item" or "OrderedItem.item" or "DisposedGoods.item" => Thing(
                view,
                block.Seq,
                text
            ),
            "Discussion.opinions" => DiscussionFace.Opinions(values["members"], text),
            _ => FieldText.Read(field, text, out _) is { } value ? FieldText.Face(value) : text,
        };
    }

    /// <summary>A violation as the entry itself names it, which may be merely proposed; else as the case does.</summary>
    private static string Act(CaseView view, int seq, int place) =>
        view.State.Blocks.Find(block =>
            block.Seq == seq && block.Block == nameof(Scene) && block.Row + 1 == place
        )
            is { } said
            ? view.Titles.GetValueOrDefault(said.Values["violationItem"], FieldText.Face(place))
            : CaseFace.ActName(view, seq, place);

    /// <summary>A thing by its number on the list of what is confiscated.</summary>
    private static string Thing(CaseView view, int seq, string number) =>
        Goods
            .Listed(view.State, seq)
            .FirstOrDefault(good => good.Number == int.Parse(number, CultureInfo.InvariantCulture))
            is { } good
            ? $"{number}．{good.Item.Name}"
            : number;

    /// <summary>A thing by its number in the list of the same occasion.</summary>
    private static string Kept(CaseView view, int disposed, string number)
    {
        var (state, procedure) = (view.State, view.Procedure);
        return
            state.TakenAt(disposed) is { } taken
            && procedure.Of(taken.Step) is Track track
            && state.Instance(track.Id, taken.Instance) is { } occasion
            && state
                .SeenFrom(track, occasion)
                .Recorded(nameof(PreservedItem))
                .ElementAtOrDefault(int.Parse(number, CultureInfo.InvariantCulture) - 1)
                is { } kept
            ? $"{number}．{kept.Values["name"]}"
            : number;
    }
}
