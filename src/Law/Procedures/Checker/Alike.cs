using System.Runtime.CompilerServices;

namespace Zhifa.Law.Procedures.Checker;

/// <summary>
/// Which values of a slot make a difference. What no gate and no property asks for is no state of its own: of an attribute, and of how a
/// branch stands to the spine, all such values count as one, the least of them. From each of them the same can happen, so nothing is
/// proved of the smaller model that does not hold of the machine, and nothing lost.
/// </summary>
internal sealed class Alike
{
    private static readonly ConditionalWeakTable<Machine, Alike> Known = [];

    private readonly byte[][] _least;
    private readonly byte[][] _classes;
    private readonly int[][] _codes;

    /// <summary>To the machine's own gates and properties.</summary>
    public static Alike To(Machine machine) => Known.GetValue(machine, one => new(one));

    /// <param name="more">Gates over the machine that are not its own, and are asked of its states too.</param>
    public Alike(Machine machine, IEnumerable<Gate>? more = null)
    {
        var asked = Model
            .Gates(machine)
            .Concat(machine.Properties.Select(property => property.State))
            .Append((machine as Track)?.ConcludedWhen ?? Gate.Open)
            .Concat(more ?? [])
            .SelectMany(gate => gate.Literals())
            .Select(literal => (literal.Slot, literal.Value))
            .ToHashSet();
        _least = [.. machine.Slots.All.Select(slot => Least(machine, slot, asked))];
        _classes = [.. _least.Select(values => values.Distinct().ToArray())];
        _codes =
        [
            .. _least.Zip(
                _classes,
                (values, told) => values.Select(value => Array.IndexOf(told, value)).ToArray()
            ),
        ];
    }

    private static byte[] Least(Machine machine, Slot slot, HashSet<(int, byte)> asked)
    {
        byte? first = null;
        var least = new byte[slot.Values.Count];
        for (byte value = 0; value < least.Length; value++)
            least[value] =
                Tells(machine, slot, value) || asked.Contains((slot.Index, value))
                    ? value
                    : first ??= value;
        return least;
    }

    /// <summary>What the machine itself goes by, whether a gate asks or not.</summary>
    private static bool Tells(Machine machine, Slot slot, byte value) =>
        slot.Kind switch
        {
            SlotKind.Attribute => false,
            SlotKind.Track => value == Model.Open
                || LeftByOne((Procedure)machine, slot.Name)
                || value == 0 && AsksWhetherEver((Procedure)machine, slot.Name),
            _ => true,
        };

    /// <summary>A step makes it void for one of several parties: what is left depends on what it stood at.</summary>
    private static bool LeftByOne(Procedure procedure, string branch) =>
        procedure.Steps.Any(step =>
            step.Voids.Contains(branch)
            && step.Blocks.Any(asked => asked.Block.Record == typeof(Blocks.PartyConcerned))
        );

    /// <summary>It is opened where another ends, or goes on when it had ended: only what once was can.</summary>
    private static bool AsksWhetherEver(Procedure procedure, string branch) =>
        procedure.Tracks.Any(track =>
            track.Id == branch
            && (track.Follows is not null || track.Steps.Any(step => step.Reopens))
        ) || procedure.Children.Any(child => child.Id == branch && child.Reopens);

    /// <summary>The least value that is like that one.</summary>
    public byte Of(int slot, byte value) => _least[slot][value];

    /// <summary>The same as a number, counted on without gaps.</summary>
    public int Code(int slot, byte value) => _codes[slot][value];

    /// <summary>The value of a number.</summary>
    public byte Value(int slot, int code) => _classes[slot][code];

    /// <summary>Bits that tell the values of a slot apart.</summary>
    public int Bits(int slot) =>
        64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)_classes[slot].Length - 1);

    /// <summary>A state as the least that is like it; the array itself is changed.</summary>
    public byte[] Of(byte[] state)
    {
        for (var slot = 0; slot < state.Length; slot++)
            state[slot] = _least[slot][state[slot]];
        return state;
    }

    /// <summary>A gate that asks for a value asks for all that are like it.</summary>
    public Gate Of(Gate gate) =>
        gate switch
        {
            Literal literal => literal with { Value = _least[literal.Slot][literal.Value] },
            AllOf all => Gate.All([.. all.Parts.Select(Of)]),
            AnyOf any => new AnyOf([.. any.Parts.Select(Of)]),
            _ => throw new ArgumentException($"Unknown gate {gate}.", nameof(gate)),
        };
}
