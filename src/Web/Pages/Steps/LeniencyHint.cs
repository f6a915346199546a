using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What the registers say to “first violation”, so that nobody has to remember it.</summary>
public static class LeniencyHint
{
    /// <summary>Null where the step does not compare with the leniency lists.</summary>
    public static string? Of(StepSetting setting)
    {
        if (
            !setting.Asks<LeniencyConsidered>() || setting.View?.Look.Registers is not { } registers
        )
            return null;
        return setting.Parties.Count == 0
            ? Of(setting, registers)
            : string.Concat(
                setting.Parties.Select(one =>
                    $"{one.Party.Name}：{Of(setting, registers.For(one.Place))}"
                )
            );
    }

    private static string? Of(StepSetting setting, RegisterReadings registers) =>
        setting.Acts.Count == 0
            ? OfOne(setting, registers)
            : string.Concat(
                registers
                    .Each.Where(one => one.Violation?.Code is not null)
                    .DistinctBy(one => one.Violation!.Code)
                    .Select(one => OfOne(setting, registers with { Violation = one.Violation }))
            );

    private static string? OfOne(StepSetting setting, RegisterReadings registers)
    {
        if (registers.Violation is not { } item)
            return null;
        var years = Leniency.LookBackYears(item);
        if (years == 0)
            return $"“{item.Title}”的清单没有“首次违法”的条目。";
        var priors = Leniency.Against(registers.Violations, item.Code, setting.Today, years);
        return priors.Count == 0
            ? $"查询结果{Of(setting, item)}：{years} 年内，全部执法主体没有认定过当事人的同一违法行为，属于首次违法。"
            : $"查询结果{Of(setting, item)}：不是首次违法。{string.Join("；", priors.Select(prior => $"{FieldText.Face(prior.DecidedOn)}，{prior.BodyName}"))}已认定同一违法行为。";
    }

    /// <summary>Of several violations which it was.</summary>
    private static string Of(StepSetting setting, ViolationItemOnDay item) =>
        setting.Acts.Count == 0 ? "" : $"（{item.Title}）";
}
