namespace Zhifa.Law.Data;

/// <summary>A data file of law that cannot be used: the file, the line (from 1) and the reason in Chinese.</summary>
public sealed class DataFileException(string file, int line, string reason)
    : Exception($"{file}:{line}: {reason}")
{
    public string File { get; } = file;
    public int Line { get; } = line;
    public string Reason { get; } = reason;
}
