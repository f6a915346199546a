using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// The body of a step as interface and command line take it: times and password beside, then one member for each block, a list of them where a step asks for rows.
/// It is laid flat into the desk's fields; what these mean is the desk's to judge, so that nothing is dropped here.
/// </summary>
public sealed record StepBody(
    string Procedure,
    DateTimeOffset? ActedAt,
    string? LateReason,
    string? Confirm,
    int? Instance,
    IReadOnlyDictionary<string, string> Fields,
    IReadOnlyList<FieldError> Errors
)
{
    public const int LongestBody = 256 * 1024;

    private const int Deepest = 8;
    private const int LongestReason = 1000;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = Deepest,
        AllowDuplicateProperties = false,
    };

    /// <param name="body">No more than <see cref="LongestBody"/> and one byte: what is longer is refused.</param>
    public static StepBody Read(ReadOnlySequence<byte> body)
    {
        var reader = new StepBodyReader();
        try
        {
            // Escaped halves of a character pass the parser; reading their text throws.
            if (body.Length > LongestBody)
                reader.Fault("", "内容太大。");
            else if (!Utf8.IsValid(body.ToArray()))
                reader.Fault("", "内容须是 UTF-8 编码的 JSON。");
            else
            {
                using var json = JsonDocument.Parse(body, Strict);
                reader.Read(json.RootElement);
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            reader.Fault(
                "",
                $"内容不是可用的 JSON（语法不对、成员重复、嵌套超过 {Deepest} 层或者含有残缺的字符）。"
            );
        }
        return reader.Body(LongestReason);
    }
}
