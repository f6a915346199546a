using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zhifa.Web.Tests.Api;

namespace Zhifa.Web.Tests.Public;

/// <summary>What somebody without an account was answered.</summary>
/// <param name="Address">Where he then is.</param>
/// <param name="KeptBack">The browser keeps no copy.</param>
internal sealed record Answered(
    HttpStatusCode Status,
    IHtmlDocument Page,
    string Address,
    bool KeptBack
);

/// <summary>Somebody without an account who opens the page of the periods and asks.</summary>
internal sealed class Anybody : IDisposable
{
    private const string Path = "/my-clocks";
    private readonly HttpClient _client;
    private IHtmlDocument _form = null!;

    private Anybody(Uri address) =>
        _client = new HttpClient(
            new HttpClientHandler
            {
                CookieContainer = new CookieContainer(),
                CheckCertificateRevocationList = true,
            }
        )
        {
            BaseAddress = address,
        };

    public static async Task<Anybody> At(ApiServer server)
    {
        var somebody = new Anybody(server.Client.BaseAddress!);
        somebody._form = await new HtmlParser().ParseDocumentAsync(
            await somebody._client.GetStringAsync(Path)
        );
        return somebody;
    }

    public async Task<Answered> Asks(string number, string code)
    {
        var fields = _form
            .QuerySelectorAll("main form input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .ToDictionary(input => input.Name!, input => input.Value);
        (fields["number"], fields["code"]) = (number, code);
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await _client.PostAsync(Path, content);
        return new(
            answer.StatusCode,
            await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync()),
            answer.RequestMessage!.RequestUri!.PathAndQuery,
            answer.Headers.CacheControl?.NoStore == true
        );
    }

    public void Dispose() => _client.Dispose();
}
