using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Zhifa.Enforcement.Documents;

namespace Zhifa.Web.Pages.Cases;

/// <summary>The style sheet of legal documents, which belongs to their templates and not to the pages.</summary>
public static class DocumentStyle
{
    private static readonly byte[] Text = Read();

    /// <summary>Changes with the sheet, so that it may be kept for ever.</summary>
    public static readonly string Href =
        $"/document.css?v={Convert.ToHexStringLower(SHA256.HashData(Text))[..12]}";

    public static void MapDocumentStyle(this IEndpointRouteBuilder app) =>
        app.MapGet(
            "/document.css",
            (HttpResponse response) =>
            {
                response.Headers[HeaderNames.CacheControl] = "public, max-age=31536000, immutable";
                return Results.Bytes(Text, "text/css; charset=utf-8");
            }
        );

    private static byte[] Read()
    {
        using var sheet = DocumentRenderer.Stylesheet();
        using var copy = new MemoryStream();
        sheet.CopyTo(copy);
        return copy.ToArray();
    }
}
