using System.Globalization;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Cases;

/// <summary>What an entry recorded, in people's words.</summary>
public static class ContentFace
{
    public static IReadOnlyList<AnswersModel> Of(
        CaseView view,
        IReadOnlyList<RecordedBlock> seen,
        int seq
    ) =>
        [
            .. seen.Where(block => block.Seq == seq && block.Values.Count > 0)
                .GroupBy(block =>
                    block.Block == nameof(PenaltyLine) ? block.Block : $"{block.Block}[{block.Row}]"
                )
                .Select(rows =>
                    rows.Key == nameof(PenaltyLine)
                        ? PenaltyFace.Of(view, rows)
                        : Of(view, rows.First())
                ),
        ];

    private static AnswersModel Of(CaseView view, RecordedBlock block)
    {
        var type = view.TypeOf(block);
        return new(
            block.Row > 0 ? $"{type.Label} {block.Row + 1}" : type.Label,
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
        return $"{type.Name}.{field.Name}" switch
        {
            "Scene.powerItem" => registers.Item?.Title ?? text,
            "Scene.violationItem" => registers.Violation?.Title ?? text,
            "Handler.officer" => registers
                .Officers.FirstOrDefault(officer => officer.Id == text)
                ?.Name
                ?? text,
            "PenaltyDecision.tier" => PenaltyFace.Tier(view, text),
            "DisposedItem.item" => Kept(view, block.Seq, text),
            "Discussion.opinions" => DiscussionFace.Opinions(values["members"], text),
            _ => FieldText.Read(field, text, out _) is { } value ? FieldText.Face(value) : text,
        };
    }

    /// <summary>A thing by its number in the list of the same occasion.</summary>
    private static string Kept(CaseView view, int disposed, string number)
    {
        var (state, procedure) = (view.State, view.Procedure);
        return
            state.History.Find(taken => taken.Seq == disposed) is { } taken
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
