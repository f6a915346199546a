using System.Globalization;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Procedures;
using Zhifa.Ledger;

namespace Zhifa.Enforcement.Cases;

/// <summary>The situation of a step as its entry tells it: nothing is asked of today's registers, accounts or clock.</summary>
internal static class RetoldStep
{
    /// <summary>The situation, or why the entry does not tell one.</summary>
    public static (Situation? Situation, string Why) Of(
        RecordedEntry entry,
        Procedure procedure,
        CaseState before,
        IReadOnlyDictionary<string, WorkingCalendar> calendars
    )
    {
        if (Destroyed(entry) is { } destroyed)
            return (null, destroyed);
        if (procedure.Anywhere(entry.Header.Step) is not { } step)
            return (null, $"程序中没有步骤 {entry.Header.Step}。");
        if (!calendars.TryGetValue(entry.Reads["calendar"], out var calendar))
            return (null, $"没有当时使用的工作日历 {entry.Reads["calendar"]}。");
        var fields = Fields(entry);
        var (input, errors) = InputReading.Read(
            step,
            fields.Where(OfBlocks).ToDictionary(field => field.Key, field => field.Value)
        );
        if (errors.Count > 0)
            return (null, $"内容不能读回：{errors[0].Message}");
        var registers = CaseReadings.Read(entry.Reads);
        return (
            new()
            {
                Procedure = procedure,
                Case = before,
                Step = step,
                Instance = entry.Header.Track is null ? 0 : entry.Header.Ordinal,
                Actor = Acting(entry, fields["case.role"], registers),
                ActedAt = entry.Header.ActedAt,
                RecordedAt = entry.Header.RecordedAt,
                Calendar = calendar,
                Registers = registers,
                Input = input,
                LateReason = fields.GetValueOrDefault("case.lateReason"),
            },
            ""
        );
    }

    /// <summary>That a content of the entry is no more, or null.</summary>
    public static string? Destroyed(RecordedEntry entry) =>
        entry.Fields.FirstOrDefault(field => field.Value is null) is { } gone
            ? $"{gone.Name} 的内容已经依法销毁，不能重放。"
            : null;

    /// <summary>The fields of an entry in plain text.</summary>
    public static Dictionary<string, string> Fields(RecordedEntry entry) =>
        entry
            .Fields.Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value!);

    // A block's name begins with a capital; what the desk adds does not.
    private static bool OfBlocks(KeyValuePair<string, string> field) =>
        char.IsAsciiLetterUpper(field.Key[0]);

    private static ActingPerson Acting(
        RecordedEntry entry,
        string role,
        RegisterReadings registers
    ) =>
        new(
            entry.Header.ActorId?.ToString(CultureInfo.InvariantCulture) ?? "",
            entry.Header.Actor,
            registers
                .Officers.FirstOrDefault(officer =>
                    EntryWriting.Credential(officer) == entry.Header.Credential
                )
                ?.Id,
            registers.Body.Code,
            new HashSet<string> { role }
        );
}
