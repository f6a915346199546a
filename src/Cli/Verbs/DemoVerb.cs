using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa demo</c>: builds the invented office and lives its worked cases through.</summary>
internal static class DemoVerb
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(800);

    public static Command Build() => new("demo", "示范机关") { BuildVerb(), DriveVerb() };

    private static Command BuildVerb()
    {
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("build", "建立示范数据库") { asJson };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Write(
                    parsed,
                    async database =>
                    {
                        await MigrateVerb.Bring(database, stop);
                        bool filled;
                        try
                        {
                            filled = await DemoFill.Fill(database, new Passwords(), stop);
                        }
                        catch (DemoFill.NotEmptyException)
                        {
                            throw new InputException(
                                "这个数据库已有真实的执法主体，不能填入示范数据。"
                            );
                        }
                        var clock = await DemoClock.Of(database, TimeProvider.System, stop);
                        if (parsed.GetValue(asJson))
                            Json.Write(
                                parsed.InvocationConfiguration.Output,
                                new { filled, now = clock.GetUtcNow() }
                            );
                        else
                            parsed.InvocationConfiguration.Output.WriteLine(
                                filled ? "示范机关已经建立。" : "示范机关原已建立，没有改动。"
                            );
                        return 0;
                    }
                )
        );
        return verb;
    }

    private static Command DriveVerb()
    {
        var server = new Option<string>("--server")
        {
            Description = "运行中的示范服务器",
            DefaultValueFactory = _ => "http://localhost:5080",
        };
        var direct = new Option<bool>("--direct") { Description = "不经服务器；服务器须先停止" };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("drive", "办理示范案件；重做时已办的不重办")
        {
            server,
            direct,
            asJson,
        };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        if (!await DemoFill.IsDemo(database, stop))
                            throw new InputException(
                                "这不是示范数据库，请先运行 zhifa demo build。"
                            );
                        var driven = parsed.GetValue(direct)
                            ? await Drive(
                                await AtTheDesk(database, office.Folder(parsed), stop),
                                stop
                            )
                            : await OverHttp(database, parsed.GetValue(server)!, stop);
                        var output = parsed.InvocationConfiguration.Output;
                        if (parsed.GetValue(asJson))
                            Json.Write(output, driven);
                        else
                            foreach (var one in driven)
                                output.WriteLine($"{one.Number} {one.Title}：{one.Steps} 步。");
                        return 0;
                    }
                )
        );
        return verb;
    }

    private static async Task<DemoAtTheDesk> AtTheDesk(
        ZhifaDatabase database,
        string folder,
        CancellationToken stop
    )
    {
        var clock = await DemoClock.Of(database, TimeProvider.System, stop);
        var codes = new PartyCodes(PartyKeyFile.Read(Path.Combine(folder, "party.key")));
        var signIn = new SignIn(database, clock, new Passwords());
        return new(
            database,
            new CaseDesk(database, new ProcedureShelf(database), codes, signIn, clock),
            clock
        );
    }

    private static async Task<IReadOnlyList<Driven>> OverHttp(
        ZhifaDatabase database,
        string server,
        CancellationToken stop
    )
    {
        if (!Uri.TryCreate(server.TrimEnd('/') + "/", UriKind.Absolute, out var address))
            throw new InputException($"--server：“{server}”不是地址。");
        var tokens = new Dictionary<string, string>();
        foreach (
            var user in DemoScript
                .All()
                .SelectMany(script => script.Steps)
                .Select(step => step.By)
                .Append(DemoOverHttp.Administrator)
                .Distinct()
        )
            tokens[user] = await TokenVerb.Issue(
                database,
                user,
                "zhifa demo drive",
                TokenLife,
                stop
            );
        using var client = new HttpClient { BaseAddress = address };
        try
        {
            return await Drive(new DemoOverHttp(client, tokens), stop);
        }
        catch (HttpRequestException fault)
        {
            throw new InputException(
                $"服务器 {server} 没有办成：{fault.Message.ReplaceLineEndings(" ")}"
            );
        }
    }

    private static async Task<IReadOnlyList<Driven>> Drive(IDemoDoor door, CancellationToken stop)
    {
        try
        {
            var scripts = DemoScript.All();
            var done = await DemoDrive.All(scripts, door, stop);
            return
            [
                .. scripts.Select(script => new Driven(
                    done[script.Id].CaseId,
                    done[script.Id].CaseNumber,
                    script.Title,
                    script.Steps.Count
                )),
            ];
        }
        catch (DemoDriveException fault)
        {
            throw new InputException(fault.Message.ReplaceLineEndings(" "));
        }
    }

    private sealed record Driven(long CaseId, string Number, string Title, int Steps);
}
