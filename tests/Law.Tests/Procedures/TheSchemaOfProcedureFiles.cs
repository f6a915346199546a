using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;
using Zhifa.Law.Procedures;

namespace Zhifa.Law.Tests.Procedures;

/// <summary><c>docs/procedure.schema.json</c> allows what the reader reads, and nothing else.</summary>
public sealed partial class TheSchemaOfProcedureFiles
{
    private static readonly JsonElement Schema = JsonDocument
        .Parse(ProcedureSchema.Text())
        .RootElement;

    [Fact]
    public void Every_shipped_procedure_fits_it()
    {
        foreach (var procedure in ProcedureLibrary.All.Where(p => p.Overlays.Count == 0))
            Faults(ProcedureLibrary.Text(procedure.Name)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("    once: opened", "    onse: opened")]
    [InlineData("    by: [archivist]", "    by: [king]")]
    [InlineData("    signed: true", "    signed: perhaps")]
    [InlineData("procedure: penalty-simple", "procedure: Penalty Simple")]
    [InlineData("      - { clock: reconsideration.apply }", "      - { from: Demand.servedOn }")]
    public void A_wrong_file_does_not(string was, string becomes) =>
        Faults(
                ProcedureLibrary
                    .Text("penalty-simple")
                    .Replace(was, becomes, StringComparison.Ordinal)
            )
            .ShouldNotBeEmpty();

    [Fact]
    public void Its_keys_are_those_that_the_reader_asks_for()
    {
        var folder = Path.Combine(Repository.Root, "src/Law/Procedures");
        var asked = new[]
        {
            "ProcedureReader.cs",
            "MachineReader.cs",
            "TrackDraft.cs",
            "StepReader.cs",
            "OwnFieldReader.cs",
            "ClockStarts.cs",
            "PropertyReader.cs",
        }
            .SelectMany(file => AskedFor().Matches(File.ReadAllText(Path.Combine(folder, file))))
            .Select(match => match.Groups[1].Value)
            .Concat(["any", "all"])
            .Distinct()
            .Order(StringComparer.Ordinal);
        Keys(Schema).Distinct().Order(StringComparer.Ordinal).ShouldBe(asked);
    }

    [GeneratedRegex(
        "(?:Get|Required|Optional|Words|Flag|Day|DayOrNone|Known|Steps|Group)\\(\\s*(?:(?:node|root),\\s*)?\"([a-z-]+)\""
    )]
    private static partial Regex AskedFor();

    private static IEnumerable<string> Keys(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany(Keys);
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element
            .EnumerateObject()
            .SelectMany(member =>
                member.Name == "properties" && member.Value.EnumerateObject().All(IsSchema)
                    ? [.. member.Value.EnumerateObject().Select(p => p.Name), .. Keys(member.Value)]
                    : Keys(member.Value)
            );
    }

    // The key of the file that is itself called «properties» is no list of keys.
    private static bool IsSchema(JsonProperty member) =>
        member.Value.ValueKind == JsonValueKind.Object;

    private static List<string> Faults(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var faults = new List<string>();
        new MiniSchema(Schema).Check(stream.Documents[0].RootNode, Schema, "", faults);
        return faults;
    }
}
