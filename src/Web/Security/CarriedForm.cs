using System.Text.RegularExpressions;

namespace Zhifa.Web.Security;

/// <summary>
/// A form that came after its session had ended: where it was going and what was typed. It is carried through the sign-in and
/// shown again; it is never sent on by itself.
/// </summary>
public sealed partial record CarriedForm(
    string Path,
    IReadOnlyList<KeyValuePair<string, string>> Fields
)
{
    public const string Prefix = "carried:";
    public const string PathField = "carried-path";

    /// <summary>The button that asks a page to show a form again instead of taking it.</summary>
    public const string Edit = "edit";

    // What a step is filled in with, and nothing else: no password of any form, no token, no button.
    [GeneratedRegex(
        @"^([A-Z][A-Za-z]*(\[\d{1,3}\])?\.[A-Za-z]+|key|version|instance|actedAt|lateReason)$"
    )]
    private static partial Regex Carries();

    [GeneratedRegex(@"^/cases/(new(/[a-z-]+)?|\d+/steps/[a-z-]+)$")]
    private static partial Regex StepPath();

    /// <summary>Null when there is nothing to carry, or the form did not come from a page of ours.</summary>
    public static async Task<CarriedForm?> Of(HttpRequest request)
    {
        if (
            !request.HasFormContentType
            || !OfOurs(request)
            || !StepPath().IsMatch(request.Path.Value ?? "")
        )
            return null;
        var form = await request.ReadFormAsync();
        return new(
            request.Path + request.QueryString,
            [
                .. from field in form
                where Carries().IsMatch(field.Key)
                from value in field.Value
                select KeyValuePair.Create(field.Key, value ?? ""),
            ]
        );
    }

    /// <summary>What a sign-in form carried along; null when it carried nothing.</summary>
    public static CarriedForm? Read(IFormCollection form) =>
        LocalPath(form[PathField]) is { } path
            ? new(
                path,
                [
                    .. from field in form
                    where field.Key.StartsWith(Prefix, StringComparison.Ordinal)
                    from value in field.Value
                    select KeyValuePair.Create(field.Key[Prefix.Length..], value ?? ""),
                ]
            )
            : null;

    /// <summary>The path when it lies on this server, else null: a sign-in never leads elsewhere.</summary>
    public static string? LocalPath(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl) ? path : null;

    private static bool OfOurs(HttpRequest request) =>
        request.Headers.Origin.ToString() == $"{request.Scheme}://{request.Host}";
}
