using Zhifa.Enforcement.Cases;
using Zhifa.Law.Registers;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class LeadsAndInvestigationOnSqlite(OnSqlite on)
    : LeadsAndInvestigation(on),
        IClassFixture<OnSqlite>;

public sealed class LeadsAndInvestigationOnPostgres(OnPostgres on)
    : LeadsAndInvestigation(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 36, 42, 43, 54–56: leads, opening, asking and looking, keeping evidence, keeping away.</summary>
public abstract class LeadsAndInvestigation(TestDatabase on)
{
    private const string Inquiring = "行政处罚法 第五十五条";
    private const string Keeping = "行政处罚法 第五十六条";

    [Fact]
    public async Task A_lead_is_taken_in_as_it_came()
    {
        var road = await Road();

        await road.IsRefused(
            "register-lead",
            "lead-true",
            "行政处罚法 第五十四条",
            ("Lead.receivedAt", "2026-05-01T09:00")
        );
        await road.IsRefused(
            "register-lead",
            "lead-true",
            "行政处罚法 第五十四条",
            ("Lead.source", "judicial")
        );
    }

    [Fact]
    public async Task Who_gave_a_lead_is_known_to_those_who_handle_it_and_to_nobody_else()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "lead-refused").Until("verify-lead");

        (await Informant("handler")).ShouldNotBe("（保密）");
        (await Informant("head")).ShouldBe("（保密）");
        (await Informant("supervisor")).ShouldBe("（保密）");

        async Task<string> Informant(string user)
        {
            await using var db = on.Database.Open();
            var actor = await office.Person(user);
            var view = await CaseView.Of(
                db,
                office.Shelf,
                actor,
                road.Id,
                office.Clock.GetUtcNow()
            );
            return SeenBlocks
                .Of(view!, actor)
                .SelectMany(entry => entry)
                .Single(block => block.Block == nameof(Law.Blocks.Lead))
                .Values["informant"];
        }
    }

    [Fact]
    public async Task A_case_is_opened_by_the_head_upon_a_proposal_with_two_officers_within_limitation()
    {
        var road = await Road("propose-opening");
        await road.IsRefused("open-case", "proposed", "行政处罚法 第五十四条第二款");
        await road.IsRefused(
            "propose-opening",
            "handlers-two",
            "行政处罚法 第四十二条第一款",
            ("Handler[1].officer", null)
        );
        await road.IsRefused(
            "propose-opening",
            "party-code-valid",
            "行政处罚法 第四十条",
            ("Party[0].kind", "natural-person")
        );
        const string late = "行政处罚法 第三十六条";
        await road.IsRefused(
            "propose-opening",
            "within-limitation",
            late,
            ("Scene[0].actOn", "2024-03-09")
        );
        await road.IsRefused(
            "propose-opening",
            "within-limitation",
            late,
            ("Scene[0].actOn", "2024-03-09"),
            ("Limitation[0].term", "five-years")
        );
        await road.IsRefused(
            "propose-opening",
            "within-limitation",
            late,
            ("Scene[0].actOn", "2024-03-09"),
            ("Limitation[0].term", "other-statute"),
            ("Limitation[0].years", "3")
        );

        await road.Takes(
            "propose-opening",
            ("Scene[0].actOn", "2024-03-09"),
            ("Limitation[0].term", "five-years"),
            ("Limitation[0].harm", "影响人员掩蔽安全，已造成周边居民无处掩蔽。")
        );
        await road.Takes("open-case");
    }

    [Fact]
    public async Task Nobody_opens_the_case_that_he_handles()
    {
        var road = await Road("open-case");
        var handler = await road.Office.Person("rf-handler");
        var answer = await road.Office.Desk.Take(
            handler,
            new(
                Invented.Key(),
                "",
                road.Id,
                "open-case",
                road.Version,
                new Dictionary<string, string> { ["Approval.opinion"] = "同意。" },
                Confirm: Enforcement.Demo.DemoFill.Password
            )
        );
        answer.ShouldBeOfType<StepRefused>().Refusals.ShouldContain(r => r.Rule == "not-your-role");
    }

    [Fact]
    public async Task People_are_asked_and_places_looked_at_with_the_card_shown_and_the_paper_signed()
    {
        var road = await Road("inspect");
        await road.IsRefused(
            "inspect",
            "inspection-lawful",
            Inquiring,
            ("Inspection.shown", "false")
        );
        await road.IsRefused(
            "inspect",
            "inspection-lawful",
            Inquiring,
            ("Inspection.rightsTold", "false")
        );
        await road.IsRefused(
            "inspect",
            "inspection-lawful",
            Inquiring,
            ("Inspection.endedAt", "2026-03-13T09:00")
        );
        await road.Takes("inspect");
        await road.IsRefused(
            "inquire",
            "inquiry-lawful",
            Inquiring,
            ("Inquiry.startedAt", "2026-03-12T10:00"),
            ("Inquiry.endedAt", "2026-03-12T11:00"),
            ("Inquiry.signature", "refused")
        );
        await (await road.Until("add-evidence")).IsRefused(
            "add-evidence",
            "evidence-lawful",
            "行政处罚法 第四十六条第三款",
            ("EvidenceItem[0].lawfulMeans", "false")
        );
    }

    [Fact]
    public async Task Evidence_is_kept_after_approval_told_on_the_spot_and_disposed_of_in_seven_working_days()
    {
        var road = await Road("consider-leniency");
        await road.IsRefused("preserve", "not-at-this-stage", Keeping, Kept("true"));
        await road.Takes(
            "approve-preservation",
            ("PreservationApproval.danger", "施工资料可能被销毁。"),
            ("PreservationApproval.opinion", "同意。")
        );
        await road.IsRefused("preserve", "preservation-told", Keeping, Kept("false"));
        await road.Takes("preserve", Kept("true"));
        await road.IsRefused("dispose-preserved", "disposal-told", Keeping, Disposed("false"));
        await road.IsRefused("lapse-preservation", "by-law-itself", Keeping);
        await road.IsRefused(
            "tell-lapse",
            "not-at-this-stage",
            Keeping,
            ("PreservationLapse.partyTold", "true"),
            ("PreservationLapse.reasons", "无")
        );

        road.After(days: 12);
        await road.IsRefused(
            "dispose-preserved",
            "penalty.preservation",
            "行政处罚法 第五十六条、第八十五条",
            Disposed("true")
        );
        await road.IsRefused(
            "tell-lapse",
            "lapse-told",
            Keeping,
            ("PreservationLapse.partyTold", "false"),
            ("PreservationLapse.reasons", "承办人出差。")
        );
        await road.Takes(
            "tell-lapse",
            ("PreservationLapse.partyTold", "true"),
            ("PreservationLapse.reasons", "承办人出差。")
        );
    }

    [Fact]
    public async Task What_becomes_of_each_kept_thing_is_decided_once()
    {
        var road = await Road("consider-leniency");
        await road.Takes(
            "approve-preservation",
            ("PreservationApproval.danger", "施工资料可能被销毁。"),
            ("PreservationApproval.opinion", "同意。")
        );
        await road.Takes(
            "preserve",
            [
                .. Kept("true"),
                ("PreservedItem[1].name", "测量仪器"),
                ("PreservedItem[1].quantity", "1 台"),
            ]
        );
        (string, string?)[] second = [("DisposedItem[1].outcome", "tested")];
        // One left out, one twice, one that is not on the list.
        await road.IsRefused(
            "dispose-preserved",
            "disposal-of-each",
            Keeping,
            [.. Disposed("true"), ("DisposedItem[1].item", null), ("DisposedItem[1].outcome", null)]
        );
        await road.IsRefused(
            "dispose-preserved",
            "disposal-of-each",
            Keeping,
            [.. Disposed("true"), .. second, ("DisposedItem[1].item", "1")]
        );
        await road.IsRefused(
            "dispose-preserved",
            "disposal-of-each",
            Keeping,
            [.. Disposed("true"), .. second, ("DisposedItem[1].item", "3")]
        );
        await road.Takes(
            "dispose-preserved",
            [.. Disposed("true"), .. second, ("DisposedItem[1].item", "2")]
        );
    }

    [Fact]
    public async Task Whoever_is_challenged_decides_not_on_himself_and_a_granted_recusal_shuts_him_out()
    {
        const string article = "行政处罚法 第四十三条";
        var road = await Road("consider-leniency");
        await road.Takes("raise-recusal", Challenged("高远图"));
        await road.IsRefused(
            "refuse-recusal",
            "recusal-of-another",
            article + "第三款",
            ("RecusalRuling.reasons", "没有利害关系。")
        );

        road = await Road("consider-leniency");
        await road.Takes("raise-recusal", Challenged("song"));
        // The investigation goes on meanwhile.
        await road.Takes("consider-leniency");
        await road.IsRefused(
            "grant-recusal",
            "recusal-grounded",
            article,
            ("RecusalRuling.reasons", "当事人的近亲属。")
        );
        await road.Takes(
            "grant-recusal",
            ("RecusalRuling.reasons", "当事人的近亲属。"),
            ("RecusalRuling.earlierActs", "此前的调查有唐清越共同进行，有效。")
        );
        road.Last.Documents.Select(paper => paper.Kind).ShouldBe(["recusal-decision"]);
        await road.IsRefused("order-correction", "recused", article);
    }

    [Fact]
    public async Task The_head_is_recused_by_the_government_alone()
    {
        const string article = "河南省行政执法条例 第二十三条第二款";
        var other = await Road("consider-leniency");
        await other.Takes("raise-recusal", Challenged("song"));
        await other.IsRefused("record-recusal-of-head", "head-challenged", article, Ruled(other));

        var road = await Road("consider-leniency");
        await road.Takes("raise-recusal", Challenged("高远图", head: true));
        // Neither he himself nor a deputy of his decides on it.
        await road.IsRefused(
            "refuse-recusal",
            "head-not-challenged",
            article,
            ("RecusalRuling.reasons", "没有利害关系。")
        );
        foreach (var days in new[] { -30, 30 })
            await road.IsRefused(
                "record-recusal-of-head",
                "government-ruled",
                article,
                Ruled(road, days)
            );
        await road.Takes("record-recusal-of-head", Ruled(road));
        await road.IsRefused(
            "terminate",
            "recused",
            "行政处罚法 第四十三条",
            ("Termination.ground", "dissolved"),
            ("Termination.reasons", "当事人已经终止。")
        );
        road = await Road("consider-leniency");
        await road.Takes("raise-recusal", Challenged("高远图", head: true));
        await road.Takes("record-refusal-for-head", Ruled(road));
        await road.Takes("consider-leniency");
    }

    internal static (string, string?)[] Kept(string told) =>
        [
            ("Preservation.place", "示范区人民防空办公室"),
            ("Preservation.manner", "异地保存"),
            ("Preservation.present", "己六安"),
            ("Preservation.dutyTold", told),
            ("PreservedItem[0].name", "施工资料"),
            ("PreservedItem[0].quantity", "2 册"),
        ];

    private static (string, string?)[] Disposed(string told) =>
        [
            ("PreservationDisposal.reasons", "已复制。"),
            ("PreservationDisposal.partyTold", told),
            ("DisposedItem[0].item", "1"),
            ("DisposedItem[0].outcome", "copied"),
        ];

    private static (string, string?)[] Ruled(OrdinaryRoad road, int days = 0) =>
        [
            ("GovernmentRuling.organ", "示范区人民政府"),
            ("GovernmentRuling.number", "示政回〔2026〕1号"),
            (
                "GovernmentRuling.decidedOn",
                road.Office.Clock.GetUtcNow()
                    .ToOffset(TimeSpan.FromHours(8))
                    .AddDays(days)
                    .ToString("yyyy-MM-dd")
            ),
            ("GovernmentRuling.reasons", "负责人与当事人有近亲属关系。"),
            ("GovernmentRuling.earlierActs", "此前批准立案的行为有效。"),
        ];

    private static (string, string?)[] Challenged(string who, bool head = false) =>
        [
            ("RecusalRequest.by", "party"),
            ("RecusalRequest.person", who),
            ("RecusalRequest.ofHead", head ? "true" : "false"),
            ("RecusalRequest.reasons", "与本案有利害关系。"),
        ];

    private async Task<OrdinaryRoad> Road(string until = "register-lead")
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), "shelter-not-built");
        return await road.Until(until);
    }
}
