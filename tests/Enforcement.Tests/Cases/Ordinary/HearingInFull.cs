using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class HearingInFullOnSqlite(OnSqlite on) : HearingInFull(on), IClassFixture<OnSqlite>;

public sealed class HearingInFullOnPostgres(OnPostgres on)
    : HearingInFull(on),
        IClassFixture<OnPostgres>;

/// <summary>A hearing over several days, asked for by others than the party too, and held with agents (行政处罚法 art. 64; 河南省行政执法条例 art. 27(2)).</summary>
public abstract class HearingInFull(TestDatabase on)
{
    private const string Interests = "河南省行政执法条例 第二十七条第二项";
    private const string Mandate = "行政处罚法 第六十四条第五项";
    private const string Told = "行政处罚法 第六十四条第二项";

    [Fact]
    public async Task Whoever_else_has_asked_is_told_of_the_hearing_and_keeps_it_when_the_party_gives_it_up()
    {
        var road = await Road("notify-hearing");
        await road.IsRefused(
            "notify-hearing",
            "asker-notified",
            Interests,
            ("HearingNotice.others", "示例市示范物流有限公司洛阳分公司")
        );
        await road.Takes("notify-hearing");
        (await road.Papers("hearing-notice")).Single().ShouldContain("另外通知");
        await road.Takes(
            "waive-hearing",
            ("HearingWaiver.manner", "written"),
            ("HearingWaiver.words", "不再要求听证。")
        );
        (await road.Hearings()).ShouldBe([HearingState.Noticed]);
        await road.IsRefused(
            "conclude-notice",
            "not-at-this-stage",
            "行政处罚法 第四十五条、第六十二条"
        );
        await road.Until("recess-hearing");
        await road.IsRefused(
            "note-absence",
            "not-at-this-stage",
            "行政处罚法 第六十四条第六项",
            ("HearingAbsence.facts", "当事人没有到场。")
        );
        await road.Takes("recess-hearing");
    }

    [Fact]
    public async Task When_nobody_asks_any_longer_there_is_no_hearing_and_who_asks_again_is_told_anew()
    {
        var road = await Road("notify-hearing");
        await road.Takes("notify-hearing");
        await road.Takes(
            "waive-hearing",
            ("HearingWaiver.manner", "written"),
            ("HearingWaiver.words", "不再要求听证。")
        );
        await road.Takes("waive-interested", ("InterestWaived.facts", "书面表示不再要求听证。"));
        (await road.Hearings()).ShouldBe([HearingState.Cancelled]);
        await road.Takes("ask-hearing-interested", ("InterestedRequest.person", "卯某四"));
        await road.IsRefused("hold-hearing", "not-at-this-stage", "行政处罚法 第六十四条");
        await road.IsRefused(
            "notify-hearing",
            "asker-notified",
            Interests,
            ("HearingNotice.others", "示例市示范物流有限公司")
        );
    }

