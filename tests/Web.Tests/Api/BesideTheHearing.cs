namespace Zhifa.Web.Tests.Api;

/// <summary>What the law forbids beside the hearing of the parties, the review and the discussion.</summary>
internal static class BesideTheHearing
{
    public static IReadOnlyDictionary<string, IReadOnlyList<Forbidden>> All { get; } =
        new Dictionary<string, IReadOnlyList<Forbidden>>
        {
            ["two-parties"] =
            [
                new("record-annulled", "accept-annulment-of-one", "annulment-outstanding"),
                new(
                    "propose-opening",
                    "propose-opening",
                    "party-twice",
                    new Change("Party[1].code", "91419901DEMA00136N")
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "which-party",
                    new Change("PenaltyLine[1].party", null)
                ),
                new(
                    "report-penalty",
                    "report-penalty",
                    "party-forgotten",
                    new Change("PenaltyLine[1].party", "1")
                ),
                new(
                    "recheck-statement",
                    "end-for-one",
                    "nothing-open-of-him",
                    new Change("PartyConcerned.party", "2"),
                    new Change("Termination.ground", "apart"),
                    new Change("Termination.reasons", "另案处理。")
                ),
                new(
                    "accept-annulment-of-one",
                    "accept-annulment-of-one",
                    "party-named",
                    new Change("PartyConcerned.party", null)
                ),
                new(
                    "accept-annulment-of-one",
                    "accept-annulment-of-one",
                    "effect-true",
                    new Change("RemedyEffect.refund", "4800.00")
                ),
            ],
            ["hearing-held"] =
            [
                new("refuse-recusal", "notify-hearing", "actor-not-challenged"),
                new(
                    "refuse-recusal",
                    "grant-recusal",
                    "recusal-grounded",
                    new Change("RecusalRuling.reasons", "参加过竣工验收。")
                ),
            ],
            ["hearing-two-days"] =
            [
                new(
                    "record-agents",
                    "record-agents",
                    "mandates-true",
                    new Change("Agent[0].mandatedOn", "2026-05-20")
                ),
                new(
                    "notify-hearing",
                    "notify-hearing",
                    "hearing-day-lawful",
                    new Change("HearingNotice.heldAt", "2026-05-20T09:00")
                ),
                new(
                    "notify-hearing",
                    "notify-hearing",
                    "host-apart",
                    new Change("HearingNotice.host", "林晓岚")
                ),
                new(
                    "notify-hearing",
                    "notify-hearing",
                    "closed-grounded",
                    new Change("HearingNotice.public", "false")
                ),
                new(
                    "recess-hearing",
                    "recess-hearing",
                    "on-the-noticed-day",
                    new Change("HearingRecord.startedAt", "2026-06-01T09:00")
                ),
                new(
                    "recess-hearing",
                    "recess-hearing",
                    "agent-authorised",
                    new Change("HearingRecord.agents", "陆言之、甲某一")
                ),
                new(
                    "recess-hearing",
                    "recess-hearing",
                    "transcript-signed",
                    new Change("HearingRecord.signature", "refused")
                ),
                new(
                    "recess-hearing",
                    "recess-hearing",
                    "recess-told",
                    new Change("HearingRecess.told", "false")
                ),
                new(
                    "discuss",
                    "discuss",
                    "discussion-whole",
                    new Change("Discussion.members", "郑守成、方静之")
                ),
                new(
                    "discuss",
                    "reject-in-discussion",
                    "discussion-disagreed",
                    new Change("Discussion.heldAt", "2026-06-12T09:30"),
                    new Change("Discussion.place", "示范区城市管理局会议室"),
                    new Change("Discussion.chair", "郑守成"),
                    new Change("Discussion.members", "郑守成、方静之、安广平"),
                    new Change("Discussion.opinions", "均同意。"),
                    new Change("Discussion.result", "agreed")
                ),
                new(
                    "end-agency",
                    "end-agency",
                    "agency-end-true",
                    new Change("AgencyEnded.endedOn", "2026-06-30")
                ),
            ],
            ["returned-by-reviewer"] =
            [
                new(
                    "submit-review",
                    "report-penalty",
                    "not-heavier-for-defence",
                    new Change("PenaltyLine[0].amount", "13000.00")
                ),
                new(
                    "return-review",
                    "return-review",
                    "review-finds-fault",
                    new Change("LegalReview.proved", "true"),
                    new Change("LegalReview.lawRight", "true")
                ),
            ],
            ["decided-late"] =
            [
                new("decide", "decide", "overdue-explained", new Change("Overdue.reason", null)),
            ],
        };
}
