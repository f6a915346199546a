using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What is known of rules that have changed since the act, so that nobody has to look them up (行政处罚法 art. 37).</summary>
internal static class ChangedLawForm
{
    private sealed record Changed(PartyReadings Of, LawChange Change);

    /// <summary>Both rules, violation by violation; null where the step does not compare.</summary>
    public static string? Hint(StepSetting setting) =>
        setting.Asks<ApplicableLaw>() && setting.View is not null
            ? string.Concat(All(setting).Select(Told).Distinct())
            : null;

    /// <summary>A row for each, with the conclusion where the rules leave no choice.</summary>
    public static IReadOnlyList<IEnumerable<(string, object?)>> Rows(
        StepSetting setting,
        Type block
    ) =>
        block != typeof(ApplicableLaw) || setting.View is null
            ? []
            :
            [
                .. All(setting)
                    .Select(one =>
                        (IEnumerable<(string, object?)>)
                            [
                                ("changedOn", one.Change.Since),
                                ("applies", LighterLaw.Only(one.Change.Compared)),
                                ("party", setting.Parties.Count > 0 ? one.Of.Place : null),
                                ("act", one.Of.Act),
                            ]
                    ),
            ];

    private static IReadOnlyList<Changed> All(StepSetting setting)
    {
        var registers = setting.View!.Look.Registers;
        var each =
            registers.Each.Count > 0
                ? registers.Each
                : [new PartyReadings(1, registers.Violation, [], []) { Change = registers.Change }];
        return
        [
            .. each.Where(one => one.Change is { Compared: not LawCompared.Same })
                .Select(one => new Changed(one, one.Change!)),
        ];
    }

    private static string Told(Changed one) =>
        $"“{one.Change.Before.Title}”：行为发生时依据{one.Change.Before.PenaltyBasis}，{Reasoning.Penalties(one.Change.Before)}；{ChineseDate.Of(one.Change.Since)}起"
        + (
            one.Change.Now is { } now
                ? $"依据{now.PenaltyBasis}，{Reasoning.Penalties(now)}。"
                : "失效，没有现行的规定。"
        );
}
