using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Web.Tests.Api;

namespace Zhifa.Web.Tests.Walks;

/// <summary>What a page answered: its status and what it shows.</summary>
public sealed record PageAnswer(HttpStatusCode Status, Uri? Location, IHtmlDocument Page)
{
    /// <summary>The errors on top, or the reasons why a step is barred.</summary>
    public string Refusal =>
        string.Join(
            ' ',
            Page.QuerySelectorAll("#errors li, .gate").Select(element => element.TextContent)
        );

    public string Value(string name) =>
        Page.QuerySelector($"main [name='{name}']") switch
        {
            IHtmlTextAreaElement area => area.Value,
            IHtmlInputElement input => input.Value,
            _ => "",
        };
}

/// <summary>
/// Forms as a browser posts them, without a browser: so also what no control on the page offers. One session, one person.
/// </summary>
internal sealed class PageDoor : IDisposable
{
    private readonly HttpClient _client;

    private PageDoor(Uri address, string secret)
    {
        var cookies = new CookieContainer();
        cookies.Add(address, new Cookie("zhifa-session", secret, "/"));
        _client = new HttpClient(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                CookieContainer = cookies,
                CheckCertificateRevocationList = true,
            }
        )
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromSeconds(60),
        };
        _client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
    }

    public static async Task<PageDoor> Of(ApiServer server, string user)
    {
        await using var db = server.Database.Open();
        var id = await db.Accounts.Where(a => a.UserName == user).Select(a => a.Id).SingleAsync();
        var secret = await server.Services.GetRequiredService<Sessions>().Open(id);
        return new(server.Client.BaseAddress!, secret);
    }

    /// <summary>Where a case of the simple procedure is opened.</summary>
    public const string New = "/cases/new/penalty-simple";

    public static string StepPath(long caseId, string step) =>
        step == "open-case"
            ? New
            : string.Create(CultureInfo.InvariantCulture, $"/cases/{caseId}/steps/{step}");

    public async Task<PageAnswer> Get(string path) => await Read(await _client.GetAsync(path));

    /// <summary>Posts the form of a page with these fields; its hidden ones come from the page itself.</summary>
    public async Task<PageAnswer> Post(
        string path,
        PageAnswer form,
        IEnumerable<KeyValuePair<string, string>> fields
    )
    {
        var hidden = form
            .Page.QuerySelectorAll("main form input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value));
        using var content = new FormUrlEncodedContent(
            hidden.Concat(fields).GroupBy(field => field.Key).Select(group => group.Last())
        );
        return await Read(await _client.PostAsync(path, content));
    }

    /// <summary>Opens the form of a step, fills it by a body of the interface and sends it, signed where it is to be signed.</summary>
    public async Task<PageAnswer> Try(long caseId, string step, JsonObject body)
    {
        var path = StepPath(caseId, step);
        var form = await Get(path);
        return form.Page.QuerySelector("main form") is null
            ? form
            : await Post(path, form, Fields(body));
    }

    /// <summary>The fields of a body, flat, with the button that signs.</summary>
    public static List<KeyValuePair<string, string>> Fields(JsonObject body)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var (name, block) in body)
            if (block is JsonArray rows)
                for (var i = 0; i < rows.Count; i++)
                    Add($"{name}[{i}]", rows[i]!.AsObject());
            else if (block is JsonObject one)
                Add(name, one);
        if (body["confirm"] is not null)
        {
            fields.Add(new("confirm", DemoFill.Password));
            fields.Add(new("sign", "1"));
        }
        return fields;

        void Add(string path, JsonObject values) =>
            fields.AddRange(
                values.Select(v => new KeyValuePair<string, string>(
                    $"{path}.{v.Key}",
                    v.Value!.ToString()
                ))
            );
    }

    public void Dispose() => _client.Dispose();

    private static async Task<PageAnswer> Read(HttpResponseMessage response)
    {
        using (response)
            return new(
                response.StatusCode,
                response.Headers.Location,
                await new HtmlParser().ParseDocumentAsync(
                    await response.Content.ReadAsStringAsync()
                )
            );
    }
}
