using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Zhifa.Web.Tests.Api;

/// <summary>Requests as a program sends them.</summary>
internal static class ApiCalls
{
    public const string Cases = "/api/v1/cases";

    public static Task<ApiAnswer> Get(this ApiServer server, string user, string path) =>
        server.Send(new HttpRequestMessage(HttpMethod.Get, path), user);

    public static Task<ApiAnswer> Post(
        this ApiServer server,
        string user,
        string path,
        JsonNode body,
        string? key = null,
        int? version = null
    ) => server.PostText(user, path, body.ToJsonString(), key ?? NewKey(), version);

    public static Task<ApiAnswer> PostText(
        this ApiServer server,
        string user,
        string path,
        string body,
        string? key,
        int? version
    )
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        if (version is not null)
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
        return server.Send(request, user);
    }

    public static async Task<ApiAnswer> Send(
        this ApiServer server,
        HttpRequestMessage request,
        string? user
    )
    {
        if (user is not null)
            request.Headers.Authorization = new("Bearer", server.Tokens[user]);
        using (request)
        using (var response = await server.Client.SendAsync(request))
            return await ApiAnswer.Of(response);
    }

    public static string NewKey() => Guid.NewGuid().ToString("N");
}
