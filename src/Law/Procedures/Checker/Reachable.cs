namespace Zhifa.Law.Procedures.Checker;

/// <summary>All reachable states over the slots that gates read, with their successors: the ground for dead steps and ends.</summary>
internal sealed class Reachable
{
    /// <summary>More states than this call for a track.</summary>
    public const int Most = 8_000_000;

    private readonly Model _model;
    private readonly StateKey _key;
    private readonly List<ulong> _states = [];
    private readonly Dictionary<ulong, int> _index = [];
    private readonly List<(int From, int To, short Step)> _edges = [];

    public Reachable(Procedure procedure, Model model)
    {
        _model = model;
        _key = new(procedure, model.Kept);
        Steps = procedure.Steps;
        Explore();
    }

    public IReadOnlyList<Step> Steps { get; }

    public int Count => _states.Count;

    public IReadOnlySet<ulong> States => _index.Keys.ToHashSet();

    /// <summary>Steps that no reachable state allows.</summary>
    public IEnumerable<Step> Dead => Steps.Where((_, step) => !Taken.Contains((short)step));

    /// <summary>What is allowed where: equal for two files that behave alike.</summary>
    public IEnumerable<(ulong State, short Step)> Allowed =>
        _edges.Select(edge => (_states[edge.From], edge.Step)).Distinct();

    private HashSet<short> Taken => [.. _edges.Select(edge => edge.Step)];

    /// <summary>A state from which no step that ends the case can be reached by the steps allowed, or null.</summary>
    public byte[]? WithoutEnd(Func<Step, bool> allowed)
    {
        var good = new bool[_states.Count];
        var back = _edges
            .Where(edge => edge.Step < 0 || allowed(Steps[edge.Step]))
            .ToLookup(edge => edge.To, edge => edge.From);
        var queue = new Queue<int>(
            _edges
                .Where(edge => edge.Step >= 0 && Steps[edge.Step].Ends && allowed(Steps[edge.Step]))
                .Select(edge => edge.To)
                .Distinct()
        );
        foreach (var end in queue)
            good[end] = true;
        while (queue.TryDequeue(out var at))
            foreach (var before in back[at].Where(before => !good[before]))
            {
                good[before] = true;
                queue.Enqueue(before);
            }
        var stuck = Forward(allowed).FirstOrDefault(state => !good[state], -1);
        return stuck < 0 ? null : Unpacked(stuck);
    }

    /// <summary>States reached by the allowed steps alone, in the order of their distance.</summary>
    private IEnumerable<int> Forward(Func<Step, bool> allowed)
    {
        var next = _edges
            .Where(edge => edge.Step < 0 || allowed(Steps[edge.Step]))
            .ToLookup(edge => edge.From, edge => edge.To);
        var seen = new HashSet<int> { 0 };
        var queue = new Queue<int>([0]);
        while (queue.TryDequeue(out var at))
        {
            yield return at;
            foreach (var to in next[at].Where(seen.Add))
                queue.Enqueue(to);
        }
    }

    private void Explore()
    {
        Add(new byte[_model.Procedure.Slots.Count]);
        for (var at = 0; at < _states.Count; at++)
        {
            if (_states.Count > Most)
                throw new InvalidOperationException(
                    $"{_model.Procedure.Id} has more than {Most} states: move what runs in parallel into a track."
                );
            foreach (var (happens, next) in _model.Next(Unpacked(at)))
                _edges.Add(
                    (
                        at,
                        Add(next),
                        happens.Step is null
                            ? (short)-1
                            : (short)Steps.TakeWhile(step => step != happens.Step).Count()
                    )
                );
        }
    }

    private int Add(byte[] state)
    {
        var key = _key.Of(state);
        if (_index.TryGetValue(key, out var known))
            return known;
        _index.Add(key, _states.Count);
        _states.Add(key);
        return _states.Count - 1;
    }

    private byte[] Unpacked(int index)
    {
        var state = new byte[_model.Procedure.Slots.Count];
        _key.Unpack(_states[index], state);
        return state;
    }
}
