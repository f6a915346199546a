using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhifa.Law.Blocks;

/// <summary>The canonical text of a value and its reading. One place, so that a form, an API body and a chain entry agree.</summary>
public static partial class FieldText
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Write(object value) =>
        value switch
        {
            string text => text.Normalize(NormalizationForm.FormC),
            decimal money => money.ToString("0.00", Plain),
            DateOnly day => day.ToString("yyyy-MM-dd", Plain),
            DateTimeOffset instant => instant
                .ToUniversalTime()
                .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", Plain),
            bool yes => yes ? "true" : "false",
            int number => number.ToString(Plain),
            Enum choice => Kebab(choice.ToString()),
            OwnChoice choice => choice.Value,
            _ => throw new ArgumentException($"A block cannot hold a {value.GetType().Name}."),
        };

    /// <summary>The value, or null with the reason in the user's language.</summary>
    public static object? Read(BlockField field, string text, out string why)
    {
        why = "";
        object? value = field.Kind switch
        {
            FieldKind.Text => Text(field, text, out why),
            FieldKind.Money => Money(field, text, out why),
            FieldKind.Day => DateOnly.TryParseExact(
                text,
                "yyyy-MM-dd",
                Plain,
                DateTimeStyles.None,
                out var day
            )
                ? day
                : null,
            FieldKind.Instant => Instant(text),
            FieldKind.YesNo => text switch
            {
                "true" or "on" => true,
                "false" => false,
                _ => null,
            },
            FieldKind.Number => int.TryParse(text, NumberStyles.None, Plain, out var number)
                ? number
                : null,
            _ => Choice(field, text),
        };
        if (value is null && why.Length == 0)
            why = field.Kind switch
            {
                FieldKind.Day => $"“{field.Label}”须是日期，例如 2026-03-02。",
                FieldKind.Instant => $"“{field.Label}”须是日期和时间，例如 2026-03-02T09:30。",
                FieldKind.YesNo => $"“{field.Label}”只能是或否。",
                FieldKind.Number => $"“{field.Label}”须是整数，不能是负数。",
                _ =>
                    $"“{field.Label}”没有这个选项，可选：{string.Join("、", field.Choices.Select(c => $"{c.Label}（{c.Value}）"))}。",
            };
        return value;
    }

    public static FieldKind KindOf(Type type) =>
        type == typeof(string) ? FieldKind.Text
        : type == typeof(decimal) ? FieldKind.Money
        : type == typeof(DateOnly) ? FieldKind.Day
        : type == typeof(DateTimeOffset) ? FieldKind.Instant
        : type == typeof(bool) ? FieldKind.YesNo
        : type == typeof(int) ? FieldKind.Number
        : type.IsEnum ? FieldKind.Choice
        : throw new ArgumentException($"A block cannot hold a {type.Name}.");

    public static IReadOnlyList<(string Value, string Label)> Choices(Type type) =>
        [
            .. type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(f => (Kebab(f.Name), Label(f))),
        ];

    /// <summary>The Chinese label of an enumerated value.</summary>
    public static string Label(Enum value) =>
        Labels.GetOrAdd(value, one => Label(one.GetType().GetField(one.ToString())!));

    /// <summary>A day or an instant as people read it in China, to the minute.</summary>
    public static string Face(object? value) =>
        value switch
        {
            null => "",
            bool yes => yes ? "是" : "否",
            Enum choice => Label(choice),
            OwnChoice choice => choice.Label,
            decimal money => money.ToString("#,0.##", Plain) + " 元",
            DateOnly day => day.ToString("yyyy年M月d日", Plain),
            DateTimeOffset at => at.ToOffset(ChinaTime.Offset)
                .ToString("yyyy年M月d日 HH:mm", Plain),
            _ => value.ToString() ?? "",
        };

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    public static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    private static string Label(FieldInfo field) =>
        field.GetCustomAttribute<LabelAttribute>()?.Label
        ?? throw new ArgumentException($"{field.DeclaringType!.Name}.{field.Name} has no label.");

    private static string? Text(BlockField field, string text, out string why)
    {
        why =
            text.Length > field.Max
                ? $"“{field.Label}”最多 {field.Max} 个字，现有 {text.Length} 个。"
            : text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
                ? $"“{field.Label}”含有不能显示的字符。"
            : text.Where((c, i) => char.IsSurrogate(c) && !Paired(text, i)).Any()
                ? $"“{field.Label}”含有残缺的字符。"
            : "";
        return why.Length == 0
            ? text.Replace("\r\n", "\n", StringComparison.Ordinal)
                .Normalize(NormalizationForm.FormC)
            : null;
    }

    private static bool Paired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : i > 0 && char.IsHighSurrogate(text[i - 1]);

    private static object? Money(BlockField field, string text, out string why)
    {
        why = "";
        if (
            !decimal.TryParse(
                Grouped().Replace(text, "$1"),
                NumberStyles.AllowDecimalPoint,
                Plain,
                out var money
            )
        )
            why = $"“{field.Label}”须是金额，用半角数字，例如 100、100.50 或者 1,000。";
        else if (money != decimal.Round(money, 2))
            why = $"“{field.Label}”最多到分。";
        else if (money > 1_000_000_000_000m)
            why = $"“{field.Label}”过大。";
        else
            return decimal.Round(money, 2);
        return null;
    }

    /// <summary>A comma with three digits before the next one, the point or the end.</summary>
    [GeneratedRegex(@"(?<=^\d{1,3}(?:,\d{3})*),(\d{3})(?=,|\.|$)")]
    private static partial Regex Grouped();

    /// <summary>A moment as a form or a program writes it, to the second, or null.</summary>
    public static DateTimeOffset? Instant(string text) =>
        // A form's datetime-local carries no zone and means China; an API may send a zone.
        DateTime.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"],
            Plain,
            DateTimeStyles.None,
            out var local
        )
            ? new DateTimeOffset(local, ChinaTime.Offset).ToUniversalTime()
        : DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"],
            Plain,
            DateTimeStyles.AssumeUniversal,
            out var instant
        )
            ? DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds())
        : null;

    private static object? Choice(BlockField field, string text)
    {
        if (field.Choices.All(c => c.Value != text))
            return null;
        if (field.Property is null)
            return new OwnChoice(text, field.Choices.First(c => c.Value == text).Label);
        var type =
            Nullable.GetUnderlyingType(field.Property.PropertyType) ?? field.Property.PropertyType;
        return Values
            .GetOrAdd(
                type,
                known =>
                    Enum.GetValues(known)
                        .Cast<Enum>()
                        .Distinct()
                        .ToDictionary(value => Kebab(value.ToString()))
            )
            .GetValueOrDefault(text);
    }

    /// <summary>The values of an enumeration by their words, and their labels.</summary>
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Enum>> Values = [];
    private static readonly ConcurrentDictionary<Enum, string> Labels = [];
}
