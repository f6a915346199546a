using System.Diagnostics;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Checker;

namespace Zhifa.Bench;

internal static class CheckerBench
{
    public static void Run()
    {
        foreach (var procedure in ProcedureLibrary.All)
        {
            ProcedureCheck.Run(procedure);
            var watch = Stopwatch.StartNew();
            var report = ProcedureCheck.Run(procedure);
            Console.WriteLine(
                $"checker {procedure.Name}: {report.Properties} properties, {report.States:N0} states in {watch.Elapsed.TotalSeconds:0.00} s"
            );
            CpuTime.Print(
                "  states of the whole check",
                CpuTime.PerSecond(() => (int)ProcedureCheck.Run(procedure).States)
            );
        }
    }
}
