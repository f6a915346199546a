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
            .. seen.Where(block => block.Seq == seq)
                .Select(block => (block, type: BlockType.Named(block.Block)!))
                .Select(pair => new AnswersModel(
                    pair.block.Row > 0
                        ? $"{pair.type.Label} {pair.block.Row + 1}"
                        : pair.type.Label,
                    null,
                    [
                        .. pair
                            .type.Fields.Where(field => pair.block.Values.ContainsKey(field.Name))
                            .Select(field => new AnswerModel(
                                field.Label,
                                Face(view, pair.type, field, pair.block.Values[field.Name])
                            )),
                    ]
                )),
        ];

    private static string Face(CaseView view, BlockType type, BlockField field, string text)
    {
        var registers = view.Look.Registers;
        return $"{type.Name}.{field.Name}" switch
        {
            "Scene.powerItem" => registers.Item?.Title ?? text,
            "Scene.violationItem" => registers.Violation?.Title ?? text,
            "Handler.officer" => registers
                .Officers.FirstOrDefault(officer => officer.Id == text)
                ?.Name
                ?? text,
            "PenaltyDecision.tier" => registers
                .Violation?.Tiers.FirstOrDefault(tier => tier.Code == text)
                ?.Title
                ?? text,
            _ => FieldText.Read(field, text, out _) is { } value ? FieldText.Face(value) : text,
        };
    }
}
