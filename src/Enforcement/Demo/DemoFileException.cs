namespace Zhifa.Enforcement.Demo;

/// <summary>What is wrong in the demo office's file, and in which line.</summary>
public sealed class DemoFileException(string file, long line, string reason)
    : Exception($"{file}:{line}: {reason}")
{
    public string File { get; } = file;
    public long Line { get; } = line;
    public string Reason { get; } = reason;
}
