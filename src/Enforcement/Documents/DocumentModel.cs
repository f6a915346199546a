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
        var demand = input.Block<Demand>();
        var application = input.Block<CourtApplication>();
        model["Checked"] = Checked(input);
        model["Title"] = template.Title;
        model["Number"] = input.Number;
        model["Day"] = input.Day;
        model["Body"] = input.Body;
        model["Organ"] = input.Organ;
        model["EntrustedName"] = input.Body.EntrustedBy is null ? null : input.Body.Name;
        model["Handlers"] = input.Handlers;
        model["Head"] = input.Head;
        model["Party"] = input.Party;
        model["Person"] = input.Party?.Kind == PartyKind.NaturalPerson;
        model["Joint"] = input.Parties.Count > 1;
        model["Parties"] = input.Parties.Select(one => new
        {
            one.Party.Name,
            one.Party.Code,
            one.Party.Address,
            Person = one.Party.Kind == PartyKind.NaturalPerson,
            IdName = IdName(one.Party),
        });
        model["IdName"] = input.Party is { } known ? IdName(known) : null;
        model["Guardians"] = input
            .Rows<Assistant>()
            .Where(one => one.IsGuardian)
            .Select(one => one.Name)
            .ToList()
            is { Count: > 0 } guardians
            ? string.Join("、", guardians)
            : null;
        model["OfOne"] = input.Block<PartyConcerned>() is { Party: not null };
        model["PartyNames"] =
            input.Parties.Count > 1
                ? string.Join("、", input.Parties.Select(one => one.Party.Name))
                : input.Party?.Name;
        model["Representative"] = Representative(input.Party?.Kind);
        model["Scene"] = input.Scene;
        model["PowerItem"] = input.PowerItem;
        model["ViolationItem"] = input.ViolationItem;
        model["Evidence"] = input.Rows<EvidenceItem>();
        model["Issued"] = input.Issued;
        model["Decision"] = input.Decision;
        model["DemandNotice"] = input.Earlier("demand");
        model["Judged"] = input.Judged;
        model["SurchargeNotice"] = input.Earlier("surcharge-notice");
        model["Penalised"] = input.Penalised;
        model["PriorNoticeIssued"] = input.Earlier("prior-notice");
        model["TransferLetter"] = input.Earlier("transfer-letter");
        model["PreservationIssued"] = input.Earlier("preservation-notice");
        model["Served"] = input.Served;
        model["Challenged"] = input.Challenged;
        model["Announced"] = input.Announced is { AnnouncedOn: not null } ? input.Announced : null;
        model["OpenedOn"] = input.OpenedOn;
        model["ActsChangedOn"] = input.ActsChangedOn;
        model["FactsFound"] = input.FactsFound;
        model["FactsReported"] = input.FactsReported;
        model["PenaltyBasis"] = input.PenaltyBasis;
        model["Penalties"] = input.Penalties.Select(line => new
        {
            line.Kind,
            line.Amount,
            line.Content,
            Whose = Of(input, line.Party, line.Act),
            Gone = input.Settlements.Any(one => one.Gone && one.Place == line.Party),
        });
        model["Leniencies"] = input
            .Rows<LeniencyConsidered>()
            .Select(row => new
            {
                row.Result,
                Row = input.ListRow(row),
                row.Reasons,
                Whose = Of(input, row.Party, row.Act),
            });
        model["Lenient"] = input.Lenient.Select(row => new
        {
            row.Result,
            row.Ground,
            Row = input.ListRow(row),
            row.Reasons,
            Act = input.ActOf(row.Act),
        });
        model["Acts"] = input.Acts;
        model["Absorbed"] = input.Absorbed;
        model["Education"] = input.Education;
        model["Scenes"] = input
            .Rows<Scene>()
            .Select(
                (scene, row) =>
                    new
                    {
                        scene.Place,
                        scene.FoundAt,
                        Act = input.ActOf(row + 1),
                    }
            );
        model["Limitations"] = input
            .Rows<Limitation>()
            .Select(row => new
            {
                row.Term,
                row.Statute,
                row.Years,
                row.Harm,
                Act = input.ActOf(row.Act),
            });
        model["Settlements"] = input.Settlements;
        model["Decisions"] = input
            .Issued.Where(paper =>
                paper is { Gone: false, Template: "penalty-decision" or "no-penalty-decision" }
            )
            .ToList();
        model["Fine"] = input.Fine;
        model["Gains"] = input.Gains;
        model["Payable"] =
            input.Fine is null && input.Gains is null
                ? null
                : (input.Fine ?? 0) + (input.Gains ?? 0);
        model["ToCarryOut"] = input.ToCarryOut.DistinctBy(line => line.Kind);
        model["Reprimands"] = input.Reprimands.DistinctBy(line => line.Kind);
        model["Owed"] = input.Owed;
        model["Performed"] = input.Rows<OtherPerformance>();
        model["Reasoning"] = Reasoning
            .Of(input)
            .Select(one => new { Whose = Of(input, one.Line.Party, one.Line.Act), one.Text });
        model["Compared"] = Reasoning
            .Compared(input)
            .Select(one => new { Whose = Of(input, one.Party, one.Act), one.Text });
        model["Counsels"] = input.Rows<CounselOpinion>();
        model["Proposed"] = input.Report is InvestigationReport;
        model["Statements"] = input.Rows<PartyStatement>();
        model["Appraiser"] = input.Appraiser;
        model["AppraiserLicence"] = input.AppraiserLicence;
        model["AppraisalDue"] = input.AppraisalDue;
        model["PartyAsked"] = input.PartyAsked;
        model["Recess"] = input.Recess;
        model["Sittings"] = input.Rows<HearingRecord>();
        model["Rechecks"] = input.Rows<DefenceRecheck>();
        model["Samples"] = input.Rows<SampledItem>();
        model["Items"] = input.Rows<PreservedItem>();
        model["Disposed"] = input.Disposed;
        model["Confiscated"] = input.Confiscated.Select(good => new
        {
            good.Number,
            good.Item,
            Whose = Of(input, good.Item.Party, good.Item.Act),
        });
        model["Shared"] = input.Confiscated.Any(good =>
            Of(input, good.Item.Party, good.Item.Act) is not null
        );
        model["Early"] = input.Early;
        model["Taken"] = input
            .Rows<TakenItem>()
            .Select(row => new
            {
                Number = row.Item,
                Thing = input.Thing(row.Item),
                row.Quantity,
                row.Condition,
            });
        model["Ordered"] = input
            .Rows<OrderedItem>()
            .Select(row => new
            {
                Number = row.Item,
                Thing = input.Thing(row.Item),
                row.Manner,
                row.Basis,
            });
        model["Left"] = input.InCustody.Where(good => good.Result is null);
        model["Gone"] = input.InCustody.Where(good => good.Result is not null);
        model["Hearing"] = HearingCourse.Of(input);
        model["Opinion"] =
            input.Block<Statement>()?.Content ?? input.Block<PartyStatement>()?.Content;
        model["ReviewPassed"] = input.Block<LegalReview>() is { } review && review.Passed();
        model["PreservedUntil"] = input.PreservedUntil;
        model["PaymentDue"] = Due(input, "penalty.payment");
        model["NoPenaltyBasis"] = input.Block<NoPenaltyDecision>() is { } none
            ? NoPenaltyBasis.Of(none.Ground)
            : null;
        model["DemandSum"] = demand?.Sum;
        model["ApplicationSum"] = application?.Sum;
        model["Paid"] =
            input.Rows<Payment>().Count == 0
                ? null
                : input.Rows<Payment>().Sum(payment => payment.Sum);
        model["Remedies"] = template.Name switch
        {
            "on-site-decision" => RemedyText.OnSitePenalty(input.Body, input.Day).Paragraphs,
            "correction-order" => RemedyText
                .OrdinaryAct(input.Body, input.Day, "本通知书")
                .Paragraphs,
            "penalty-decision"
            or "no-penalty-decision"
            or "surcharge-notice"
            or "revocation-decision" => RemedyText.OrdinaryAct(input.Body, input.Day).Paragraphs,
            "service-announcement" when input.Served?.Template is "penalty-decision" => RemedyText
                .OrdinaryAct(input.Body, input.Day, "该决定书")
                .Paragraphs,
            _ => (IReadOnlyList<string>)[],
        };
        return model;
    }

    /// <summary>Whom and which violation something is about, where the paper speaks of several; else null.</summary>
    private static string? Of(DocumentInput input, int? party, int? act) =>
        (input.NameOf(party), input.ActOf(act)) switch
        {
            (var whose, null) => whose,
            (var whose, { } title) => $"{whose}“{title}”的违法行为",
        };

    /// <summary>The check of the order that stands, or null while it has not been checked.</summary>
    private static CorrectionCheck? Checked(DocumentInput input)
    {
        var kinds = input.Blocks.Keys.ToList();
        return kinds.IndexOf(nameof(CorrectionCheck)) > kinds.IndexOf(nameof(CorrectionOrder))
            ? input.Block<CorrectionCheck>()
            : null;
    }

    private static object? Due(DocumentInput input, string limit) =>
        input.Due.TryGetValue(limit, out var day) ? day : null;

    private static string IdName(Party party) =>
        party.Kind == PartyKind.NaturalPerson
            ? FieldText.Label(party.Paper ?? IdentityPaper.ResidentId)
            : "统一社会信用代码";

    // What the law calls the person who speaks for the party: GB forms name him by the party's kind.
    private static string Representative(PartyKind? kind) =>
        kind switch
        {
            PartyKind.LegalPerson or PartyKind.Cooperative => "法定代表人",
            PartyKind.SelfEmployed => "经营者",
            PartyKind.SoleProprietorship => "投资人",
            PartyKind.Partnership => "执行事务合伙人",
            _ => "负责人",
        };
}
