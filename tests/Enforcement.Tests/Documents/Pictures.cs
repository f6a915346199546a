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
        using (var sheet = DocumentRenderer.Stylesheet())
        using (var file = File.Create(Path.Combine(folder, "document.css")))
            sheet.CopyTo(file);
        var hostile = Cases.AtBank with
        {
            Party = Cases.AtBank.Party! with
            {
                Name = new string('W', 120),
                Address = new string('长', 200),
            },
        };
        foreach (var (name, input) in Cases.ByTemplate)
            File.WriteAllText(
                Path.Combine(folder, name + ".html"),
                DocumentRenderer.Render(name, input).Html
            );
        foreach (var (name, input) in OrdinaryCases.After)
            File.WriteAllText(
                Path.Combine(folder, name + "-ordinary.html"),
                DocumentRenderer.Render(name, input).Html
            );
        File.WriteAllText(
            Path.Combine(folder, "hostile.html"),
            DocumentRenderer.Render("on-site-decision", hostile).Html
        );
    }
}
