using Zhifa.Law.Procedures;

namespace Zhifa.Bench;

/// <summary>Gate evaluations alone, as engine and checker share them.</summary>
internal static class EngineBench
{
    public static void Run()
    {
        var procedure = ProcedureLibrary.Find("penalty-simple")!;
        var gates = procedure
            .Steps.Select(step => Gate.All([step.When, .. step.Needs.Select(need => need.Gate)]))
            .ToList();
        var random = new Random(20260302);
        var vectors = Enumerable
            .Range(0, 1000)
            .Select(_ =>
                procedure.Slots.All.Select(slot => (byte)random.Next(slot.Values.Count)).ToArray()
            )
            .ToList();
        var holds = 0;
        CpuTime.Print(
            "engine: gates of a step",
            CpuTime.PerSecond(() =>
            {
                foreach (var vector in vectors)
                foreach (var gate in gates)
                    holds += gate.Holds(vector) ? 1 : 0;
                return vectors.Count * gates.Count;
            })
        );
    }
}
