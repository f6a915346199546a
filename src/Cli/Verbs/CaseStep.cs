using System.Buffers;
using System.CommandLine;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;

namespace Zhifa.Cli.Verbs;

/// <summary>
/// <c>zhifa case step</c>: takes a step through the same desk as page and interface, as the person whose token stands in
/// <c>ZHIFA_TOKEN</c>. What is said is the JSON of the interface, from a file or the standard input: no password stands on a command line.
/// </summary>
internal static class CaseStep
{
    public const string Token = "ZHIFA_TOKEN";

    public static Command Build()
    {
        var step = new Argument<string>("STEP") { Description = "步骤的代号，例如 verify-lead" };
        var id = new Option<long?>("--case") { Description = "案件的编号；登记新案时不写" };
        var version = new Option<int?>("--version") { Description = "所见的案件版本（case show）" };
        var procedure = new Option<string?>("--procedure") { Description = "登记新案所用的程序" };
        var body = new Option<string>("--body")
        {
            Description = "内容：与接口相同的 JSON 文件；- 为标准输入",
            DefaultValueFactory = _ => "-",
        };
        var key = new Option<string?>("--key")
        {
            Description = "请求键；同一个键只办理一次（默认自动产生）",
        };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("step", $"办理步骤；以环境变量 {Token} 中令牌的本人身份")
        {
            step,
            id,
            version,
            procedure,
            body,
            key,
            asJson,
        };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        var clock = await Office.Clock(database);
                        var actor = await Actor(database, clock, stop);
                        var said = Body(parsed.GetValue(body)!);
                        if (parsed.GetValue(id) is not null && said.Procedure.Length > 0)
                            throw new InputException("procedure：只有登记案件时写明程序。");
                        if (
                            parsed.GetValue(id) is null
                            && parsed.GetValue(procedure) is null or ""
                            && said.Procedure.Length == 0
                        )
                            throw new InputException(
                                "缺少 --case；登记新案的，缺少 --procedure（程序见 zhifa procedure list）。"
                            );
                        var answer = await Desk(database, office.Codes(parsed), clock)
                            .Take(
                                actor,
                                new(
                                    parsed.GetValue(key) ?? Guid.NewGuid().ToString("N"),
                                    parsed.GetValue(procedure) ?? said.Procedure,
                                    parsed.GetValue(id),
                                    parsed.GetValue(step)!,
                                    parsed.GetValue(version),
                                    said.Fields,
                                    said.ActedAt,
                                    said.LateReason,
                                    said.Confirm,
                                    said.Instance
                                ),
                                stop
                            );
                        return Tell(
                            parsed.InvocationConfiguration.Output,
                            answer,
                            parsed.GetValue(asJson)
                        );
                    }
                )
        );
        return verb;
    }

    private static CaseDesk Desk(ZhifaDatabase database, PartyCodes codes, TimeProvider clock) =>
        new(
            database,
            new ProcedureShelf(database),
            codes,
            new SignIn(database, clock, new Passwords()),
            clock
        );

    private static async Task<Actor> Actor(
        ZhifaDatabase database,
        TimeProvider clock,
        CancellationToken stop
    )
    {
        if (
            Environment.GetEnvironmentVariable(Token) is not { Length: > 0 } token
            || await new ApiTokens(database, clock).Resume(token, stop) is not { } actor
        )
            throw new InputException(
                $"环境变量 {Token} 中没有有效的令牌，请用 zhifa token issue 签发。"
            );
        return actor.MustChange
            ? throw new InputException("请先登录网页修改初始密码，再用命令行办理。")
            : actor;
    }

    private static StepBody Body(string file)
    {
        var body = StepBody.Read(new ReadOnlySequence<byte>(Bytes(file)));
        return body.Errors.Count == 0
            ? body
            : throw new InputException(
                string.Join(' ', body.Errors.Select(error => $"{error.Field}{error.Message}"))
            );
    }

    private static byte[] Bytes(string file)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            var bytes = new byte[StepBody.LongestBody + 1];
            return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"读不到文件“{file}”。");
        }
    }

    private static int Tell(TextWriter output, DeskAnswer answer, bool json)
    {
        if (answer is StepDone done)
        {
            if (json)
                Json.Write(output, done);
            else
                output.WriteLine(
                    $"{done.CaseNumber}（编号 {done.CaseId}）：{(done.Again ? "原已办理" : "已办理")}，第 {done.Version} 版。{Others(done)}"
                );
            return 0;
        }
        if (json)
            Json.Write(output, answer as object);
        throw new InputException(
            answer switch
            {
                StepRefused refused => string.Join(' ', refused.Refusals.Select(Line)),
                InputFaulty faulty => string.Join(
                    ' ',
                    faulty.Errors.Select(error => $"{error.Field}：{error.Message}")
                ),
                CaseMoved moved => $"案件已是第 {moved.Version} 版，请先看最新的记录。",
                KeyReused => "这个请求键已经用于别的内容，请换一个 --key。",
                _ => "没有这个案件或者步骤。",
            }
        );
    }

    private static string Others(StepDone done) =>
        (
            done.Opened is { } opened
                ? $"启动了案件 {opened.CaseNumber}（编号 {opened.CaseId}）。"
                : ""
        ) + (done.Told is { } told ? $"已记入案件 {told.CaseNumber}。" : "");

    private static string Line(Refusal refusal) =>
        (refusal.Article.Length > 0 ? $"（{refusal.Article}）" : "")
        + refusal.Message
        + refusal.Cure;
}
