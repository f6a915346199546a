using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;

namespace Zhifa.Law.Procedures;

/// <summary>Of the violations of a case those that are one act under several norms (行政处罚法 art. 29).</summary>
internal static class SameActs
{
    /// <summary>
    /// What was done on the same day at the same place, together. Excused are those of which the report says that they are not one act: where more
    /// than two could be meant, it names each by its title.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<ActAt>> Of(Situation s)
    {
        var alike = s.Acts()
            .GroupBy(one => SameAct.Key(one.Scene.ActOn, one.Scene.Place))
            .Where(act => act.Count() > 1)
            .Select(act => (IReadOnlyList<ActAt>)[.. act])
            .ToList();
        var said = s.Block<InvestigationReport>()?.SeparateActs;
        if (alike.Count == 0 || string.IsNullOrWhiteSpace(said))
            return alike;
        if (alike is [{ Count: 2 }])
            return [];
        var names = s.ActNames().ToDictionary(one => one.Place, one => one.Title);
        return
        [
            .. alike.Where(act =>
                !act.All(one => said.Contains(names[one.Place], StringComparison.Ordinal))
            ),
        ];
    }

    /// <summary>Whether a violation is punished by the fine for another that is the same act: it needs no penalty of its own.</summary>
    public static bool IsAbsorbed(Situation s, int place, Func<int, bool> fined) =>
        Of(s)
            .Any(act =>
                act.Any(one => one.Place == place)
                && act.Any(one => one.Place != place && fined(one.Place))
            );
}
