using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Web.Components;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What the desk said no to, as errors of the form: reason, article and cure together.</summary>
public static class StepErrors
{
    public static IReadOnlyList<ErrorModel> Of(IEnumerable<Refusal> refusals) =>
        [
            .. refusals.Select(refusal => new ErrorModel(
                Shown(refusal.Field),
                refusal.Message
                    + refusal.Cure
                    + (refusal.Article.Length > 0 ? $"（{refusal.Article}）" : "")
            )),
        ];

    public static IReadOnlyList<ErrorModel> Of(IEnumerable<FieldError> faults) =>
        [
            .. faults
                .Select(fault => new ErrorModel(Shown(fault.Field), Reason(fault)))
                .DistinctBy(error => error.Field),
        ];

    // The item of power is not on the form: whatever is wrong with it is told at the violation it follows from.
    private static string? Shown(string? field) =>
        IsPower(field) ? field![..^Power.Length] + ".violationItem" : field;

    private static string Reason(FieldError fault) =>
        IsPower(fault.Field) ? "请选择违法行为事项。" : fault.Message;

    private const string Power = ".powerItem";

    private static bool IsPower(string? field) =>
        field?.StartsWith("Scene", StringComparison.Ordinal) == true
        && field.EndsWith(Power, StringComparison.Ordinal);

    /// <summary>Told on top of the form only, because the page shows no such field.</summary>
    public static IReadOnlyList<ErrorModel> Placed(
        IReadOnlyList<ErrorModel> errors,
        IReadOnlyCollection<string> shown
    ) =>
        [
            .. errors.Select(error =>
                error.Field is { } field && !shown.Contains(field)
                    ? error with
                    {
                        Field = null,
                    }
                    : error
            ),
        ];
}
