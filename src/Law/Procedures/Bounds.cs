using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Law.Procedures;

/// <summary>
/// How large a machine may be: what a person can follow and a checker can prove. Beyond it, something runs in parallel. A step that leaves the
/// state as it is (it records, opens nothing, ends nothing that a gate reads) makes a file longer and no case harder to follow.
/// </summary>
internal static class Bounds
{
    private const int SpineMoves = 48;
    private const int SpineBits = 64;
    private const int TrackBits = 24;

    public static void Keep(Procedure procedure, FileNode root)
    {
        if (Moves(procedure) is var moves and > SpineMoves)
            root.Fault(
                $"主干有 {moves} 步会改变状态，最多 {SpineMoves} 步：请把并行办理的部分移入轨道。"
            );
        if (Bits(procedure) is var bits and > SpineBits)
            root.Fault(
                $"主干的状态有 {bits} 位，最多 {SpineBits} 位：请把{Loose(procedure)}移入轨道。"
            );
        foreach (var track in procedure.Tracks.Where(track => Bits(track) > TrackBits))
            root.Fault(
                $"轨道 {track.Id} 的状态有 {Bits(track)} 位，最多 {TrackBits} 位：请分成两个轨道。"
            );
    }

    /// <summary>The steps that change something which a gate or a property reads.</summary>
    internal static int Moves(Procedure procedure)
    {
        var kept = Model.Matters(procedure);
        return procedure.Steps.Count(step =>
            new StepMove(procedure, step, slot => !kept.Contains(slot), kept).Changes
        );
    }

    internal static int Bits(Machine machine)
    {
        var alike = Alike.To(machine);
        return Model.Matters(machine).Sum(alike.Bits);
    }

    /// <summary>The clocks whose running out the fewest steps ask for: with their steps they run beside the rest.</summary>
    private static string Loose(Procedure procedure) =>
        string.Join(
            "、",
            procedure
                .Clocks.OrderBy(clock =>
                    procedure.Steps.Count(step =>
                        step.Needs.Any(need =>
                            need.Gate.Reads.Contains(
                                procedure.Slots[SlotKind.Clock, clock.Id].Index
                            )
                        )
                    )
                )
                .Take(3)
                .Select(clock => $"“{clock.Title}”")
        );
}
