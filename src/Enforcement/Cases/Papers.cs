using Zhifa.Enforcement.Documents;
using Zhifa.Law;
using Zhifa.Law.Blocks;
using Zhifa.Law.Documents;
using Zhifa.Law.Procedures;
using Zhifa.Law.Procedures.Facts;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Cases;

/// <summary>A document as a step issues it, and what the law finds missing in its text.</summary>
internal sealed record Paper(
    CaseDocument Issued,
    RenderedDocument Text,
    IReadOnlyList<MissingElement> Missing
);

/// <summary>Writes the documents of a step from the case, the input and the registers as of the legal day; last days are those after the step.</summary>
internal static class Papers
{
    public static Paper Write(
        Situation situation,
        StepDocument document,
        int place,
        int seq,
        string? number,
        CaseState after,
        IReadOnlyList<Paper> sameStep
    )
    {
        // A record of what was done with one party is his, like the papers that he is sent.
        var concerns = place > 0 ? place : situation.Concerns;
        var input =
            concerns is { } one && situation.Case.IsJoint()
                ? Own(
                    Input(
                        situation.For(one),
                        number,
                        after.For(situation.Procedure, one),
                        [
                            .. sameStep.Where(paper =>
                                paper.Issued.Party is 0 || paper.Issued.Party == one
                            ),
                        ]
                    ),
                    situation.For(one)
                )
                : Input(situation, number, after, sameStep);
        var text = DocumentRenderer.Render(document.Template, input);
        return new(
            new(seq, document.Template, text.Title, number, situation.Day) { Party = place },
            text,
            DocumentElements.Missing(document.Template, text.PlainText, input)
        );
    }

    private static DocumentInput Input(
        Situation s,
        string? number,
        CaseState after,
        IReadOnlyList<Paper> sameStep
    ) =>
        new(
            number,
            s.Day,
            s.Registers.Body,
            Signing(s),
            s.Case.Parties() is [var first, ..] ? first.Party : s.Block<Party>(),
            s.Block<Scene>(),
            Blocks(s),
            s.Registers.Item,
            ViolationItemOnDay.Together(s.Registers.Items),
            LastDays(s, after)
        )
        {
            Issued =
            [
                .. s
                    .Seen.Documents.Concat(sameStep.Select(paper => paper.Issued))
                    .Select(issued => new IssuedDocument(
                        issued.Template,
                        issued.Title,
                        issued.Number,
                        issued.Day
                    )
                    {
                        Service = s.Case.ServiceOf(issued),
                        Gone = s.Case.IsGone(s.Procedure, issued),
                    }),
            ],
            ActsChangedOn = s.Case.LastTaken("approve-violations") is { } changed
                ? ChinaTime.Day(changed.ActedAt)
                : null,
            NamedPaper = s is { Machine: Track, At: TrackState one }
                ? s.Case.Paper(one)?.Number
                : null,
            Parties = [.. s.Case.Parties().Select(one => new NamedParty(one.Place, one.Party))],
            Items = s
                .Registers.Each.Where(one => one.Violation is not null)
                .ToDictionary(one => (one.Place, one.Act ?? 0), one => one.Violation!),
            LawFound = LawFound(s),
            Acts =
                s.Acts().Count > 1
                    ? [.. s.ActNames().Select(one => new NamedAct(one.Place, one.Title))]
                    : [],
            Settlements = s.Case.IsJoint()
                ? [.. s.Case.Parties().Select(one => Settled(s, one))]
                : [],
            Listed = Goods.Listed(after),
            Emergencies = Emergencies.Of(after),
            InCustody = Goods.Of(
                s is { Machine: Track track, At: TrackState own }
                    ? after.SeenFrom(track, own)
                    : after
            ),
            Announced = Announced(s),
            Head = Authority.RoleOf(s) == "head-of-body" ? s.Actor.Name : null,
        };

    private static Dictionary<(int, int), ApplicableLaw> LawFound(Situation s) =>
        (
            from party in s.Case.Parties()
            from act in s.Case.Acts()
            let change = s.Registers.For(party.Place, act.Place).Change ?? s.Registers.Change
            where change is not null
            let found = s.Whole.LawOf(party.Place, act.Place)
            where found?.ChangedOn == change.Since
            select (Key: (party.Place, s.Whole.Acts().Count > 1 ? act.Place : 0), found)
        ).ToDictionary(one => one.Key, one => one.found);

