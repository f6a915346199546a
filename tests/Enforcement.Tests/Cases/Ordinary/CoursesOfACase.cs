using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class CoursesOfACaseOnSqlite(OnSqlite on)
    : CoursesOfACase(on),
        IClassFixture<OnSqlite>;

public sealed class CoursesOfACaseOnPostgres(OnPostgres on)
    : CoursesOfACase(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// A case that turns out to be somebody else's, against somebody else, or no case at all (行政处罚法 arts. 22, 25, 40, 54, 60); and one that
/// came from the organs of justice (art. 27).
/// </summary>
public abstract class CoursesOfACase(TestDatabase on)
{
    private const string Opening = "行政处罚法 第五十四条第二款";
    private const string Who = "行政处罚法 第四十条";
    private const string Pending =
        "行政处罚法 第二十五条、第四十三条、第四十六条、第五十四条、第五十六条";

    [Fact]
    public async Task Somebody_else_is_the_party_when_that_is_found_out_and_approved()
    {
        var road = await Road("change-party");
        var before = (await road.State()).Rows<Party>().Single().Code;
        await road.IsRefused("change-party", "party-change-true", Who, ("Party[0].code", before));
        await road.IsRefused(
            "change-party",
            "party-code-valid",
            Who,
            ("Party[0].code", "91419901DEMA002321")
        );
        await road.IsRefused(
            "change-party",
            "party-change-true",
            Who,
            ("PartyChange.ground", "added")
        );
        await road.Takes("change-party", ("Party[0].code", Invented.Uscc("91")));

        // Before the head agrees nobody is the party but the former; what was told to another was not told to him.
        (await road.State())
            .Rows<Party>()
            .Single()
            .Code.ShouldBe(before);
        (await Parties(road)).ShouldBe(["示例市示范装饰工程有限公司"]);
        await road.IsRefused(
            "terminate",
            "nothing-pending",
            Pending,
            ("Termination.ground", "too-late"),
            ("Termination.reasons", "超过追责期限。")
        );
        await Ready(road);
        await road.IsRefused("report-penalty", "parties-approved", Opening, Reported);
        await road.Takes("approve-change");
        await road.IsRefused(
            "report-penalty",
            "leniency-considered",
            "行政处罚法 第三十三条",
            Reported
        );
        await Ready(road);
        await road.Takes("report-penalty", Reported);
        var row = await Row(road);
        row.Title.ShouldStartWith("示例市示范文旅发展有限公司");
        (await Parties(road)).ShouldBe(["示例市示范文旅发展有限公司"]);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_head_does_not_agree_to_has_changed_nobody()
    {
        var road = await Road("change-party");
        var before = (await road.State()).Rows<Party>().Single();
        await road.Takes("change-party", Joined(before));
        await road.Takes("refuse-change", ("ChangeRuling.opinion", "证据不足。"));
        (await road.State()).Rows<Party>().ShouldBe([before]);
        (await Parties(road)).ShouldBe([before.Name]);
        // The order to correct stands as it did.
        (await road.State())
            .Has("correction-ordered")
            .ShouldBeTrue();
        await Ready(road);
        await road.Takes("report-penalty", Reported);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>His lawyer is not the other's.</summary>
    [Fact]
    public async Task Whoever_comes_into_the_case_has_no_agents_yet()
    {
        var road = await Road("change-party");
        var first = (await road.State()).Rows<Party>().Single();
        await road.Takes("record-agents");
        await road.Takes("change-party", Joined(first));
        await road.Takes("approve-change");
        (string, string?)[] ended =
        [
            ("AgencyEnded.endedOn", "2026-05-20"),
            ("AgencyEnded.facts", "委托终止。"),
        ];
        await road.IsRefused(
            "end-agency",
            "agents-there",
            "行政处罚法 第六十四条第五项",
            [.. ended, ("PartyConcerned.party", "2")]
        );
        await road.Takes("end-agency", [.. ended, ("PartyConcerned.party", "1")]);
    }

    /// <summary>A paper made for the former party is served on nobody; his code shows him nothing more, nor do his agents act.</summary>
    [Fact]
    public async Task What_was_made_for_the_former_party_falls_with_him()
    {
        var road = await Road("change-party");
        await road.IsRefused("drop-paper", "recipient-gone", "行政处罚法 第四十七条");
        await road.Takes("record-agents");
        await road.Takes("change-party", ("Party[0].code", Invented.Uscc("91")));
        await road.Takes("approve-change");

        await road.IsRefused(
            "serve-paper",
            "service-proved",
            "行政处罚法 第六十一条第一款",
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", "2026-05-20"),
            ("ServiceReceipt.recipient", "午某七"),
            ("ServiceReceipt.relation", "representative")
        );
        await road.Takes("drop-paper");
        await road.IsRefused(
            "end-agency",
            "agents-there",
            "行政处罚法 第六十四条第五项",
            ("AgencyEnded.endedOn", "2026-05-20")
        );
        var codes = new CaseCodes(new byte[32]);
        var number = (await Row(road)).Number!;
        var clocks = new PartyClocks(
            on.Database,
            road.Office.Shelf,
            codes,
            new FailedTries(road.Office.Clock)
        );
        (await clocks.Find(number, codes.Of(number), "a")).ShouldBeNull();
        (await clocks.Find(number, codes.Of(number, await road.State(), 1), "b")).ShouldNotBeNull();
    }

    [Fact]
    public async Task One_who_acted_with_him_comes_into_the_case_and_whoever_is_there_keeps_his_place()
    {
        var road = await Road("change-party");
        var first = (await road.State()).Rows<Party>().Single();
        var both = Joined(first);
        await road.IsRefused(
            "change-party",
            "party-change-true",
            Who,
            [.. both, ("PartyChange.ground", "mistaken")]
        );
        await road.Takes("change-party", both);
        await road.IsRefused("change-party", "not-at-this-stage", Who);
        await road.Takes("approve-change");
        (await Parties(road)).ShouldBe([first.Name, "未某八"]);
        // Each of several has a code of his own; none is left out when they are said again.
        await road.IsRefused("change-party", "party-change-true", Who);
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_name_or_address_changes_nobody()
    {
        var road = await Road("rename-party");
        var party = (await road.State()).Rows<Party>().Single();
        (string, string?)[] same =
        [
            ("Party[0].name", party.Name),
            ("Party[0].code", party.Code),
            ("Party[0].address", party.Address),
        ];
        await road.IsRefused("rename-party", "same-parties", Who, same);
        await road.IsRefused(
            "rename-party",
            "same-parties",
            Who,
            [.. same, ("Party[0].code", Invented.Uscc("91"))]
        );
        await road.Takes(
            "rename-party",
            [.. same, ("Party[0].name", "示例市示范文化旅游有限公司")]
        );
        (await Parties(road)).ShouldBe(["示例市示范文化旅游有限公司"]);
    }

    [Fact]
    public async Task Whose_case_it_is_is_settled_before_it_is_decided()
    {
        var road = await Road("settle-ours");
        await road.IsRefused(
            "withdraw-case",
            "nothing-pending",
            Pending,
            ("CaseWithdrawn.ground", "not-to-be-opened")
        );
        await road.IsRefused(
            "settle-others",
            "jurisdiction-settled",
            "行政处罚法 第二十五条第二款",
            ("JurisdictionSettled.way", "designated"),
            ("JurisdictionSettled.settledOn", "2026-05-25"),
            ("JurisdictionSettled.content", "指定交通运输局管辖。")
        );
        await road.IsRefused(
            "settle-ours",
            "jurisdiction-settled",
            "行政处罚法 第二十五条第二款",
            ("JurisdictionSettled.settledOn", "2026-06-25")
        );
        await road.IsRefused(
            "settle-ours",
            "jurisdiction-settled",
            "行政处罚法 第二十五条第二款",
            ("JurisdictionSettled.settledOn", "2026-05-01")
        );
        await road.Takes("settle-ours");
    }

    [Fact]
    public async Task What_was_given_to_another_body_is_not_decided_here()
    {
        var road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "tested-again")
            .Until("decide");
        await road.Takes("raise-jurisdiction");
        await road.IsRefused("decide", "nothing-pending", Pending);
        await road.Takes(
            "settle-others",
            ("JurisdictionSettled.way", "designated"),
            ("JurisdictionSettled.organ", "示范区人民政府"),
            ("JurisdictionSettled.number", "示政函〔2026〕5号"),
            ("JurisdictionSettled.settledOn", "2026-06-18"),
            ("JurisdictionSettled.content", "指定交通运输局管辖。")
        );
        await road.IsRefused("decide", "ours-to-decide", "行政处罚法 第二十五条第二款");
        await road.Takes(
            "terminate",
            ("Termination.ground", "not-competent"),
            ("Termination.reasons", "已指定示范区交通运输局管辖。")
        );
    }

    [Fact]
    public async Task What_is_not_ours_goes_to_whose_it_is_with_what_was_found()
    {
        var road = await Road("suspend-case");
        (string, string?)[] letter =
        [
            ("CaseReferred.organ", "示范区交通运输局"),
            ("CaseReferred.reasons", "该路段属于公路管理范围。"),
            ("CaseReferred.materials", "照片十张、核查记录一份。"),
        ];
        await road.IsRefused(
            "refer-case",
            "not-at-this-stage",
            "行政处罚法 第二十二条、第二十三条",
            letter
        );
        await road.Takes(
            "terminate",
            ("Termination.ground", "not-competent"),
            ("Termination.reasons", "该路段属于公路管理范围。")
        );
        await road.Takes("refer-case", letter);
        (await road.Papers("referral-letter")).Single().ShouldContain("示范区交通运输局");
    }

    [Fact]
    public async Task Nothing_is_referred_that_the_body_could_decide_itself()
    {
        var road = await Road("suspend-case");
        await road.Takes(
            "terminate",
            ("Termination.ground", "too-late"),
            ("Termination.reasons", "经查，行为终了之日与发现之日相距超过二年。")
        );
        await road.IsRefused(
            "refer-case",
            "not-ours",
            "行政处罚法 第二十二条、第二十三条",
            ("CaseReferred.organ", "示范区交通运输局"),
            ("CaseReferred.reasons", "请处理。"),
            ("CaseReferred.materials", "照片十张。")
        );
    }

    /// <summary>行政处罚法 art. 60: the ninety days are not those of the case's rest, where no rule of the trade says so.</summary>
    [Fact]
    public async Task A_case_that_rests_is_not_decided_and_its_period_runs_on()
    {
        var road = await Road("suspend-case");
        var due = (await road.State()).Clocks["penalty.decision"].Due;
        await road.Takes("suspend-case");
        await road.IsRefused("suspend-case", "not-at-this-stage", "行政处罚法 第六十条");
        await road.IsRefused("withdraw-case", "not-at-this-stage", Opening);
        await road.IsRefused("inquire", "not-at-this-stage", "行政处罚法 第五十五条");
        await (await road.Until("resume-case")).Takes("resume-case");
        (await road.State()).Clocks["penalty.decision"].Due.ShouldBe(due);
    }

    [Fact]
    public async Task An_opening_is_taken_back_on_its_ground_and_the_party_is_told()
    {
        var road = await Road("withdraw-case");
        await road.IsRefused(
            "withdraw-case",
            "withdrawal-grounded",
            Opening,
            ("CaseWithdrawn.otherCase", null)
        );
        await road.Takes("withdraw-case");
        await road.IsRefused("add-evidence", "not-at-this-stage", "行政处罚法 第四十六条");
        await road.Takes("close");
        await road.IsRefused("archive", "papers-delivered", "行政处罚法 第四十七条");
    }

    /// <summary>行政处罚法 art. 57(1)(3): what was investigated to its end is decided.</summary>
    [Fact]
    public async Task What_was_investigated_to_its_end_is_not_undone_but_decided()
    {
        var road = await Road("withdraw-case");
        await Ready(road);
        await road.Takes("report-penalty", Reported);
        await road.IsRefused(
            "withdraw-case",
            "withdrawal-grounded",
            Opening,
            ("CaseWithdrawn.ground", "not-to-be-opened"),
            ("CaseWithdrawn.otherCase", null)
        );
    }

    /// <summary>刑事诉讼法 art. 177(3): what became of it is told to whoever handed it over, and not before it has become something.</summary>
    [Fact]
    public async Task Whoever_hands_a_case_over_from_justice_is_told_the_result()
    {
        const string justice = "行政处罚法 第二十七条；刑事诉讼法 第一百七十七条第三款";
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "another-party-merged");
        await road.Takes(
            "register-lead",
            ("Lead.source", "judicial"),
            ("Lead.informant", "示范区人民检察院"),
            ("Lead.replyDue", "true")
        );
        await road.Until("suspend-case");
        (string, string?)[] reply =
        [
            ("InformantReply.repliedOn", "2026-05-25"),
            ("InformantReply.manner", "书面"),
            ("InformantReply.content", "处理结果。"),
        ];
        await road.IsRefused("reply-informant", "reply-of-the-result", justice, reply);
        await road.Takes(
            "terminate",
            ("Termination.ground", "too-late"),
            ("Termination.reasons", "经查，行为终了之日与发现之日相距超过二年。")
        );
        await road.IsRefused("close", "justice-answered", justice);
        await road.IsRefused(
            "reply-informant",
            "reply-of-the-result",
            justice,
            [.. reply, ("InformantReply.repliedOn", "2026-05-01")]
        );
        await road.Takes("reply-informant", reply);
        await road.Takes("close");
    }

    private static readonly (string, string?)[] Reported =
    [
        ("InvestigationReport.facts", "未经批准在路灯杆上设置广告牌五块。"),
        ("InvestigationReport.basis", "《城市道路管理条例》第四十二条"),
        ("InvestigationReport.reasons", "设置二块以上，属一般档次。"),
        ("InvestigationReport.hearingRight", "false"),
        ("PenaltyLine[0].kind", "fine"),
        ("PenaltyLine[0].amount", "4000"),
        ("PenaltyLine[0].tier", "CG-V03-D"),
        ("PenaltyLine[1].kind", null),
        ("PenaltyLine[1].amount", null),
        ("PenaltyLine[1].tier", null),
        ("Scrutiny.reviewNeeded", "false"),
        ("Scrutiny.discussionNeeded", "false"),
    ];

    /// <summary>Somebody beside the party.</summary>
    private static (string, string?)[] Joined(Party first) =>
        [
            ("PartyChange.ground", "added"),
            ("Party[0].name", first.Name),
            ("Party[0].code", first.Code),
            ("Party[1].kind", "natural-person"),
            ("Party[1].name", "未某八"),
            ("Party[1].code", Invented.ResidentId()),
            ("Party[1].address", "示例市示范区示范村八组8号"),
        ];

    private static async Task Ready(OrdinaryRoad road)
    {
        await road.Takes(
            "order-correction",
            ("CorrectionOrder.form", "at-once"),
            ("CorrectionOrder.due", null)
        );
        await road.Takes("consider-leniency");
    }

    private async Task<List<string>> Parties(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db
            .CaseParties.Where(party => party.CaseId == road.Id)
            .OrderBy(party => party.Position)
            .Select(party => party.Name)
            .ToListAsync();
    }

    private async Task<Zhifa.Enforcement.Storage.CaseRow> Row(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db.Cases.SingleAsync(row => row.Id == road.Id);
    }

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad
            .Like(await Office.Open(on.Database), "another-party-merged")
            .Until(until);
}
