using System.Globalization;
using Zhifa.Enforcement.Cases;

namespace Zhifa.Web.Api;

/// <summary>The two headers by which a step is done once and on the case that the caller saw.</summary>
internal static class StepHeaders
{
    public const string KeyName = "Idempotency-Key";
    public const string Replayed = "Idempotency-Replayed";

    public static string? Key(HttpRequest request) =>
        request.Headers[KeyName] is [{ Length: > 0 and <= StepRequest.LongestKey } key]
            ? key
            : null;

    public static IResult KeyNeeded() =>
        Problems.Faulty(
            KeyName,
            $"请用标头 {KeyName} 给这次请求一个键（1 至 {StepRequest.LongestKey} 个字符，只写一次）；重发时用同一个键，不会重办。"
        );

    /// <summary>The version in <c>If-Match: "3"</c>, or null where the header holds something else.</summary>
    public static int? Version(HttpRequest request) =>
        request.Headers.IfMatch is [{ Length: > 2 } tag]
        && tag[0] == '"'
        && tag[^1] == '"'
        && int.TryParse(
            tag.AsSpan(1, tag.Length - 2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var version
        )
            ? version
            : null;

    public static IResult NoVersion() =>
        Problems.Faulty("If-Match", "If-Match 须是一个案件版本，例如 \"3\"。");

    public static string Tag(int version) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
