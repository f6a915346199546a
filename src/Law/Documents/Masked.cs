namespace Zhifa.Law.Documents;

/// <summary>Codes as papers show them that are not served on the party (个人信息保护法 art. 6: no more than needed).</summary>
public static class Masked
{
    /// <summary>A natural person's name before the public: the first character, and 某 for each of the others.</summary>
    public static string Name(string name) =>
        name.Length < 2 ? "某" : name[..1] + new string('某', name.Length - 1);

    /// <summary>A resident id or another personal number: <c>410***********1234</c>. Fewer than twelve characters are hidden whole.</summary>
    public static string Code(string code) =>
        code.Length < 12
            ? new string('*', code.Length)
            : string.Concat(
                code.AsSpan(0, 3),
                new string('*', code.Length - 7),
                code.AsSpan(code.Length - 4)
            );
}
