using System.Diagnostics;

namespace Zhifa.Tests.Shared;

/// <summary>Programs that tests need and a machine may lack. A lacking one skips the test, and CI fails on such a skip.</summary>
public static class Programs
{
    /// <summary>The words by which test.sh tells such a skip from any other.</summary>
    public const string Missing = "missing program:";

    /// <summary>Skips the running test when the program was not found.</summary>
    public static string Require(string? path, string name)
    {
        Assert.SkipWhen(path is null, $"{Missing} {name}");
        return path!;
    }

    /// <summary>The first of the names that is found on the path, or in one of the further folders.</summary>
    public static string? Find(IEnumerable<string> names, params IEnumerable<string> folders)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );
        return names
            .SelectMany(name => path.Concat(folders).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
    }

    /// <summary>Runs a program to its end and returns what it printed; throws when it fails or takes too long.</summary>
    public static async Task<(int Exit, string Output)> Run(
        string program,
        IEnumerable<string> arguments,
        TimeSpan limit,
        string? folder = null
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        using var process = Process.Start(start)!;
        using var late = new CancellationTokenSource(limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(late.Token);
            var errors = process.StandardError.ReadToEndAsync(late.Token);
            await process.WaitForExitAsync(late.Token);
            return (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {limit.TotalSeconds:0} s.");
        }
    }
}
