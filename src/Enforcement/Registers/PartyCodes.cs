using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Codes;
using Zhifa.Law.Documents;

namespace Zhifa.Enforcement.Registers;

/// <summary>
/// Identity codes of parties, without storing them: a keyed hash to find the same party again, and a masked form for
/// people. The key stays outside the database, so that a stolen copy of it cannot be searched by trying all codes.
/// </summary>
public sealed class PartyCodes
{
    private readonly byte[] _key;

    public PartyCodes(byte[] key)
    {
        if (key.Length < 32)
            throw new ArgumentException("The key for party codes has at least 32 bytes.");
        _key = key;
    }

    /// <summary>The keyed hash, alike for every way of writing the same code.</summary>
    public string Key(string code) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(Normal(code))));

    /// <summary>First three and last four characters; a short code is hidden wholly.</summary>
    public static string Mask(string code) => Masked.Code(Normal(code));

    private static string Normal(string code) =>
        string.Concat(FullWidth.Narrowed(code).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
