using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa user password</c>: a new password for somebody who forgot his; it unlocks the account and ends its sessions.</summary>
internal static class UserPassword
{
    public static Command Build()
    {
        var user = new Argument<string>("USER") { Description = "用户名" };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("password", "重设密码；新密码从标准输入读一行，登录后须修改")
        {
            user,
            asJson,
        };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        var userName = Accounts.Normal(parsed.GetValue(user)!);
                        await using var db = database.Open();
                        var id =
                            await db
                                .Accounts.Where(account => account.UserName == userName)
                                .Select(account => (long?)account.Id)
                                .SingleOrDefaultAsync(stop)
                            ?? throw new InputException($"没有用户“{userName}”。");
                        var password = await Console.In.ReadLineAsync(stop) ?? "";
                        var accounts = new Accounts(database, new Passwords());
                        if (
                            await accounts.SetPassword(id, password, mustChange: true, stop) is
                            { } refusal
                        )
                            throw new InputException(refusal.Message + refusal.Cure);
                        var output = parsed.InvocationConfiguration.Output;
                        if (parsed.GetValue(asJson))
                            Json.Write(output, new { user = userName });
                        else
                            output.WriteLine($"已重设 {userName} 的密码。");
                        return 0;
                    }
                )
        );
        return verb;
    }
}
