using System.Text;
using HandlebarsDotNet;

namespace Zhifa.Enforcement.Documents;

/// <summary>
/// Makes a value harmless in text and in quoted attributes. Characters that turn the direction of writing are shown as
/// U+FFFD: a name must not be able to reorder the sentence around it.
/// </summary>
internal sealed class DocumentEncoder : ITextEncoder
{
    public static string Encode(string? text)
    {
        using var writer = new StringWriter();
        Write(text ?? "", writer);
        return writer.ToString();
    }

    public void Encode(StringBuilder? text, TextWriter target)
    {
        foreach (var chunk in (text ?? new()).GetChunks())
            Write(chunk.Span, target);
    }

    public void Encode(string? text, TextWriter target) => Write(text, target);

    public void Encode<T>(T? text, TextWriter target)
        where T : IEnumerator<char>
    {
        while (text?.MoveNext() == true)
            Write(text.Current, target);
    }

    private static void Write(ReadOnlySpan<char> text, TextWriter target)
    {
        foreach (var c in text)
            Write(c, target);
    }

    private static void Write(char c, TextWriter target)
    {
        switch (c)
        {
            case '&':
                target.Write("&amp;");
                break;
            case '<':
                target.Write("&lt;");
                break;
            case '>':
                target.Write("&gt;");
                break;
            case '"':
                target.Write("&quot;");
                break;
            case '\'':
                target.Write("&#39;");
                break;
            case '\u061C' or '\u200E' or '\u200F':
            case >= '\u202A' and <= '\u202E':
            case >= '\u2066' and <= '\u2069':
                target.Write('\uFFFD');
                break;
            default:
                target.Write(c);
                break;
        }
    }
}
