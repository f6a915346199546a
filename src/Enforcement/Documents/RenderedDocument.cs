namespace Zhifa.Enforcement.Documents;

/// <summary>A document as it is issued: its text is fixed here.</summary>
/// <param name="Html">A fragment, <c>article.document</c>, without style or script; the page's style sheet dresses it.</param>
/// <param name="PlainText">The words alone, a line per paragraph or table row.</param>
/// <param name="Sha256">Of the UTF-8 bytes of <paramref name="Html"/>, in lower-case hex.</param>
public sealed record RenderedDocument(string Title, string Html, string PlainText, string Sha256);
