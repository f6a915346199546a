using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>How a page is visited to be looked at.</summary>
/// <param name="Route">The route pattern of the page, as in its @page directive.</param>
/// <param name="Path">An address of it that shows it with real content.</param>
/// <param name="Picture">The name of its pictures, without size and extension.</param>
/// <param name="Before">What is done in the window first: sign in, make a case.</param>
/// <param name="Status">The status with which it answers.</param>
public sealed record Visit(
    string Route,
    string Path,
    string Picture,
    Func<IBrowserContext, Uri, Task>? Before = null,
    int Status = 200
)
{
    public override string ToString() => Path;
}

/// <summary>Every page of the product, one row or more for each. PageGallery fails on a page that is not here.</summary>
public static class Visits
{
    public static readonly IReadOnlyList<Visit> All =
    [
        new("/design", "/design", "design-workbench"),
        new("/design/case", "/design/case", "design-case"),
        new("/design/step", "/design/step", "design-step"),
        new("/design/check", "/design/check", "design-check"),
        new("/design/document", "/design/document", "design-document"),
        new("/design/failing/{How}", "/design/failing/missing", "error-404", Status: 404),
        new("/design/failing/{How}", "/design/failing/broken", "error-500", Status: 500),
    ];
}
