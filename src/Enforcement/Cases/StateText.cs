using System.Text.Json;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>The folded state of a case as its row keeps it: a cache of the entries, checked by replay.</summary>
internal static class StateText
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(CaseState state) => JsonSerializer.Serialize(state, Plain);

    public static CaseState Read(string text) =>
        JsonSerializer.Deserialize<CaseState>(text, Plain)
        ?? throw new InvalidOperationException("The case row holds no state.");
}
