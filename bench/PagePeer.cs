using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Zhifa.Bench;

/// <summary>The ceiling of a page: a bare server that finds one row by its key and writes bytes that lie ready.</summary>
internal static class PagePeer
{
    public const string Word = "page-peer";

    public static async Task Serve()
    {
        var bytes = new byte[
            int.Parse(
                Environment.GetEnvironmentVariable("BENCH_BYTES")!,
                CultureInfo.InvariantCulture
            )
        ];
        Array.Fill(bytes, (byte)'x');
        await using var source = NpgsqlDataSource.Create(
            Environment.GetEnvironmentVariable("ConnectionStrings__Zhifa")!
        );
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapGet(
            "/{id:long}",
            async (long id, Microsoft.AspNetCore.Http.HttpContext context) =>
            {
                await using var command = source.CreateCommand(
                    "select title from published where id = $1"
                );
                command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = id });
                if (await command.ExecuteScalarAsync() is null)
                {
                    context.Response.StatusCode = 404;
                    return;
                }
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.Body.WriteAsync(bytes);
            }
        );
        await app.RunAsync(Environment.GetEnvironmentVariable("ASPNETCORE_URLS")!);
    }
}
