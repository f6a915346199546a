using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Demo;
using Zhifa.Enforcement.Identity;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class TransferToThePoliceOnSqlite(OnSqlite on)
    : TransferToThePolice(on),
        IClassFixture<OnSqlite>;

public sealed class TransferToThePoliceOnPostgres(OnPostgres on)
    : TransferToThePolice(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// What is a crime goes to the police (行政处罚法 arts. 27, 35; 国务院令310号): a case of its own, which may come back. Until it does,
/// the penalty case fines nobody and does not end.
/// </summary>
public abstract class TransferToThePolice(TestDatabase on)
{
    private const string Rule = "行政执法机关移送涉嫌犯罪案件的规定";
    private const string NoFine = $"行政处罚法 第二十七条第一款、第三十五条第二款；{Rule} 第十一条";

    private const string Dates = $"行政处罚法 第二十七条第一款；{Rule} 第八条、第十二条";

    private static readonly (string, string?)[] Refused =
    [
        ("PoliceRefusal.number", "示公（示范）不立字〔2026〕12号"),
        ("PoliceRefusal.receivedOn", "2026-10-16"),
        ("PoliceRefusal.reasons", "设备为报废设备，价值不足立案标准。"),
    ];

    private static readonly (string, string?)[] NotSent =
    [
        ("TransferRefused.principal", "true"),
        ("TransferRefused.reasons", "价值经核实不足三千元，不构成犯罪。"),
    ];

    private static readonly (string, string?)[] Accepted =
    [
        ("RefusalAccepted.note", "复议维持不予立案，恢复行政处理。"),
    ];

    private static readonly (string, string?)[] Filed =
    [
        ("PoliceFiling.number", "示公（示范）立字〔2026〕1033号"),
        ("PoliceFiling.filedOn", "2026-10-19"),
        ("PoliceFiling.receivedOn", "2026-10-20"),
    ];

    [Fact]
    public async Task The_transfer_has_a_number_and_a_chain_of_its_own_and_says_what_opened_it()
    {
        var road = await Road("form-team");
        await using var db = on.Database.Open();
        var (parent, child) = (await Row(road.Id), await Row(road.Opened));
        var opening = await db.Entries.SingleAsync(e => e.SubjectId == child.Id && e.Seq == 1);
        var opened = await db
            .Entries.Include(e => e.Contents)
            .SingleAsync(e => e.SubjectId == parent.Id && e.Step == "suspect-crime");

        child.Number.ShouldNotBe(parent.Number);
        (child.ParentId, child.RootId, child.Procedure).ShouldBe(
            (parent.Id, parent.Id, "crime-transfer")
        );
        child.Title.ShouldStartWith("移送涉嫌犯罪案件：子某山涉嫌");
        (opening.Step, opening.ActorId, opening.ActedAt).ShouldBe(
            ("begin-transfer", null, opened.ActedAt)
        );
        opened.Contents.Single(f => f.Name == "case.child").Value.ShouldBe(child.Number);
        var state = await State(road, child.Id);
        (state.Parent!.Number, state.Parent.Hash, state.Outcome).ShouldBe(
            (parent.Number, opened.Hash, null)
        );
        state.Rows<Law.Blocks.Handler>().Count.ShouldBe(2);
        (await State(road, parent.Id)).Tracks.Last().Outcome.ShouldBeNull();
        (
            await db.Tasks.AnyAsync(task => task.SubjectId == child.Id && task.Step == "form-team")
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task While_the_police_have_it_the_case_neither_fines_nor_terminates_nor_closes()
    {
        var road = await Decidable();

        await road.IsRefused("decide", "no-fine-beside-crime", Definition());
        await IsNotTerminated(road);
        await road.IsRefused(
            "close",
            "transfer-settled",
            "行政处罚法 第二十七条第一款",
            ("Closing.summary", "已移送。")
        );
    }

    [Fact]
    public async Task No_second_transfer_is_begun_while_one_is_open()
    {
        var road = await Road("form-team");

        await road.IsRefused(
            "suspect-crime",
            "not-at-this-stage",
            $"行政处罚法 第二十七条第一款；{Rule} 第三条、第五条"
        );
    }

    [Fact]
    public async Task A_person_opens_no_transfer_without_a_case()
    {
        var office = await Office.Open(on.Database);

        var answer = await office.Desk.Take(
            await office.Person("rf-handler"),
            new(
                Invented.Key(),
                "crime-transfer",
                null,
                "begin-transfer",
                null,
                new Dictionary<string, string>()
            )
        );

        answer.ShouldBeOfType<NoSuchCase>();
    }

    [Fact]
    public async Task The_head_gives_the_reasons_for_which_he_does_not_transfer_and_the_case_goes_on()
    {
        var road = await Road("approve-transfer");
        await road.Takes("refuse-transfer", NotSent);

        var (parent, child) = (await Row(road.Id), await Row(road.Opened));
        (child.State, child.ClosedOn is null).ShouldBe((CaseStatus.Closed, false));
        await Knows(road, parent, child, "kept", "决定不移送");
        // And may be begun again, as a case of its own.
        await road.Takes("suspect-crime");
        road.Opened.ShouldNotBe(child.Id);
        (await State(road, road.Id)).Tracks.Last().Ordinal.ShouldBe(2);
        await Retold(road);
    }

    [Fact]
    public async Task Two_officers_report_before_the_head_decides_and_the_file_goes_within_a_day()
    {
        var road = await Road("form-team");
        await road.IsRefused("approve-transfer", "reported", $"{Rule} 第五条第一款");
        await road.Takes("form-team");
        await road.IsRefused("deliver-transfer", "approved", $"{Rule} 第五条第二款");
        await road.Takes("report-transfer");
        await road.Takes("approve-transfer");

        await using var db = on.Database.Open();
        var clock = await db.Clocks.SingleAsync(c =>
            c.SubjectId == road.Opened && c.LimitId == "transfer.deliver"
        );
        (clock.StartsOn, clock.DueOn).ShouldBe((new(2026, 10, 13), new(2026, 10, 14)));
    }

    [Fact]
    public async Task What_the_rule_lists_goes_along()
    {
        var road = await Road("deliver-transfer");

        await road.IsRefused(
            "deliver-transfer",
            "transfer-enclosed",
            $"{Rule} 第六条",
            ("TransferDelivery.reportEnclosed", "false")
        );
        await road.IsRefused(
            "deliver-transfer",
            "transfer-enclosed",
            $"{Rule} 第六条",
            ("TransferDelivery.objectsEnclosed", "false")
        );
    }

    [Fact]
    public async Task An_appraisal_that_was_made_goes_along()
    {
        var road = await Road("report-transfer");
        await road.Takes(
            "report-transfer",
            ("TransferReport.appraisals", "示例市价格认证中心价格认定结论书")
        );
        await road.Takes("approve-transfer");

        await road.IsRefused("deliver-transfer", "transfer-enclosed", $"{Rule} 第六条");
        await road.Takes("deliver-transfer", ("TransferDelivery.appraisalsEnclosed", "true"));
    }

    [Fact]
    public async Task What_was_seized_goes_along_with_a_notice_to_its_party()
    {
        var road = await Road("hand-over-objects");

        await road.IsRefused(
            "hand-over-objects",
            "seizure-told",
            "行政强制法 第二十一条",
            ("ObjectsHandedOver.seized", "true")
        );
    }

    [Fact]
    public async Task The_police_are_asked_again_within_three_days_and_then_the_office_goes_on()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);
        var late = await Road("record-filing");
        await late.Takes("record-refusal", Refused);
        await late.After(4)
            .IsRefused("ask-reconsideration", "transfer.reconsider", $"{Rule} 第九条第一款", Again);

        await road.Takes("ask-reconsideration", Again);
        road.Last.Documents.Single().Kind.ShouldBe("police-reconsideration");
        await road.Takes(
            "record-upheld",
            ("RefusalUpheld.organ", "示例市公安局示范分局"),
            ("RefusalUpheld.number", "示公（示范）复字〔2026〕3号"),
            ("RefusalUpheld.receivedOn", Today(road)),
            ("RefusalUpheld.reasons", "维持不予立案。")
        );
        await road.Takes("accept-refusal", Accepted);

        await Knows(
            road,
            await Row(road.Id),
            await Row(road.Opened),
            "returned",
            "不追究刑事责任，恢复行政处理"
        );
        await Retold(road);
    }

    [Fact]
    public async Task After_the_police_have_given_it_back_the_fine_is_imposed()
    {
        var road = await Decidable();
        await road.Takes("record-return", Returned(road));

        await road.Takes("decide");
        await using var db = on.Database.Open();
        var decided = await db
            .Entries.Include(entry => entry.Reads)
            .SingleAsync(entry => entry.SubjectId == road.Id && entry.Step == "decide");
        const string asked = "no-fine-imposed";
        decided.Reads.Single(read => read.Name == $"fact:{asked}").Value.ShouldBe("false");
    }

    [Fact]
    public async Task What_the_court_has_fined_is_not_fined_again()
    {
        var road = await Decidable();
        await road.IsRefused(
            "record-fine",
            "court-fined",
            "行政处罚法 第三十五条第二款",
            Judged(road, null)
        );
        await road.IsRefused(
            "record-conviction",
            "court-imposed-no-fine",
            "行政处罚法 第三十五条第二款",
            Judged(road, "5000")
        );
        await road.Takes("record-fine", Judged(road, "5000"));

        await road.IsRefused("decide", "no-fine-beside-crime", Definition());
        await Retold(road);
    }

    /// <summary>What a court has fined is not forgotten because a second transfer comes to nothing: none is begun.</summary>
    [Fact]
    public async Task After_a_judgment_no_other_transfer_takes_its_place()
    {
        var road = await Decidable();
        await road.Takes("record-fine", Judged(road, "5000"));

        await road.IsRefused(
            "suspect-crime",
            "not-at-this-stage",
            $"行政处罚法 第二十七条第一款；{Rule} 第三条、第五条",
            ("CrimeSuspected.foundOn", Today(road))
        );
        await road.IsRefused("decide", "no-fine-beside-crime", Definition());
    }

    /// <summary>Of several transfers any that is open is open, whichever was begun last.</summary>
    [Fact]
    public async Task A_former_transfer_that_goes_on_again_bars_though_a_later_one_has_come_to_nothing()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);
        await road.Takes("accept-refusal", Accepted);
        var first = road.Opened;
        await road.Takes("suspect-crime", ("CrimeSuspected.foundOn", Today(road)));
        await road.Takes("form-team");
        await road.Takes("report-transfer");
        await road.Takes("refuse-transfer", NotSent);
        var parent = await Row(road.Id);
        road.Office.Clock.Pass(TimeSpan.FromDays(4));

        var resumed = await road.Office.Desk.Take(
            await road.Office.Person("rf-handler"),
            new(
                Invented.Key(),
                "",
                first,
                "resume-transfer",
                (await Row(first)).Version,
                Filed.ToDictionary(pair => pair.Item1, pair => pair.Item2!)
            )
        );

        var done = resumed.ShouldBeOfType<StepDone>();
        done.Told!.Version.ShouldBe(parent.Version + 1);
        await IsNotTerminated(await road.LooksAgain());
    }

    [Fact]
    public async Task A_deputy_decides_no_transfer()
    {
        var road = await Road("approve-transfer");

        await road.IsRefused(
            "approve-transfer",
            "principal-decides",
            $"{Rule} 第五条第一款",
            ("TransferApproval.principal", "false")
        );
        await road.IsRefused(
            "refuse-transfer",
            "principal-decides",
            $"{Rule} 第五条第一款",
            ("TransferRefused.principal", "false"),
            ("TransferRefused.reasons", "不构成犯罪。")
        );
    }

    /// <summary>A report that is mended does not give the head three more days.</summary>
    [Fact]
    public async Task The_head_has_three_days_from_the_first_report()
    {
        var road = await Road("approve-transfer");
        var first = await Due("transfer.decide");
        await road.After(2).Takes("report-transfer");

        (await Due("transfer.decide")).ShouldBe(first);

        async Task<DateOnly> Due(string limit)
        {
            await using var db = on.Database.Open();
            return (
                await db
                    .Clocks.Where(c => c.SubjectId == road.Opened && c.LimitId == limit)
                    .ToListAsync()
            )
                .ShouldHaveSingleItem()
                .DueOn;
        }
    }

    /// <summary>Where the police do not answer, the procuratorate is told (arts. 8, 9); where a reconsideration is not answered, the office may go on.</summary>
    [Fact]
    public async Task Silence_of_the_police_holds_nobody_for_ever()
    {
        var road = await Road("record-filing");
        await road.Takes(
            "propose-supervision",
            ("SupervisionProposal.procuratorate", "示例市示范区人民检察院"),
            ("SupervisionProposal.proposedOn", Today(road)),
            ("SupervisionProposal.reasons", "移送后逾期没有答复。")
        );
        await road.Takes("record-refusal", Refused);
        await road.Takes("accept-refusal", Accepted);

        (await State(road, road.Id)).Tracks.Last().Outcome.ShouldBe("returned");
    }

    [Fact]
    public async Task What_is_over_is_told_as_over()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);

        var answer = await road.After(4).Asks("ask-reconsideration", Again);

        var refusal = answer.ShouldBeOfType<StepRefused>().Refusals.Single();
        refusal.Message.ShouldBe("“提请公安机关复议”期限已于2026年10月19日届满。");
        refusal.Cure.ShouldNotContain("起可以办理");
    }

    /// <summary>Whoever has been taken off the penalty case keeps away from the transfer too (art. 43).</summary>
    [Fact]
    public async Task A_recused_officer_does_not_come_back_by_way_of_the_transfer()
    {
        var road = await Road("suspect-crime");
        await road.Takes(
            "raise-recusal",
            ("RecusalRequest.by", "self"),
            ("RecusalRequest.person", "tang"),
            ("RecusalRequest.ofHead", "false"),
            ("RecusalRequest.reasons", "与当事人是亲属。")
        );
        await road.Takes(
            "grant-recusal",
            ("RecusalRuling.reasons", "属实。"),
            ("RecusalRuling.earlierActs", "检查笔录由另一人核对，有效。")
        );
        // He counts as a handler no longer, and nothing goes on before another one is named; he himself is not.
        const string two = "行政处罚法 第四十二条第一款";
        await road.IsRefused("suspect-crime", "handlers-qualified", two);
        (string, string?)[] changed =
        [
            ("HandlerChange.reasons", "唐清越回避。"),
            ("HandlerChange.partyTold", "true"),
            ("Handler[0].officer", "song"),
        ];
        await road.IsRefused(
            "change-handlers",
            "handlers-qualified",
            two,
            [.. changed, ("Handler[1].officer", "tang")]
        );
        await road.Takes("change-handlers", [.. changed, ("Handler[1].officer", "meng")]);
        await road.Takes("suspect-crime");

        (await State(road, road.Opened)).Parent!.Recused.ShouldBe(["tang"]);
        await Retold(road);
    }

    [Theory]
    [InlineData("decide-no-penalty")]
    [InlineData("terminate")]
    [InlineData("close")]
    [InlineData("archive")]
    public void What_ends_the_case_waits_for_the_police(string step) =>
        ProcedureLibrary
            .Find("penalty-ordinary")!
            .Step(step)!
            .Needs.ShouldContain(need => need.Text == "transfer-settled");

    /// <summary>Nothing comes before what it answers: no judgment before the police have a case, no notice before what it tells.</summary>
    [Fact]
    public async Task What_follows_from_the_police_case_is_not_older_than_it()
    {
        var early = await Road("record-filing");
        await early.IsRefused(
            "record-filing",
            "transfer-dates-true",
            Dates,
            ("PoliceFiling.filedOn", "2026-10-16"),
            ("PoliceFiling.receivedOn", "2026-10-15")
        );
        var road = await Road("hand-over-objects");

        await road.IsRefused(
            "hand-over-objects",
            "transfer-dates-true",
            Dates,
            ("ObjectsHandedOver.handedOn", "2026-10-14")
        );
        await road.IsRefused(
            "record-fine",
            "transfer-dates-true",
            Dates,
            [
                .. Judged(road, "1000").Where(field => field.Item1 != "Judgment.effectiveOn"),
                ("Judgment.effectiveOn", "2026-10-14"),
            ]
        );
    }

    /// <summary>Why a step is not offered is told by what lacks, not by the stage alone; and nothing is said to be done that was not.</summary>
    [Fact]
    public async Task What_is_not_offered_says_what_lacks()
    {
        var road = await Road("form-team");
        var number = (await Row(road.Opened)).Number;

        (await Told(road, "suspect-crime")).ShouldContain($"“移送公安机关”（{number}）尚未办结。");
        (await Told(road, "report-transfer")).ShouldContain("尚未满足：已指定专案组。");
        (await Told(road, "archive-transfer", Archive)).ShouldContain("案件还没有结果。");

        var ended = await Road("hand-over-objects");
        await ended.Takes("record-conviction", Judged(ended, "0"));
        var again = await Told(ended, "record-return", Returned(ended));
        again.ShouldContain("案件已有结果。");
        again.ShouldNotContain("已经办理");
    }

    /// <summary>Where the police drop the case before anything was handed over, nothing has to be handed over for the file's sake.</summary>
    [Fact]
    public async Task A_transfer_that_came_back_is_archived_without_objects()
    {
        var road = await Road("hand-over-objects");
        await road.Takes("record-return", Returned(road));

        await road.Takes("archive-transfer", Archive);
    }

    /// <summary>The workbench shows nothing that only others can do.</summary>
    [Fact]
    public async Task A_judgment_that_is_waited_for_is_nobodys_task()
    {
        var road = await Road("hand-over-objects");
        await using var db = on.Database.Open();
        var tasks = await db.Tasks.Where(task => task.SubjectId == road.Opened).ToListAsync();

        tasks.Single(task => task.Step == "hand-over-objects").DueOn.ShouldBe(new(2026, 10, 19));
        tasks
            .Where(task => task.Step is "record-fine" or "record-return")
            .ShouldAllBe(task => task.DueOn == null);
    }

    /// <summary>Neither chain can be bent alone: each names the other's entry.</summary>
    [Fact]
    public async Task A_news_that_the_transfer_does_not_bear_out_is_found_by_the_replay()
    {
        await using var owned = new ZhifaDatabase(await on.Empty());
        await owned.Migrate(on.Clock);
        var office = await Office.Open(owned, "2026-09-01T09:30:00.1234567+08:00");
        var road = await OrdinaryRoad.Like(office, "with-the-police").Until("approve-transfer");
        await road.Takes("refuse-transfer", NotSent);
        (await Retelling.Of(on, owned, road.Id)).Differences.ShouldBeEmpty();
        await using (var db = owned.Open())
            await db
                .Cases.Where(row => row.Id == road.Opened)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Number, "别的案号"));

        (await Retelling.Of(on, owned, road.Opened)).Differences.ShouldContain(found =>
            found.What.Contains("没有启动本案的记录")
        );
    }

    [Fact]
    public async Task Only_who_has_been_convicted_is_let_off_for_that_reason()
    {
        var road = await Decidable();
        (string, string?)[] convicted =
        [
            ("Termination.ground", "prosecuted"),
            ("Termination.reasons", "人民法院已依法判处刑罚。"),
        ];
        await road.IsRefused(
            "terminate",
            "termination-grounded",
            "行政处罚法 第五十七条第一款",
            convicted
        );
        await road.Takes("record-conviction", Judged(road, null));

        await road.Takes("terminate", convicted);
        await road.Takes("close", ("Closing.summary", "已依法追究刑事责任，终止调查。"));
        await Retold(road);
    }

    /// <summary>The three days for the police's refusal begin when it is received: no day to come, and none before the case went there.</summary>
    [Theory]
    [InlineData("2026-10-12")]
    [InlineData("2027-10-12")]
    public async Task The_police_have_answered_neither_before_nor_in_time_to_come(string received)
    {
        var road = await Road("record-filing");

        await road.IsRefused(
            "record-refusal",
            "transfer-dates-true",
            $"行政处罚法 第二十七条第一款；{Rule} 第八条、第十二条",
            [
                .. Refused.Where(pair => pair.Item1 != "PoliceRefusal.receivedOn"),
                ("PoliceRefusal.receivedOn", received),
            ]
        );
    }

    /// <summary>The police open their case after all, when the procuratorate tells them to: the transfer goes on, and the other case knows at once.</summary>
    [Fact]
    public async Task What_has_come_back_may_go_on_again()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);
        await road.Takes("accept-refusal", Accepted);
        await road.After(4).Takes("resume-transfer", Filed);

        var parent = (await State(road, road.Id));
        parent.Tracks.Last().Outcome.ShouldBeNull();
        parent
            .Every<Law.Blocks.ChildNews>()
            .Select(news => news.Standing)
            .ShouldBe(["不追究刑事责任，恢复行政处理", "重新办理"]);
        await IsNotTerminated(road);
        await Retold(road);
    }

    /// <summary>Somebody decides on a page that still says "given back" while the other one records that it goes on.</summary>
    [Fact]
    public async Task A_page_that_is_older_than_the_news_decides_nothing()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);
        var seen = road.Version;
        await road.Takes("accept-refusal", Accepted);

        var answer = await road.Office.Desk.Take(
            await road.Office.Person("rf-handler"),
            new(
                Invented.Key(),
                "",
                road.Id,
                "inspect",
                seen,
                new Dictionary<string, string>(),
                Confirm: DemoFill.Password
            )
        );

        // The values are faulty too; but the version is what a correct request is told.
        answer.ShouldBeOfType<InputFaulty>();
        road.Version.ShouldBe(seen + 1);
    }

    [Fact]
    public async Task Both_at_once_leave_two_whole_chains()
    {
        var road = await Road("record-filing");
        await road.Takes("record-refusal", Refused);
        var office = road.Office;
        var (parent, child) = (await Row(road.Id), await Row(road.Opened));
        var head = await office.Person("rf-head");
        var handler = await office.Person("rf-section-head");

        var answers = await Task.WhenAll<DeskAnswer>(
            office.Desk.Take(
                head,
                new(
                    Invented.Key(),
                    "",
                    child.Id,
                    "accept-refusal",
                    child.Version,
                    Accepted.ToDictionary(pair => pair.Item1, pair => pair.Item2!),
                    Confirm: DemoFill.Password
                )
            ),
            office.Desk.Take(
                handler,
                new(
                    Invented.Key(),
                    "",
                    parent.Id,
                    "change-handlers",
                    parent.Version,
                    new Dictionary<string, string>
                    {
                        ["HandlerChange.reasons"] = "人员调整。",
                        ["HandlerChange.partyTold"] = "true",
                        ["Handler[0].officer"] = "tang",
                        ["Handler[1].officer"] = "song",
                    }
                )
            )
        );

        answers[0].ShouldBeOfType<StepDone>();
        (answers[1] is StepDone or CaseMoved).ShouldBeTrue(
            Answers.Told("change-handlers", answers[1])
        );
        (await Row(parent.Id)).Version.ShouldBe(parent.Version + (answers[1] is StepDone ? 2 : 1));
        await Retold(road);
    }

    [Fact]
    public async Task The_transfer_is_archived_when_it_has_come_to_something_and_all_is_handed_over()
    {
        var road = await Road("hand-over-objects");
        await road.Takes("record-conviction", Judged(road, null));
        await road.IsRefused("archive-transfer", "objects-settled", $"{Rule} 第十二条", Archive);
        await road.Takes("hand-over-objects");
        await road.Takes("archive-transfer", Archive);

        (await Row(road.Opened)).State.ShouldBe(CaseStatus.Archived);
        await Retold(road);
    }

    [Fact]
    public async Task It_is_not_archived_while_it_is_open()
    {
        var road = await Road("record-filing");

        await road.IsRefused(
            "archive-transfer",
            "not-at-this-stage",
            "行政处罚法 第四十七条",
            Archive
        );
    }

    /// <summary>Whoever suspects that he is investigated must not read it from the periods of the office.</summary>
    [Fact]
    public async Task The_party_learns_nothing_of_it_by_the_code_of_a_case()
    {
        var road = await Road("record-filing");
        var codes = new CaseCodes([.. Enumerable.Range(0, 32).Select(i => (byte)i)]);
        var clocks = new PartyClocks(
            on.Database,
            road.Office.Shelf,
            codes,
            new FailedTries(road.Office.Clock)
        );
        var (parent, child) = (await Row(road.Id), await Row(road.Opened));

        (await clocks.Find(child.Number!, codes.Of(child.Number!), "a")).ShouldBeNull();
        var seen = await clocks.Find(parent.Number!, codes.Of(parent.Number!), "b");
        seen!.Clocks.ShouldAllBe(clock => !clock.Limit.Id.StartsWith("transfer."));
    }

    [Fact]
    public async Task A_child_whose_file_knows_other_outcomes_is_not_put_in_force()
    {
        var office = await Office.Open(on.Database);
        var text = ProcedureLibrary
            .Text("crime-transfer")
            .Replace("  kept: 决定不移送\n", "  retained: 决定不移送\n")
            .Replace("  kept: {", "  retained: {")
            .Replace("outcome: kept", "outcome: retained");

        var refused = await Should.ThrowAsync<ProcedureFileException>(() =>
            office.Shelf.PutInForce(text, "crime-transfer.yaml")
        );

        refused.Errors.ShouldContain(error => error.Reason.Contains("结果不一致"));
    }

    private static readonly (string, string?)[] Again =
    [
        ("PoliceReconsideration.police", "示例市公安局示范分局"),
        ("PoliceReconsideration.reasons", "设备仍在使用，价值达到立案标准。"),
    ];

    private static readonly (string, string?)[] Archive =
    [
        ("Archiving.archiveNumber", "2026-T-0001"),
        ("Archiving.retentionYears", "30"),
        ("Archiving.pages", "40"),
    ];

    private static (string, string?)[] Judged(OrdinaryRoad road, string? fine) =>
        [
            ("Judgment.court", "示例市示范区人民法院"),
            ("Judgment.number", "（2026）示0101刑初9号"),
            ("Judgment.effectiveOn", Today(road)),
            ("Judgment.verdict", "犯盗窃罪，判处有期徒刑一年。"),
            ("Judgment.fine", fine),
        ];

    private static (string, string?)[] Returned(OrdinaryRoad road) =>
        [
            ("CaseReturned.organ", "示例市示范区人民检察院"),
            ("CaseReturned.ground", "not-prosecuted"),
            ("CaseReturned.number", "示检不诉〔2026〕4号"),
            ("CaseReturned.receivedOn", Today(road)),
        ];

    private static Task IsNotTerminated(OrdinaryRoad road) =>
        road.IsRefused(
            "terminate",
            "transfer-settled",
            "行政处罚法 第二十七条第一款",
            ("Termination.ground", "prosecuted"),
            ("Termination.reasons", "已移送公安机关。")
        );

    private static async Task<string> Told(
        OrdinaryRoad road,
        string step,
        params (string, string?)[] texts
    ) =>
        (await road.Asks(step, texts)) is StepRefused { Refusals: [var refusal] }
            ? refusal.Message
            : "";

    private static string Definition() =>
        ProcedureLibrary
            .Find("penalty-ordinary")!
            .Definitions.Single(one => one.Id == "no-fine-beside-crime")
            .Article;

    /// <summary>Where the police answer, three days after they have the case.</summary>
    private async Task<OrdinaryRoad> Road(string until)
    {
        var road = await OrdinaryRoad
            .Like(
                await Office.Open(on.Database, "2026-09-01T09:30:00.1234567+08:00"),
                "with-the-police"
            )
            .Until(until);
        return until == "record-filing" ? road.After(3) : road;
    }

    /// <summary>A case of the police of which all is done that a decision needs: the transfer came late.</summary>
    private async Task<OrdinaryRoad> Decidable()
    {
        var road = await OrdinaryRoad
            .Like(await Office.Open(on.Database), "shelter-not-built")
            .Until("decide");
        await road.Takes("suspect-crime", ("CrimeSuspected.foundOn", Today(road)));
        foreach (
            var step in new[]
            {
                "form-team",
                "report-transfer",
                "approve-transfer",
                "deliver-transfer",
            }
        )
            await road.Takes(step);
        return await road.Takes(
            "record-filing",
            ("PoliceFiling.filedOn", Today(road)),
            ("PoliceFiling.receivedOn", Today(road))
        );
    }

    private static string Today(OrdinaryRoad road) =>
        Law
            .ChinaTime.Day(road.Office.Clock.GetUtcNow())
            .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private async Task Knows(
        OrdinaryRoad road,
        CaseRow parent,
        CaseRow child,
        string outcome,
        string said
    )
    {
        var state = (await State(road, parent.Id));
        state.Tracks.Last().Outcome.ShouldBe(outcome);
        var news = state.Latest<Law.Blocks.ChildNews>()!;
        (news.Number, news.Standing, news.Hash).ShouldBe((child.Number, said, child.HeadHash));
        await using var db = on.Database.Open();
        var told = await db.Entries.SingleAsync(e =>
            e.SubjectId == parent.Id && e.Seq == parent.Seq
        );
        (told.Kind, told.Track, told.ActorId).ShouldBe(("child", "crime-transfer", null));
        road.Last.Told!.Version.ShouldBe(parent.Version);
    }

    /// <summary>Both, each from its own entries alone.</summary>
    private async Task Retold(OrdinaryRoad road)
    {
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
        (await Retelling.Of(on, on.Database, road.Opened)).Differences.ShouldBeEmpty();
    }

    private async Task<CaseState> State(OrdinaryRoad road, long id)
    {
        await using var db = on.Database.Open();
        var view = await CaseView.Of(
            db,
            road.Office.Shelf,
            await road.Office.Person("rf-head"),
            id,
            road.Office.Clock.GetUtcNow()
        );
        return view!.State;
    }

    private async Task<CaseRow> Row(long id)
    {
        await using var db = on.Database.Open();
        return await db.Cases.AsNoTracking().SingleAsync(row => row.Id == id);
    }
}
