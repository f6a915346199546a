using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Storage;

/// <summary>An instant as UTC milliseconds since 1970; finer parts are cut off.</summary>
internal sealed class InstantConverter()
    : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(),
        stored => DateTimeOffset.FromUnixTimeMilliseconds(stored)
    );

/// <summary>Yuan as whole fen. A finer amount is a programmer's mistake.</summary>
internal sealed class FenConverter()
    : ValueConverter<decimal, long>(yuan => Fen(yuan), fen => fen / 100m)
{
    private static long Fen(decimal yuan) =>
        decimal.Round(yuan, 2) == yuan
            ? (long)(yuan * 100m)
            : throw new ArgumentException("Money is stored to the fen.");
}

/// <summary>An enumerated value as the word that forms and the API use.</summary>
internal sealed class WordConverter<T>() : ValueConverter<T, string>(v => Word(v), word => Of(word))
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>()
        .ToDictionary(value => value, value => FieldText.Kebab(value.ToString()));
    private static readonly Dictionary<string, T> Values = Words.ToDictionary(
        pair => pair.Value,
        pair => pair.Key
    );

    private static string Word(T value) => Words[value];

    private static T Of(string word) =>
        Values.TryGetValue(word, out var value)
            ? value
            : throw new InvalidOperationException($"{typeof(T).Name} has no value '{word}'.");
}

/// <summary>A short list as a JSON array of words.</summary>
internal sealed class ListConverter<T>()
    : ValueConverter<List<T>, string>(
        list => JsonSerializer.Serialize(list, ListForm.Options),
        text => JsonSerializer.Deserialize<List<T>>(text, ListForm.Options)!
    );

internal sealed class ListComparer<T>()
    : ValueComparer<List<T>>(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)),
        list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
        list => list.ToList()
    );

internal static class ListForm
{
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };
}
