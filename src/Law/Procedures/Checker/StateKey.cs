namespace Zhifa.Law.Procedures.Checker;

/// <summary>Packs the kept slots of a state into 64 bits, so that millions of states can be told apart quickly.</summary>
internal sealed class StateKey
{
    private readonly IReadOnlyList<(int Slot, int Shift)> _places;

    public StateKey(Machine machine, IReadOnlySet<int> kept)
    {
        var places = new List<(int, int)>();
        var shift = 0;
        foreach (var slot in machine.Slots.All.Where(slot => kept.Contains(slot.Index)))
        {
            places.Add((slot.Index, shift));
            shift += Bits(slot);
        }
        if (shift > 64)
            throw new InvalidOperationException(
                $"{machine.Id} has {shift} bits of state, more than 64: move what runs in parallel into a track."
            );
        _places = places;
        Width = shift;
    }

    /// <summary>Bits of state in use.</summary>
    public int Width { get; }

    public ulong Of(ReadOnlySpan<byte> state)
    {
        var key = 0ul;
        foreach (var (slot, shift) in _places)
            key |= (ulong)state[slot] << shift;
        return key;
    }

    public void Unpack(ulong key, Span<byte> state)
    {
        for (var i = 0; i < _places.Count; i++)
        {
            var (slot, shift) = _places[i];
            var end = i + 1 < _places.Count ? _places[i + 1].Shift : Width;
            state[slot] = (byte)((key >> shift) & ((1ul << (end - shift)) - 1));
        }
    }

    /// <summary>Bits that tell the values of a slot apart.</summary>
    public static int Bits(Slot slot) =>
        64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)slot.Values.Count - 1);
}
