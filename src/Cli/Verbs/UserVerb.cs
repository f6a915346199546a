using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa user add</c>: an account; its password comes from standard input, never from the words of the command.</summary>
internal static class UserVerb
{
    public static Command Build()
    {
        var user = new Argument<string>("USER") { Description = "用户名" };
        var name = new Option<string?>("--name") { Description = "姓名" };
        var roles = new Option<string[]>("--role")
        {
            Description =
                $"角色，可写多次：{string.Join("、", FieldText.Choices(typeof(Role)).Select(role => role.Value))}",
        };
        var body = new Option<string?>("--body") { Description = "执法主体的代码" };
        var officer = new Option<string?>("--officer") { Description = "执法人员的代号" };
        var asJson = Input.Json();
        var office = new Office();
        var add = new Command("add", "开立账号；密码从标准输入读一行，首次登录须修改")
        {
            user,
            name,
            roles,
            body,
            officer,
            asJson,
        };
        office.On(add);
        add.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        var userName = parsed.GetValue(user)!;
                        var account = await Account(
                            database,
                            userName,
                            parsed.GetValue(name) ?? userName,
                            [.. (parsed.GetValue(roles) ?? []).Select(Word)],
                            parsed.GetValue(body),
                            parsed.GetValue(officer),
                            stop
                        );
                        if (
                            await new Accounts(database, new Passwords()).Create(account, stop) is
                            { } refusal
                        )
                            throw new InputException(refusal.Message + refusal.Cure);
                        if (parsed.GetValue(asJson))
                            Json.Write(
                                parsed.InvocationConfiguration.Output,
                                new { user = Accounts.Normal(userName) }
                            );
                        else
                            parsed.InvocationConfiguration.Output.WriteLine($"已开立 {userName}。");
                        return 0;
                    }
                )
        );
        return new Command("user", "账号") { add, UserPassword.Build() };
    }

    private static async Task<NewAccount> Account(
        ZhifaDatabase database,
        string userName,
        string name,
        IReadOnlyList<Role> roles,
        string? bodyCode,
        string? officerCode,
        CancellationToken stop
    )
    {
        if (roles.Count == 0)
            throw new InputException("请用 --role 写明至少一个角色。");
        await using var db = database.Open();
        var body = await db.Bodies.SingleOrDefaultAsync(b => b.Code == bodyCode, stop);
        if (body is null && bodyCode is not null)
            throw new InputException($"没有执法主体“{bodyCode}”。");
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.Code == officerCode, stop);
        if (officer is null && officerCode is not null)
            throw new InputException($"没有执法人员“{officerCode}”。");
        if (officer is not null && officer.BodyId != body?.Id)
            throw new InputException($"“{officerCode}”不是这个执法主体的执法人员。");
        if (body is null && roles.Any(role => role != Role.Administrator))
            throw new InputException("请用 --body 写明执法主体；只有系统管理员不属于执法主体。");
        if (officer is null && roles.Contains(Role.Handler))
            throw new InputException("承办人须是执法人员，请用 --officer 写明。");
        var password = await Console.In.ReadLineAsync(stop) ?? "";
        return new(userName, name, password, roles, officer?.Id, body?.Id, MustChange: true);
    }

    private static Role Word(string text) =>
        Enum.GetValues<Role>()
            .Where(role => FieldText.Kebab(role.ToString()) == text)
            .Cast<Role?>()
            .FirstOrDefault()
        ?? throw new InputException($"没有角色“{text}”。");
}
