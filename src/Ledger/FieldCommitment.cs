using System.Security.Cryptography;

namespace Zhifa.Ledger;

/// <summary>
/// One field of an entry: its commitment, and salt and value unless an approved destruction has cleared both. The
/// commitment tells nothing without the salt.
/// </summary>
/// <param name="Salt">Sixteen bytes in lower-case hexadecimal.</param>
public sealed record FieldCommitment(string Name, string Commitment, string? Salt, string? Value)
{
    private const string Tag = "zhifa/field/1";
    private const int SaltBytes = 16;

    /// <summary>Commits to a value under a fresh salt.</summary>
    public static FieldCommitment To(string algorithm, string name, string value)
    {
        var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
        return new(name, Of(algorithm, name, salt, value), salt, value);
    }

    /// <summary>The commitment to a canonical value under a salt.</summary>
    /// <exception cref="ArgumentException">
    /// The name is not 1 to 200 visible ASCII characters (so that every language sorts names alike), or the salt is not
    /// sixteen bytes.
    /// </exception>
    public static string Of(string algorithm, string name, string salt, string value)
    {
        if (name.Length is 0 or > 200 || name.Any(c => c is <= ' ' or > '~'))
            throw new ArgumentException($"'{name}' cannot name a field.");
        var bytes = Convert.FromHexString(salt);
        if (bytes.Length != SaltBytes)
            throw new ArgumentException("A salt has sixteen bytes.");
        return Algorithm.Digest(algorithm, Tag, Algorithm.Utf8(name), bytes, Algorithm.Utf8(value));
    }
}
