using System.Net;
using System.Text.RegularExpressions;

namespace Zhifa.Enforcement.Documents;

/// <summary>The words of a fragment that we rendered: a line per block, table cells joined by <c>：</c> after a heading, else a blank.</summary>
public static partial class PlainText
{
    public static string Of(string html)
    {
        var text = html.Replace("\n", " ", StringComparison.Ordinal);
        text = HeadingEnd().Replace(text, "：");
        text = CellEnd().Replace(text, "\u3000");
        text = BlockEnd().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tag().Replace(text, ""));
        return string.Join(
                '\n',
                text.Split('\n')
                    .Select(line => Blanks().Replace(line, " ").Trim(' ', '\u3000'))
                    .Where(line => line.Length > 0)
            ) + "\n";
    }

    [GeneratedRegex("</th>(?=\\s*<td)")]
    private static partial Regex HeadingEnd();

    [GeneratedRegex("</t[dh]>(?=\\s*<t[dh])")]
    private static partial Regex CellEnd();

    [GeneratedRegex("</(p|h1|h2|tr)>")]
    private static partial Regex BlockEnd();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Blanks();
}
