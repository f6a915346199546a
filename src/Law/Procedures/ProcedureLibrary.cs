using Zhifa.Law.Data;

namespace Zhifa.Law.Procedures;

/// <summary>The procedure files that ship with the product.</summary>
public static class ProcedureLibrary
{
    private static readonly IReadOnlyDictionary<string, Lazy<Procedure>> Shipped = new[]
    {
        "penalty-simple",
        "penalty-ordinary",
    }.ToDictionary(
        id => id,
        id => new Lazy<Procedure>(() => ProcedureReader.Read(Text(id), $"{id}.yaml"))
    );

    public static IEnumerable<Procedure> All => Shipped.Values.Select(procedure => procedure.Value);

    public static Procedure? Find(string id) => Shipped.GetValueOrDefault(id)?.Value;

    /// <summary>The file as it ships, for those who want to read it or break it on purpose.</summary>
    public static string Text(string id) => EmbeddedText.Read($"Procedures/{id}.yaml");
}
