using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Zhifa.Ledger;

/// <summary>JSON in the one form of RFC 8785: no white space, members sorted by UTF-16 code units, ECMAScript numbers.</summary>
public static class CanonicalJson
{
    /// <summary>The canonical form of any JSON text.</summary>
    /// <exception cref="ArgumentException">A member stands twice, or a number is too large for a double.</exception>
    public static string Of(string json)
    {
        using var document = JsonDocument.Parse(json);
        var text = new StringBuilder();
        Write(text, document.RootElement);
        return text.ToString();
    }

    /// <summary>The canonical form of an object of texts, whole numbers and nulls.</summary>
    internal static string Of(IReadOnlyDictionary<string, object?> flat)
    {
        var text = new StringBuilder();
        Members(
            text,
            flat,
            value =>
            {
                if (value is string words)
                    Quote(text, words);
                else if (value is int or long)
                    Number(text, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                else if (value is null)
                    text.Append("null");
                else
                    throw new ArgumentException($"A header holds no {value.GetType().Name}.");
            }
        );
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new Dictionary<string, JsonElement>();
                foreach (var member in element.EnumerateObject())
                    if (!members.TryAdd(member.Name, member.Value))
                        throw new ArgumentException($"The member '{member.Name}' stands twice.");
                Members(text, members, value => Write(text, value));
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var (i, item) in element.EnumerateArray().Index())
                {
                    if (i > 0)
                        text.Append(',');
                    Write(text, item);
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                Quote(text, element.GetString()!);
                break;
            case JsonValueKind.Number:
                text.Append(CanonicalNumber.Of(element.GetDouble()));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }

    private static void Members<T>(
        StringBuilder text,
        IReadOnlyDictionary<string, T> members,
        Action<T> write
    )
    {
        text.Append('{');
        var first = true;
        foreach (var (name, value) in members.OrderBy(m => m.Key, StringComparer.Ordinal))
        {
            if (!first)
                text.Append(',');
            first = false;
            Quote(text, name);
            text.Append(':');
            write(value);
        }
        text.Append('}');
    }

    private static void Number(StringBuilder text, long number)
    {
        // Beyond 2^53 a reader that keeps doubles would see another number.
        if (Math.Abs(number) > 9_007_199_254_740_991)
            throw new ArgumentException($"{number} is not an exact number in JSON.");
        text.Append(number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (var c in words)
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        text.Append('"');
    }
}
