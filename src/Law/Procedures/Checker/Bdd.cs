using System.Numerics;

namespace Zhifa.Law.Procedures.Checker;

/// <summary>
/// Sets of states as reduced ordered binary decision diagrams: a set is a number, equal sets are the same number. A bit that a
/// diagram does not mention may be either. Nothing is ever forgotten; a check makes a new one.
/// </summary>
internal sealed class Bdd
{
    public const int None = 0;
    public const int All = 1;

    private const int Bottom = int.MaxValue;

    private readonly List<(int Bit, int Low, int High)> _nodes =
    [
        (Bottom, None, None),
        (Bottom, All, All),
    ];
    private readonly Dictionary<(int, int, int), int> _unique = [];
    private readonly Dictionary<(int, int, int), int> _chosen = [];

    /// <summary>Nodes made so far: what the work has cost.</summary>
    public int Nodes => _nodes.Count;

    public int Bit(int bit, bool value) => value ? Node(bit, None, All) : Node(bit, All, None);

    public int And(int one, int other) => Choose(one, other, None);

    public int Or(int one, int other) => Choose(one, All, other);

    public int Not(int set) => Choose(set, None, All);

    public int Less(int set, int without) => Choose(without, None, set);

    /// <summary>Whether every state of one is a state of the other.</summary>
    public bool Within(int one, int other) => Less(one, other) == None;

    /// <summary>The states that belong to the set for some value of these bits.</summary>
    public int Some(int set, IReadOnlyCollection<int> bits) =>
        bits.Count == 0 ? set : Some(set, bits.ToHashSet(), bits.Max(), []);

    /// <summary>The states that belong to the set once these bits have these values.</summary>
    public int With(int set, IReadOnlyDictionary<int, bool> bits) =>
        bits.Count == 0 ? set : With(set, bits, bits.Keys.Max(), []);

    public bool Contains(int set, Func<int, bool> bit)
    {
        while (set > All)
            set = bit(_nodes[set].Bit) ? _nodes[set].High : _nodes[set].Low;
        return set == All;
    }

    /// <summary>The bits of one state of a set that is not empty; those not named may be either.</summary>
    public IReadOnlyDictionary<int, bool> One(int set)
    {
        var bits = new Dictionary<int, bool>();
        while (set > All)
        {
            var (bit, low, high) = _nodes[set];
            bits[bit] = low == None;
            set = low == None ? high : low;
        }
        return bits;
    }

    /// <summary>How many states a set has, over the bits from 0 to <paramref name="width"/> − 1.</summary>
    public BigInteger Count(int set, int width)
    {
        var known = new Dictionary<int, BigInteger>();
        return Below(set) << Skipped(set, -1);

        BigInteger Below(int node)
        {
            if (node <= All)
                return node;
            if (known.TryGetValue(node, out var count))
                return count;
            var (bit, low, high) = _nodes[node];
            count = (Below(low) << Skipped(low, bit)) + (Below(high) << Skipped(high, bit));
            return known[node] = count;
        }

        int Skipped(int node, int above) => (node <= All ? width : _nodes[node].Bit) - above - 1;
    }

    /// <summary>If this then that, else the other: every operation is one of these.</summary>
    private int Choose(int test, int then, int or)
    {
        if (test == All || then == or)
            return then;
        if (test == None)
            return or;
        if (then == All && or == None)
            return test;
        if (_chosen.TryGetValue((test, then, or), out var known))
            return known;
        var bit = Math.Min(_nodes[test].Bit, Math.Min(_nodes[then].Bit, _nodes[or].Bit));
        var made = Node(
            bit,
            Choose(Low(test, bit), Low(then, bit), Low(or, bit)),
            Choose(High(test, bit), High(then, bit), High(or, bit))
        );
        return _chosen[(test, then, or)] = made;
    }

    private int Some(int set, HashSet<int> bits, int last, Dictionary<int, int> known)
    {
        if (_nodes[set].Bit > last)
            return set;
        if (known.TryGetValue(set, out var done))
            return done;
        var (bit, low, high) = _nodes[set];
        var (one, other) = (Some(low, bits, last, known), Some(high, bits, last, known));
        return known[set] = bits.Contains(bit) ? Or(one, other) : Node(bit, one, other);
    }

    private int With(
        int set,
        IReadOnlyDictionary<int, bool> bits,
        int last,
        Dictionary<int, int> known
    )
    {
        if (_nodes[set].Bit > last)
            return set;
        if (known.TryGetValue(set, out var done))
            return done;
        var (bit, low, high) = _nodes[set];
        return known[set] = bits.TryGetValue(bit, out var value)
            ? With(value ? high : low, bits, last, known)
            : Node(bit, With(low, bits, last, known), With(high, bits, last, known));
    }

    private int Low(int node, int bit) => _nodes[node].Bit == bit ? _nodes[node].Low : node;

    private int High(int node, int bit) => _nodes[node].Bit == bit ? _nodes[node].High : node;

    private int Node(int bit, int low, int high)
    {
        if (low == high)
            return low;
        if (_unique.TryGetValue((bit, low, high), out var known))
            return known;
        _nodes.Add((bit, low, high));
        return _unique[(bit, low, high)] = _nodes.Count - 1;
    }
}
