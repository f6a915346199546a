using System.Collections.Immutable;
using Zhifa.Law.Blocks;
using Zhifa.Law.Calendar;
using Zhifa.Law.Codes;
using Zhifa.Law.Procedures;
using Zhifa.Law.Registers;
using Zhifa.Law.Tests.Procedures.Tracks;

namespace Zhifa.Law.Tests.Procedures;

/// <summary>A closed gate names its rule, the article, the reason and the way to open it.</summary>
public sealed class WhatAPersonIsTold
{
    private static readonly Procedure Simple = ProcedureLibrary.Find("penalty-simple")!;

    [Theory]
    [InlineData(
        "note-violation",
        "opened",
        "identity-shown",
        "行政处罚法 第五十二条第一款",
        "尚未满足",
        "“出示证件、表明身份”"
    )]
    [InlineData(
        "give-notice",
        "opened",
        "violation-noted",
        "行政处罚法 第四十条",
        "尚未满足",
        "“记录违法事实和证据”"
    )]
    [InlineData(
        "close",
        "opened,left,defect",
        "not-defect",
        "行政处罚法 第七十五条第二款",
        "瑕疵",
        "“复核后维持决定”"
    )]
    [InlineData(
        "close",
        "opened",
        "ended-lawfully",
        "行政处罚法 第六十六条第一款",
        "未满足",
        "先办理"
    )]
    public void An_established_fact_names_the_step_that_brings_it(
        string step,
        string facts,
        string rule,
        string article,
        string message,
        string cure
    ) => Told(Look(step, facts), rule, article, message, cure);

    [Theory]
    [InlineData("performing, unpaid", Served, "先办理“当场收缴罚款”或者“登记缴清罚款”。")]
    [InlineData(
        "collected, still on hand",
        Served + ",paid,collected,remitted-to-body",
        "先办理“将罚款缴付银行”。"
    )]
    [InlineData(
        "unpaid and not reported",
        "opened,decided,handed-over",
        "先办理“报所属机关备案”、“当场收缴罚款”或者“登记缴清罚款”。"
    )]
    public void Of_several_ways_to_an_end_the_nearest_is_told(
        string standing,
        string facts,
        string cure
    ) => Unmet(Look("close", facts, Fined), "ended-lawfully").Cure.ShouldBe(cure, standing);

    [Fact]
    public void Money_that_must_be_given_back_is_named_before_a_revoked_case_is_closed()
    {
        var look = Look("close", "opened,decided,handed-over,paid,revoked", Fined);
        var paid = new Dictionary<string, string>
        {
            ["paidOn"] = "2026-03-02",
            ["fine"] = "50.00",
            ["reference"] = "银0001",
        };
        look = look with
        {
            Case = look.Case with { Blocks = look.Case.Blocks.Add(new(1, "Payment", 0, paid)) },
        };

        Unmet(look, "ended-lawfully")
            .Cure.ShouldBe(ComputedFacts.Find("money-returned")!.Find(look).Cure);
    }

    [Fact]
    public void A_running_period_names_the_day_from_which_the_step_can_be_done() =>
        Told(
            Overdue("2026-03-18"),
            "penalty.payment",
            "行政处罚法 第六十七条第三款",
            "“缴纳罚款”期限尚未届满",
            "2026年3月19日起可以办理"
        );

    [Fact]
    public void A_period_that_has_not_begun_says_so() =>
        Told(
            Look("impose-surcharge", "decided,handed-over", "outcome=penalty,kind=fine"),
            "penalty.payment",
            "行政处罚法 第六十七条第三款",
            "期限尚未开始",
            "请先办理前面的步骤"
        );

    [Theory]
    [InlineData("20120303", false)]
    [InlineData("20120302", true)]
    public void Whoever_is_not_yet_fourteen_is_not_punished_and_the_birthday_counts(
        string born,
        bool holds
    )
    {
        var first = $"419901{born}001";
        var party = new Party(
            PartyKind.NaturalPerson,
            "某",
            first + ResidentId.CheckCharacter(first),
            "某路1号",
            null,
            null
        );
        var scene = new Scene("P", "V", "2026-03-02".Day(), DateTimeOffset.UnixEpoch, "某路");
        var look = Look("decide", "opened") with
        {
            Input = [new(BlockType.Of<Party>(), 0, party), new(BlockType.Of<Scene>(), 0, scene)],
        };

        ComputedFacts.Find("party-of-age")!.Find(look).Holds.ShouldBe(holds);
    }

