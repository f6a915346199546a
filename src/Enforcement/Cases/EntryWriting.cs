using System.Globalization;
using Zhifa.Enforcement.Storage;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>Makes the entry of a taken step: its fields, what its gates read, and its hash over the entry before.</summary>
internal static class EntryWriting
{
    public const string CaseSubject = "case";
    public const string StepKind = "step";
    public const string RecountKind = "recount";
    public const string ChildKind = "child";

    /// <summary>The field that holds the number of a case that the step opened.</summary>
    public const string Child = "case.child";
    private const string TheSystem = "系统";

    public static Entry Of(
        Situation situation,
        StepTaken taken,
        long caseId,
        string caseNumber,
        IReadOnlyList<Paper> papers,
        IReadOnlyList<Reading> readings,
        string? previous
    )
    {
        var header = new EntryHeader(
            EntryBytes.Version,
            Algorithm.Current,
            CaseSubject,
            caseId,
            taken.Seq,
            StepKind,
            taken.Step,
            (situation.Machine as Track)?.Id,
            Ordinal(situation),
            taken.By.Length == 0 ? null : long.Parse(taken.By, CultureInfo.InvariantCulture),
            situation.Actor.Name,
            Credential(situation),
            taken.ActedAt,
            situation.RecordedAt,
            situation.Procedure.Hash,
            previous,
            ""
        );
        var fields = new Dictionary<string, string>(Fields(situation, taken, caseNumber, papers));
        return Chains.Seal(header, fields, Reads(situation, readings));
    }

    /// <summary>Of the spine: how often the step has been taken. Of a track: which instance of it.</summary>
    private static int Ordinal(Situation situation) =>
        situation.Machine is Track
            ? situation.Instance
            : 1 + situation.Case.History.Count(before => before.Step == situation.Step.Id);

    /// <summary>The entry of a recount: no person takes it, and it reads nothing but the calendar.</summary>
    public static Entry Of(
        CaseRow row,
        int seq,
        IReadOnlyList<RecordedBlock> blocks,
        WorkingCalendar calendar,
        DateTimeOffset now
    )
    {
        var header = Unstepped(row, seq, RecountKind, Recount.Step, null, 1, now, now);
        var fields = blocks
            .SelectMany(block => block.Values.Select(value => (block, value)))
            .Select(pair =>
                KeyValuePair.Create(
                    Path(pair.block, pair.block.Block == nameof(RecountedPeriod))
                        + $".{pair.value.Key}",
                    pair.value.Value
                )
            )
            .Prepend(new("case.number", row.Number!));
        return Chains.Seal(
            header,
            new Dictionary<string, string>(fields),
            new Dictionary<string, string> { ["calendar"] = calendar.Edition }
        );
    }

    /// <summary>The entry of what a case that this one opened has come to: no person takes it, and it reads nothing.</summary>
    public static Entry Of(
        CaseRow parent,
        RecordedBlock news,
        ChildReport report,
        DateTimeOffset actedAt,
        DateTimeOffset recordedAt
    )
    {
        var header = Unstepped(
            parent,
            news.Seq,
            ChildKind,
            ChildReport.Step,
            report.Branch,
            report.Ordinal,
            actedAt,
            recordedAt
        );
        var fields = news
            .Values.Select(value =>
                KeyValuePair.Create($"{Path(news, false)}.{value.Key}", value.Value)
            )
            .Prepend(new(ParentFields.Standing, report.Standing))
            .Prepend(new("case.number", parent.Number!));
        return Chains.Seal(
            header,
            new Dictionary<string, string>(fields),
            new Dictionary<string, string>()
        );
    }

    /// <summary>The header of an entry that is no step: nobody makes it.</summary>
    private static EntryHeader Unstepped(
        CaseRow row,
        int seq,
        string kind,
        string step,
        string? track,
        int ordinal,
        DateTimeOffset actedAt,
        DateTimeOffset recordedAt
    ) =>
        new(
            EntryBytes.Version,
            Algorithm.Current,
            CaseSubject,
            row.Id,
            seq,
            kind,
            step,
            track,
            ordinal,
            null,
            TheSystem,
            null,
            actedAt,
            recordedAt,
            row.ProcedureHash,
            row.HeadHash,
            ""
        );

    private static string Path(RecordedBlock block, bool many) =>
        many ? $"{block.Block}[{block.Row.ToString(CultureInfo.InvariantCulture)}]" : block.Block;

    private static IEnumerable<KeyValuePair<string, string>> Fields(
        Situation situation,
        StepTaken taken,
        string caseNumber,
        IReadOnlyList<Paper> papers
    )
    {
        yield return new("case.number", caseNumber);
        yield return new("case.role", taken.Role);
        if (taken.Child is { } child)
            yield return new(Child, child);
        if (taken.Parent is { } parent)
            foreach (var field in ParentFields.Write(parent))
                yield return field;
        if (
            situation.LateReason is { Length: > 0 } reason
            && LegalTime.IsLate(taken.ActedAt, situation.RecordedAt)
        )
            yield return new("case.lateReason", reason);
        foreach (var block in taken.Blocks)
        {
            var many = situation.Step.Blocks.Any(asked =>
                asked.Block.Name == block.Block && asked.Many
            );
            foreach (var (name, value) in block.Values)
                yield return new($"{Path(block, many)}.{name}", value);
        }
        for (var i = 0; i < papers.Count; i++)
        {
            var path = $"document[{i.ToString(CultureInfo.InvariantCulture)}]";
            yield return new($"{path}.template", papers[i].Issued.Template);
            yield return new($"{path}.sha256", papers[i].Text.Sha256);
            if (papers[i].Issued.Number is { } number)
                yield return new($"{path}.number", number);
        }
    }

    private static Dictionary<string, string> Reads(
        Situation situation,
        IReadOnlyList<Reading> readings
    )
    {
        var reads = new Dictionary<string, string>(CaseReadings.Write(situation.Registers))
        {
            ["calendar"] = situation.Calendar.Edition,
        };
        foreach (var reading in readings)
            reads["fact:" + reading.Fact] = reading.Holds ? "true" : "false";
        return reads;
    }

    private static string? Credential(Situation situation) =>
        situation.Registers.Officers.FirstOrDefault(o => o.Id == situation.Actor.Officer)
            is { } officer
            ? Credential(officer)
            : null;

    /// <summary>Number and version, as an entry names the credential acted under.</summary>
    internal static string Credential(OfficerOnDay officer) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{officer.CredentialNumber}#{officer.Version}"
        );
}
