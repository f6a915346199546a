using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Zhifa.Enforcement.Identity;

/// <summary>Secrets that a browser or a program carries: 32 random bytes. Only their hash is stored.</summary>
internal static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    // The secret has full entropy, so a plain digest cannot be turned back.
    public static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
