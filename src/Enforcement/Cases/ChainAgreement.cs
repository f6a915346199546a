using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// What two chains say of each other is the same: a case that another one opened names an entry that opened it, whatever it came to is
/// recorded there, and what is recorded there it has come to. Either chain by itself could be told again without this.
/// </summary>
internal sealed class ChainAgreement(
    ZhifaDb source,
    IReadOnlyDictionary<string, Procedure> procedures
)
{
    private static readonly string Hash = $"{nameof(ChildNews)}.hash";

    public async Task<IReadOnlyList<Difference>> Of(CaseRow row, CancellationToken stop)
    {
        var found = new List<Difference>();
        var own = await Entries(row.Id, stop);
        foreach (var child in await Children(row.Id, stop))
        {
            var theirs = await Entries(child.Id, stop);
            foreach (var news in own.Where(entry => Names(entry, child.Number!)))
                if (
                    theirs.FirstOrDefault(entry => entry.Hash == Field(news, Hash)) is not { } said
                    || await Standing(said, stop) != Field(news, ParentFields.Standing)
                )
                    found.Add(
                        new("entry", news.Seq, $"案件 {child.Number} 的记录中没有这一进展。")
                    );
        }
        if (row.ParentId is { } parent)
            found.AddRange(await Above(row, own, await Entries(parent, stop), stop));
        return found;
    }

    private async Task<List<Difference>> Above(
        CaseRow row,
        List<Entry> own,
        List<Entry> above,
        CancellationToken stop
    )
    {
        var found = new List<Difference>();
        var opened = above.FirstOrDefault(entry => entry.Hash == Field(own[0], ParentFields.Hash));
        if (opened is null || Field(opened, EntryWriting.Child) != row.Number)
            found.Add(new("entry", own[0].Seq, "启动本案的案件没有启动本案的记录。"));
        foreach (var entry in own)
            if (
                await Standing(entry, stop) is { } standing
                && !above.Any(news =>
                    Field(news, Hash) == entry.Hash
                    && Field(news, ParentFields.Standing) == standing
                )
            )
                found.Add(new("entry", entry.Seq, "启动本案的案件没有记录这一进展。"));
        return found;
    }

    /// <summary>What a step says that the case has come to, for the one that opened it; null for all other entries.</summary>
    private async Task<string?> Standing(Entry entry, CancellationToken stop)
    {
        if (entry.Track is not null || entry.Kind != EntryWriting.StepKind)
            return null;
        if (!procedures.TryGetValue(entry.ProcedureHash, out var procedure))
        {
            var file = await source
                .ProcedureFiles.AsNoTracking()
                .SingleAsync(one => one.Hash == entry.ProcedureHash, stop);
            procedure = ProcedureReader.Read(file.Text, file.Name);
        }
        var step = procedure.Step(entry.Step);
        return step is { Reopens: true } ? Slots.OpenTrack : step?.Outcome;
    }

    private static bool Names(Entry entry, string number) =>
        entry.Kind == EntryWriting.ChildKind
        && Field(entry, $"{nameof(ChildNews)}.number") == number;

    private static string? Field(Entry entry, string name) =>
        entry.Contents.FirstOrDefault(field => field.Name == name)?.Value;

    private Task<List<CaseRow>> Children(long id, CancellationToken stop) =>
        source.Cases.AsNoTracking().Where(row => row.ParentId == id).ToListAsync(stop);

    private Task<List<Entry>> Entries(long id, CancellationToken stop) =>
        source
            .Entries.AsNoTracking()
            .Include(entry => entry.Contents)
            .Where(entry => entry.SubjectKind == EntryWriting.CaseSubject && entry.SubjectId == id)
            .OrderBy(entry => entry.Seq)
            .ToListAsync(stop);
}
