namespace Zhifa.Bench;

internal static class StepBench
{
    public static Task Run() => Task.CompletedTask;
}
