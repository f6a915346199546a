using System.Diagnostics;
using System.Text.Json;

namespace Zhifa.Law.Tests;

/// <summary>Runs the scripts of <c>tests/oracles</c> with node, on the exact packages of their lock file.</summary>
internal static class Oracle
{
    private static readonly Lazy<string> Folder = new(Restored);

    public static string[] Lines(string script, params string[] arguments) =>
        Run("node", [script, .. arguments], Folder.Value)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Restored()
    {
        var folder = Path.Combine(Repository.Root, "tests", "oracles");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
            Run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
        Version(folder, "node_modules/chinese-days/package.json")
            .ShouldBe(Locked(folder, "node_modules/chinese-days"), "run npm ci in tests/oracles");
        return folder;
    }

    private static string? Version(string folder, string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file)));
        return json.RootElement.GetProperty("version").GetString();
    }

    private static string? Locked(string folder, string package)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(folder, "package-lock.json"))
        );
        return json
            .RootElement.GetProperty("packages")
            .GetProperty(package)
            .GetProperty("version")
            .GetString();
    }

    private static string Run(string program, string[] arguments, string folder)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(
            0,
            $"{program} {string.Join(' ', arguments)}: {error.GetAwaiter().GetResult()}"
        );
        return output;
    }
}
