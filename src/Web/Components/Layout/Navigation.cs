namespace Zhifa.Web.Components.Layout;

/// <summary>One entry of the side navigation. Only what exists is entered, by the module that serves it.</summary>
/// <param name="Group">The heading it stands under; empty for the entries on top.</param>
/// <param name="Policy">Shown only to those who pass this policy; null shows it to everyone signed in.</param>
public sealed record NavigationEntry(
    string Group,
    int Order,
    string Href,
    string Text,
    string? Policy = null
);

public static class NavigationModule
{
    public static void AddNavigation(
        this IServiceCollection services,
        params IEnumerable<NavigationEntry> entries
    )
    {
        foreach (var entry in entries)
            services.AddSingleton(entry);
    }

    /// <summary>Whether a path belongs to an entry: the entry itself, or a page below it.</summary>
    public static bool Covers(this NavigationEntry entry, string path) =>
        path.Equals(entry.Href, StringComparison.OrdinalIgnoreCase)
        || (
            entry.Href != "/"
            && path.StartsWith(entry.Href + "/", StringComparison.OrdinalIgnoreCase)
        );
}
