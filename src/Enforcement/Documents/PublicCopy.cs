using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Documents;

/// <summary>
/// A decision as the public reads it (行政处罚法 arts. 48, 50): what tells a natural person from all others is hidden wherever it
/// stands in the text; of an organisation only what belongs to a person.
/// </summary>
internal static class PublicCopy
{
    /// <param name="parties">All of the case: what was found of them together names each.</param>
    public static string Of(string html, IEnumerable<Party> parties) =>
        Hide(html, parties, DocumentEncoder.Encode);

    /// <summary>The same of what somebody wrote for the public.</summary>
    public static string Said(string text, IEnumerable<Party> parties) =>
        Hide(text, parties, said => said);

    private static string Hide(
        string text,
        IEnumerable<Party> parties,
        Func<string, string> written
    ) =>
        parties
            .SelectMany(Hidden)
            .Where(pair => pair.Said.Trim().Length > 0)
            .OrderByDescending(pair => pair.Said.Length)
            .Aggregate(
                text,
                (shown, pair) =>
                    shown.Replace(written(pair.Said), written(pair.Shown), StringComparison.Ordinal)
            );

    /// <summary>The party as the public may call it.</summary>
    public static string Name(Party party) =>
        party.Kind == PartyKind.NaturalPerson ? Masked.Name(party.Name) : party.Name;

    private static IEnumerable<(string Said, string Shown)> Hidden(Party party)
    {
        if (party.Phone is { } phone)
            yield return (phone, "（略）");
        if (party.Kind != PartyKind.NaturalPerson)
            yield break;
        yield return (party.Name, Masked.Name(party.Name));
        yield return (party.Code, Masked.Code(party.Code));
        yield return (party.Address, "（住址略）");
    }
}
