using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HandlebarsDotNet;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Documents;

/// <summary>Writes a document from its template: same input, same bytes. No clock, no culture, no I/O.</summary>
public static class DocumentRenderer
{
    private static readonly ConcurrentDictionary<
        string,
        HandlebarsTemplate<object, object>
    > Compiled = new();

    /// <summary>The style of documents on the screen and on A4; the page links it after its own sheet.</summary>
    public static Stream Stylesheet() =>
        typeof(DocumentRenderer).Assembly.GetManifestResourceStream("Documents/document.css")
        ?? throw new InvalidOperationException("document.css is not embedded.");

    public static RenderedDocument Render(string template, DocumentInput input) =>
        Render(DocumentTemplate.Named(template), input);

    /// <exception cref="ArgumentException">A block or an earlier document is lacking that the template needs.</exception>
    public static RenderedDocument Render(DocumentTemplate template, DocumentInput input)
    {
        foreach (var type in template.Requires)
            if (!input.Rows<object>().Any(type.IsInstanceOfType))
                throw new ArgumentException(
                    $"{template.Name} needs the block {type.Name}.",
                    nameof(input)
                );
        if (
            template.RequiresOneOf.Count > 0
            && !template.RequiresOneOf.Any(type => input.Rows<object>().Any(type.IsInstanceOfType))
        )
            throw new ArgumentException(
                $"{template.Name} needs {string.Join(" or ", template.RequiresOneOf.Select(type => type.Name))}.",
                nameof(input)
            );
        if (template.Cites.Count > 0 && template.Cites.All(cited => input.Earlier(cited) is null))
            throw new ArgumentException(
                $"{template.Name} cites {string.Join(" or ", template.Cites)}, not issued yet.",
                nameof(input)
            );
        var write = Compiled.GetOrAdd(template.Source, source => Dialect().Compile(source));
        var html = Tidy(write(DocumentModel.Of(template, input)));
        return new(
            template.Title,
            html,
            PlainText.Of(html),
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(html)))
        );
    }

    private static IHandlebars Dialect()
    {
        var dialect = Handlebars.Create(
            new HandlebarsConfiguration
            {
                TextEncoder = new DocumentEncoder(),
                ThrowOnUnresolvedBindingExpression = true,
            }
        );
        TemplateWords.Teach(dialect);
        return dialect;
    }

    // Lines that held nothing but a condition leave no trace, so that a template's layout is not part of the text.
    private static string Tidy(string html) =>
        string.Join(
            '\n',
            html.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)
        ) + "\n";
}
