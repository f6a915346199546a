using System.Text.Json;
using Zhifa.Cli;

namespace Zhifa.Law.Tests.Cli;

/// <summary>Runs <c>zhifa</c> in this process, on words as a person types them.</summary>
internal sealed record Shell(int Exit, string Output, string Error)
{
    public static Shell Run(string line) =>
        Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public static Shell Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = CommandLine.Run(words, output, error);
        return new(exit, output.ToString(), error.ToString());
    }

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string[] Keys => [.. Json.EnumerateObject().Select(property => property.Name)];
}
