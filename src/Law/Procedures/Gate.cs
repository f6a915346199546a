namespace Zhifa.Law.Procedures;

/// <summary>
/// A compiled condition over the slot vector. The engine and the checker call the same <see cref="Holds"/>, so that what is
/// proved is what runs.
/// </summary>
public abstract record Gate
{
    /// <summary>Holds always.</summary>
    public static readonly Gate Open = new AllOf([]);

    public abstract bool Holds(ReadOnlySpan<byte> vector);

    /// <summary>The slots that the gate reads.</summary>
    public abstract IEnumerable<int> Reads { get; }

    /// <summary>All of these together; a single one is itself.</summary>
    public static Gate All(params IReadOnlyList<Gate> gates)
    {
        IReadOnlyList<Gate> parts =
        [
            .. gates.SelectMany(gate => gate is AllOf all ? all.Parts : [gate]),
        ];
        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    public static Gate Any(params IReadOnlyList<Gate> gates) =>
        gates.Count == 1 ? gates[0] : new AnyOf(gates);

    /// <summary>The literals that keep the gate closed; none when it holds.</summary>
    public IReadOnlyList<Literal> Failing(ReadOnlySpan<byte> vector)
    {
        var failing = new List<Literal>();
        Collect(this, vector, failing);
        return failing;
    }

    private static void Collect(Gate gate, ReadOnlySpan<byte> vector, List<Literal> into)
    {
        if (gate.Holds(vector))
            return;
        if (gate is Literal literal)
            into.Add(literal);
        foreach (
            var part in gate is AllOf all ? all.Parts
            : gate is AnyOf any ? any.Parts
            : []
        )
            Collect(part, vector, into);
    }

    /// <summary>The opposite, by De Morgan: no gate holds a negation but at a literal.</summary>
    public abstract Gate Not();
}

/// <summary>One slot has one value, or has not.</summary>
public sealed record Literal(int Slot, byte Value, bool Negated) : Gate
{
    public override bool Holds(ReadOnlySpan<byte> vector) => vector[Slot] == Value != Negated;

    public override IEnumerable<int> Reads => [Slot];

    public override Gate Not() => this with { Negated = !Negated };
}

public sealed record AllOf(IReadOnlyList<Gate> Parts) : Gate
{
    public override bool Holds(ReadOnlySpan<byte> vector)
    {
        for (var i = 0; i < Parts.Count; i++)
            if (!Parts[i].Holds(vector))
                return false;
        return true;
    }

    public override IEnumerable<int> Reads => Parts.SelectMany(part => part.Reads);

    public override Gate Not() => Any([.. Parts.Select(part => part.Not())]);
}

public sealed record AnyOf(IReadOnlyList<Gate> Parts) : Gate
{
    public override bool Holds(ReadOnlySpan<byte> vector)
    {
        for (var i = 0; i < Parts.Count; i++)
            if (Parts[i].Holds(vector))
                return true;
        return false;
    }

    public override IEnumerable<int> Reads => Parts.SelectMany(part => part.Reads);

    public override Gate Not() => All([.. Parts.Select(part => part.Not())]);
}

/// <summary>Rewrites a gate for the checker; the outcome is read by the same <see cref="Gate.Holds"/>.</summary>
public static class GateRewriting
{
    /// <summary>Literals over free slots count as true, whatever they say: the gate holds for some value of them.</summary>
    public static Gate Freed(this Gate gate, Func<int, bool> free) =>
        Rewrite(gate, literal => free(literal.Slot) ? true : null);

    /// <summary>The gate with one slot fixed to a value.</summary>
    public static Gate Fixed(this Gate gate, int slot, byte value) =>
        Rewrite(
            gate,
            literal => literal.Slot == slot ? literal.Value == value != literal.Negated : null
        );

    /// <summary>Everything that the gate asks.</summary>
    public static IEnumerable<Literal> Literals(this Gate gate) =>
        gate switch
        {
            Literal literal => [literal],
            AllOf all => all.Parts.SelectMany(Literals),
            AnyOf any => any.Parts.SelectMany(Literals),
            _ => throw new ArgumentException($"Unknown gate {gate}.", nameof(gate)),
        };

    /// <summary>The gate that never holds.</summary>
    public static readonly Gate Shut = new AnyOf([]);

    private static Gate Rewrite(Gate gate, Func<Literal, bool?> known)
    {
        switch (gate)
        {
            case Literal literal:
                return known(literal) switch
                {
                    true => Gate.Open,
                    false => Shut,
                    null => literal,
                };
            case AllOf all:
                var every = all
                    .Parts.Select(part => Rewrite(part, known))
                    .Where(part => !IsOpen(part))
                    .ToList();
                return every.Any(IsShut) ? Shut : Gate.All(every);
            case AnyOf any:
                var some = any
                    .Parts.Select(part => Rewrite(part, known))
                    .Where(part => !IsShut(part))
                    .ToList();
                return some.Any(IsOpen) ? Gate.Open
                    : some.Count == 0 ? Shut
                    : Gate.Any(some);
            default:
                throw new ArgumentException($"Unknown gate {gate}.", nameof(gate));
        }
    }

    private static bool IsOpen(Gate gate) => gate is AllOf { Parts.Count: 0 };

    private static bool IsShut(Gate gate) => gate is AnyOf { Parts.Count: 0 };
}
