using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Zhifa.Web.Tests.Gallery;

/// <summary>Where the pictures of the pages go: ZHIFA_PICTURES, or TestResults/pictures at the root.</summary>
public static class Pictures
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("ZHIFA_PICTURES")
        is { Length: > 0 } named
        ? named
        : Path.Combine(Root(), "TestResults", "pictures");

    public static Task Take(IPage page, string name) =>
        page.ScreenshotAsync(
            new()
            {
                Path = Path.Combine(Folder, name + ".png"),
                FullPage = true,
                Animations = ScreenshotAnimations.Disabled,
            }
        );

    public static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
