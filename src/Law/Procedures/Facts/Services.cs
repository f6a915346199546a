using Zhifa.Law.Blocks;
using Zhifa.Law.Codes;
using Zhifa.Law.Documents;
using Zhifa.Law.Registers;
using Zhifa.Law.TimeLimits;

namespace Zhifa.Law.Procedures.Facts;

/// <summary>How documents reach the party (行政处罚法 art. 61; 民事诉讼法 arts. 87–95).</summary>
internal static class Services
{
    private const string Serving = "行政处罚法 第六十一条第一款";
    private const string Recorded = "行政处罚法 第四十七条";

    public static readonly IReadOnlyList<ComputedFact> All =
    [
        new(
            "service-proved",
            "送达有凭据",
            Serving,
            Volatility.Free,
            [typeof(ServiceReceipt)],
            Proved
        ),
        new(
            "recipient-gone",
            "当事人已经死亡、终止，或者已经变更",
            Recorded,
            Volatility.OnlyGrows,
            [],
            s =>
                Finding.If(
                    s.Case.PartyIsGone() || OfADecisionGone(s) || OfAnother(s),
                    "当事人仍在，发给当事人的文书须送达。",
                    "请送达；其他方式无法送达的，公告送达。"
                )
        ),
        new(
            "attempt-true",
            "未能送达的记录属实",
            Serving,
            Volatility.Free,
            [typeof(ServiceAttempt)],
            Tried
        ),
        new(
            "other-ways-tried",
            "已有未能送达的记录",
            Serving,
            Volatility.OnlyGrows,
            [],
            s =>
                Finding.If(
                    Failed(s).Any(),
                    "案卷中没有这一文书未能送达的记录，不能公告送达。",
                    "请先登记未能送达的情况。"
                )
        ),
        new(
            "announcement-grounded",
            "其他方式无法送达",
            Serving,
            Volatility.Free,
            [typeof(ServiceAnnouncement)],
            Announced
        ),
    ];

    /// <summary>The day of the paper that is served: of today where the step issues it itself.</summary>
    private static DateOnly? DayOfThePaper(Situation s) =>
        Issues(s) ? s.Day
        : Served(s) is { } paper ? paper.Day
        : s.Case.LastTaken("give-notice", "decide", "decide-no-penalty") is { } act
            ? ChinaTime.Day(act.ActedAt)
        : null;

    /// <summary>Paper and service in one record: a hearing notice.</summary>
    private static bool Issues(Situation s) =>
        s.Step.Documents.Any(paper => PartyPapers.ServedBy(paper.Template) == s.Step.Id);

    private static CaseDocument? Served(Situation s) =>
        s is { Machine: Track { Per: TrackPer.Document }, At: TrackState one }
            ? s.Case.Paper(one)
            : ServiceRecords.Paper(s.Case, s.Step.Id, s.Case.Seq, s.Instance);

    private static Finding Proved(Situation s)
    {
        if (s.Own<ServiceReceipt>() is not { } service)
            return Finding.Yes;
        bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
        if (OfAnother(s))
            return Finding.No(
                "这一文书是发给原来的当事人的，当事人已经变更。",
                "请办理“不再送达”；需要的，对现在的当事人重新作出。"
            );
        if (Stranger(s, service) is { } stranger)
            return stranger;
        return service.ServedOn > s.Day
                ? Finding.No(
                    "送达日期不能晚于办理之日。",
                    "请核对日期。",
                    "ServiceReceipt.servedOn"
                )
            : DayOfThePaper(s) is { } issued && service.ServedOn < issued
                ? Finding.No(
                    $"送达日期早于文书的日期（{FieldText.Face(issued)}）。",
                    "请核对日期。",
                    "ServiceReceipt.servedOn"
                )
            : service.Manner switch
            {
                ServiceManner.Leaving when Blank(service.Witness) => Finding.No(
                    "留置送达须有见证人，或者拍照、录像记录送达过程。",
                    "请填写见证人或者影像记录。",
                    "ServiceReceipt.witness"
                ),
                ServiceManner.Post when Blank(service.Reference) => Finding.No(
                    "邮寄送达须有回执。",
                    "请填写邮件凭证号。",
                    "ServiceReceipt.reference"
                ),
                ServiceManner.Electronic when service.Consented != true => Finding.No(
                    "电子送达须当事人同意并签订确认书。",
                    "请改用其他方式，或者先取得当事人的确认书。",
                    "ServiceReceipt.consented"
                ),
                ServiceManner.Electronic when Blank(service.Reference) => Finding.No(
                    "电子送达须有到达对方系统的凭证。",
                    "请填写凭证号。",
                    "ServiceReceipt.reference"
                ),
                ServiceManner.PublicNotice => ByNotice(s, service),
                _ => Finding.Yes,
            };
    }

