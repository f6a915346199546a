namespace Zhifa.Law.Procedures.Checker;

/// <summary>Slots as bits of a decision diagram: each slot has its place, and a gate is the set of states in which it holds.</summary>
internal sealed class StateBits
{
    private readonly Bdd _bdd;
    private readonly Alike _alike;
    private readonly IReadOnlyDictionary<int, (int First, int Count)> _places;

    /// <param name="kept">Slots with a place; literals over others count as true, as in <see cref="Model"/>.</param>
    public StateBits(Bdd bdd, IEnumerable<int> kept, Alike alike)
    {
        (_bdd, _alike) = (bdd, alike);
        var places = new Dictionary<int, (int, int)>();
        foreach (var slot in kept.Order())
        {
            var count = alike.Bits(slot);
            places.Add(slot, (Width, count));
            Width += count;
        }
        _places = places;
    }

    /// <summary>Bits in use.</summary>
    public int Width { get; }

    public bool Has(int slot) => _places.ContainsKey(slot);

    public IReadOnlyList<int> Of(int slot)
    {
        var (first, count) = _places[slot];
        return [.. Enumerable.Range(first, count)];
    }

    public IEnumerable<KeyValuePair<int, bool>> Values(int slot, byte value)
    {
        var code = _alike.Code(slot, value);
        return Of(slot).Select((bit, i) => KeyValuePair.Create(bit, (code >> i & 1) == 1));
    }

    /// <summary>The states in which a slot has that value.</summary>
    public int Is(int slot, byte value) =>
        Values(slot, value)
            .Reverse()
            .Aggregate(Bdd.All, (set, bit) => _bdd.And(_bdd.Bit(bit.Key, bit.Value), set));

    public int Set(Gate gate) =>
        gate switch
        {
            Literal literal when !Has(literal.Slot) => Bdd.All,
            Literal { Negated: true } literal => _bdd.Not(Is(literal.Slot, literal.Value)),
            Literal literal => Is(literal.Slot, literal.Value),
            AllOf all => all.Parts.Select(Set).Aggregate(Bdd.All, _bdd.And),
            AnyOf any => any.Parts.Select(Set).Aggregate(Bdd.None, _bdd.Or),
            _ => throw new ArgumentException($"Unknown gate {gate}.", nameof(gate)),
        };

    public int Only(ReadOnlySpan<byte> state)
    {
        var set = Bdd.All;
        foreach (var slot in _places.Keys.OrderDescending())
            set = _bdd.And(Is(slot, state[slot]), set);
        return set;
    }

    public bool Contains(int set, byte[] state)
    {
        var bits = _places.SelectMany(place => Values(place.Key, state[place.Key])).ToDictionary();
        return _bdd.Contains(set, bit => bits[bit]);
    }

    /// <summary>One state of a set, as a vector; what the set leaves open is 0.</summary>
    public byte[] One(int set, int slots)
    {
        var chosen = _bdd.One(set);
        var state = new byte[slots];
        foreach (var slot in _places.Keys)
            state[slot] = _alike.Value(
                slot,
                Of(slot).Select((bit, i) => chosen.GetValueOrDefault(bit) ? 1 << i : 0).Sum()
            );
        return state;
    }
}
