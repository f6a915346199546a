using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Zhifa.Law.Codes;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Cases;

/// <summary>
/// The code by which a party asks for the periods of his case without an account. It is a keyed digest of the case's number, so
/// nothing is stored that could be stolen, and fifty bits long: read out and typed without confusion, not guessed.
/// </summary>
public sealed class CaseCodes
{
    /// <summary>Crockford's digits: no letter that is taken for another one or for a digit.</summary>
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int Length = 10;

    private readonly byte[] _key;

    /// <param name="key">The installation's own, kept beside the database; what is used here is derived for this purpose alone.</param>
    public CaseCodes(byte[] key) =>
        _key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            key,
            32,
            info: "zhifa case code"u8.ToArray()
        );

    /// <summary>The code of a case, in two groups: <c>7K3QX-0M9TB</c>.</summary>
    public string Of(string caseNumber) => Plain(caseNumber).Insert(Length / 2, "-");

    /// <summary>
    /// The code of a party: of several each has his own, which shows him his periods and none of the others'; who has taken the place of
    /// somebody else has another than that one had.
    /// </summary>
    /// <param name="place">His place in the case, from 1; null where the case has only one party.</param>
    /// <param name="since">The entry from which on he is the party there, or 0.</param>
    public string Of(string caseNumber, int? place, int since) =>
        Of(Named(caseNumber, place, since));

    /// <summary>The same, as the case stands.</summary>
    public string Of(string caseNumber, CaseState state, int place) =>
        Of(caseNumber, state.IsJoint() ? place : null, state.PartySince(place));

    /// <summary>Whether what was typed is the code of that party.</summary>
    public bool Fits(string caseNumber, int? place, int since, string typed) =>
        Fits(Named(caseNumber, place, since), typed);

    private static string Named(string caseNumber, int? place, int since) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{caseNumber}{(place is null ? "" : $"#{place}")}{(since == 0 ? "" : $"~{since}")}"
        );

    /// <summary>Whether what was typed is the code of that case, whatever its capitals, spaces and hyphens.</summary>
    public bool Fits(string caseNumber, string typed) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Plain(caseNumber)),
            Encoding.ASCII.GetBytes(Normal(typed))
        );

    private string Plain(string caseNumber)
    {
        var digest = HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(caseNumber));
        var bits = BitConverter.ToUInt64(digest);
        var code = new StringBuilder(Length);
        for (var i = 0; i < Length; i++, bits >>= 5)
            code.Append(Digits[(int)(bits & 31)]);
        return code.ToString();
    }

    private static string Normal(string typed) =>
        string.Concat(
            FullWidth
                .Narrowed(typed)
                .Where(char.IsAsciiLetterOrDigit)
                .Select(c =>
                    char.ToUpperInvariant(c) switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        var digit => digit,
                    }
                )
        );
}