    /// <summary>Somebody to whom a document for such a party may be handed; where it arrives by itself, nobody need be named.</summary>
    private static Finding? Stranger(Situation s, ServiceReceipt service)
    {
        if (service.Manner is ServiceManner.Electronic or ServiceManner.PublicNotice)
            return null;
        if (service.Relation is not { } relation)
            return Finding.No(
                "须写明收件人与当事人的关系。",
                "请选择收件人与当事人的关系。",
                "ServiceReceipt.relation"
            );
        if (OfAWard(s, service, relation) is { } ward)
            return ward.Holds ? null : ward;
        var may =
            relation is ServiceRecipient.Agent or ServiceRecipient.Designated
            || s.Block<Party>()?.Kind switch
            {
                null => true,
                PartyKind.NaturalPerson or PartyKind.RuralContractor => relation
                    is ServiceRecipient.Self
                        or ServiceRecipient.Family,
                PartyKind.SelfEmployed => relation is not ServiceRecipient.Representative,
                _ => relation is ServiceRecipient.Representative or ServiceRecipient.Receiving,
            };
        if (
            may
            && relation == ServiceRecipient.Self
            && s.Block<Party>() is { Kind: PartyKind.NaturalPerson, Name: { } name }
            && !BareText
                .Of(service.Recipient ?? "")
                .Contains(BareText.Of(name), StringComparison.Ordinal)
        )
            return Finding.No(
                $"收件人不是{name}本人。",
                "请核对送达的是哪一份文书；由同住成年家属、代理人签收的，选择相应的关系。",
                "ServiceReceipt.recipient"
            );
        if (
            relation == ServiceRecipient.Agent
            && Agents.AreKnown(s.Procedure)
            && Agents.Named(s.Case, service.Recipient ?? "", service.ServedOn)
                is not { MayReceive: true }
        )
            return Finding.No(
                $"{service.Recipient}在送达之日不是登记的、可以代为签收文书的委托代理人。",
                "请先登记委托代理人；没有授权签收的，由当事人签收。",
                "ServiceReceipt.recipient"
            );
        return may
            ? null
            : Finding.No(
                $"“{FieldText.Label(relation)}”不能为这一当事人签收文书（民事诉讼法第八十八条）。",
                "公民由本人或者同住的成年家属签收；法人、其他组织由法定代表人、主要负责人或者负责收件的人签收；代理人、指定的代收人也可以签收。",
                "ServiceReceipt.relation"
            );
    }

    /// <summary>Papers for a party who is not of full capacity go to his guardian (民事诉讼法 art. 60); null where the party has none.</summary>
    private static Finding? OfAWard(Situation s, ServiceReceipt service, ServiceRecipient relation)
    {
        var guardians = Assistants.Of(s.Case).Where(one => one.IsGuardian).ToList();
        if (guardians.Count == 0)
            return relation == ServiceRecipient.Guardian
                ? Finding.No(
                    "本案没有登记当事人的监护人。",
                    "请先办理“登记监护人、翻译”；没有监护人的，选择其他关系。",
                    "ServiceReceipt.relation"
                )
                : null;
        if (relation is ServiceRecipient.Agent or ServiceRecipient.Designated)
            return null;
        return
            relation == ServiceRecipient.Guardian
            && Assistants.GuardianNamed(s.Case, service.Recipient ?? "") is not null
            ? Finding.Yes
            : Finding.No(
                $"当事人由监护人代理，文书应当送达监护人：{string.Join("、", guardians.Select(one => one.Name))}。",
                "请送达登记的监护人，与当事人的关系选择监护人。",
                relation == ServiceRecipient.Guardian
                    ? "ServiceReceipt.recipient"
                    : "ServiceReceipt.relation"
            );
    }

    private static Finding ByNotice(Situation s, ServiceReceipt service) =>
        s.Own<PublicService>() is { } announced ? AnnouncedWhole(s, service, announced)
        : Issues(s)
            ? Finding.No(
                "这一文书不能在制作的同时公告送达。",
                "请采用其他送达方式。",
                "ServiceReceipt.manner"
            )
        : s.Clock("penalty.service-public") is not { } clock
            ? Finding.No(
                "没有办理公告送达。",
                "请先公告；能以其他方式送达的，不得公告送达。",
                "ServiceReceipt.manner"
            )
        : Over(s, service, clock.Due, clock.On(s.Day) == "ran-out");

    /// <summary>Announced and served in one record: the record tells the whole of it, and the thirty days are over.</summary>
    private static Finding AnnouncedWhole(
        Situation s,
        ServiceReceipt service,
        PublicService announced
    )
    {
        if (
            announced.AnnouncedOn is not { } day
            || string.IsNullOrWhiteSpace(announced.Place)
            || string.IsNullOrWhiteSpace(announced.Attempts)
        )
            return Finding.No(
                "公告送达须在案卷中记明原因和经过。",
                "请填写公告日期、公告的地方和其他方式无法送达的情况。",
                "PublicService.announcedOn"
            );
        if (DayOfThePaper(s) is { } issued && day < issued)
            return Finding.No(
                $"公告日期早于文书的日期（{FieldText.Face(issued)}）。",
                "请核对日期。",
                "PublicService.announcedOn"
            );
        var term = ClockCalculator.Compute(
            s.Procedure.Limit("penalty.service-public"),
            day,
            [],
            s.Calendar
        );
        return Over(s, service, term.Due, term.RanOut(s.Day));
    }

