using Zhifa.Enforcement.Documents;

namespace Zhifa.Enforcement.Tests.Documents;

/// <summary>Writes each document to a folder to be looked at, when <c>ZHIFA_PICTURES</c> names one.</summary>
public sealed class Pictures
{
    [Fact]
    public void Documents_can_be_looked_at()
    {
        if (Environment.GetEnvironmentVariable("ZHIFA_PICTURES") is not { Length: > 0 } folder)
            return;
        foreach (var (name, input) in Cases.ByTemplate)
            File.WriteAllText(
                Path.Combine(folder, name + ".html"),
                DocumentRenderer.Render(name, input).Html
            );
    }
}
