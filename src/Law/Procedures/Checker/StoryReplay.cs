namespace Zhifa.Law.Procedures.Checker;

/// <summary>Follows a story in the full model: with every slot kept, any open choice, and clocks and tracks that may end on the way.</summary>
/// <param name="kept">The slots that the story was found with.</param>
/// <param name="alike">Which values count as one.</param>
internal sealed class StoryReplay(Machine machine, Watch watch, IReadOnlySet<int> kept, Alike alike)
{
    private sealed record Node(byte[] State, bool Seen, Node? Before, Event? Event);

    private readonly Model _model = Model.Exact(machine, alike);

    /// <summary>The story with its clocks, or null with the slots that stopped it.</summary>
    public (IReadOnlyList<Told>? Story, IReadOnlyList<int> Missing) Follow(IReadOnlyList<Told> path)
    {
        var key = new StateKey(machine, _model.Kept, alike);
        var bad = watch.Bad(_model.Free);
        var now = Ticked(
            [.. Model.Starts(machine).Select(state => new Node(state, false, null, null))],
            key
        );
        foreach (var (happens, state) in path)
        {
            if (Found(now, bad) is { } early)
                return (early, []);
            if (happens.Step is { } step)
            {
                var able = now.Where(node => _model.Enabled(step, node.State)).ToList();
                if (state is null)
                    return (null, Closed(now, watch.Breaks(step)));
                if (able.Count == 0)
                    return (
                        null,
                        Closed(
                            now,
                            [Gate.All([step.When, .. step.Needs.Select(need => need.Gate)])]
                        )
                    );
                now = [.. able.SelectMany(node => Take(node, step))];
            }
            now = Ticked(now, key);
            var asTold = now.Where(node => kept.All(slot => node.State[slot] == state![slot]))
                .ToList();
            if (asTold.Count == 0)
                return (null, [.. Behind(happens)]);
            now = asTold;
        }
        return (Found(now, bad), []);
    }

    /// <summary>What decides whether it leads where the story says.</summary>
    private IEnumerable<int> Behind(Event happens) =>
        happens.Step is { } step
            ? step
                .Starts.Select(start => start.When)
                .Concat(Model.Opening(machine, step).Select(paper => paper.When))
                .SelectMany(gate => gate.Reads)
            : Drift
                .Of(machine)
                .Where(drift => (drift.Slot, drift.Value) == (happens.Slot, happens.Value))
                .SelectMany(drift => drift.When.Reads.Concat(drift.Writes.Keys))
                .Where(_model.Kept.Contains);

    private IEnumerable<Node> Take(Node node, Step step) =>
        _model
            .Next(node.State)
            .Where(move => move.Event.Step == step)
            .Select(move => new Node(
                move.Next,
                watch.SeenAfter(node.Seen, step),
                node,
                move.Event
            ));

    private static IReadOnlyList<Told>? Found(List<Node> nodes, Func<byte[], bool, Breach?> bad)
    {
        foreach (var node in nodes)
            if (bad(node.State, node.Seen) is { } breach)
                return
                [
                    .. Way(node),
                    .. breach.Step is null ? [] : new[] { new Told(new(breach.Step), null) },
                ];
        return null;
    }

    private static IEnumerable<Told> Way(Node node) =>
        node.Before is null ? [] : Way(node.Before).Append(new(node.Event!, node.State));

    /// <summary>All states that clocks running out and tracks ending lead to.</summary>
    private List<Node> Ticked(List<Node> nodes, StateKey key)
    {
        var known = nodes.Select(node => (key.Of(node.State), node.Seen)).ToHashSet();
        var all = new List<Node>(nodes);
        for (var i = 0; i < all.Count; i++)
            foreach (
                var (happens, next) in _model
                    .Next(all[i].State)
                    .Where(move => move.Event.Step is null)
            )
                if (known.Add((key.Of(next), all[i].Seen)))
                    all.Add(new(next, all[i].Seen, all[i], happens));
        return all;
    }

    /// <summary>The fewest slots that keep one of the gates closed, beyond those the story was found with.</summary>
    private List<int> Closed(List<Node> nodes, IEnumerable<Gate> gates)
    {
        var freed = gates.Select(gate => gate.Freed(_model.Free)).ToList();
        return nodes
                .SelectMany(node =>
                    freed.Select(gate =>
                        gate.Failing(node.State)
                            .Select(literal => literal.Slot)
                            .Distinct()
                            .Where(slot => !kept.Contains(slot))
                            .ToList()
                    )
                )
                .Where(slots => slots.Count > 0)
                .MinBy(slots => slots.Count)
            ?? [];
    }
}
