namespace Zhifa.Law.Documents;

/// <summary>Something a document must say, or must not say.</summary>
/// <param name="Id">Stable id; templates mark the place with <c>data-element</c>.</param>
/// <param name="Articles">The articles that ask for it, in Chinese.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Wanted">Whether this case needs it; the amount of a warning is not.</param>
/// <param name="Present">Whether the text says it; for a prohibition, whether it is silent.</param>
internal sealed record Element(
    string Id,
    string Articles,
    string Name,
    Func<DocumentText, DocumentInput, bool> Present,
    Func<DocumentInput, bool>? Wanted = null
);

/// <summary>An element that a rendered document lacks (or a thing it says and must not say).</summary>
public sealed record MissingElement(string Id, string Articles, string Name);

/// <summary>One line of a published list of required elements.</summary>
public sealed record RequiredElement(string Id, string Articles, string Name);
