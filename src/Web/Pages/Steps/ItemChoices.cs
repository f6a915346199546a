using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Registers;
using Zhifa.Web.Pages.Cases;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What the item of a violation offers for choice: tiers, leniency rows, kinds of penalty.</summary>
internal static class ItemChoices
{
    public static ViolationItemOnDay? Item(StepSetting setting) => setting.Registers?.Violation;

    /// <summary>The item as it is for the party, or for each of several.</summary>
    public static IEnumerable<ViolationItemOnDay> Items(StepSetting setting) =>
        (setting.Registers?.Each ?? [])
            .Select(one => one.Violation)
            .Prepend(Item(setting))
            .OfType<ViolationItemOnDay>();

    /// <summary>Of several parties those of every kind among them.</summary>
    public static IReadOnlyList<(string, string)> Tiers(
        StepSetting setting,
        IEnumerable<ViolationItemOnDay> items
    ) =>
        [
            .. items
                .SelectMany(item => item.Tiers)
                .DistinctBy(tier => (tier.Code, tier.Kind))
                .Select(tier => (tier.Code, Of(setting, tier) + PenaltyFace.Tier(tier))),
        ];

    public static IReadOnlyList<(string, string)> Lists(IEnumerable<ViolationItemOnDay> items) =>
        [
            .. items
                .SelectMany(item => item.Leniency)
                .DistinctBy(row => row.Code)
                .Select(row =>
                    (
                        row.Code,
                        $"{FieldText.Label(row.Result)}：{row.Conditions}{(row.FirstViolationOnly ? $"（{row.LookBackYears} 年内首次违法）" : "")}。{row.Article}"
                    )
                ),
        ];

    /// <summary>The kinds that the item's basis provides for; what it does not, no decision can say.</summary>
    public static IReadOnlyList<(string Value, string Label)> Kinds(
        StepSetting setting,
        IReadOnlyList<(string Value, string Label)> all
    ) =>
        Items(setting).SelectMany(item => item.Kinds).ToList() is { Count: > 0 } kinds
            ? [.. all.Where(choice => kinds.Any(kind => FieldText.Write(kind) == choice.Value))]
            : all;

    /// <summary>Of several parties of different kinds, for which of them a tier is made.</summary>
    private static string Of(StepSetting setting, TierOnDay tier)
    {
        var classes = setting
            .Parties.GroupBy(one => Thresholds.Published.ClassOf(one.Party.Kind).Class)
            .ToList();
        return classes.Count < 2
            ? ""
            : string.Concat(
                classes
                    .Where(alike =>
                        setting
                            .Registers!.For(alike.First().Place)
                            .Violation?.Tiers.Any(own =>
                                own.Code == tier.Code && own.Kind == tier.Kind
                            ) == true
                    )
                    .Select(alike => $"{FieldText.Label(alike.Key)}　")
            );
    }
}
