using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class SeveralViolationsOnSqlite(OnSqlite on)
    : SeveralViolations(on),
        IClassFixture<OnSqlite>;

public sealed class SeveralViolationsOnPostgres(OnPostgres on)
    : SeveralViolations(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// A shop that stood its goods on the pavement, hung boards on a lamp post and stuck up two posters: each violation has its own basis, tier,
/// leniency and penalty, and all are decided and performed together.
/// </summary>
public abstract class SeveralViolations(TestDatabase on)
{
    private const string Named = "行政处罚法 第四十四条、第五十九条";
    private const string Once = "行政处罚法 第二十九条";
    private const string Opening = "行政处罚法 第五十四条第二款";
    private const string OfRoad = "擅自占用城市道路（跨门经营）";
    private const string Lamp = "擅自在桥梁或者路灯设施上设置广告牌";
    private const string Poster = "未经批准在城市建筑物、设施上张贴宣传品";

    [Fact]
    public async Task Each_violation_is_measured_by_itself_and_all_are_paid_together()
    {
        var road = await Road("serve-decision");

        var decision = (await road.Papers("penalty-decision")).Single();
        decision.ShouldContain($"对“{OfRoad}”的违法行为：罚款人民币600元");
        decision.ShouldContain($"对“{Lamp}”的违法行为：罚款人民币800元");
        decision.ShouldContain(
            $"对“{OfRoad}”的违法行为，罚款：依据《城市道路管理条例》第四十二条；法定幅度为20000元以下；"
                + "对照行政处罚裁量基准，属于“一般”档次（占用二平方米以上，或者责令改正后再犯），"
                + "幅度为200元以上2000元以下；确定为600元，在该档次以内。"
        );
        decision.ShouldContain(
            "属于“一般”档次（二块以上），幅度为200元以上20000元以下；确定为800元"
        );
        decision.ShouldContain("分别裁量，合并执行");
        decision.ShouldContain("共计1400元");
        // Spared for the third, with the reason and the education.
        decision.ShouldContain(
            $"对“{Poster}”的违法行为，当事人符合从宽处罚清单条目“张贴不足三处，当场清除，没有造成危害后果”（行政处罚法 第三十三条第一款）"
        );
        // It was opened for two; the third came in two days later.
        decision.ShouldContain(
            "本机关于2026年8月10日对当事人立案调查，于2026年8月12日批准变更立案的案由"
        );
        decision.ShouldContain("本机关依法不予处罚");
        decision.ShouldContain("本机关已对当事人进行教育：当面讲解");
        decision.ShouldNotContain($"对“{Poster}”的违法行为：");
        foreach (
            var violated in new[]
            {
                "第二十七条第一项",
                "第二十七条第六项",
                "《城市市容和环境卫生管理条例》第十七条第二款",
            }
        )
            decision.ShouldContain(violated);

        await road.Until("conclude-performance");
        await using var db = on.Database.Open();
        (await db.MoneyDue.SingleAsync(row => row.CaseId == road.Id)).Amount.ShouldBe(1400m);
        var row = await db.Cases.SingleAsync(found => found.Id == road.Id);
        row.Title.ShouldBe($"示范区示范家居店{OfRoad}等3项违法行为案");
    }

    [Fact]
    public async Task Other_cases_know_each_of_them_by_its_own_item_and_act()
    {
        var road = await Road("serve-decision");

        await using var db = on.Database.Open();
        var violations = await db
            .CaseViolations.Where(row => row.CaseId == road.Id)
            .OrderBy(row => row.Position)
            .ToListAsync();
        violations
            .Select(row => (row.ViolationItem, row.Established))
            // Not to be penalised is not the same as not to have been done.
            .ShouldBe([("CG-V02", true), ("CG-V03", true), ("CG-V04", true)]);
        violations.Select(row => row.ActKey).Distinct().Count().ShouldBe(3);
        var penalties = await db
            .PenaltyItems.Where(row => row.CaseId == road.Id)
            .OrderBy(row => row.Id)
            .ToListAsync();
        penalties
            .Select(row => (row.ViolationItem, row.Amount, row.ActKey))
            .ShouldBe([
                ("CG-V02", 600m, violations[0].ActKey),
                ("CG-V03", 800m, violations[1].ActKey),
            ]);
        // One decision, one case in the statistics.
        var act = await db.StatActs.SingleAsync(row => row.CaseId == road.Id);
        act.FineAmount.ShouldBe(1400m);
    }

    [Fact]
    public async Task Every_penalty_says_for_which_violation_it_is_and_none_is_forgotten()
    {
        var road = await Road("report-penalty");

        await road.IsRefused("report-penalty", "which-act", Named, ("PenaltyLine[1].act", null));
        await road.IsRefused("report-penalty", "which-act", Named, ("PenaltyLine[1].act", "4"));
        await road.IsRefused(
            "report-penalty",
            "act-forgotten",
            Named,
            ("PenaltyLine[1].act", "1"),
            ("PenaltyLine[1].kind", "warning"),
            ("PenaltyLine[1].amount", null),
            ("PenaltyLine[1].tier", null)
        );
        // The tier of the one is none of the other's.
        var refusal = (
            await road.Refusals(
                "report-penalty",
                "tier-of-the-item",
                ("PenaltyLine[1].tier", "CG-V02-B")
            )
        ).Single();
        refusal.Message.ShouldStartWith($"第 2 项违法行为（{Lamp}）：");
        refusal.Field.ShouldBe("PenaltyLine[1].tier");
    }

    [Fact]
    public async Task Every_violation_is_compared_with_the_lists_by_itself()
    {
        var road = await Road("consider-leniency");

        await road.IsRefused(
            "consider-leniency",
            "act-forgotten",
            Named,
            ("LeniencyConsidered[2].act", "2")
        );
        // The row of the list is that of another violation.
        var refusal = (
            await road.Refusals(
                "consider-leniency",
                "leniency-honest",
                ("LeniencyConsidered[2].row", "CG-L02")
            )
        ).Single();
        refusal.Message.ShouldStartWith($"第 3 项违法行为（{Poster}）：");
        refusal.Field.ShouldBe("LeniencyConsidered[2].row");
    }

    [Fact]
    public async Task Who_is_spared_for_a_violation_has_no_penalty_for_it_and_is_educated()
    {
        var road = await Road("report-penalty");
        await road.IsRefused(
            "report-penalty",
            "not-to-be-spared",
            "行政处罚法 第三十三条第一款",
            ("PenaltyLine[2].act", "3"),
            ("PenaltyLine[2].kind", "warning"),
            ("PenaltyLine[2].tier", "CG-V04-A"),
            (
                "InvestigationReport.basis",
                "《城市道路管理条例》第四十二条、《城市市容和环境卫生管理条例》第三十四条第二项"
            )
        );

        await road.Until("decide");
        var refusal = (
            await road.Refusals("decide", "education-given", ("OrdinaryDecision.education", null))
        ).Single();
        refusal.Article.ShouldBe("行政处罚法 第三十三条第三款");
        refusal.Field.ShouldBe("OrdinaryDecision.education");
    }

    [Fact]
    public async Task A_sum_outside_the_tier_of_one_violation_is_refused_for_that_one()
    {
        var road = await Road("decide");

        var refusal = (
            await road.Refusals("decide", "within-tier", ("PenaltyLine[1].amount", "100.00"))
        ).Single();
        refusal.Message.ShouldStartWith($"第 2 项违法行为（{Lamp}）：");
        refusal.Field.ShouldBe("PenaltyLine[1].amount");
        // What was told of the one says nothing of the other.
        (await road.Refusals("decide", "decision-as-told", ("PenaltyLine[0].amount", "700.00")))
            .Single()
            .Field.ShouldBe("PenaltyLine[0].amount");
    }

    [Fact]
    public async Task One_act_that_breaks_two_norms_is_fined_once_by_the_higher()
    {
        // At the same place on the same day: household rubbish tipped (100 to 500) and the pavement taken (to 20,000); both norms know a fine alone.
        var road = await TwoNorms("CG-P01", "CG-V01");
        const string basis =
            "《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第一项、第二款、《城市道路管理条例》第四十二条";
        (string, string?)[] both =
        [
            ("PenaltyLine[0].tier", "CG-V01-B"),
            ("PenaltyLine[0].amount", "300.00"),
            ("PenaltyLine[1].tier", "CG-V02-B"),
            ("InvestigationReport.basis", basis),
        ];
        await road.IsRefused("report-penalty", "one-fine-for-one-act", Once, both);
        // The lower of the two is not enough.
        await road.IsRefused(
            "report-penalty",
            "one-fine-for-one-act",
            Once,
            [.. both, .. NoSecondLine]
        );
        // Two acts they are if the report says why.
        await road.Takes(
            "report-penalty",
            [.. both, ("InvestigationReport.separateActs", "倾倒在先、占道在后，是两个行为。")]
        );
        // The fine by the higher norm covers the other.
        (string, string?)[] higher =
        [
            ("PenaltyLine[0].act", "2"),
            ("PenaltyLine[0].tier", "CG-V02-B"),
            .. NoSecondLine,
        ];
        await road.Takes("report-penalty", higher);
        await road.Takes("give-notice", higher);
        await road.Until("decide");
        await road.Takes("decide", [.. higher, ("OrdinaryDecision.education", null)]);
        var decision = (await road.Papers("penalty-decision")).Single();
        decision.ShouldContain(
            "“随意倾倒、抛撒、堆放或者焚烧生活垃圾”的违法行为与上述违法行为是同一违法行为"
        );
        decision.ShouldContain("按照罚款数额高的规定处罚");
    }

    [Fact]
    public async Task A_norm_that_knows_no_fine_is_not_the_higher()
    {
        var road = await TwoNorms("CG-P03", "CG-V04");

        // Warned by the one, fined by the other.
        await road.Takes(
            "report-penalty",
            ("PenaltyLine[0].kind", "warning"),
            ("PenaltyLine[0].amount", null),
            ("PenaltyLine[0].tier", "CG-V04-A"),
            ("PenaltyLine[1].tier", "CG-V02-B"),
            (
                "InvestigationReport.basis",
                "《城市市容和环境卫生管理条例》第三十四条第二项、《城市道路管理条例》第四十二条"
            )
        );
    }

    [Fact]
    public async Task What_was_proposed_before_says_nothing_about_a_violation_that_is_spared_since()
    {
        var road = await Road("report-penalty");
        await road.Takes("report-penalty");
        await road.Takes(
            "consider-leniency",
            ("LeniencyConsidered[1].result", "no-penalty"),
            ("LeniencyConsidered[1].noFaultProved", "true")
        );

        await road.Takes("report-penalty", NoSecondLine);
        (await road.State()).Rows<PenaltyLine>().Single().Act.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_party_said_makes_no_penalty_heavier_for_any_violation()
    {
        var road = await Road("give-notice");
        await road.Takes(
            "report-penalty",
            ("PenaltyLine[1].act", "2"),
            ("PenaltyLine[1].amount", "300.00")
        );
        await road.Takes("give-notice", ("PenaltyLine[1].amount", "300.00"));
        await road.Takes("serve-notice");
        await road.Takes(
            "record-statement",
            ("PartyStatement.manner", "oral"),
            ("PartyStatement.content", "请求从轻。")
        );
        await road.Takes(
            "recheck-statement",
            ("DefenceRecheck.result", "rejected"),
            ("DefenceRecheck.reasons", "没有新的事实。")
        );
        road.After(days: 12);
        await road.Takes("conclude-notice");

        var refusal = (
            await road.Refusals(
                "report-penalty",
                "not-heavier-for-defence",
                ("PenaltyLine[1].amount", "500.00")
            )
        ).Single();
        refusal.Field.ShouldBe("PenaltyLine[1].amount");
    }

    [Fact]
    public async Task Parts_of_a_large_fine_are_a_large_fine_for_the_lists_of_the_body()
    {
        var road = await Road("report-penalty");

        // The list names fines from 5,000 yuan; each of the two is less.
        await road.IsRefused(
            "report-penalty",
            "scrutiny-true",
            "行政处罚法 第五十七条第二款、第五十八条第一款",
            ("PenaltyLine[0].amount", "2000.00"),
            ("PenaltyLine[1].amount", "3500.00")
        );
    }

    [Fact]
    public async Task No_penalty_rests_on_what_the_lists_say_about_the_violations_of_today()
    {
        var road = await Road("change-violations");
        road.Without("change-violations").Without("approve-violations");
        await road.Until("consider-leniency");
        await road.Takes(
            "consider-leniency",
            [
                .. NoThird,
                ("LeniencyConsidered[0].result", "no-penalty"),
                ("LeniencyConsidered[0].noFaultProved", "true"),
                ("LeniencyConsidered[1].result", "no-penalty"),
                ("LeniencyConsidered[1].noFaultProved", "true"),
            ]
        );
        await road.Takes("change-violations");
        await road.Takes("approve-violations");

        await road.IsRefused(
            "report-no-penalty",
            "sparing-considered",
            "行政处罚法 第三十三条",
            ("NoPenaltyReport.proposal", "no-penalty"),
            ("NoPenaltyReport.facts", "已经查明。"),
            ("NoPenaltyReport.reasons", "没有主观过错。"),
            ("Scrutiny.publicInterest", "false"),
            ("Scrutiny.manyRelations", "false"),
            ("Scrutiny.serious", "false"),
            ("Scrutiny.reviewNeeded", "false"),
            ("Scrutiny.discussionNeeded", "false")
        );
    }

    [Fact]
    public async Task The_second_of_two_violations_of_one_kind_is_not_the_first()
    {
        var road = await Road("propose-opening");
        await road.Takes(
            "propose-opening",
            ("Scene[1].violationItem", "CG-V02"),
            ("Scene[1].actOn", "2026-08-09")
        );
        road.Without("change-violations").Without("approve-violations");
        await road.Until("consider-leniency");
        (string, string?)[] spared =
        [
            .. NoThird,
            ("LeniencyConsidered[0].result", "no-penalty"),
            ("LeniencyConsidered[0].ground", "list-row"),
            ("LeniencyConsidered[0].row", "CG-L02"),
            ("LeniencyConsidered[0].slightHarm", "true"),
        ];

        var refusal = (
            await road.Refusals("consider-leniency", "leniency-honest", spared)
        ).Single();
        refusal.Message.ShouldContain("本案还有在先的同一违法行为");
        refusal.Field.ShouldBe("LeniencyConsidered[0].row");
    }

    [Fact]
    public async Task The_same_violation_is_not_written_twice()
    {
        var road = await Road("propose-opening");

        var refusal = (
            await road.Refusals(
                "propose-opening",
                "each-act-once",
                ("Scene[1].violationItem", "CG-V02"),
                ("Scene[1].place", "示例市示范区示范街52号，门前人行道")
            )
        ).Single();
        refusal.Article.ShouldBe(Once);
        refusal.Field.ShouldBe("Scene[1].violationItem");
    }

    [Fact]
    public async Task Each_violation_has_its_own_period_in_which_it_may_be_penalised()
    {
        var road = await Road("propose-opening");

        var late = (
            await road.Refusals(
                "propose-opening",
                "within-limitation",
                ("Scene[1].actOn", "2024-08-09")
            )
        ).Single();
        late.Message.ShouldStartWith("第 2 项违法行为");
        late.Field.ShouldBe("Scene[1].actOn");
        await road.IsRefused("propose-opening", "act-forgotten", Named, ("Limitation[1].act", "1"));
    }

    [Fact]
    public async Task Another_violation_comes_in_when_the_head_approves_it()
    {
        var road = await Road("approve-violations");

        // Proposed, it is none of the case's, and nothing is reported meanwhile.
        (await road.State())
            .Acts()
            .Count.ShouldBe(2);
        (await road.Refusals("report-penalty", "parties-approved")).ShouldNotBeEmpty();
        await road.Takes("approve-violations");
        (await road.State())
            .Acts()
            .Select(act => act.Scene.ViolationItem)
            .ShouldBe(["CG-V02", "CG-V03", "CG-V04"]);
    }

    [Fact]
    public async Task What_the_head_refuses_leaves_the_case_as_it_was()
    {
        var road = await Road("approve-violations");

        await road.Takes("refuse-change", ("ChangeRuling.opinion", "另案处理。"));
        (await road.State()).Acts().Count.ShouldBe(2);
        await using var db = on.Database.Open();
        (await db.CaseViolations.CountAsync(row => row.CaseId == road.Id)).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_told_before_another_violation_came_in_is_told_anew()
    {
        var road = await Road("change-violations");
        road.Without("change-violations").Without("approve-violations");
        await road.Until("consider-leniency");
        await road.Takes("consider-leniency", NoThird);
        await road.Takes("report-penalty");
        await road.Takes("change-violations");
        await road.Takes("approve-violations");

        var state = await road.State();
        state.Has("reported").ShouldBeFalse();
        state.Has("leniency-considered").ShouldBeFalse();
        state.Has("correction-ordered").ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_says_truly_what_it_changes()
    {
        var road = await Road("change-violations");
        const string Truly = "violations-change-true";

        await road.IsRefused(
            "change-violations",
            Truly,
            Opening,
            ("ViolationsChange.ground", "mistaken")
        );
        await road.IsRefused(
            "change-violations",
            Truly,
            Opening,
            ("ViolationsChange.ground", "not-established")
        );
        // Another item of another power: it is held, and its basis is of the day.
        var refusal = (
            await road.Refusals(
                "change-violations",
                "basis-on-the-day",
                ("Scene[2].violationItem", "CG-V02")
            )
        ).Single();
        refusal.Message.ShouldStartWith("第 3 项违法行为");
        refusal.Field.ShouldBe("Scene[2].violationItem");
    }

    [Fact]
    public async Task What_cannot_be_established_leaves_the_case_and_the_rest_is_decided()
    {
        var road = await Road("order-correction");
        await road.Takes(
            "change-violations",
            [("ViolationsChange.ground", "not-established"), .. OnlyTheFirst]
        );
        await road.Takes("approve-violations");

        await using var db = on.Database.Open();
        var left = await db.CaseViolations.SingleAsync(row => row.CaseId == road.Id);
        left.ViolationItem.ShouldBe("CG-V02");
        (await db.Cases.SingleAsync(row => row.Id == road.Id)).Title.ShouldBe(
            $"示范区示范家居店涉嫌{OfRoad}案"
        );
    }

    [Fact]
    public async Task The_case_of_three_violations_is_told_again_from_its_entries_alone()
    {
        var road = await Road("consider-leniency");

        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    /// <summary>The case of two violations at one place on one day, the pavement the second.</summary>
    private async Task<OrdinaryRoad> TwoNorms(string power, string violation)
    {
        var road = await Road("propose-opening");
        await road.Takes(
            "propose-opening",
            ("Scene[0].powerItem", power),
            ("Scene[0].violationItem", violation),
            ("Scene[1].violationItem", "CG-V02"),
            ("Scene[1].place", "示例市示范区示范街52号门前人行道")
        );
        road.Without("change-violations").Without("approve-violations");
        await road.Until("consider-leniency");
        // The pavement was cleared: that speaks for the party, whichever norm the fine is taken from.
        return await road.Takes(
            "consider-leniency",
            [
                .. NoThird,
                ("LeniencyConsidered[0].result", "lighter"),
                ("LeniencyConsidered[0].ground", "harm-removed"),
            ]
        );
    }

    private static readonly (string, string?)[] NoSecondLine =
    [
        .. BlockType
            .Of<PenaltyLine>()
            .Fields.Select(field => ($"PenaltyLine[1].{field.Name}", (string?)null)),
    ];

    private static readonly (string, string?)[] NoThird =
    [
        .. BlockType
            .Of<LeniencyConsidered>()
            .Fields.Select(field => ($"LeniencyConsidered[2].{field.Name}", (string?)null)),
    ];

    private static readonly (string, string?)[] OnlyTheFirst =
    [
        ("Limitation[0].act", null),
        .. new[] { 1, 2 }.SelectMany(row =>
            BlockType
                .Of<Scene>()
                .Fields.Select(field => ($"Scene[{row}].{field.Name}", (string?)null))
                .Concat(
                    BlockType
                        .Of<Limitation>()
                        .Fields.Select(field => ($"Limitation[{row}].{field.Name}", (string?)null))
                )
        ),
    ];

    private async Task<OrdinaryRoad> Road(string step) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "three-violations").Until(step);
}
