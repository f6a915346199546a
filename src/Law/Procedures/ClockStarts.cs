using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Reads what starts a clock: a step, or the opening of a track.</summary>
/// <param name="slots">Of the machine that the clock runs in.</param>
internal sealed class ClockStarts(Slots slots, ConditionReader conditions)
{
    /// <summary>Of a track: a clock of it may begin when one of the spine ends, and since the spine established a fact.</summary>
    public Slots? Spine { get; init; }

    /// <summary>Of a track for parties: clocks of others for the same party, after whose end one of it may begin.</summary>
    public IReadOnlyCollection<string> Beside { get; init; } = [];

    /// <summary>A step starts them: those beside too, and again what ran before.</summary>
    public bool OfStep { get; init; }

    public IReadOnlyList<ClockStart> Read(FileNode? node) => [.. node?.Items().Select(One) ?? []];

    private ClockStart One(FileNode node)
    {
        var clock = node.Required("clock");
        if (
            clock.Length > 0
            && slots.Find(SlotKind.Clock, clock) is null
            && !(OfStep && Beside.Contains(clock))
        )
            node.Fault($"期限 {clock} 没有在 clocks 中声明。");
        var start = new ClockStart(
            clock,
            Day(node, "from"),
            After(node),
            Day(node, "until"),
            Since(node),
            Day(node, "unless-over"),
            node.Flag("again"),
            Day(node, "not-before"),
            conditions.Read(node.Get("when"))
        );
        string?[] origins =
        [
            start.FromField ?? start.AfterClock,
            start.UntilField,
            start.SinceFact,
            start.Again ? "" : null,
            start.NotBeforeField,
        ];
        if (origins.Count(origin => origin is not null) > 1)
            node.Fault(
                $"期限 {clock} 从何时起算（from、after、since、again、not-before）、到何日为止（until），只写一项；from、after 可以同时写。"
            );
        if ((start.Again || start.NotBeforeField is not null) && !OfStep)
            node.Fault($"期限 {clock} 只能由步骤恢复（again）、推迟（not-before）。");
        if (start is { SinceFact: null, UnlessOverField: not null })
            node.Fault(
                $"期限 {clock}：只有自事实起算（since）的才写届时已满的不再起算（unless-over）。"
            );
        node.NothingElse();
        return start;
    }

    private string? After(FileNode node)
    {
        if (node.Optional("after") is not { Length: > 0 } after)
            return null;
        if (
            slots.Find(SlotKind.Clock, after) is null
            && Spine?.Find(SlotKind.Clock, after) is null
            && !Beside.Contains(after)
        )
            node.Fault($"期限 {after} 没有在 clocks 中声明。");
        return after;
    }

    private string? Since(FileNode node)
    {
        if (node.Optional("since") is not { Length: > 0 } fact)
            return null;
        if (Spine?.Find(SlotKind.Fact, fact) is null)
            node.Fault($"“{fact}”不是主干的事实；自它起算（since）只能写在轨道的 begins 中。");
        return fact;
    }

    private static string? Day(FileNode node, string key)
    {
        if (node.Optional(key) is not { Length: > 0 } path)
            return null;
        if (BlockPath.Field(path)?.Kind != FieldKind.Day)
            node.Fault($"{path} 不是块的日期字段。");
        return path;
    }
}
