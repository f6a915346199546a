using System.Text.RegularExpressions;

namespace Zhifa.Law.Tests.LawMap;

/// <summary>The tests as they stand in the repository: which of them speaks of a rule by its id.</summary>
internal static partial class WrittenTests
{
    private static readonly Lazy<IReadOnlyList<(string Test, string Text)>> All = new(Read);

    /// <summary>Class and method of each test that names the rule in quotes.</summary>
    public static IReadOnlyList<string> Naming(string rule) =>
        [
            .. All
                .Value.Where(test => test.Text.Contains($"\"{rule}\"", StringComparison.Ordinal))
                .Select(test => test.Test),
        ];

    /// <summary>
    /// Whether the rule is tried at the interface and the page too: it stands in the lists along which <c>TheOrdinaryProcedureRefuses</c> and
    /// <c>WhatMustBeRefused</c> go by both doors.
    /// </summary>
    public static bool ByEveryDoor(string rule) =>
        Lists.Value.Contains($"\"{rule}\"", StringComparison.Ordinal);

    private static readonly Lazy<string> Lists = new(() =>
        string.Concat(
            new[]
            {
                "TheOrdinaryProcedureRefuses",
                "BesideTheInvestigation",
                "BesideTheHearing",
                "BesidePerformance",
                "WhatMustBeRefused",
            }.Select(name =>
                File.ReadAllText(Path.Combine(Repository.Root, "tests/Web.Tests/Api", $"{name}.cs"))
            )
        )
    );

    /// <summary>Whether there is a test of that class and method.</summary>
    public static bool Exists(string name) => All.Value.Any(test => test.Test == name);

    private static IReadOnlyList<(string, string)> Read()
    {
        var tests = new List<(string, string)>();
        foreach (
            var file in Directory
                .EnumerateFiles(
                    Path.Combine(Repository.Root, "tests"),
                    "*.cs",
                    SearchOption.AllDirectories
                )
                .Where(file =>
                    !file.Split(Path.DirectorySeparatorChar)
                        .Any(part => part is "obj" or "bin" or "LawMap")
                )
                .Order(StringComparer.Ordinal)
        )
        {
            var text = File.ReadAllText(file);
            // A test is its attributes, its rows and its body, up to the next one.
            var starts = Attributes()
                .Matches(text)
                .Select(match => match.Index)
                .Append(text.Length)
                .ToList();
            for (var i = 0; i + 1 < starts.Count; i++)
            {
                var part = text[starts[i]..starts[i + 1]];
                if (Method().Match(part) is { Success: true } method)
                    tests.Add(
                        ($"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}", part)
                    );
            }
        }
        return tests;
    }

    [GeneratedRegex(@"\[(Fact|Theory)")]
    private static partial Regex Attributes();

    [GeneratedRegex(@"public (?:async )?(?:void|Task|ValueTask)\s+(\w+)\(")]
    private static partial Regex Method();
}