    [Fact]
    public async Task An_interested_person_asks_only_where_a_hearing_had_to_be_offered()
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "tested-again");
        await (await road.Until("conclude-notice")).IsRefused(
            "ask-hearing-interested",
            "may-ask",
            "行政处罚法 第六十三条",
            ("InterestedRequest.person", "卯某四")
        );
    }

    [Fact]
    public async Task A_hearing_rises_for_the_day_and_goes_on_when_everybody_was_told()
    {
        var road = await Road("recess-hearing");
        await road.IsRefused(
            "recess-hearing",
            "recess-told",
            Told,
            ("HearingRecess.told", "false")
        );
        await road.IsRefused(
            "recess-hearing",
            "recess-told",
            Told,
            ("HearingRecess.resumesAt", "2026-06-02T10:00")
        );
        await road.Takes("recess-hearing");
        (await road.Hearings()).ShouldBe([HearingState.Held, HearingState.Noticed]);
        var first = (await road.Papers("hearing-record")).Single();
        first.ShouldContain("主持人宣布休会");

        // It goes on when it was said to, or is told anew.
        await road.IsRefused(
            "hold-hearing",
            "on-the-noticed-day",
            Told,
            ("HearingRecord.startedAt", "2026-06-03T09:00"),
            ("HearingRecord.endedAt", "2026-06-03T10:00")
        );
        await road.Takes("hold-hearing");
        (await road.Hearings()).ShouldBe([HearingState.Held, HearingState.Held]);
        (await road.Papers("hearing-record"))[1].ShouldNotContain("休会");
        await road.Takes("report-hearing");
        var report = (await road.Papers("hearing-report")).Single();
        report.ShouldContain("2026年6月2日");
        report.ShouldContain("2026年6月4日");
    }

    /// <summary>行政处罚法 arts. 58(1)(2), 64(6), 65: who stays away on the second day ends the hearing, not what was said on the first.</summary>
    [Fact]
    public async Task What_was_heard_on_the_first_day_is_reported_and_reviewed_though_nobody_comes_on_the_second()
    {
        var road = await Road("recess-hearing");
        await road.Takes("recess-hearing");
        road.After(days: 2);
        await road.Takes("waive-interested", ("InterestWaived.facts", "利害关系人没有到场。"));
        await road.Takes("note-absence", ("HearingAbsence.facts", "当事人没有到场。"));
        await road.IsRefused(
            "conclude-notice",
            "not-at-this-stage",
            "行政处罚法 第四十五条、第六十二条"
        );
        // What is over is not opened again by whoever comes late.
        await road.IsRefused(
            "ask-hearing-interested",
            "not-at-this-stage",
            Interests,
            ("InterestedRequest.person", "卯某四")
        );
        await road.IsRefused(
            "end-agency",
            "agency-end-true",
            Mandate,
            ("AgencyEnded.endedOn", "2026-05-01")
        );
        await road.Takes("report-hearing");
        await road.Takes("submit-review");
    }

    [Fact]
    public async Task An_agent_does_what_his_mandate_says_and_nobody_else_acts_for_the_party()
    {
        var road = await Road("record-agents");
        (string, string?)[] stated =
        [
            ("PartyStatement.manner", "written"),
            ("PartyStatement.content", "请求从轻处罚。"),
            ("PartyStatement.evidence", null),
            ("PartyStatement.agent", "陆言之"),
        ];
        await road.IsRefused("record-statement", "agent-authorised", Mandate, stated);
        await road.IsRefused(
            "record-agents",
            "mandates-true",
            Mandate,
            ("Agent[0].mandatedOn", "2026-05-20")
        );
        await road.IsRefused(
            "record-agents",
            "mandates-true",
            Mandate,
            ("Agent[0].name", "林晓岚")
        );
        await road.IsRefused(
            "record-agents",
            "mandates-true",
            Mandate,
            [.. Another(1, "甲某一"), .. Another(2, "乙某二")]
        );
        await road.Takes("record-agents");
        await road.Takes("record-statement", stated);
        // He may speak for the party; he may not give up its rights.
        await road.IsRefused(
            "waive-statement",
            "agent-authorised",
            Mandate,
            ("Waiver.manner", "written"),
            ("Waiver.words", "不再补充。"),
            ("Waiver.agent", "陆言之")
        );
        await road.IsRefused(
            "waive-hearing",
            "agent-authorised",
            Mandate,
            ("HearingWaiver.manner", "written"),
            ("HearingWaiver.words", "不要求听证。"),
            ("HearingWaiver.agent", "陆言之")
        );
        await road.Takes(
            "recheck-statement",
            ("DefenceRecheck.result", "rejected"),
            ("DefenceRecheck.reasons", "拟罚款数额已经考虑。")
        );
        await road.IsRefused(
            "end-agency",
            "agency-end-true",
            Mandate,
            ("AgencyEnded.endedOn", "2026-05-01")
        );
        await road.Takes(
            "end-agency",
            ("AgencyEnded.endedOn", "2026-05-14"),
            ("AgencyEnded.facts", "当事人解除委托。")
        );
        await road.IsRefused("record-statement", "agent-authorised", Mandate, stated);
        await road.IsRefused(
            "end-agency",
            "agents-there",
            Mandate,
            ("AgencyEnded.endedOn", "2026-05-14"),
            ("AgencyEnded.facts", "当事人解除委托。")
        );
    }

    [Fact]
    public async Task A_paper_is_handed_to_an_agent_who_may_take_it_and_a_hearing_is_held_with_two_at_most()
    {
        const string served = "行政处罚法 第六十一条第一款";
        var road = await Road("notify-hearing");
        await road.IsRefused(
            "notify-hearing",
            "service-proved",
            served,
            ("ServiceReceipt.recipient", "甲某一")
        );
        await (await road.Takes("notify-hearing")).Until("recess-hearing");
        await road.IsRefused(
            "recess-hearing",
            "agent-authorised",
            Mandate,
            ("HearingRecord.agents", "陆言之、甲某一")
        );
        await road.IsRefused(
            "recess-hearing",
            "agent-authorised",
            Mandate,
            ("HearingRecord.agents", "陆言之、甲某一、乙某二")
        );
        await road.Takes("recess-hearing");
    }

    private static (string, string?)[] Another(int row, string name) =>
        [
            ($"Agent[{row}].name", name),
            ($"Agent[{row}].kind", "employee"),
            ($"Agent[{row}].code", $"DEMO-{row}"),
            ($"Agent[{row}].mandatedOn", "2026-05-13"),
            ($"Agent[{row}].matters", "参加听证。"),
            ($"Agent[{row}].mayWaive", "false"),
            ($"Agent[{row}].mayReceive", "false"),
        ];

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "hearing-two-days").Until(until);
}
