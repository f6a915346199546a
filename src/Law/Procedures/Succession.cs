namespace Zhifa.Law.Procedures;

/// <summary>
/// A change of law takes running cases over from one file to the next: whatever a case may have on record keeps its name there. The procedure
/// follows the new law from its day on, and what was lawfully done before stands (程序从新; not written in a statute, unverified).
/// </summary>
public static class Succession
{
    /// <summary>In Chinese, what the older file knows and the newer does not; empty when cases can be taken over.</summary>
    public static IEnumerable<string> Missing(Procedure older, Procedure newer)
    {
        foreach (var stage in older.Stages)
            if (newer.Stages.All(known => known.Id != stage.Id))
                yield return $"阶段 {stage.Id}（{stage.Title}）";
        foreach (var branch in older.Tracks.Concat<IBranch>(older.Children))
            if (!newer.Branches(branch.Id))
                yield return $"轨道或者子案 {branch.Id}（{branch.Title}）";
            else
                foreach (
                    var outcome in branch.Outcomes.ExceptBy(
                        newer.Branch(branch.Id).Outcomes.Select(known => known.Id),
                        outcome => outcome.Id
                    )
                )
                    yield return $"{branch.Id} 的结果 {outcome.Id}（{outcome.Title}）";
        foreach (var track in older.Tracks)
            if (
                newer.Tracks.FirstOrDefault(known => known.Id == track.Id)?.Per is { } per
                && per != track.Per
            )
                yield return $"轨道 {track.Id} 的 per";
        foreach (var machine in older.Machines)
        {
            var known = newer.Machines.FirstOrDefault(one => one.Id == machine.Id);
            if (known is not null)
                foreach (var missing in Missing(machine, known))
                    yield return $"{machine.Id} 的{missing}";
        }
    }

    private static IEnumerable<string> Missing(Machine older, Machine newer) =>
        [
            .. older
                .Steps.Where(step => newer.Step(step.Id) is null)
                .Select(step => $"步骤 {step.Id}（{step.Title}）"),
            .. older
                .Facts.Where(fact => newer.Facts.All(known => known.Id != fact.Id))
                .Select(fact => $"事实 {fact.Id}（{fact.Title}）"),
            .. older
                .Attributes.SelectMany(attribute =>
                    attribute.Values.Select(value => (attribute.Id, Value: value))
                )
                .Except(
                    newer.Attributes.SelectMany(attribute =>
                        attribute.Values.Select(value => (attribute.Id, Value: value))
                    )
                )
                .Select(value => $"属性 {value.Id}={value.Value}"),
            .. older
                .Clocks.Where(clock => newer.Clocks.All(known => known.Id != clock.Id))
                .Select(clock => $"期限 {clock.Id}（{clock.Title}）"),
        ];
}
