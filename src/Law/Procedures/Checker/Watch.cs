namespace Zhifa.Law.Procedures.Checker;

/// <summary>A breach found at a state: by the state itself, or by a step taken in it.</summary>
internal sealed record Breach(Step? Step);

/// <summary>What a property watches: a state, the moment of a step, or an order of steps.</summary>
internal sealed class Watch(Machine machine, Property property)
{
    private readonly IReadOnlyList<Step> _steps =
    [
        .. property.Steps.Select(id => machine.Step(id)!),
    ];

    /// <summary>The slots the property speaks of; computed facts and inputs are none of the state.</summary>
    public IEnumerable<int> Reads =>
        property.State.Reads.Where(slot => Slots.IsState(machine.Slots.All[slot]));

    /// <summary>For <c>before</c>: whether the required step has been taken since the last that undoes it.</summary>
    public bool SeenAfter(bool seen, Step? step) =>
        step is null
            ? seen
            : property.After.Contains(step.Id) || (seen && !property.Since.Contains(step.Id));

    /// <summary>Whether it matters that a step was taken, be it that nothing else changes.</summary>
    public bool Notes(Step step) =>
        property.After.Contains(step.Id) || property.Since.Contains(step.Id);

    /// <summary>A test for states, over a model in which some slots are free.</summary>
    public Func<byte[], bool, Breach?> Bad(Func<int, bool> free)
    {
        switch (property.Kind)
        {
            case PropertyKind.Never:
                var state = property.State.Freed(free);
                return (at, _) => state.Holds(at) ? new Breach(null) : null;
            case PropertyKind.Before:
                var gate = Commanded(_steps[0]).Freed(free);
                return (at, seen) => !seen && gate.Holds(at) ? new Breach(_steps[0]) : null;
            default:
                var violations = _steps
                    .SelectMany(step => Violations(step).Select(g => (step, gate: g.Freed(free))))
                    .ToList();
                return (at, _) =>
                {
                    foreach (var (step, violation) in violations)
                        if (violation.Holds(at))
                            return new Breach(step);
                    return null;
                };
        }
    }

    /// <summary>The conditions under which taking that step breaks the property.</summary>
    public IEnumerable<Gate> Breaks(Step step) =>
        property.Kind == PropertyKind.At ? Violations(step) : [Commanded(step)];

    /// <summary>For <c>before</c>: the step is taken in a case in which the order is commanded.</summary>
    private Gate Commanded(Step step) => Gate.All(Taken(step), property.State);

    /// <summary>The step can be taken while what the property requires does not hold, for some value of the computed facts and inputs.</summary>
    private IEnumerable<Gate> Violations(Step step)
    {
        var gate = Gate.All(Taken(step), property.State.Not());
        var computed = property
            .State.Reads.Where(slot => !Slots.IsState(machine.Slots.All[slot]))
            .Distinct()
            .ToList();
        for (var bits = 0; bits < 1 << computed.Count; bits++)
        {
            var chosen = gate;
            for (var i = 0; i < computed.Count; i++)
                chosen = chosen.Fixed(computed[i], (byte)((bits >> i) & 1));
            yield return chosen;
        }
    }

    private static Gate Taken(Step step) =>
        Gate.All([step.When, .. step.Needs.Select(need => need.Gate)]);
}
