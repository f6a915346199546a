using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Zhifa.Ledger;

/// <summary>The digest an entry is made with. Its id stands in the header, so that another may follow, e.g. <c>sm3</c>.</summary>
public static class Algorithm
{
    public const string Sha256 = "sha-256";

    /// <summary>The algorithm of new entries.</summary>
    public const string Current = Sha256;

    public static bool Known(string algorithm) => algorithm == Sha256;

    /// <summary>
    /// Digest over the parts, each preceded by its length as four bytes, big end first, so that no two lists of parts have
    /// the same bytes. Lower-case hexadecimal.
    /// </summary>
    /// <exception cref="NotSupportedException">The algorithm is not known here.</exception>
    internal static string Digest(string algorithm, string tag, params IEnumerable<byte[]> parts)
    {
        if (!Known(algorithm))
            throw new NotSupportedException($"Unknown digest algorithm '{algorithm}'.");
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(Utf8(tag));
        foreach (var part in parts)
            Append(part);
        return Convert.ToHexStringLower(digest.GetHashAndReset());

        void Append(byte[] part)
        {
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
            digest.AppendData(length);
            digest.AppendData(part);
        }
    }

    /// <summary>UTF-8 without a mark; a lone surrogate throws instead of turning into a question mark.</summary>
    internal static byte[] Utf8(string text) => Strict.GetBytes(text);

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}