    private static Finding Over(Situation s, ServiceReceipt service, DateOnly due, bool over) =>
        !over
            ? Finding.No(
                $"公告期限{FieldText.Face(due)}届满。",
                "请在期满后办理。",
                "ServiceReceipt.manner"
            )
            : Finding.If(
                service.ServedOn == due,
                $"公告送达的，送达日期是期满之日（{FieldText.Face(due)}）。",
                "请核对日期。",
                "ServiceReceipt.servedOn"
            );

    private static Finding Announced(Situation s)
    {
        if (s.Input is null || s.Block<ServiceAnnouncement>() is not { } announcement)
            return Finding.Yes;
        if (announcement.AnnouncedOn > s.Day)
            return Finding.No(
                "公告日期不能晚于办理之日。",
                "请核对日期。",
                "ServiceAnnouncement.announcedOn"
            );
        if (DayOfThePaper(s) is { } issued && announcement.AnnouncedOn < issued)
            return Finding.No(
                $"公告日期早于文书的日期（{FieldText.Face(issued)}）。",
                "请核对日期。",
                "ServiceAnnouncement.announcedOn"
            );
        var before = Failed(s).Where(tried => tried.TriedOn <= announcement.AnnouncedOn).ToList();
        if (before.Count == 0)
            return Finding.No(
                "公告日期早于登记的未能送达的日期。",
                "请核对日期；公告须在其他方式未能送达以后。",
                "ServiceAnnouncement.announcedOn"
            );
        return Finding.If(
            announcement.Ground == AnnouncementGround.Missing
                || before.DistinctBy(tried => tried.Manner).Count() >= FewestWays,
            "其他方式无法送达的，案卷中须有至少两种方式未能送达的记录；拒绝签收的可以留置送达，不算在内。",
            "请先登记未能送达的情况，或者改用其他方式送达；当事人下落不明的，选择“当事人下落不明”。",
            "ServiceAnnouncement.ground"
        );
    }

    /// <summary>Our reading of 民事诉讼法 art. 95: in one way only has not been tried "by the other ways".</summary>
    private const int FewestWays = 2;

    /// <summary>What was tried in vain with the paper at hand. Who refuses is found: the paper may be left with him.</summary>
    private static IEnumerable<ServiceAttempt> Failed(Situation s) =>
        s
            .Case.Said<ServiceAttempt>(s.Machine, s.Instance)
            .Where(tried => tried.Failure != ServiceFailure.Refused);

    /// <summary>It was made for somebody who is the party no longer.</summary>
    private static bool OfAnother(Situation s) =>
        s is { Machine: Track, At: TrackState one }
        && s.Case.Paper(one) is { Template: not "preservation-notice" } paper
        && s.Case.WasAnother(paper.Seq);

    /// <summary>What presses for a decision falls with it: nobody is served a surcharge on a fine that stands no more.</summary>
    private static bool OfADecisionGone(Situation s) =>
        s is { Machine: Track, At: TrackState one }
        && s.Case.Paper(one) is { Template: "surcharge-notice" or "deferral-approval" } paper
        && (Owing.Gone(s.Case) || s.Case.IsGone(s.Procedure, paper));

    private static Finding Tried(Situation s)
    {
        if (s.Own<ServiceAttempt>() is not { } tried)
            return Finding.Yes;
        if (tried.Manner == ServiceManner.PublicNotice)
            return Finding.No(
                "公告送达没有“未能送达”。",
                "请选择实际用过的方式。",
                "ServiceAttempt.manner"
            );
        if (
            tried is { Failure: ServiceFailure.Returned, Manner: not ServiceManner.Post }
            || tried is { Failure: ServiceFailure.NobodyThere, Manner: ServiceManner.Post }
        )
            return Finding.No(
                "结果与所用的方式不符：邮寄的才会退回，邮寄无人收件的以退回登记。",
                "请核对方式和结果。",
                "ServiceAttempt.failure"
            );
        if (tried.TriedOn > s.Day || DayOfThePaper(s) is { } issued && tried.TriedOn < issued)
            return Finding.No(
                "日期早于文书的日期，或者晚于办理之日。",
                "请核对日期。",
                "ServiceAttempt.triedOn"
            );
        return Finding.If(
            tried.Manner != ServiceManner.Post || !string.IsNullOrWhiteSpace(tried.Reference),
            "邮寄的须写明邮件的凭证号。",
            "请填写凭证号。",
            "ServiceAttempt.reference"
        );
    }
}
