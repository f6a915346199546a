using Zhifa.Law.Data;
using Zhifa.Law.Procedures.Overlays;

namespace Zhifa.Law.Procedures;

/// <summary>The procedure files that ship with the product: national law, and the overlays of regions on it.</summary>
public static class ProcedureLibrary
{
    private static readonly IReadOnlyDictionary<string, Lazy<Procedure>> Shipped = new[]
    {
        "penalty-simple",
        "penalty-ordinary",
        "penalty-ordinary+henan",
        "crime-transfer",
    }.ToDictionary(
        id => id,
        id => new Lazy<Procedure>(() => ProcedureReader.Read(Text(id), $"{id.Split('+')[0]}.yaml"))
    );

    /// <summary>As they are put in force: each under its name, those with overlays after what they lie on.</summary>
    public static IEnumerable<string> Names => Shipped.Keys;

    public static IEnumerable<Procedure> All => Shipped.Values.Select(procedure => procedure.Value);

    /// <param name="name">The id of a procedure, with those of its overlays after a plus sign.</param>
    public static Procedure? Find(string name) => Shipped.GetValueOrDefault(name)?.Value;

    /// <summary>The file as it ships, for those who want to read it or break it on purpose.</summary>
    public static string Text(string name)
    {
        var parts = name.Split('+');
        var own = EmbeddedText.Read($"Procedures/{parts[0]}.yaml");
        return parts.Length == 1
            ? own
            : OverlayText.Join(own, [.. parts.Skip(1).Select(over => Overlay(parts[0], over))]);
    }

    private static string Overlay(string procedure, string overlay) =>
        EmbeddedText.Read($"Procedures/Overlays/{procedure}.{overlay}.yaml");
}
