using Zhifa.Law.Blocks;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Steps;

/// <summary>A typed value as a person reads it before signing.</summary>
public static class StepAnswers
{
    public static string Face(FieldModel field)
    {
        if (string.IsNullOrWhiteSpace(field.Value))
            return "";
        if (
            field.Choices.FirstOrDefault(choice => choice.Value == field.Value) is
            { Label: { } label }
        )
            return label;
        var split = field.Name.Split('.');
        var known = BlockType
            .Named(split[0].Split('[')[0])
            ?.Fields.FirstOrDefault(known => known.Name == split[^1]);
        return known is not null && FieldText.Read(known, field.Value, out _) is { } value
            ? FieldText.Face(value)
            : field.Value;
    }
}
