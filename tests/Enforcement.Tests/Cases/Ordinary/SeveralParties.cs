using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class SeveralPartiesOnSqlite(OnSqlite on)
    : SeveralParties(on),
        IClassFixture<OnSqlite>;

public sealed class SeveralPartiesOnPostgres(OnPostgres on)
    : SeveralParties(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// A firm and a man who acted together, in one case: each is told, heard, penalised, served and paid for by himself, and what becomes of
/// the one decision leaves the other alone.
/// </summary>
public abstract class SeveralParties(TestDatabase on)
{
    private const string Firm = "示例市示范印务有限公司";
    private const string Man = "乙某一";
    private const string Named = "行政处罚法 第四十四条、第五十九条";
    private const string Whose = "行政处罚法 第五十九条第一款第一项";
    private const string Effects = "行政复议法 第七十七条；行政诉讼法 第九十四条";
    private const string Open = "行政处罚法 第四十五条第一款、第五十六条、第五十八条第一款";
    private const string Money = "行政处罚法 第六十七条；国家赔偿法 第三十六条";

    [Fact]
    public async Task Each_party_has_a_notice_and_a_decision_of_his_own_with_his_penalty_alone()
    {
        var road = await Road("serve-decision");

        foreach (var kind in new[] { "prior-notice", "penalty-decision" })
        {
            var papers = await Papers(road, kind);
            papers.Select(paper => paper.Number).Distinct().Count().ShouldBe(2);
            papers[0].Html.ShouldContain("人民币4000元");
            papers[0].Html.ShouldNotContain("罚款人民币800元");
            papers[1].Html.ShouldContain("罚款人民币800元");
            papers[1].Html.ShouldNotContain("人民币4000元");
            AddressedTo(papers[0], Firm);
            AddressedTo(papers[1], Man);
        }
        // What stays in the file speaks of both.
        foreach (var kind in new[] { "opening-approval", "investigation-report" })
        {
            var paper = (await Papers(road, kind)).Single();
            AddressedTo(paper, Firm);
            AddressedTo(paper, Man);
        }
        (await Papers(road, "investigation-report"))
            .Single()
            .Html.ShouldContain($"对{Man}：罚款人民币800元");
        // The man alone has answered.
        var decisions = await Papers(road, "penalty-decision");
        decisions[0].Html.ShouldContain("当事人未提出陈述、申辩");
        decisions[1].Html.ShouldContain("我只是按公司的要求安装");
        (await Row(road)).Title.ShouldBe($"{Firm}等2名当事人擅自在桥梁或者路灯设施上设置广告牌案");
    }

    [Fact]
    public async Task Every_penalty_says_for_whom_it_is_and_nobody_is_forgotten()
    {
        var road = await Road("report-penalty");

        await road.IsRefused(
            "report-penalty",
            "which-party",
            Named,
            ("PenaltyLine[1].party", null)
        );
        await road.IsRefused("report-penalty", "which-party", Named, ("PenaltyLine[1].party", "3"));
        await road.IsRefused(
            "report-penalty",
            "party-forgotten",
            Named,
            ("PenaltyLine[1].party", "1")
        );
        // The tier of an organisation is none of a man's.
        await road.Takes("report-penalty");
        await road.IsRefused(
            "report-penalty",
            "tier-of-the-item",
            "行政处罚法 第三十四条",
            ("PenaltyLine[1].tier", "CG-V03-D")
        );
        var decide = await road.Until("decide");
        var refusal = (
            await decide.Refusals("decide", "within-tier", ("PenaltyLine[1].tier", "CG-V03-D"))
        ).Single();
        refusal.Message.ShouldStartWith($"{Man}：");
        refusal.Field.ShouldBe("PenaltyLine[1].tier");
    }

    [Fact]
    public async Task The_same_party_is_not_written_twice()
    {
        var road = await Road("propose-opening");

        await road.IsRefused(
            "propose-opening",
            "party-twice",
            Named,
            ("Party[0].code", "91419901DEMA00144H"),
            ("Party[1].code", "91419901DEMA00144H")
        );
        var wrong = (
            await road.Refusals(
                "propose-opening",
                "party-code-valid",
                ("Party[1].code", "419901198805160034")
            )
        ).Single();
        wrong.Message.ShouldStartWith($"{Man}：");
        wrong.Field.ShouldBe("Party[1].code");
    }

    [Fact]
    public async Task He_alone_may_ask_for_a_hearing_whose_penalty_gives_the_right()
    {
        var road = await Road("report-penalty");
        (string, string?)[] heavier = [("PenaltyLine[1].amount", "6000.00")];
        await road.IsRefused(
            "report-penalty",
            "hearing-right-true",
            "行政处罚法 第六十三条",
            [.. heavier, .. Scrutinised]
        );
        await road.Takes(
            "report-penalty",
            [.. heavier, .. Scrutinised, ("InvestigationReport.hearingRight", "true")]
        );
        await road.Takes("give-notice", [.. heavier, ("PriorNotice.hearingTold", "true")]);
        var notices = await Papers(road, "prior-notice");
        notices[0].Html.ShouldNotContain("要求听证");
        notices[1].Html.ShouldContain("要求听证");

        await road.Takes("serve-notice");
        await road.Takes("serve-notice");
        await road.On(1).IsRefused("ask-hearing", "may-ask", "行政处罚法 第六十三条");
        await road.On(2).Takes("ask-hearing");
        (await Standing(road, "notice")).ShouldBe("open");
    }

    [Fact]
    public async Task Each_pays_his_own_fine()
    {
        var road = await Road("record-payment");

        await road.On(1)
            .IsRefused(
                "record-payment",
                "payment-settles",
                "行政处罚法 第六十七条第三款",
                ("Payment.fine", "800")
            );
        await road.On(2).Takes("record-payment", ("Payment.fine", "800"));
        await using var db = on.Database.Open();
        var dues = await db
            .MoneyDue.Where(due => due.CaseId == road.Id)
            .OrderBy(due => due.Position)
            .ToListAsync();
        dues.Select(due => (due.Position, due.Amount, due.Settled))
            .ShouldBe([(0, 4000m, false), (1, 800m, true)]);
        // What the man pays once more goes back to him; the firm is still to pay.
        await road.IsRefused(
            "record-money-found",
            "party-named",
            Whose,
            [.. Slip("DEMO-CG-0049", "800")]
        );
        await road.IsRefused(
            "record-money-found",
            "payment-received",
            Money,
            [.. Slip("DEMO-CG-0049", "800"), ("PartyConcerned.party", "1")]
        );
        await road.Takes(
            "record-money-found",
            [.. Slip("DEMO-CG-0049", "800"), ("PartyConcerned.party", "2")]
        );
        await road.IsRefused(
            "refund",
            "money-taken",
            Money,
            ("PartyConcerned.party", "1"),
            ("Refund.amount", "800"),
            ("Refund.reference", "DEMO-CG-T009")
        );
        await road.Takes(
            "refund",
            ("PartyConcerned.party", "2"),
            ("Refund.amount", "800"),
            ("Refund.reference", "DEMO-CG-T009")
        );
    }

    [Fact]
    public async Task Whoever_is_only_warned_has_no_term_of_payment()
    {
        const string basis = "《城市市容和环境卫生管理条例》第三十四条第四项";
        (string, string?)[] lines =
        [
            ("PenaltyLine[0].amount", "3000.00"),
            ("PenaltyLine[0].tier", "CG-V05-D"),
            ("PenaltyLine[1].kind", "warning"),
            ("PenaltyLine[1].amount", null),
            ("PenaltyLine[1].tier", "CG-V05-A"),
        ];
        var road = await Road("propose-opening");
        await road.Takes(
            "propose-opening",
            ("Scene[0].powerItem", "CG-P03"),
            ("Scene[0].violationItem", "CG-V05")
        );
        await road.Until("report-penalty");
        await road.Takes("report-penalty", [.. lines, ("InvestigationReport.basis", basis)]);
        await road.Takes("give-notice", [.. lines, ("PriorNotice.basis", basis)]);
        await road.Until("decide");
        await road.Takes("decide", [.. lines, ("OrdinaryDecision.basis", basis)]);
        await road.Takes("serve-decision");
        await road.Takes("serve-decision");

        (await Clocks(road, "penalty.payment")).ShouldBe([1]);
        (await Clocks(road, "litigation.apply")).ShouldBe([1, 2]);
        (await road.On(2).Refusals("record-payment", "not-at-this-stage")).ShouldNotBeEmpty();
        await road.On(2).Takes("conclude-performance");
        await using var db = on.Database.Open();
        (await db.MoneyDue.Where(due => due.CaseId == road.Id).ToListAsync())
            .Single()
            .Amount.ShouldBe(3000m);
    }

    [Fact]
    public async Task Whoever_is_to_be_spared_leaves_the_case_and_it_goes_on_without_him()
    {
        var road = await Road("report-penalty");
        (await road.Refusals("report-penalty", "party-forgotten", [.. Alone]))
            .Single()
            .Cure.ShouldContain("对部分当事人终止调查");
        await road.IsRefused(
            "end-for-one",
            "party-named",
            Whose,
            ("Termination.ground", "apart"),
            ("Termination.reasons", "情节轻微，另案处理。"),
            ("PartyConcerned.party", null)
        );
        await road.IsRefused(
            "terminate",
            "termination-grounded",
            "行政处罚法 第五十七条第一款",
            ("Termination.ground", "apart"),
            ("Termination.reasons", "另案处理。")
        );
        (string, string?)[] apart =
        [
            ("Termination.ground", "apart"),
            ("Termination.reasons", "情节轻微，另案处理。"),
            ("PartyConcerned.party", "2"),
        ];
        await road.IsRefused(
            "end-for-one",
            "termination-grounded",
            "行政处罚法 第五十七条第一款",
            apart
        );
        await road.IsRefused(
            "end-for-one",
            "other-case-known",
            "行政处罚法 第五十四条第二款",
            [.. apart, ("Termination.otherCase", "示城管案〔2026〕999号")]
        );
        var other = await road.OpensAnother();
        await road.Takes("end-for-one", [.. apart, ("Termination.otherCase", other)]);
        var paper = (await Papers(road, "termination")).Single();
        AddressedTo(paper, Man);
        paper.Html.ShouldContain("另案处理");
        paper.Html.ShouldContain(other);

        await road.Takes("report-penalty", [.. Alone]);
        await road.Takes("give-notice", [.. Alone]);
        (await road.State()).Current("notice").Select(one => one.Key).ShouldBe(["1"]);
        (await Papers(road, "prior-notice")).Count.ShouldBe(1);
        (await Row(road)).Title.ShouldStartWith($"{Firm}涉嫌");
    }

    [Fact]
    public async Task What_is_annulled_for_one_lets_the_decision_against_the_other_stand()
    {
        var road = await Road("accept-annulment-of-one");
        (await road.Refusals("close", "effects-whole"))
            .Single()
            .Message.ShouldStartWith($"{Man}：");
        await road.IsRefused(
            "accept-annulment-of-one",
            "annulment-outstanding",
            Effects,
            ("PartyConcerned.party", "1")
        );
        await road.IsRefused(
            "accept-change",
            "change-outstanding",
            Effects,
            ("PartyConcerned.party", "2"),
            ("RemedyEffect.summary", "按变更后的决定执行。"),
            ("RemedyEffect.refund", "0")
        );
        await road.IsRefused(
            "accept-annulment-of-one",
            "party-named",
            Whose,
            ("PartyConcerned.party", null)
        );
        await road.IsRefused(
            "accept-annulment-of-one",
            "effect-true",
            "国家赔偿法 第三十六条",
            ("RemedyEffect.refund", "4800")
        );
        await road.Takes("accept-annulment-of-one");
        await road.Until("refund");

        await road.IsRefused("withdraw-publication", "still-public", "行政处罚法 第四十八条第二款");
        await using var db = on.Database.Open();
        (
            await db
                .Published.Where(row => row.CaseId == road.Id)
                .OrderBy(row => row.Id)
                .Select(row => row.WithdrawnOn != null)
                .ToListAsync()
        ).ShouldBe([false, true]);
        // Nor does the reason for it name him to the public.
        (
            await db
                .Published.Where(row => row.CaseId == road.Id && row.WithdrawnOn != null)
                .SingleAsync()
        ).WithdrawnReason.ShouldBe("对乙某某的行政处罚决定已被行政复议机关撤销，撤回公示。");
        (
            await db
                .PenaltyItems.Where(item => item.CaseId == road.Id)
                .OrderBy(item => item.Id)
                .Select(item => item.InForce)
                .ToListAsync()
        ).ShouldBe([true, false]);
        (
            await db
                .CaseViolations.Where(row => row.CaseId == road.Id)
                .OrderBy(row => row.Position)
                .Select(row => row.Established)
                .ToListAsync()
        ).ShouldBe([true, false]);
        (await road.Refusals("close", "ended-lawfully")).Single().Cure.ShouldContain("退还罚款");
    }

    [Fact]
    public async Task Nor_is_the_whole_decision_given_up_once_the_periods_of_the_other_are_over()
    {
        var road = (await Road("accept-annulment-of-one")).After(days: 120);

        await road.IsRefused(
            "accept-annulment",
            "annulled-for-all",
            Effects,
            ("RemedyEffect.refund", "800")
        );
        (await road.Refusals("accept-annulment", "annulled-for-all"))
            .Single()
            .Message.ShouldStartWith($"{Firm}：");
        await road.Takes("accept-annulment-of-one");
        (await Standing(road, "remedy")).ShouldBe("annulled");
    }

    [Fact]
    public async Task An_order_to_decide_anew_about_one_is_followed_in_a_case_of_his_own()
    {
        var road = await Road("record-annulled");
        await road.Takes("record-annulled", ("RemedyResult.anew", "true"));

        (await road.Refusals("accept-annulment-of-one", "anew-named"))
            .Single()
            .Field.ShouldBe("RemedyEffect.anewIn");
        await road.Takes(
            "accept-annulment-of-one",
            ("RemedyEffect.anewIn", await road.OpensAnother())
        );
        await road.Whole();
        (await Row(road)).State.ShouldBe(CaseStatus.Archived);
    }

    [Fact]
    public async Task Done_away_with_by_the_body_itself_all_of_it_is_given_back_to_each()
    {
        var road = await Road("record-reconsideration");
        await road.IsRefused(
            "revoke",
            "refund-true",
            "行政处罚法 第七十五条第二款",
            ("Revocation.refund", "4000")
        );
        await road.Takes("revoke", ("Revocation.refund", "4800"));
        var papers = await Papers(road, "revocation-decision");
        papers.Count.ShouldBe(2);
        papers[0].Html.ShouldContain("人民币4000元");
        papers[1].Html.ShouldContain("人民币800元");
        foreach (var (party, sum) in new[] { ("1", "4000"), ("2", "800") })
            await road.Takes(
                "refund",
                ("PartyConcerned.party", party),
                ("Refund.amount", sum),
                ("Refund.reference", $"DEMO-CG-T1{party}")
            );
        (await Standing(road, "performance")).ShouldBe("done");
    }

    [Fact]
    public async Task A_party_learns_with_his_code_of_his_own_periods_alone()
    {
        var road = await Road("publish");
        var codes = new CaseCodes(new byte[32]);
        var row = await Row(road);
        var clocks = new PartyClocks(
            on.Database,
            road.Office.Shelf,
            codes,
            new FailedTries(road.Office.Clock)
        );

        (await clocks.Find(row.Number!, codes.Of(row.Number!), "a")).ShouldBeNull();
        var his = await clocks.Find(row.Number!, codes.Of(row.Number!, await road.State(), 2), "b");
        his.ShouldNotBeNull();
        his.Clocks.ShouldAllBe(clock => !clock.Title.Contains(Firm));
        his.Clocks.Where(clock => clock.Clock.LimitId == "litigation.apply")
            .Single()
            .Clock.Ordinal.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_kept_belongs_to_the_party_from_whom_it_was_taken()
    {
        var road = await Road("consider-leniency");
        await road.IsRefused("approve-preservation", "party-named", Whose);
        await road.Takes("approve-preservation", ("PartyConcerned.party", "2"));
        await road.Takes("preserve");

        AddressedTo((await Papers(road, "preservation-notice")).Single(), Man);
    }

    [Fact]
    public async Task Whom_one_party_has_challenged_keeps_away_from_the_whole_case()
    {
        var road = await Road("serve-notice");
        (string, string?)[] challenge =
        [
            ("RecusalRequest.by", "party"),
            ("RecusalRequest.person", "lin"),
            ("RecusalRequest.ofHead", "false"),
            ("RecusalRequest.reasons", "与当事人有亲属关系。"),
        ];
        await road.IsRefused("raise-recusal", "which-party", Named, challenge);
        await road.Takes("raise-recusal", [.. challenge, ("RecusalRequest.party", "2")]);
        await road.Takes(
            "grant-recusal",
            ("RecusalRuling.reasons", "属实。"),
            ("RecusalRuling.earlierActs", "此前的调查有周明远共同进行，有效。")
        );

        AddressedTo((await Papers(road, "recusal-decision")).Single(), Man);
        // Also where the other party is served.
        (await road.On(1).Refusals("serve-notice", "recused")).ShouldNotBeEmpty();
        (
            await road.Refusals(
                "change-handlers",
                "handlers-qualified",
                ("HandlerChange.reasons", "回避以后变更。"),
                ("HandlerChange.partyTold", "true"),
                ("Handler[0].officer", "lin"),
                ("Handler[1].officer", "zhou")
            )
        ).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task The_case_is_found_by_the_name_of_any_of_its_parties()
    {
        var road = await Road("open-case");
        await using var db = on.Database.Open();
        var head = await road.Office.Person("head");

        foreach (var name in new[] { "示例市示范印务", "乙某" })
            (await CaseList.Page(db, head, new(Text: name))).Items.ShouldContain(item =>
                item.Id == road.Id
            );
    }

    [Fact]
    public async Task Whom_the_lists_spare_is_not_penalised_because_another_is_not_spared()
    {
        var road = await Road("consider-leniency");
        await road.Takes(
            "consider-leniency",
            ("LeniencyConsidered[1].result", "no-penalty"),
            ("LeniencyConsidered[1].slight", "true"),
            ("LeniencyConsidered[1].noHarm", "true")
        );

        await road.IsRefused("report-penalty", "not-to-be-spared", "行政处罚法 第三十三条第一款");
        (await road.Refusals("report-penalty", "not-to-be-spared"))
            .Single()
            .Message.ShouldStartWith($"{Man}：");
        await Leaves(road, "2");
        await road.Takes("report-penalty", [.. Alone]);
    }

    [Fact]
    public async Task Who_leaves_after_he_was_told_leaves_what_the_others_were_told_as_it_is()
    {
        var road = await Road("conclude-notice");
        await Leaves(road, "2");

        (await Standing(road, "notice")).ShouldBe("open");
        await road.On(1).Takes("conclude-notice");
        (await Standing(road, "notice")).ShouldBe("heard");
        await road.Takes("decide", [.. Alone]);
        AddressedTo((await Papers(road, "penalty-decision")).Single(), Firm);
    }

    [Fact]
    public async Task What_he_said_is_weighed_and_the_hearing_that_he_asked_for_is_held_before_he_leaves()
    {
        var road = await Road("recheck-statement");
        (string, string?)[] leaves =
        [
            ("Termination.ground", "apart"),
            ("Termination.reasons", "另案处理。"),
            ("Termination.otherCase", await road.OpensAnother()),
            ("PartyConcerned.party", "2"),
        ];
        await road.IsRefused("end-for-one", "nothing-open-of-him", Open, leaves);
        await road.Takes("recheck-statement");
        await road.On(2).Takes("call-hearing", ("HearingCalled.reasons", "有必要听证。"));
        (await road.Refusals("end-for-one", "nothing-open-of-him", leaves))
            .Single()
            .Message.ShouldContain("听证");
        await road.On(2)
            .Takes(
                "waive-hearing",
                ("HearingWaiver.manner", "written"),
                ("HearingWaiver.words", "不要求听证。")
            );
        await road.Takes("end-for-one", leaves);
    }

    [Fact]
    public async Task What_was_kept_from_him_is_dealt_with_before_he_leaves()
    {
        var road = await Road("consider-leniency");
        await road.Takes("approve-preservation", ("PartyConcerned.party", "2"));

        await road.IsRefused(
            "end-for-one",
            "nothing-open-of-him",
            Open,
            ("Termination.ground", "apart"),
            ("Termination.reasons", "另案处理。"),
            ("PartyConcerned.party", "2")
        );
    }

    [Fact]
    public async Task The_case_is_decided_and_paid_against_the_one_who_is_left()
    {
        var road = await Road("report-penalty");
        await Leaves(road, "1");
        (string, string?)[] his =
        [
            ("PenaltyLine[0].party", null),
            ("PenaltyLine[0].amount", "800.00"),
            ("PenaltyLine[0].tier", "CG-V03-B"),
            .. Alone,
        ];
        await road.Takes("report-penalty", his);
        await road.Takes("give-notice", his);
        await road.Takes(
            "serve-notice",
            ("ServiceReceipt.recipient", Man),
            ("ServiceReceipt.relation", "self")
        );
        road.After(days: 12);
        await road.Takes("conclude-notice");
        await road.Takes("decide", his);

        AddressedTo((await Papers(road, "penalty-decision")).Single(), Man);
        var row = await Row(road);
        row.PartyName.ShouldBe(Man);
        await using var db = on.Database.Open();
        var man = await db
            .CaseParties.Where(party => party.CaseId == road.Id && party.Position == 1)
            .Select(party => party.PartyId)
            .SingleAsync();
        (await db.PenaltyItems.SingleAsync(item => item.CaseId == road.Id)).PartyId.ShouldBe(man);
        (await db.StatActs.SingleAsync(act => act.CaseId == road.Id)).PartyId.ShouldBe(man);
        (
            await db
                .CaseViolations.Where(found => found.CaseId == road.Id)
                .OrderBy(found => found.Position)
                .Select(found => found.Established)
                .ToListAsync()
        ).ShouldBe([false, true]);
    }

    [Fact]
    public async Task What_was_taken_down_for_one_does_not_hide_that_another_is_still_shown()
    {
        var road = await Road("close");
        // Meanwhile the firm's too.
        await road.On(1)
            .Takes(
                "record-reconsideration",
                ("ReconsiderationFiled.number", "示复〔2026〕17号"),
                ("ReconsiderationFiled.acceptedOn", "2026-09-24"),
                ("ReconsiderationFiled.copyReceivedOn", "2026-09-25")
            );
        await road.On(1)
            .Takes(
                "record-changed",
                ("RemedyResult.outcome", "changed"),
                ("RemedyResult.organ", "示范区人民政府"),
                ("RemedyResult.number", "示复〔2026〕17号"),
                ("RemedyResult.content", "罚款变更为3000元。"),
                ("RemedyResult.anew", "false"),
                ("RemedyResult.forProcedure", "false"),
                ("RemedyResult.fine", "3000"),
                ("RemedyResult.decidedOn", "2026-10-22"),
                ("RemedyResult.servedOn", "2026-10-22")
            );
        await road.Takes(
            "accept-change",
            ("PartyConcerned.party", "1"),
            ("RemedyEffect.summary", "按变更后的决定执行。"),
            ("RemedyEffect.refund", "1000"),
            ("RemedyEffect.anewIn", null)
        );
        (await road.Refusals("close", "ended-lawfully")).ShouldNotBeEmpty();
        await road.Takes("withdraw-publication");
        await using var db = on.Database.Open();
        (
            await db
                .Published.Where(row => row.CaseId == road.Id)
                .AllAsync(row => row.WithdrawnOn != null)
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task The_public_copy_of_the_firms_decision_hides_the_man_too()
    {
        var road = await Road("record-payment");

        await using var db = on.Database.Open();
        var shown = await db
            .Published.Where(row => row.CaseId == road.Id)
            .OrderBy(row => row.Id)
            .ToListAsync();
        shown.Count.ShouldBe(2);
        shown.ShouldAllBe(row => !row.Html.Contains(Man) && !row.Html.Contains("示范村六组9号"));
        shown[0].Html.ShouldContain(Firm);
    }

    [Fact]
    public async Task One_slip_of_the_bank_pays_one_fine()
    {
        var road = await Road("record-payment");
        await road.On(1).Takes("record-payment", ("Payment.reference", "DEMO-CG-0077"));

        (
            await road.On(2)
                .Refusals(
                    "record-payment",
                    "payment-settles",
                    ("Payment.paidOn", "2026-08-06"),
                    ("Payment.fine", "800"),
                    ("Payment.reference", "DEMO-CG-0077")
                )
        )
            .Single()
            .Field.ShouldBe("Payment.reference");
    }

    [Fact]
    public async Task Of_three_the_others_are_named_in_every_paper_when_the_first_has_left()
    {
        var road = await Road("propose-opening");
        await road.Takes(
            "propose-opening",
            ("Party[2].kind", "legal-person"),
            ("Party[2].name", $"{Firm}第一分公司"),
            ("Party[2].code", Invented.Uscc("91")),
            ("Party[2].address", "示例市示范区示范路33号")
        );
        await road.Until("consider-leniency");
        await Leaves(road, "1");
        await road.Takes("consider-leniency", [("LeniencyConsidered[0].party", "3")]);
        await road.Takes(
            "report-penalty",
            ("PenaltyLine[0].party", "3"),
            ("InvestigationReport.facts", "两名当事人共同设置广告牌。")
        );

        var report = (await Papers(road, "investigation-report")).Single();
        AddressedTo(report, Man);
        AddressedTo(report, $"{Firm}第一分公司");
        report.Html.ShouldNotContain($"<td colspan=\"3\">{Firm}</td>");
        report.Html.ShouldContain("属于“一般”档次");
        report.Html.ShouldNotContain("CG-V03");
        (await Row(road)).Title.ShouldStartWith($"{Man}等2名当事人");
    }

    private async Task Leaves(OrdinaryRoad road, string party)
    {
        await road.Takes(
            "end-for-one",
            ("Termination.ground", "apart"),
            ("Termination.reasons", "另案处理。"),
            ("Termination.otherCase", await road.OpensAnother()),
            ("PartyConcerned.party", party)
        );
        (await Papers(road, "termination"))[^1].Html.ShouldContain("决定终止对当事人的调查");
    }

    private static readonly (string, string?)[] Scrutinised =
    [
        ("Scrutiny.reviewNeeded", "true"),
        ("Scrutiny.discussionNeeded", "true"),
    ];

    /// <summary>The firm's line, and nothing of the man.</summary>
    private static readonly (string, string?)[] Alone =
    [
        ("PenaltyLine[1].party", null),
        ("PenaltyLine[1].kind", null),
        ("PenaltyLine[1].amount", null),
        ("PenaltyLine[1].tier", null),
    ];

    private static (string, string?)[] Slip(string reference, string fine) =>
        [
            ("Payment.paidOn", "2026-08-06"),
            ("Payment.fine", fine),
            ("Payment.reference", reference),
        ];

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "two-parties").Until(until);

    private static void AddressedTo(LegalDocument paper, string name) =>
        paper.Html.ShouldContain($"<td colspan=\"3\">{name}</td>");

    private async Task<IReadOnlyList<LegalDocument>> Papers(OrdinaryRoad road, string kind)
    {
        await using var db = on.Database.Open();
        return await db
            .Documents.Where(paper => paper.SubjectId == road.Id && paper.Kind == kind)
            .OrderBy(paper => paper.Id)
            .ToListAsync();
    }

    private async Task<CaseRow> Row(OrdinaryRoad road)
    {
        await using var db = on.Database.Open();
        return await db.Cases.SingleAsync(row => row.Id == road.Id);
    }

    /// <summary>The ordinals of the instances in which a clock has begun.</summary>
    private async Task<IReadOnlyList<int>> Clocks(OrdinaryRoad road, string limit)
    {
        await using var db = on.Database.Open();
        return await db
            .Clocks.Where(clock => clock.SubjectId == road.Id && clock.LimitId == limit)
            .OrderBy(clock => clock.Ordinal)
            .Select(clock => clock.Ordinal)
            .ToListAsync();
    }

    private async Task<string> Standing(OrdinaryRoad road, string track)
    {
        var row = await Row(road);
        var procedure = await road.Office.Shelf.ByHash(row.ProcedureHash);
        return (await road.State()).Standing(procedure.Track(track));
    }
}
