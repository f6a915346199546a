using System.Numerics;

namespace Zhifa.Law.Procedures.Checker;

/// <summary>
/// All reachable states over the slots that gates read, as one set: the ground for dead steps, ends and equal behaviour. The
/// number of states does not matter, only how entangled they are.
/// </summary>
internal sealed class StateSpace
{
    private readonly Machine _machine;
    private readonly Bdd _bdd;
    private readonly StateBits _bits;
    private readonly IReadOnlyList<StateMove> _moves;
    private readonly IReadOnlyCollection<int> _inputs;
    private readonly int _start;

    public StateSpace(Machine machine)
        : this(machine, new Bdd(), Model.Read(machine), Alike.To(machine)) { }

    /// <param name="bdd">Shared by two spaces that are to be compared; then <paramref name="kept"/> are the same too.</param>
    /// <param name="alike">Which values count as one.</param>
    public StateSpace(Machine machine, Bdd bdd, IReadOnlySet<int> kept, Alike alike)
    {
        (_machine, _bdd) = (machine, bdd);
        _bits = new(bdd, kept, alike);
        var state = kept.Where(slot => Slots.IsState(machine.Slots.All[slot])).ToHashSet();
        _inputs = [.. kept.Except(state).SelectMany(_bits.Of)];
        var steps = machine.Steps.Select(step => new StepMove(machine, step, Free, state));
        _moves =
        [
            .. steps.Select(step => step.On(_bdd, _bits)),
            .. Drift
                .Of(machine)
                .Where(drift => drift.Writes.Keys.Any(state.Contains))
                .Select(drift => Drifting(drift, state)),
        ];
        _start = Model
            .Starts(machine)
            .Select(state => _bdd.Some(_bits.Only(state), _inputs))
            .Aggregate(Bdd.None, _bdd.Or);
        Reached = Forward(_moves);

        bool Free(int slot) => !kept.Contains(slot);
    }

    /// <summary>The set of reachable states.</summary>
    public int Reached { get; }

    public BigInteger Count => _bdd.Count(Reached, _bits.Width);

    /// <summary>Steps that no reachable state allows.</summary>
    public IEnumerable<Step> Dead =>
        _moves
            .Where(move => move.Step is not null && _bdd.And(Reached, move.Gate) == Bdd.None)
            .Select(move => move.Step!);

    /// <summary>The reachable states in which a gate holds.</summary>
    public int Where(Gate gate) => _bdd.And(Reached, _bits.Set(gate));

    public int And(int one, int other) => _bdd.And(one, other);

    /// <summary>One of these states, or null.</summary>
    public byte[]? Some(int set) => set == Bdd.None ? null : _bits.One(set, _machine.Slots.Count);

    public bool Contains(byte[] state) => _bits.Contains(Reached, state);

    /// <summary>
    /// A state from which no step that ends can be reached by the steps allowed, or null. Whatever the inputs are, they stay as they
    /// are: a track does not wait for the spine.
    /// </summary>
    public byte[]? WithoutEnd(Func<Step, bool> allowed)
    {
        var moves = _moves
            .Where(move => !move.Outside && (move.Step is null || allowed(move.Step)))
            .ToList();
        var reached = moves.Count == _moves.Count ? Reached : Forward(moves);
        var good = moves
            .Where(move => move.Step is { Ends: true })
            .Select(move => move.After(reached))
            .Aggregate(Bdd.None, _bdd.Or);
        // Ended is ended, whatever the spine does afterwards.
        good = _bdd.And(_bdd.Some(good, _inputs), reached);
        good = Closure(good, moves, (move, set) => _bdd.And(move.Before(set), reached));
        return _bdd.Within(reached, good) ? null : Nearest(_bdd.Less(reached, good), moves);
    }

    /// <summary>The same states are reachable, and in each the same steps are allowed. Both spaces share a diagram and slots.</summary>
    public bool BehavesAs(StateSpace other) =>
        Reached == other.Reached
        && _moves
            .Zip(other._moves)
            .All(pair => _bdd.And(Reached, pair.First.Gate) == _bdd.And(Reached, pair.Second.Gate));

    /// <summary>Inputs may change at any time: the spine goes on while a track runs.</summary>
    private int Forward(IReadOnlyList<StateMove> moves) =>
        Closure(_start, moves, (move, set) => _bdd.Some(move.After(set), _inputs));

    private int Closure(int set, IReadOnlyList<StateMove> moves, Func<StateMove, int, int> next)
    {
        for (int before = Bdd.None; before != set; )
        {
            before = set;
            foreach (var move in moves)
                set = _bdd.Or(set, next(move, set));
        }
        return set;
    }

    /// <summary>One of the states that are looked for, as few moves from the start as can be.</summary>
    private byte[] Nearest(int wanted, IReadOnlyList<StateMove> moves)
    {
        var (seen, front) = (_start, _start);
        while (_bdd.And(front, wanted) == Bdd.None)
        {
            front = _bdd.Less(
                moves
                    .Select(move => _bdd.Some(move.After(front), _inputs))
                    .Aggregate(Bdd.None, _bdd.Or),
                seen
            );
            seen = _bdd.Or(seen, front);
        }
        return _bits.One(_bdd.And(front, wanted), _machine.Slots.Count);
    }

    private StateMove Drifting(Drift drift, IReadOnlySet<int> kept)
    {
        var move = new StateMove(_bdd, _bits, null, _bits.Set(drift.When))
        {
            Outside = drift.Outside,
        };
        move.Writes(Model.Of(drift, kept));
        return move;
    }
}
