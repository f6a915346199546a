using System.Globalization;
using System.Security.Cryptography;

namespace Zhifa.Enforcement.Identity;

/// <summary>
/// PBKDF2 with SHA-256. The stored text carries its own parameters, so that the iterations can be raised: whoever signs in
/// under older ones is hashed again. Form: <c>pbkdf2-sha256$iterations$salt$hash</c>, the last two in base64.
/// </summary>
public sealed class Passwords(int iterations = Passwords.Standard)
{
    public const int Standard = 600_000;

    private const string Scheme = "pbkdf2-sha256";
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private readonly string _nobody = Hash(
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(SaltBytes)),
        iterations
    );

    public string Hash(string password) => Hash(password, iterations);

    /// <summary>Whether the password is the stored one; <paramref name="stale"/> when it should be hashed again.</summary>
    public bool Check(string stored, string password, out bool stale)
    {
        stale = false;
        if (stored.Split('$') is not [Scheme, var rounds, var salt, var hash])
            return false;
        var parameter = int.Parse(rounds, CultureInfo.InvariantCulture);
        var expected = Convert.FromBase64String(hash);
        stale = parameter != iterations;
        return CryptographicOperations.FixedTimeEquals(
            expected,
            Derive(password, Convert.FromBase64String(salt), parameter)
        );
    }

    /// <summary>The same work for a name that nobody has, so that the time of the answer does not tell.</summary>
    public void CheckNobody(string password) => Check(_nobody, password, out _);

    private static string Hash(string password, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        var hash = Derive(password, salt, iterations);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Scheme}${iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}"
        );
    }

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA256, HashBytes);
}
