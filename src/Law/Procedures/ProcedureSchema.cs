using Zhifa.Law.Data;

namespace Zhifa.Law.Procedures;

/// <summary>The JSON schema of procedure files, for editors: published as <c>docs/procedure.schema.json</c>.</summary>
public static class ProcedureSchema
{
    public static string Text() => EmbeddedText.Read("Procedures/procedure.schema.json");
}
