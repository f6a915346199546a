using Zhifa.Law.Blocks;

namespace Zhifa.Law.Procedures;

/// <summary>Reads what starts a clock: a step, or the opening of a track.</summary>
internal static class ClockStarts
{
    public static IReadOnlyList<ClockStart> Read(
        FileNode? node,
        Slots slots,
        ConditionReader conditions,
        Slots? spine = null
    ) => [.. node?.Items().Select(item => One(item, slots, conditions, spine ?? slots)) ?? []];

    /// <param name="spine">A clock of a track may begin when one of the spine ends.</param>
    private static ClockStart One(
        FileNode node,
        Slots slots,
        ConditionReader conditions,
        Slots spine
    )
    {
        var clock = node.Required("clock");
        var after = node.Optional("after");
        if (clock.Length > 0 && slots.Find(SlotKind.Clock, clock) is null)
            node.Fault($"期限 {clock} 没有在 clocks 中声明。");
        if (
            after.Length > 0
            && (slots.Find(SlotKind.Clock, after) ?? spine.Find(SlotKind.Clock, after)) is null
        )
            node.Fault($"期限 {after} 没有在 clocks 中声明。");
        var start = new ClockStart(
            clock,
            Day(node, "from"),
            after.Length > 0 ? after : null,
            Day(node, "until"),
            conditions.Read(node.Get("when"))
        );
        if (
            start
            is { UntilField: not null, FromField: not null }
                or { UntilField: not null, AfterClock: not null }
        )
            node.Fault($"期限 {clock} 到某日为止的（until），不再写从何时起算。");
        node.NothingElse();
        return start;
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
