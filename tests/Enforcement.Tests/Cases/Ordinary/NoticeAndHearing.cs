using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class NoticeAndHearingOnSqlite(OnSqlite on)
    : NoticeAndHearing(on),
        IClassFixture<OnSqlite>;

public sealed class NoticeAndHearingOnPostgres(OnPostgres on)
    : NoticeAndHearing(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 44, 45, 57, 61–65: report, notice, statement, hearing.</summary>
public abstract class NoticeAndHearing(TestDatabase on)
{
    private const string Told = "行政处罚法 第四十四条";
    private const string Served = "行政处罚法 第六十一条第一款";

    [Fact]
    public async Task A_report_proposes_what_the_law_provides_and_says_what_must_follow()
    {
        var road = await Road("report-penalty");
        const string kinds = "行政处罚法 第四条";
        await road.IsRefused(
            "report-penalty",
            "kinds-of-the-item",
            kinds,
            ("PenaltyLine[0].kind", "licence-revocation"),
            ("PenaltyLine[0].content", "吊销资质证书")
        );
        await road.IsRefused(
            "report-penalty",
            "kinds-of-the-item",
            kinds,
            ("PenaltyLine[1].amount", null)
        );
        await road.IsRefused(
            "report-penalty",
            "kinds-of-the-item",
            kinds,
            ("PenaltyLine[0].amount", "100")
        );
        await road.IsRefused(
            "report-penalty",
            "basis-of-the-item",
            kinds,
            ("InvestigationReport.basis", "《某办法》第一条")
        );
        // 86,000 yuan against an organisation of Henan is above 50,000; below it there is no right.
        await road.IsRefused(
            "report-penalty",
            "hearing-right-true",
            "行政处罚法 第六十三条",
            ("InvestigationReport.hearingRight", "false")
        );
        await road.IsRefused(
            "report-penalty",
            "hearing-right-true",
            "行政处罚法 第六十三条",
            ("PenaltyLine[1].amount", "40000")
        );
        const string scrutiny = "行政处罚法 第五十七条第二款、第五十八条第一款";
        await road.IsRefused(
            "report-penalty",
            "scrutiny-true",
            scrutiny,
            ("Scrutiny.reviewNeeded", "false")
        );
        await road.IsRefused(
            "report-penalty",
            "scrutiny-true",
            scrutiny,
            ("Scrutiny.discussionNeeded", "false")
        );
        await road.IsRefused(
            "report-no-penalty",
            "sparing-considered",
            "行政处罚法 第三十三条",
            ("NoPenaltyReport.proposal", "no-penalty"),
            ("NoPenaltyReport.facts", "已经修建。"),
            ("NoPenaltyReport.reasons", "轻微。"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "false"),
            ("Scrutiny.discussionNeeded", "false")
        );
    }

    [Fact]
    public async Task A_notice_says_what_the_report_says_and_every_right()
    {
        var road = await Road("give-notice");
        await road.IsRefused(
            "give-notice",
            "rights-told",
            Told,
            ("PriorNotice.rightsTold", "false")
        );
        await road.IsRefused(
            "give-notice",
            "rights-told",
            Told,
            ("PriorNotice.hearingTold", "false")
        );
        await road.IsRefused(
            "give-notice",
            "notice-as-reported",
            Told,
            ("PriorNotice.facts", "另一项事实。")
        );
        await road.IsRefused(
            "give-notice",
            "notice-as-reported",
            Told,
            ("PenaltyLine[1].amount", "90000")
        );
        await road.IsRefused(
            "give-notice",
            "notice-as-reported",
            Told,
            ("PenaltyLine[0].kind", null)
        );
    }

    [Theory]
    [InlineData("leaving", null)]
    [InlineData("post", null)]
    [InlineData("electronic", "false")]
    [InlineData("electronic", "true")]
    [InlineData("public-notice", null)]
    public async Task Each_way_of_service_has_its_proof(string manner, string? consented)
    {
        var road = await Road("serve-notice");
        await road.IsRefused(
            "serve-notice",
            "service-proved",
            Served,
            ("ServiceReceipt.manner", manner),
            ("ServiceReceipt.consented", consented)
        );
        await road.IsRefused(
            "serve-notice",
            "service-proved",
            Served,
            ("ServiceReceipt.servedOn", "2026-03-22")
        );
    }

    [Fact]
    public async Task Whoever_cannot_be_reached_is_served_thirty_days_after_the_announcement()
    {
        var road = (await Road("serve-notice")).After(days: 2);
        (string, string?)[] announced =
        [
            ("ServiceAnnouncement.ground", "missing"),
            ("ServiceAnnouncement.announcedOn", "2026-03-24"),
            ("ServiceAnnouncement.place", "示范区政府网站"),
            ("ServiceAnnouncement.attempts", "直接送达、邮寄送达均无人签收。"),
        ];
        await road.Takes(
            "record-notice-attempt",
            ("ServiceAttempt.manner", "in-person"),
            ("ServiceAttempt.triedOn", "2026-03-24"),
            ("ServiceAttempt.failure", "moved"),
            ("ServiceAttempt.facts", "住所已空。"),
            ("ServiceAttempt.reference", null)
        );
        await road.IsRefused(
            "announce-notice",
            "announcement-grounded",
            Served,
            [.. announced, ("ServiceAnnouncement.announcedOn", "2026-04-30")]
        );
        await road.Takes("announce-notice", announced);
        (string, string?)[] deemed =
        [
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-04-23"),
        ];
        await road.IsRefused("serve-notice", "service-proved", Served, deemed);
        road.After(days: 32);
        await road.IsRefused(
            "serve-notice",
            "service-proved",
            Served,
            [deemed[0], ("ServiceReceipt.servedOn", "2026-04-20")]
        );
        await road.Takes("serve-notice", deemed);
        // The five working days count from the day of effect.
        await road.IsRefused(
            "conclude-notice",
            "statement-settled",
            "行政处罚法 第四十五条、第六十二条"
        );
        road.After(days: 6);
        await road.Takes("conclude-notice");
    }

    [Fact]
    public async Task Nothing_is_concluded_while_the_party_may_still_speak_or_ask()
    {
        var road = await Road("serve-notice");
        await road.Takes("serve-notice");
        const string heard = "行政处罚法 第四十五条、第六十二条";
        await road.IsRefused("conclude-notice", "statement-settled", heard);
        await road.Takes(
            "waive-statement",
            ("Waiver.manner", "written"),
            ("Waiver.words", "放弃陈述、申辩。")
        );
        await road.IsRefused(
            "conclude-notice",
            "hearing-settled",
            "行政处罚法 第六十三条、第六十四条"
        );
        // Who gave up speaking and speaks in time all the same is heard.
        await road.Takes("record-statement");
        await road.IsRefused("conclude-notice", "statement-settled", heard);

        road.After(days: 10);
        await road.IsRefused(
            "ask-hearing",
            "penalty.hearing-request",
            "行政处罚法 第六十四条第一项、第八十五条",
            ("HearingRequest.manner", "written")
        );
        await road.Takes("recheck-statement");
        await road.Takes("conclude-notice");
    }

    [Fact]
    public async Task A_hearing_is_told_seven_full_working_days_ahead_held_on_its_day_by_somebody_else_and_signed()
    {
        const string days = "行政处罚法 第六十四条第二项";
        var road = (await Road("record-statement")).After(days: 2);
        await road.Takes("ask-hearing", ("HearingRequest.manner", "written"));
        // Served on 26 March: the first lawful day is 8 April, since 4 to 6 April are days of rest.
        await road.IsRefused(
            "notify-hearing",
            "hearing-day-lawful",
            days,
            Noticed("2026-04-07T09:30")
        );
        await road.IsRefused(
            "notify-hearing",
            "host-apart",
            "行政处罚法 第六十四条第四项",
            [.. Noticed("2026-04-10T09:30"), ("HearingNotice.host", "宋怀谷")]
        );
        await road.IsRefused(
            "notify-hearing",
            "closed-grounded",
            "行政处罚法 第六十四条第三项",
            [.. Noticed("2026-04-10T09:30"), ("HearingNotice.public", "false")]
        );
        await road.Takes(
            "raise-recusal",
            ("RecusalRequest.by", "party"),
            ("RecusalRequest.person", "平公允"),
            ("RecusalRequest.ofHead", "false"),
            ("RecusalRequest.reasons", "有利害关系。")
        );
        await road.IsRefused(
            "notify-hearing",
            "actor-not-challenged",
            "行政处罚法 第四十三条第二款",
            Noticed("2026-04-10T09:30")
        );
        await road.Takes("refuse-recusal", ("RecusalRuling.reasons", "没有利害关系。"));
        await road.Takes("notify-hearing", Noticed("2026-04-10T09:30"));
        await road.IsRefused(
            "hold-hearing",
            "penalty.hearing-notice",
            days + "、第八十五条",
            Held("2026-04-10")
        );
        road.After(days: 15);
        await road.IsRefused("hold-hearing", "on-the-noticed-day", days, Held("2026-04-09"));
        await road.IsRefused(
            "hold-hearing",
            "transcript-signed",
            "行政处罚法 第六十四条第八项",
            [.. Held("2026-04-10"), ("HearingRecord.signature", "refused")]
        );
        await road.Takes("hold-hearing", Held("2026-04-10"));
        await road.Takes(
            "report-hearing",
            ("HearingReport.course", "依法公开举行。"),
            ("HearingReport.issues", "是否可以从轻。"),
            ("HearingReport.opinion", "维持拟处罚意见。")
        );
        // 58(1)(2): after a hearing there is a review, whatever the report said.
        await road.Takes("submit-review");
    }

    [Fact]
    public async Task A_hearing_that_is_put_off_is_told_anew_seven_days_ahead()
    {
        const string days = "行政处罚法 第六十四条第二项";
        var road = (await Road("record-statement")).After(days: 2);
        await road.Takes("ask-hearing", ("HearingRequest.manner", "written"));
        await road.Takes("notify-hearing", Noticed("2026-04-10T09:30"));
        road.After(days: 5);
        (string, string?)[] putOff =
        [
            ("HearingAdjourned.ground", "party-prevented"),
            ("HearingAdjourned.facts", "当事人的法定代表人住院，提交了医院证明，申请延期。"),
        ];
        await road.Takes("adjourn-hearing", putOff);
        (await road.Hearings()).ShouldBe([HearingState.Adjourned]);
        await road.IsRefused("hold-hearing", "not-at-this-stage", "行政处罚法 第六十四条");

        // Told on 31 March: seven working days are over on 10 April.
        (string, string?) served = ("ServiceReceipt.servedOn", "2026-03-31");
        await road.IsRefused(
            "notify-hearing",
            "hearing-day-lawful",
            days,
            [.. Noticed("2026-04-10T09:30"), served]
        );
        await road.Takes("notify-hearing", [.. Noticed("2026-04-13T09:30"), served]);
        (await road.Hearings()).ShouldBe([HearingState.Adjourned, HearingState.Noticed]);
        road.After(days: 15);
        await road.IsRefused("adjourn-hearing", "adjourned-in-time", days, putOff);
        await road.Takes("hold-hearing", Held("2026-04-13"));
        (await road.Hearings()).ShouldBe([HearingState.Adjourned, HearingState.Held]);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_defence_does_not_make_the_penalty_heavier()
    {
        var road = await Road("conclude-notice");
        await road.Takes("conclude-notice");
        await road.IsRefused(
            "report-penalty",
            "not-heavier-for-defence",
            "行政处罚法 第四十五条第二款",
            ("PenaltyLine[1].amount", "90000")
        );
        await road.Takes("report-penalty", ("PenaltyLine[1].amount", "80000"));
        // Told anew, or not decided.
        await road.IsRefused(
            "submit-review",
            "ready-for-review",
            "行政处罚法 第四十四条、第四十五条、第六十三条"
        );
    }

    private static (string, string?)[] Noticed(string at) =>
        [
            ("HearingNotice.heldAt", at),
            ("HearingNotice.place", "示范区人民防空办公室会议室"),
            ("HearingNotice.host", "平公允"),
            ("HearingNotice.recorder", "卷存真"),
            ("HearingNotice.public", "true"),
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", "2026-03-26"),
            ("ServiceReceipt.recipient", "己六安"),
            ("ServiceReceipt.relation", "representative"),
        ];

    private static (string, string?)[] Held(string day) =>
        [
            ("HearingRecord.startedAt", day + "T08:30"),
            ("HearingRecord.endedAt", day + "T09:00"),
            ("HearingRecord.present", "己六安、宋怀谷、唐清越"),
            ("HearingRecord.charge", "事实清楚。"),
            ("HearingRecord.defence", "请求从轻。"),
            ("HearingRecord.signature", "signed"),
        ];

    private async Task<OrdinaryRoad> Road(string until)
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "shelter-not-built");
        return await road.Until(until);
    }
}
