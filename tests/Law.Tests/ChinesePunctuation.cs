using System.Text.RegularExpressions;

namespace Zhifa.Law.Tests;

/// <summary>What people read is set in Chinese marks: no half-width comma, colon or bracket between Han characters.</summary>
public sealed partial class ChinesePunctuation
{
    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.yaml")]
    [InlineData("*.razor")]
    [InlineData("*.hbs")]
    public void Chinese_text_uses_chinese_marks(string files) =>
        Directory
            .EnumerateFiles(
                Path.Combine(Repository.Root, "src"),
                files,
                SearchOption.AllDirectories
            )
            .Where(file => !Built().IsMatch(file))
            .SelectMany(file =>
                File.ReadLines(file)
                    .Where(line => HalfWidth().IsMatch(line) && !Pattern().IsMatch(line))
                    .Select(line => $"{Path.GetFileName(file)}: {line.Trim()}")
            )
            .ShouldBeEmpty();

    [GeneratedRegex(@"[/\\](bin|obj|node_modules)[/\\]")]
    private static partial Regex Built();

    [GeneratedRegex(
        @"[\u4e00-\u9fff”》）][,;:?!](?=[\u4e00-\u9fff“《（{])|[\u4e00-\u9fff”》]\([\u4e00-\u9fff“《]"
    )]
    private static partial Regex HalfWidth();

    /// <summary>Regular expressions over Chinese text are no text.</summary>
    [GeneratedRegex(@"Regex|\(\?|\)\?|\|")]
    private static partial Regex Pattern();
}
