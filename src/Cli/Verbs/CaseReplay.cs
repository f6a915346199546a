using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa case replay</c>: tells a case again from its entries alone and holds every table against it.</summary>
internal static class CaseReplay
{
    public static Command Build()
    {
        var id = new Argument<long>("ID") { Description = "案件的编号" };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command("replay", "仅凭记录重演案件，逐表比对；不符的退出码为 1")
        {
            id,
            asJson,
        };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        var report = await Run(
                            database,
                            parsed.GetValue(id),
                            office.Codes(parsed),
                            stop
                        );
                        Tell(
                            report,
                            parsed.InvocationConfiguration.Output,
                            parsed.GetValue(asJson)
                        );
                        return report.Agrees
                            ? 0
                            : throw new InputException(
                                $"案件 {report.CaseId} 有 {report.Differences.Count} 处与记录不符。"
                            );
                    }
                )
        );
        return verb;
    }

    private static void Tell(ReplayReport report, TextWriter output, bool json)
    {
        if (json)
            Json.Write(output, report);
        else if (report.Agrees)
            output.WriteLine(
                $"案件 {report.CaseId}：{report.Entries} 条记录，重演所得与各表完全一致。"
            );
        else
            foreach (var found in report.Differences)
                output.WriteLine($"{found.Where}\t{found.Seq}\t{found.What}");
    }

    /// <summary>Into an empty database that is thrown away afterwards.</summary>
    private static async Task<ReplayReport> Run(
        ZhifaDatabase database,
        long id,
        PartyCodes codes,
        CancellationToken stop
    )
    {
        var folder = Directory.CreateTempSubdirectory("zhifa-replay-");
        try
        {
            await using var ground = new ZhifaDatabase(
                $"Data Source={Path.Combine(folder.FullName, "replay.db")};Pooling=False"
            );
            await ground.Migrate(TimeProvider.System, stop);
            await using var source = database.Open();
            if (!await source.Cases.AnyAsync(row => row.Id == id, stop))
                throw new InputException($"没有编号为 {id} 的案件。");
            return await Replay.Of(source, id, ground, codes, stop);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
