using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Zhifa.Web.Tests.Gallery;

namespace Zhifa.Web.Tests.Walks;

/// <summary>
/// A page of the user guide, held against the walk that it tells: what is typed stands in it, its pictures are those the walk
/// takes. With ZHIFA_WRITE_GUIDE=1 the pictures are put into the guide.
/// </summary>
internal sealed partial class Guide(string page)
{
    private static readonly string Folder = Path.Combine(Pictures.Root(), "docs", "guide");
    private static readonly bool Writes =
        Environment.GetEnvironmentVariable("ZHIFA_WRITE_GUIDE") == "1";

    private readonly string _text = File.ReadAllText(Path.Combine(Folder, page));
    private readonly List<string> _taken = [];

    public async Task Show(IPage at, string name)
    {
        await Assertions.Expect(at.Locator(".top")).ToHaveCSSAsync("display", "flex");
        // What stays in sight while one scrolls stands at its place.
        await at.EvaluateAsync("() => window.scrollTo(0, 0)");
        var file = $"{Path.GetFileNameWithoutExtension(page)}-{_taken.Count + 1:00}-{name}";
        _taken.Add($"pictures/{file}.png");
        await Pictures.Take(at, $"guide-{file}");
        if (Writes)
            await at.ScreenshotAsync(
                new()
                {
                    Path = Path.Combine(Folder, _taken[^1]),
                    FullPage = true,
                    Animations = ScreenshotAnimations.Disabled,
                }
            );
    }

    /// <summary>What a person types must be told; choices are told by their words.</summary>
    public void Tells(Taken taken)
    {
        foreach (var (field, value) in taken.Fields.Where(f => f.Value.Any(c => c > '\u4e00')))
            _text.ShouldContain(value, customMessage: $"{taken.Step} {field}");
    }

    public void HasThesePictures() =>
        Image().Matches(_text).Select(match => match.Groups[1].Value).ShouldBe(_taken);

    public static void HoldsNoOtherPicture() =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, "pictures"))
            .Select(file => $"pictures/{Path.GetFileName(file)}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                Directory
                    .EnumerateFiles(Folder, "*.md")
                    .SelectMany(file => Image().Matches(File.ReadAllText(file)))
                    .Select(match => match.Groups[1].Value)
                    .Distinct()
                    .Order(StringComparer.Ordinal)
            );

    [GeneratedRegex(@"!\[[^\]]*\]\((pictures/[^)]+)\)")]
    private static partial Regex Image();
}
