namespace Zhifa.Law.Procedures.Checker;

/// <summary>Packs the kept slots of a state into one number, so that millions of states can be told apart quickly.</summary>
internal sealed class StateKey
{
    private const int Widest = 128;

    private readonly Alike _alike;
    private readonly IReadOnlyList<(int Slot, int Shift)> _places;

    public StateKey(Machine machine, IReadOnlySet<int> kept, Alike alike)
    {
        _alike = alike;
        var places = new List<(int, int)>();
        var shift = 0;
        foreach (var slot in machine.Slots.All.Where(slot => kept.Contains(slot.Index)))
        {
            places.Add((slot.Index, shift));
            shift += alike.Bits(slot.Index);
        }
        if (shift > Widest)
            throw new InvalidOperationException(
                $"{machine.Id} has {shift} bits of state, more than {Widest}: move what runs in parallel into a track."
            );
        _places = places;
    }

    public UInt128 Of(ReadOnlySpan<byte> state)
    {
        var key = UInt128.Zero;
        foreach (var (slot, shift) in _places)
            key |= (UInt128)(uint)_alike.Code(slot, state[slot]) << shift;
        return key;
    }
}
