namespace Zhifa.Law.Procedures;

/// <summary>What a file says of the cases that it opens, held against the file by which they are run.</summary>
public static class ChildLinks
{
    /// <summary>In Chinese, what does not agree; empty when the two fit, or have nothing to do with each other.</summary>
    public static IEnumerable<string> Faults(Procedure parent, Procedure child)
    {
        if (parent.Children.FirstOrDefault(one => one.Id == child.Id) is not { } link)
            yield break;
        var name = $"程序 {parent.Id} 启动的 {child.Id}";
        if (!child.Opening.Under.Contains(parent.Id))
            yield return $"{name}不由该程序启动（begins-under）。";
        if (!Ids(link.Outcomes).SetEquals(Ids(child.Outcomes)))
            yield return $"{name}的结果不一致：一处为 {string.Join("、", Ids(link.Outcomes))}，另一处为 {string.Join("、", Ids(child.Outcomes))}。";
        if (link.Reopens != child.Steps.Any(step => step.Reopens))
            yield return $"{name}能否重新办理（reopens），两处不一致。";
        foreach (var block in child.Opening.Blocks.Where(block => !Recorded(parent, link, block)))
            yield return $"{name}需要“{block.Block.Label}”，该程序启动它以前没有记录。";
    }

    private static HashSet<string> Ids(IEnumerable<Named> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Id)];

    /// <summary>By the step that opens the child, or by one before it.</summary>
    private static bool Recorded(Procedure parent, ChildCase link, StepBlock block) =>
        parent
            .Steps.Where((_, i) => parent.Steps.Skip(i).Any(later => later.Opens.Contains(link.Id)))
            .SelectMany(step => step.Blocks)
            .Any(recorded => recorded.Block == block.Block && recorded.Many == block.Many);
}
