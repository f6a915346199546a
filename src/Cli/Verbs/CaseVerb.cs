using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Ledger;

namespace Zhifa.Cli.Verbs;

/// <summary><c>zhifa case</c>: what is on record of a case, whether its chain holds, and its next step.</summary>
internal static class CaseVerb
{
    private const string Subject = "case";

    public static Command Build() =>
        new("case", "案件")
        {
            One("show", "显示案件和它的记录", Show),
            CaseStep.Build(),
            CaseReplay.Build(),
            One("verify", "从记录重算哈希链；不符的退出码为 1", Verify),
        };

    private static Command One(
        string name,
        string title,
        Func<ZhifaDb, CaseRow, TextWriter, bool, CancellationToken, Task> work
    )
    {
        var id = new Argument<long>("ID") { Description = "案件的编号" };
        var asJson = Input.Json();
        var office = new Office();
        var verb = new Command(name, title) { id, asJson };
        office.On(verb);
        verb.SetAction(
            (parsed, stop) =>
                office.Read(
                    parsed,
                    async database =>
                    {
                        await using var db = database.Open();
                        var number = parsed.GetValue(id);
                        var row =
                            await db
                                .Cases.AsNoTracking()
                                .SingleOrDefaultAsync(c => c.Id == number, stop)
                            ?? throw new InputException($"没有编号为 {number} 的案件。");
                        await work(
                            db,
                            row,
                            parsed.InvocationConfiguration.Output,
                            parsed.GetValue(asJson),
                            stop
                        );
                        return 0;
                    }
                )
        );
        return verb;
    }

    private static async Task Show(
        ZhifaDb db,
        CaseRow row,
        TextWriter output,
        bool json,
        CancellationToken stop
    )
    {
        var entries = await db
            .Entries.AsNoTracking()
            .Where(entry => entry.SubjectKind == Subject && entry.SubjectId == row.Id)
            .OrderBy(entry => entry.Seq)
            .Select(entry => new
            {
                entry.Seq,
                entry.Step,
                entry.Actor,
                entry.ActedAt,
                entry.RecordedAt,
                entry.Hash,
            })
            .ToListAsync(stop);
        if (json)
        {
            Json.Write(
                output,
                new
                {
                    row.Id,
                    row.Number,
                    row.Title,
                    row.Procedure,
                    row.Stage,
                    Status = row.State,
                    row.OpenedOn,
                    row.DecidedOn,
                    row.ClosedOn,
                    row.NextDue,
                    row.Version,
                    row.HeadHash,
                    entries,
                }
            );
            return;
        }
        output.WriteLine(
            $"{row.Number} {row.Title}（{FieldText.Label(row.State)}，第 {row.Version} 版）"
        );
        foreach (var entry in entries)
            output.WriteLine(
                $"{entry.Seq}\t{FieldText.Face(entry.ActedAt)}\t{entry.Actor}\t{entry.Step}\t{entry.Hash[..12]}"
            );
    }

    private static async Task Verify(
        ZhifaDb db,
        CaseRow row,
        TextWriter output,
        bool json,
        CancellationToken stop
    )
    {
        var chain = await Chains.Read(db, Subject, row.Id, stop);
        var broken = ChainCheck.Verify(chain, new(row.Seq, row.HeadHash ?? ""));
        if (json)
            Json.Write(
                output,
                new
                {
                    row.Id,
                    Holds = broken is null,
                    Entries = chain.Count,
                    broken?.Seq,
                    broken?.Reason,
                }
            );
        if (broken is not null)
            throw new InputException($"第 {broken.Seq} 条记录：{broken.Reason}");
        if (!json)
            output.WriteLine($"{row.Number}：{chain.Count} 条记录，哈希链完整。");
    }
}
