using Zhifa.Enforcement.Cases;

namespace Zhifa.Enforcement.Demo;

/// <summary>A way by which the worked cases reach the platform: over HTTP like any program, or straight to the desk.</summary>
public interface IDemoDoor
{
    /// <summary>Moves the demo's clock forward to this moment; where it is past it, it stays.</summary>
    Task MoveClock(DateTimeOffset to, CancellationToken stop);

    /// <summary>The step's answer, or why it was not taken, in one line.</summary>
    Task<(StepDone? Done, string Refusal)> Take(
        DemoScript script,
        DemoStep step,
        string key,
        StepDone? before,
        CancellationToken stop
    );
}

/// <summary>A step of a worked case that the platform did not take.</summary>
public sealed class DemoDriveException(DemoScript script, DemoStep step, string reason)
    : Exception($"{script.Id} 的步骤 {step.Step} 没有办成：{reason}");

/// <summary>
/// Lives the worked cases through. Each step has a key of its own: driven again, what is done stays done and the rest follows.
/// </summary>
public static class DemoDrive
{
    public static async Task<StepDone> Run(
        DemoScript script,
        IDemoDoor door,
        Action<DemoStep, StepDone>? tell = null,
        CancellationToken stop = default
    )
    {
        var lived = new DemoCase();
        for (var i = 0; i < script.Steps.Count; i++)
        {
            var done = await Take(script, i, door, lived, stop);
            tell?.Invoke(script.Steps[i], done);
        }
        return lived.Own!;
    }

    /// <summary>Several cases side by side, step by step in the order of their times, as an office lives them.</summary>
    public static async Task<IReadOnlyDictionary<string, StepDone>> All(
        IReadOnlyList<DemoScript> scripts,
        IDemoDoor door,
        CancellationToken stop = default
    )
    {
        var lived = scripts.ToDictionary(script => script.Id, _ => new DemoCase());
        var steps =
            from script in scripts
            from at in script.Steps.Select((step, index) => (step, index))
            orderby at.step.At
            select (script, at.index);
        foreach (var (script, index) in steps)
            await Take(script, index, door, lived[script.Id], stop);
        return lived.ToDictionary(pair => pair.Key, pair => pair.Value.Own!);
    }

    private static async Task<StepDone> Take(
        DemoScript script,
        int index,
        IDemoDoor door,
        DemoCase lived,
        CancellationToken stop
    )
    {
        var step = lived.Papers.In(script.Steps[index]);
        await door.MoveClock(step.At, stop);
        var (taken, refusal) = await door.Take(
            script,
            step,
            $"demo:{script.Id}:{index}",
            step.Apart ? null
                : step.Beside ? lived.Opened
                : lived.Own,
            stop
        );
        if (taken is null)
            throw new DemoDriveException(script, step, refusal);
        lived.Note(step, taken);
        return taken;
    }
}
