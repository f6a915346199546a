namespace Zhifa.Law.Codes;

/// <summary>
/// Letters, digits and marks as a Chinese keyboard may type them, of full width, in the ordinary one. Unicode normalisation would do it,
/// but knows no width where the runtime is built without cultures, as ours is.
/// </summary>
public static class FullWidth
{
    public static string Narrowed(string text) => string.Concat(text.Select(Narrowed));

    public static char Narrowed(char c) =>
        c switch
        {
            >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
            '\u3000' => ' ',
            _ => c,
        };
}
