using System.Text.RegularExpressions;

namespace Zhifa.Web.Pages.Cases;

/// <summary>A collective discussion as it is read: each opinion on a line of its own.</summary>
public static partial class DiscussionFace
{
    /// <summary>The opinions as recorded, broken before each member who speaks.</summary>
    public static string Opinions(string members, string opinions)
    {
        var names = Member()
            .Split(members)
            .Select(member => Title().Replace(member, "").Trim())
            .Where(name => name.Length > 0)
            .ToList();
        return names
            .Aggregate(
                opinions,
                (text, name) =>
                    Regex.Replace(text, $@"(?<=\S)[^\S\n]*(?={Regex.Escape(name)}[：:])", "\n")
            )
            .Trim();
    }

    [GeneratedRegex(@"[、，,；;\n]")]
    private static partial Regex Member();

    [GeneratedRegex(@"[（(].*?[）)]")]
    private static partial Regex Title();
}
