using Zhifa.Enforcement.Registers;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Codes;
using Zhifa.Law.Procedures;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>Takes the steps of a chain again, one by one, inside one transaction of the ground.</summary>
internal sealed class ReplayFold(
    Transaction transaction,
    PartyCodes codes,
    IReadOnlyDictionary<string, Procedure> procedures,
    IReadOnlyDictionary<string, WorkingCalendar> calendars
)
{
    private static readonly string Source =
        $"{nameof(CalendarChange)}.{BlockType.Of<CalendarChange>().Fields[0].Name}";

    private readonly List<Difference> _found = [];
    private readonly ZhifaDb _db = transaction.Db;
    private CaseState _state = CaseState.New;
    private CaseRow? _row;
    private PartiesOfCase _parties = PartiesOfCase.None;

    /// <summary>What an entry says and a step judged by the same readings would not have said; empty when all agree.</summary>
    public async Task<IReadOnlyList<Difference>> Of(
        IReadOnlyList<RecordedEntry> chain,
        CancellationToken stop
    )
    {
        foreach (var entry in chain)
        {
            if (!procedures.TryGetValue(entry.Header.ProcedureHash, out var procedure))
                Say(entry, $"没有程序文件 {entry.Header.ProcedureHash}。");
            else if (entry.Header.Kind == EntryWriting.RecountKind)
                await Counted(entry, procedure, stop);
            else if (entry.Header.Kind == EntryWriting.ChildKind)
                await Told(entry, procedure, stop);
            else if (RetoldStep.Of(entry, procedure, _state, calendars) is var (situation, why))
                if (situation is null)
                    Say(entry, why);
                else
                    await Take(entry, situation, stop);
            if (_found.Count > 0)
                break;
        }
        if (_found.Count > 0)
            transaction.Abandon();
        return _found;
    }

    private async Task Take(RecordedEntry entry, Situation situation, CancellationToken stop)
    {
        var fields = RetoldStep.Fields(entry);
        var judgement = CaseEngine.Judge(situation);
        foreach (var refusal in judgement.Refusals)
            Say(entry, $"按当时的记录，本步骤不应当办理：{refusal.Message}");
        var plain = StepWork.Taken(situation, situation.Case.Seq + 1) with
        {
            Child = fields.GetValueOrDefault(EntryWriting.Child),
            Parent = ParentFields.Read(fields),
        };
        var papers = Written(entry, situation, plain, fields);
        var taken = plain with { Documents = [.. papers.Select(paper => paper.Issued)] };
        await Rows(situation, plain.Parent, fields["case.number"], entry, stop);
        var again = EntryWriting.Of(
            situation,
            taken,
            _row!.Id,
            fields["case.number"],
            papers,
            judgement.Readings,
            _row.HeadHash
        );
        if (Recorded(entry, again) is not { } recorded)
            return;
        var (after, started) = Taking.Apply(situation.Procedure, _state, taken, situation.Calendar);
        await CaseWriting.Write(
            _db,
            new(situation, taken, after, started, papers, recorded, _row, _parties),
            stop
        );
        await CaseWriting.Ask(_db, situation, _row, after, stop);
        await _db.SaveChangesAsync(stop);
        _state = after;
    }

    /// <summary>The open periods counted again by the calendar that the entry names.</summary>
    private async Task Counted(RecordedEntry entry, Procedure procedure, CancellationToken stop)
    {
        var fields = RetoldStep.Fields(entry);
        if (
            _row is null
            || !calendars.TryGetValue(entry.Reads["calendar"], out var calendar)
            || !fields.TryGetValue(Source, out var source)
        )
        {
            Say(entry, "不能重放：没有案件、当时的工作日历或者依据。");
            return;
        }
        var changed = Recount.Changed(procedure, _state, calendar);
        var blocks = Recount.Blocks(_state.Seq + 1, new(source), changed);
        var again = EntryWriting.Of(
            _row,
            _state.Seq + 1,
            blocks,
            calendar,
            entry.Header.RecordedAt
        );
        if (Recorded(entry, again) is not { } recorded)
            return;
        _state = await Recounting.Write(
            _db,
            new(procedure, _state, _row, blocks, changed, recorded),
            calendar,
            stop
        );
        await _db.SaveChangesAsync(stop);
    }

    /// <summary>What a case that this one opened has come to, as that one's chain says; here it is written anew from the entry.</summary>
    private async Task Told(RecordedEntry entry, Procedure procedure, CancellationToken stop)
    {
        if (RetoldStep.Destroyed(entry) is { } destroyed)
        {
            Say(entry, destroyed);
            return;
        }
        var report = ParentFields.Read(entry, RetoldStep.Fields(entry));
        if (_row is null || _state.Tracks.All(one => one.Number != report.Number))
        {
            Say(entry, $"本案没有启动案件 {report.Number}。");
            return;
        }
        var news = ChildCases.News(procedure, _state.Seq + 1, report);
        var again = EntryWriting.Of(
            _row,
            news,
            report,
            entry.Header.ActedAt,
            entry.Header.RecordedAt
        );
        if (Recorded(entry, again) is not { } recorded)
            return;
        _state = await ChildCases.Write(_db, procedure, _row, _state, report, news, recorded, stop);
        await _db.SaveChangesAsync(stop);
    }

    /// <summary>The entry as it was recorded, taken into the ground; null where it is not what it should be, or something was not before it.</summary>
    private Entry? Recorded(RecordedEntry entry, Entry again)
    {
        foreach (var unlike in EntryComparison.Of(entry, again))
            Say(entry, unlike);
        if (_found.Count > 0)
            return null;
        var recorded = Chains.Rows(entry);
        _db.Add(recorded);
        return recorded;
    }

    /// <summary>The documents written anew, under the numbers that the entry gave them.</summary>
    private List<Paper> Written(
        RecordedEntry entry,
        Situation situation,
        StepTaken plain,
        Dictionary<string, string> fields
    )
    {
        var papers = new List<Paper>();
        var (due, standing) = Taking.Issues(
            situation.Procedure,
            situation.Case,
            plain,
            situation.Calendar
        );
        foreach (var (document, place) in Addressees.Of(situation, due))
        {
            var number = fields.GetValueOrDefault($"document[{papers.Count}].number");
            if (number is null != document.NumberWord is null)
                Say(entry, $"文书 {document.Template} 的文号有无与程序不符。");
            else if (document.NumberWord is { } word && !OfSeries(number!, word, situation))
                Say(entry, $"文书 {document.Template} 的文号 {number} 与文书代字、年份不符。");
            papers.Add(
                Papers.Write(situation, document, place, plain.Seq, number, standing, papers)
            );
        }
        return papers;
    }

    private static bool OfSeries(string number, string word, Situation situation) =>
        DocumentNumber.Parse(number, situation.Registers.Body.NumberWord) is { } read
        && read.Kind == word
        && read.Year == situation.Day.Year;

    private async Task Rows(
        Situation situation,
        ParentCase? parent,
        string number,
        RecordedEntry entry,
        CancellationToken stop
    )
    {
        _parties = await PartiesOfCase.Named(transaction, codes, situation, _parties, stop);
        if (_row is not null)
            return;
        _row = await CaseOpening.Row(_db, situation, number, stop, entry.Header.SubjectId);
        if (parent is not null && await _db.Cases.FindAsync([parent.Id], stop) is { } opened)
            (_row.ParentId, _row.RootId) = (opened.Id, opened.RootId ?? opened.Id);
    }

    private void Say(RecordedEntry entry, string what) =>
        _found.Add(new("entry", entry.Header.Seq, what));
}
