using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures;

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

    private static string? Of(StepSetting setting, RegisterReadings registers)
    {
        if (registers.Violation is not { } item)
            return null;
        var years = Leniency.LookBackYears(item);
        if (years == 0)
            return $"“{item.Title}”的清单没有“首次违法”的条目。";
        var priors = Leniency.Against(registers.Violations, item.Code, setting.Today, years);
        return priors.Count == 0
            ? $"查询结果：{years} 年内，全部执法主体没有认定过当事人的同一违法行为，属于首次违法。"
            : $"查询结果：不是首次违法。{string.Join("；", priors.Select(prior => $"{FieldText.Face(prior.DecidedOn)}，{prior.BodyName}"))}已认定同一违法行为。";
    }
}
