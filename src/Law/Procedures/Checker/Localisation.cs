namespace Zhifa.Law.Procedures.Checker;

/// <summary>A story as explored: what happens, and the state it leads to (null for the step that breaks the property).</summary>
internal sealed record Told(Event Event, byte[]? State);

/// <summary>
/// Looks for a way to break a property. It starts from the slots of the property alone, treats all others as free, and
/// explores; a story found is replayed in the full model, and the slots that would have stopped it are kept in the next
/// round. So a proof looks at no more than it must, and a story that is told has really been replayed.
/// </summary>
internal sealed class Localisation(Machine machine, Property property)
{
    /// <summary>States explored in the last round.</summary>
    public int States { get; private set; }

    /// <summary>The slots that the last round looked at: in a story, those that matter to it.</summary>
    public IReadOnlySet<int> Kept { get; private set; } = new HashSet<int>();

    /// <summary>The shortest story that breaks the property, or null: proved.</summary>
    public IReadOnlyList<Told>? Break()
    {
        var watch = new Watch(machine, property);
        var alike = machine.Properties.Contains(property)
            ? Alike.To(machine)
            : new Alike(machine, [property.State]);
        var kept = watch.Reads.ToHashSet();
        Kept = kept;
        while (true)
        {
            var path = Explore(new Model(machine, kept, alike), watch, alike);
            if (path is null)
                return null;
            var (story, missing) = new StoryReplay(machine, watch, kept, alike).Follow(path);
            if (story is not null)
                return story;
            var more = missing.Where(slot => !kept.Contains(slot)).ToList();
            if (more.Count == 0)
                throw new InvalidOperationException(
                    $"{property.Id}: a story neither replays nor says what stops it."
                );
            kept.UnionWith(more);
        }
    }

    private List<Told>? Explore(Model model, Watch watch, Alike alike)
    {
        var key = new StateKey(machine, model.Kept, alike);
        var bad = watch.Bad(model.Free);
        var from = new Dictionary<(UInt128, bool), Arrival>();
        var queue = new Queue<(byte[] State, bool Seen)>();
        foreach (var start in Model.Starts(machine))
            if (from.TryAdd((key.Of(start), false), new(default, null, start)))
                queue.Enqueue((start, false));
        while (queue.TryDequeue(out var at))
        {
            var here = (key.Of(at.State), at.Seen);
            States = from.Count;
            if (bad(at.State, at.Seen) is { } last)
                return Path(from, here, last);
            foreach (var (happens, next) in model.Next(at.State, watch.Notes))
            {
                var seen = watch.SeenAfter(at.Seen, happens.Step);
                if (from.TryAdd((key.Of(next), seen), new(here, happens, next)))
                    queue.Enqueue((next, seen));
            }
        }
        return null;
    }

    private static List<Told> Path(
        Dictionary<(UInt128, bool), Arrival> from,
        (UInt128, bool) at,
        Breach last
    )
    {
        var path = new List<Told>();
        if (last.Step is not null)
            path.Add(new(new(last.Step), null));
        while (from[at] is { Event: { } happened } arrival)
        {
            path.Add(new(happened, arrival.State));
            at = arrival.Before;
        }
        path.Reverse();
        return path;
    }

    private sealed record Arrival((UInt128, bool) Before, Event? Event, byte[] State);
}