    /// <summary>行政处罚法 art. 63 knows the party's right alone; 河南省行政执法条例 art. 27(2), in force since June 2016, another's too.</summary>
    [Theory]
    [InlineData("419901", "2026-03-02", true)]
    [InlineData("110101", "2026-03-02", false)]
    [InlineData("419901", "2016-05-31", false)]
    public void Others_than_the_party_ask_for_a_hearing_where_the_province_lets_them(
        string region,
        string day,
        bool may
    )
    {
        var look = Look("decide", "opened");
        var found = ComputedFacts
            .Find("interested-may-ask")!
            .Find(
                look with
                {
                    ActedAt = ChinaTime.Start(day.Day()),
                    Registers = look.Registers with
                    {
                        Body = look.Registers.Body with { RegionCode = region },
                    },
                }
            );
        found.Holds.ShouldBe(may);
        if (!may)
            found.Message.ShouldContain("只规定当事人");
    }

    [Theory]
    [InlineData("2021-07-14", true)]
    [InlineData("2021-07-15", false)]
    public void Nothing_is_done_by_a_procedure_before_it_is_in_force(string day, bool refused) =>
        CaseEngine
            .Judge(
                Look("note-violation", "opened,identity-shown") with
                {
                    ActedAt = ChinaTime.Start(day.Day()),
                    LateReason = "补记。",
                }
            )
            .Refusals.Any(refusal => refusal.Rule == "procedure-not-in-force")
            .ShouldBe(refused);

    [Fact]
    public void A_step_that_is_not_offered_names_the_stage() =>
        CaseEngine
            .Judge(Look("archive", "opened") with { Input = [] })
            .Refusals.Single()
            .Message.ShouldContain("阶段");

    [Fact]
    public void An_offer_lists_all_that_is_unmet_and_judges_no_input_before_it_is_there()
    {
        var offer = CaseEngine
            .Offers(Look("open-case", "opened,identity-shown,violation-noted"))
            .Single(found => found.Step.Id == "decide");

        offer.CanBeDone.ShouldBeFalse();
        offer
            .Unmet.Select(refusal => refusal.Rule)
            .ShouldBe([
                "notified",
                "heard",
                "leniency-considered",
                "correction-ordered",
                "handlers-two",
                "handlers-qualified",
                "competent-on-the-day",
            ]);
    }

    private const string Served = "opened,decided,handed-over,reported";
    private const string Fined =
        "outcome=penalty,kind=fine,way=on-site,correction=already-corrected";

    private static Situation Overdue(string day)
    {
        var look = Look("impose-surcharge", "decided,handed-over", "outcome=penalty,kind=fine");
        return look with
        {
            ActedAt = ChinaTime.Start(day.Day()),
            Case = look.Case with
            {
                Clocks = look.Case.Clocks.SetItem(
                    "penalty.payment",
                    new("2026-03-03".Day(), day.Day(), day.Day().AddDays(1), false, null)
                ),
            },
        };
    }

    private static Situation Look(string step, string facts, string attributes = "") =>
        new()
        {
            Procedure = Simple,
            Step = Simple.Step(step)!,
            Actor = new(
                "7",
                "林晓岚",
                "lin",
                "b",
                new HashSet<string> { "handler", "section-head", "head-of-body", "archivist" }
            ),
            ActedAt = ChinaTime.Start("2026-03-02".Day()),
            RecordedAt = ChinaTime.Start("2027-03-02".Day()),
            Calendar = WorkingCalendar.Published,
            Registers = new(SmallPenalty.Body, [], null, null, [], []),
            Case = new CaseState
            {
                Seq = 1,
                Stage = "scene",
                Facts = facts
                    .Split(',')
                    .ToImmutableDictionary(fact => fact, _ => new Established(1, "7")),
                Attributes = attributes
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .ToImmutableDictionary(a => a.Split('=')[0], a => a.Split('=')[1]),
                Blocks =
                [
                    new(
                        1,
                        nameof(Handler),
                        0,
                        new Dictionary<string, string> { ["officer"] = "lin" }
                    ),
                ],
            },
            LateReason = "补记",
        };

    private static void Told(
        Situation situation,
        string rule,
        string article,
        string message,
        string cure
    )
    {
        var refusal = Unmet(situation, rule);
        refusal.Article.ShouldBe(article);
        refusal.Message.ShouldContain(message);
        refusal.Cure.ShouldContain(cure);
    }

    private static Refusal Unmet(Situation situation, string rule) =>
        CaseEngine
            .Offers(situation)
            .Single(offer => offer.Step.Id == situation.Step.Id)
            .Unmet.Single(unmet => unmet.Rule == rule);
}
