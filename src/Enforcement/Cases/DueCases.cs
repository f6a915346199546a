namespace Zhifa.Enforcement.Cases;

/// <summary>A case that a watch could not do, and why.</summary>
public sealed record CaseFailure(long CaseId, Exception Cause);

/// <summary>Cases that wait for a watch, taken in the order of their ids.</summary>
internal static class DueCases
{
    /// <summary>How many are looked up at once.</summary>
    public const int Batch = 200;

    /// <summary>One case that cannot be done keeps no other from it: it stays due, and is told.</summary>
    /// <param name="due">The next ids after one.</param>
    /// <param name="one">What is done with a case; how much it was.</param>
    public static async Task<(int Done, IReadOnlyList<CaseFailure> Failures)> Each(
        Func<long, Task<List<long>>> due,
        Func<long, Task<int>> one
    )
    {
        var (done, failed, last) = (0, new List<CaseFailure>(), 0L);
        while (await due(last) is { Count: > 0 } cases)
        {
            foreach (var id in cases)
                try
                {
                    done += await one(id);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    failed.Add(new(id, failure));
                }
            last = cases[^1];
        }
        return (done, failed);
    }
}