    /// <summary>How the paper was announced: said with its service, or in a step of its own before.</summary>
    private static PublicService? Announced(Situation s) =>
        s.Own<PublicService>()
        ?? (
            s.Own<ServiceReceipt>() is { Manner: ServiceManner.PublicNotice }
            && s.Case.Said<ServiceAnnouncement>(s.Machine, s.Instance).LastOrDefault() is { } said
                ? new(said.AnnouncedOn, said.Place, said.Attempts)
                : null
        );

    /// <summary>The last days of all periods by their limit: of two alike that of the instance which the step belongs to.</summary>
    private static Dictionary<string, DateOnly> LastDays(Situation s, CaseState after)
    {
        var days = new Dictionary<string, DateOnly>();
        var own = after.At(s.Machine, s.Instance)?.Clocks ?? [];
        foreach (var (limit, clock) in after.Clocks.Concat(after.EveryClock()).Concat(own))
            days[limit] = clock.Due;
        return days;
    }

    private static IReadOnlyList<OfficerOnDay> Signing(Situation s) =>
        [
            .. s.Rows<Handler>()
                .Select(row =>
                    s.Registers.Officers.FirstOrDefault(officer => officer.Id == row.Officer)
                )
                .OfType<OfficerOnDay>()
                .Where(officer => !officer.Auxiliary),
        ];

    /// <summary>What adds up over a case. Where the party is heard on the scene, what is noted again takes the place of the former.</summary>
    private static bool Gathered(Situation s, string block) =>
        block is nameof(Payment) or nameof(OtherPerformance)
        || s.Procedure.Tracks.Any(track => track.Per == TrackPer.Party)
            && block
                is nameof(EvidenceItem)
                    or nameof(PartyStatement)
                    or nameof(DefenceRecheck)
                    or nameof(HearingRecord);

    /// <summary>The blocks of the case that still count, by kind in the order of their last record, and the step's own.</summary>
    private static OrderedDictionary<string, object> Blocks(Situation s)
    {
        var blocks = new OrderedDictionary<string, object>();
        foreach (
            var group in s
                .Seen.Standing(s.Procedure)
                .Where(block => block.Block != OwnFields.Name)
                .GroupBy(block => block.Block)
                .OrderBy(group => group.Max(block => block.Seq))
        )
        {
            var latest = group.Max(block => block.Seq);
            var rows = Gathered(s, group.Key) ? group : group.Where(block => block.Seq == latest);
            blocks[group.Key] = rows.Select(block => block.Read()).ToList();
        }
        var input = (s.Input ?? []).Where(block => block.Value is not OwnFields);
        foreach (var group in input.GroupBy(block => block.Type.Name))
        {
            var own = group.Select(block => block.Value).ToList();
            var before =
                Gathered(s, group.Key) && blocks.TryGetValue(group.Key, out var known)
                    ? (List<object>)known
                    : [];
            blocks.Remove(group.Key);
            blocks[group.Key] = before.Concat(own).ToList();
        }
        return blocks;
    }

    private static Settlement Settled(Situation s, PartyAt one)
    {
        var own = s.Case.For(s.Procedure, one.Place);
        return new(
            one.Place,
            one.Party.Name,
            Owing.Paid(own),
            Owing.Paid(own) - Owing.Kept(own),
            own.Every<Refund>().Sum(refund => refund.Interest ?? 0),
            own.Latest<SurchargeImposed>(),
            own.Latest<CourtResult>(),
            own.Latest<ExecutionEnd>(),
            Owing.Gone(own)
        );
    }

    /// <summary>What is said to all together, as it is for one of them: who may ask for a hearing, what he is given back.</summary>
    private static DocumentInput Own(DocumentInput input, Situation own)
    {
        var blocks = new OrderedDictionary<string, object>(input.Blocks);
        if (
            input.Block<PriorNotice>() is { HearingTold: true } told
            && !Shares.MayAsk(own.Procedure, own.Case)
        )
            blocks[nameof(PriorNotice)] = new List<object> { told with { HearingTold = false } };
        if (input.Block<Revocation>() is { } revocation)
            blocks[nameof(Revocation)] = new List<object>
            {
                revocation with
                {
                    Refund = Owing.Taken(own.Case),
                },
            };
        return input with { Blocks = blocks };
    }
}
