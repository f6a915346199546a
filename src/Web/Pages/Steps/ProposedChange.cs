using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;

namespace Zhifa.Web.Pages.Steps;

/// <summary>What a proposal would change: whoever rules on it sees that before the whole of it.</summary>
internal static class ProposedChange
{
    /// <summary>Null where the step rules on no change of whom or what the case is about.</summary>
    public static string? Of(StepSetting setting)
    {
        if (!setting.Asks<ChangeRuling>() || setting.View is not { State: var state })
            return null;
        var parties = Proposals.Open(state, nameof(Party)).Select(row => (Party)row.Read());
        var scenes = Proposals.Open(state, nameof(Scene)).Select(row => (Scene)row.Read());
        var told = Parties([.. parties], state.Rows<Party>())
            .Concat(Scenes(setting, [.. scenes], state.Rows<Scene>()))
            .ToList();
        return told.Count == 0 ? null : $"与现在相比：{string.Join("；", told)}。";
    }

    private static IEnumerable<string> Parties(
        IReadOnlyList<Party> proposed,
        IReadOnlyList<Party> now
    )
    {
        if (proposed.Count == 0)
            yield break;
        if (Names(proposed.ExceptBy(now.Select(one => one.Code), one => one.Code)) is { } added)
            yield return $"增加当事人{added}";
        if (Names(now.ExceptBy(proposed.Select(one => one.Code), one => one.Code)) is { } gone)
            yield return $"{gone}不再是当事人";
        if (
            Names(proposed.Where(one => now.Any(same => same.Code == one.Code && same != one))) is
            { } other
        )
            yield return $"{other}的登记事项有变动";
    }

    private static IEnumerable<string> Scenes(
        StepSetting setting,
        IReadOnlyList<Scene> proposed,
        IReadOnlyList<Scene> now
    )
    {
        if (proposed.Count == 0)
            yield break;
        foreach (var scene in proposed.Except(now))
            yield return $"增加或者改为“{Title(setting, scene)}”（{ChineseDate.Of(scene.ActOn)}，{scene.Place}）";
        foreach (var scene in now.Except(proposed))
            yield return $"不再包括“{Title(setting, scene)}”（{ChineseDate.Of(scene.ActOn)}，{scene.Place}）";
        if (!proposed.Except(now).Any() && !now.Except(proposed).Any())
            yield return "违法行为没有增减，只有适用的追责期限等事项变动";
    }

    private static string? Names(IEnumerable<Party> parties) =>
        string.Join("、", parties.Select(party => party.Name)) is { Length: > 0 } names
            ? names
            : null;

    private static string Title(StepSetting setting, Scene scene) =>
        setting
            .Choices.Violations.SelectMany(group => group.Choices)
            .FirstOrDefault(choice => choice.Value == scene.ViolationItem)
            .Label
        ?? scene.ViolationItem;
}
