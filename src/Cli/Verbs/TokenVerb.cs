using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa token issue</c>: a token for a program, shown this once.</summary>
internal static class TokenVerb
{
    private const int MostDays = 366;

    public static Command Build()
    {
        var user = new Argument<string>("USER") { Description = "用户名" };
        var name = new Option<string>("--name")
        {
            Description = "用途，便于以后辨认",
            DefaultValueFactory = _ => "zhifa token issue",
        };
        var days = new Option<int>("--days")
        {
            Description = $"有效天数（1 至 {MostDays}）",
            DefaultValueFactory = _ => ApiTokens.Standard.Days,
        };
        var asJson = Input.Json();
        var office = new Office();
        var issue = new Command("issue", "签发接口令牌；只显示这一次") { user, name, days, asJson };
        office.On(issue);
        issue.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        if (parsed.GetValue(days) is < 1 or > MostDays)
                            throw new InputException($"--days 须在 1 至 {MostDays} 之间。");
                        var lifetime = TimeSpan.FromDays(parsed.GetValue(days));
                        var token = await Issue(
                            database,
                            parsed.GetValue(user)!,
                            parsed.GetValue(name)!,
                            lifetime,
                            stop
                        );
                        if (parsed.GetValue(asJson))
                            Json.Write(parsed.InvocationConfiguration.Output, new { token });
                        else
                            parsed.InvocationConfiguration.Output.WriteLine(token);
                        return 0;
                    }
                )
        );
        return new Command("token", "接口令牌") { issue };
    }

    public static async Task<string> Issue(
        ZhifaDatabase database,
        string userName,
        string name,
        TimeSpan lifetime,
        CancellationToken stop
    )
    {
        var normal = Accounts.Normal(userName);
        await using var db = database.Open();
        var id =
            await db
                .Accounts.Where(account => account.UserName == normal && !account.Disabled)
                .Select(account => (long?)account.Id)
                .SingleOrDefaultAsync(stop)
            ?? throw new InputException($"没有用户“{userName}”，或者账号已停用。");
        var tokens = new ApiTokens(database, await Office.Clock(database));
        return (await tokens.Issue(id, name, lifetime, stop)).Token;
    }
}
