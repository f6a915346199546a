using Zhifa.Law.Blocks;
using Zhifa.Law.Discretion;
using Zhifa.Law.Procedures.Facts;

namespace Zhifa.Law.Procedures;

/// <summary>
/// What of a joint case is a party's: the spine knows that money is due, or a hearing may be asked for; whose that is, follows from the
/// penalties of each.
/// </summary>
public static class Shares
{
    private static readonly IReadOnlyDictionary<string, Func<Procedure, CaseState, bool>> Known =
        new Dictionary<string, Func<Procedure, CaseState, bool>>
        {
            ["owes-money"] = (_, own) => Decided(own, PenaltyKinds.IsMoney),
            ["owes-acts"] = (_, own) => Decided(own, PenaltyKinds.IsAct),
            ["owes"] = (_, own) =>
                Decided(own, kind => PenaltyKinds.IsMoney(kind) || PenaltyKinds.IsAct(kind)),
            ["may-ask"] = (procedure, own) => MayAsk(procedure, own),
        };

    public static IEnumerable<string> Names => Known.Keys;

    /// <summary>Whether the party has it. Whoever is the only one has whatever the case has.</summary>
    /// <param name="own">The case as he has it.</param>
    internal static bool Has(string share, Procedure procedure, CaseState whole, CaseState own) =>
        !whole.IsJoint() || Known[share](procedure, own);

    /// <summary>Whether a hearing may be asked for about what was last proposed or told to him (行政处罚法 art. 63).</summary>
    /// <param name="own">The case as he has it.</param>
    public static bool MayAsk(Procedure procedure, CaseState own) =>
        own.Latest<Party>() is { } party
        && HearingRight.Published.ArticleFor(
            own.Rows<PenaltyLine>(),
            HearingRight.For(party.Kind, procedure.HearingAmounts)
        )
            is not null;

    private static bool Decided(CaseState own, Func<PenaltyKind, bool> kind) =>
        Penalties.Decided(own).Any(line => kind(line.Kind));
}
