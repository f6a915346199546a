namespace Zhifa.Law.Data;

/// <summary>The data files that ship inside this assembly, by their path under <c>src/Law</c>.</summary>
internal static class EmbeddedText
{
    public static string Read(string path)
    {
        using var stream =
            typeof(EmbeddedText).Assembly.GetManifestResourceStream(path)
            ?? throw new ArgumentException($"{path} is not embedded.", nameof(path));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a tab-separated file without its comments.</summary>
    public static IEnumerable<string[]> Rows(string path) =>
        Read(path)
            .Split('\n')
            .Select(line => line.TrimEnd('\r'))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
