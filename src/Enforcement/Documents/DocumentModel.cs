using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;
using Zhifa.Law.Remedies;

namespace Zhifa.Enforcement.Documents;

/// <summary>
/// What templates can name. Every block of the vocabulary is there under its own name, null where the case has none, so that
/// a misspelt place fails at once and an absent block is only an <c>if</c>.
/// </summary>
internal static class DocumentModel
{
    public static Dictionary<string, object?> Of(DocumentTemplate template, DocumentInput input)
    {
        var model = new Dictionary<string, object?>();
        foreach (var type in BlockType.All)
            model[type.Name] = input.Rows<object>().LastOrDefault(type.Record.IsInstanceOfType);
        var penalty = input.Block<PenaltyDecision>();
        var demand = input.Block<Demand>();
        var application = input.Block<CourtApplication>();
        model["Title"] = template.Title;
        model["Number"] = input.Number;
        model["Day"] = input.Day;
        model["Body"] = input.Body;
        model["Organ"] = input.Organ;
        model["EntrustedName"] = input.Body.EntrustedBy is null ? null : input.Body.Name;
        model["Handlers"] = input.Handlers;
        model["Head"] = input.Head;
        model["Party"] = input.Party;
        model["Person"] = input.Party.Kind == PartyKind.NaturalPerson;
        model["Representative"] = Representative(input.Party);
        model["Scene"] = input.Scene;
        model["PowerItem"] = input.PowerItem;
        model["ViolationItem"] = input.ViolationItem;
        model["Evidence"] = input.Rows<EvidenceItem>();
        model["Issued"] = input.Issued;
        model["Decision"] = input.Decision;
        model["DemandNotice"] = input.Earlier("demand");
        model["SurchargeNotice"] = input.Earlier("surcharge-notice");
        model["Facts"] = penalty?.Facts ?? input.Block<Violation>()?.Facts;
        model["Tier"] = penalty is null ? null : Tier(penalty, input.ViolationItem);
        model["PaymentDue"] = Due(input, "penalty.payment");
        model["NoPenaltyBasis"] = input.Block<NoPenaltyDecision>() is { } none
            ? NoPenaltyBasis.Of(none.Ground)
            : null;
        model["DemandSum"] = demand is null ? null : demand.Fine + (demand.Surcharge ?? 0);
        model["ApplicationSum"] = application is null
            ? null
            : application.Fine + (application.Surcharge ?? 0);
        model["Paid"] =
            input.Rows<Payment>().Count == 0
                ? null
                : input.Rows<Payment>().Sum(payment => payment.Fine + (payment.Surcharge ?? 0));
        model["Remedies"] = template.Name switch
        {
            "on-site-decision" => RemedyText.OnSitePenalty(input.Body, input.Day).Paragraphs,
            "correction-order" => RemedyText
                .OrdinaryAct(input.Body, input.Day, "本通知书")
                .Paragraphs,
            "no-penalty-decision" or "surcharge-notice" or "revocation-decision" => RemedyText
                .OrdinaryAct(input.Body, input.Day)
                .Paragraphs,
            _ => (IReadOnlyList<string>)[],
        };
        return model;
    }

    private static object? Due(DocumentInput input, string limit) =>
        input.Due.TryGetValue(limit, out var day) ? day : null;

    private static string Tier(PenaltyDecision penalty, ViolationItemOnDay item) =>
        item.Tiers.FirstOrDefault(tier => tier.Code == penalty.Tier)?.Title ?? penalty.Tier;

    // What the law calls the person who speaks for the party: GB forms name him by the party's kind.
    private static string Representative(Party party) =>
        party.Kind switch
        {
            PartyKind.LegalPerson or PartyKind.Cooperative => "法定代表人",
            PartyKind.SelfEmployed => "经营者",
            PartyKind.SoleProprietorship => "投资人",
            PartyKind.Partnership => "执行事务合伙人",
            _ => "负责人",
        };
}
