using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa migrate</c>: brings the database up to date and puts the shipped procedures in force, as a server does when it starts.</summary>
internal static class MigrateVerb
{
    public static Command Build()
    {
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("migrate", "建立或者更新数据库，施行随产品的程序") { asJson };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Write(
                    parsed,
                    async database =>
                    {
                        var schema = await Bring(database, stop);
                        if (parsed.GetValue(asJson))
                            Json.Write(parsed.InvocationConfiguration.Output, new { schema });
                        else
                            parsed.InvocationConfiguration.Output.WriteLine(
                                $"数据库已是第 {schema} 版。"
                            );
                        return 0;
                    }
                )
        );
        return verb;
    }

    /// <summary>Returns the number of the newest script.</summary>
    public static async Task<int> Bring(ZhifaDatabase database, CancellationToken stop)
    {
        await new ProcedureShelf(database).PutShipped(stop);
        await Calendars.Keep(database, stop);
        await using var db = database.Open();
        return await db.SchemaHistory.MaxAsync(script => script.Number, stop);
    }
}
