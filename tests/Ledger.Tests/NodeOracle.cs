using System.Diagnostics;
using Zhifa.Tests.Shared;

namespace Zhifa.Ledger.Tests;

/// <summary>Node, which shares no code with us, as a second opinion.</summary>
public static class NodeOracle
{
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "vectors");

    /// <summary>Runs node, giving it the text; returns exit code and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> Run(
        string input,
        params string[] arguments
    )
    {
        var node = Programs.Require(Programs.Find(["node"]), "nodejs");
        var start = new ProcessStartInfo(node, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
