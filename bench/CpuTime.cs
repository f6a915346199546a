using System.Diagnostics;

namespace Zhifa.Bench;

/// <summary>Counts how often something is done in a second of this process's CPU time.</summary>
internal static class CpuTime
{
    public static double PerSecond(Func<int> batch, double seconds = 3)
    {
        batch();
        using var process = Process.GetCurrentProcess();
        process.Refresh();
        var (start, done) = (process.TotalProcessorTime, 0L);
        double used;
        do
        {
            done += batch();
            process.Refresh();
            used = (process.TotalProcessorTime - start).TotalSeconds;
        } while (used < seconds);
        return done / used;
    }

    public static void Print(string what, double perSecond) =>
        Console.WriteLine($"{what, -46}{perSecond, 14:N0} /CPU-s");
}
