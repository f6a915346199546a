using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Zhifa.Enforcement.Cases;

/// <summary>A step as a door asks for it. The actor comes from the principal and the time from the clock, never from here.</summary>
/// <param name="Key">The caller's key: the same key does the same thing once.</param>
/// <param name="Procedure">For the opening step: which procedure. Otherwise ignored.</param>
/// <param name="CaseId">Null for the opening step.</param>
/// <param name="Version">The version of the case that the caller saw.</param>
/// <param name="Fields">Flat: <c>PenaltyDecision.amount</c>, <c>Handler[0].officer</c>.</param>
/// <param name="Instance">Of a step of a track that runs side by side with itself: which one; null for the only one.</param>
/// <param name="ActedAt">Legal time; null means now.</param>
/// <param name="Confirm">The password again, for a signed step. Never stored, logged or hashed.</param>
public sealed record StepRequest(
    string Key,
    string Procedure,
    long? CaseId,
    string Step,
    int? Version,
    IReadOnlyDictionary<string, string> Fields,
    DateTimeOffset? ActedAt = null,
    string? LateReason = null,
    string? Confirm = null,
    int? Instance = null
)
{
    public const int LongestKey = 100;

    /// <summary>Hash of all that is asked for, without the password.</summary>
    public string BodyHash() =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    JsonSerializer.Serialize(
                        new
                        {
                            Procedure,
                            CaseId,
                            Step,
                            Instance,
                            Version,
                            ActedAt,
                            LateReason,
                            Fields = Fields.OrderBy(f => f.Key, StringComparer.Ordinal),
                        }
                    )
                )
            )
        );
}
