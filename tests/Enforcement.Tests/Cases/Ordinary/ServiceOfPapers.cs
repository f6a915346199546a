using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Blocks;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class ServiceOfPapersOnSqlite(OnSqlite on)
    : ServiceOfPapers(on),
        IClassFixture<OnSqlite>;

public sealed class ServiceOfPapersOnPostgres(OnPostgres on)
    : ServiceOfPapers(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 47, 61; 行政强制法 art. 54: how papers beside notice and decision reach the party.</summary>
public abstract class ServiceOfPapers(TestDatabase on)
{
    private const string Recorded = "行政处罚法 第四十七条";
    private const string Served = "行政处罚法 第六十一条第一款";

    [Fact]
    public async Task Nothing_is_served_before_a_paper_to_the_party_is_there()
    {
        var road = await Road("shelter-not-built", "order-correction");
        await road.IsRefused("serve-paper", "not-at-this-stage", Both);
        await road.Takes("order-correction");
        await road.Takes("serve-paper");
        road.Last.Documents.Select(paper => paper.Kind).ShouldBe(["service-receipt"]);
    }

    [Fact]
    public async Task Each_paper_waits_for_its_own_service_and_is_served_once()
    {
        var road = await Road("under-investigation", "serve-paper");
        await road.Takes("order-correction");
        // The notice of what is kept, and the order to correct.
        await road.IsRefused("serve-paper", "which-instance", Both);
        (await Waiting(road)).ShouldBe([1, 2]);

        await road.On(2).Takes("serve-paper", ("ServiceReceipt.servedOn", "2026-11-02"));
        (await Waiting(road)).ShouldBe([1]);
        (await ReceiptOf(road, "correction-order")).ShouldNotBeNull();
        (await ReceiptOf(road, "preservation-notice")).ShouldBeNull();
        await road.On(2).IsRefused("serve-paper", "not-at-this-stage", Both);
        await road.On(3).IsRefused("serve-paper", "not-at-this-stage", Both);

        // The one that is left need not be named.
        await road.Takes("serve-paper", ("ServiceReceipt.servedOn", "2026-11-02"));
        (await ReceiptOf(road, "preservation-notice")).ShouldNotBeNull();
        (await Waiting(road)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_service_is_proved_and_not_before_the_day_of_its_paper()
    {
        var road = await Road("shelter-not-built", "serve-paper");
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            ("ServiceReceipt.servedOn", "2026-03-12")
        );
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            ("ServiceReceipt.servedOn", "2026-03-14")
        );
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            ("ServiceReceipt.manner", "post")
        );
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            ("ServiceReceipt.manner", "leaving")
        );
        await road.Takes("serve-paper");
    }

    [Fact]
    public async Task A_paper_is_served_late_though_the_case_has_gone_on()
    {
        var road = await Road("no-penalty-ordinary", "serve-paper");
        await road.Without("serve-paper").Until("archive");

        await road.Takes("serve-paper", ("ServiceReceipt.servedOn", "2026-09-23"));
    }

    [Fact]
    public async Task By_announcement_the_record_tells_why_and_the_thirty_days_are_over()
    {
        var road = await Road("shelter-not-built", "serve-paper");
        (string, string?)[] announced =
        [
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-04-19"),
        ];
        await road.IsRefused("serve-paper", "service-proved", Served, announced);
        road.After(days: 7);
        await road.Takes("record-attempt", Tried("in-person", "2026-03-18", "moved", null));
        (string, string?)[] why =
        [
            ("ServiceAnnouncement.ground", "missing"),
            ("ServiceAnnouncement.announcedOn", "2026-03-20"),
            ("ServiceAnnouncement.place", "本机关公告栏"),
            ("ServiceAnnouncement.attempts", "两次到当事人住所，均已搬离；邮件退回。"),
        ];
        await road.IsRefused(
            "announce-paper",
            "announcement-grounded",
            Served,
            [.. why, ("ServiceAnnouncement.announcedOn", "2026-03-22")]
        );
        await road.Takes("announce-paper", why);
        // The thirty days of the announcement end on a Sunday, 19 April, and are not moved.
        await road.IsRefused("serve-paper", "service-proved", Served, announced);
        road.After(days: 30);
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            [.. announced, ("ServiceReceipt.servedOn", "2026-04-18")]
        );
        await road.Takes("serve-paper", announced);
    }

    /// <summary>民事诉讼法 art. 95: announced where the other ways have failed, and the file shows which.</summary>
    [Theory]
    [InlineData("record-attempt", "announce-paper", "serve-paper")]
    [InlineData("record-notice-attempt", "announce-notice", "serve-notice")]
    [InlineData("record-decision-attempt", "announce-decision", "serve-decision")]
    public async Task Nothing_is_announced_before_two_other_ways_have_failed(
        string attempt,
        string announce,
        string serve
    )
    {
        var road = await Road("shelter-not-built", serve);
        road.After(days: 3);
        var today = Zhifa.Law.ChinaTime.Day(road.Office.Clock.GetUtcNow()).ToString("yyyy-MM-dd");
        var yesterday = Zhifa
            .Law.ChinaTime.Day(road.Office.Clock.GetUtcNow())
            .AddDays(-1)
            .ToString("yyyy-MM-dd");
        (string, string?)[] announced =
        [
            ("ServiceAnnouncement.ground", "no-other-way"),
            ("ServiceAnnouncement.announcedOn", today),
            ("ServiceAnnouncement.place", "本机关公告栏"),
            ("ServiceAnnouncement.attempts", "详见未能送达的记录。"),
        ];
        Task Barred(string rule = "announcement-grounded") =>
            road.IsRefused(announce, rule, Served, announced);
        Task Fails(string manner, string failure, string? reference = null) =>
            road.Takes(attempt, Tried(manner, today, failure, reference));
        await Barred("other-ways-tried");
        // Who refuses is there.
        await Fails("other-body", "refused");
        await Barred("other-ways-tried");
        await Fails("in-person", "nobody-there");
        await Barred();
        // Once more in the same way: no other way was tried.
        await Fails("in-person", "moved");
        await Barred();
        await road.IsRefused(
            attempt,
            "attempt-true",
            Served,
            Tried("in-person", today, "returned", null)
        );
        await road.IsRefused(
            attempt,
            "attempt-true",
            Served,
            Tried("post", today, "returned", null)
        );
        await road.IsRefused(
            attempt,
            "attempt-true",
            Served,
            Tried("in-person", "2026-01-05", "moved", null)
        );
        await road.IsRefused(
            attempt,
            "attempt-true",
            Served,
            Tried("public-notice", today, "moved", null)
        );
        await Fails("post", "returned", "DEMO0001");
        road.After(days: 1);
        // What was tried afterwards grounds no announcement before it.
        await road.IsRefused(
            announce,
            "announcement-grounded",
            Served,
            [.. announced, ("ServiceAnnouncement.announcedOn", yesterday)]
        );
        await road.Takes(announce, announced);
    }

    /// <summary>Each paper has its own announcement: the one of the decision serves the decision.</summary>
    [Fact]
    public async Task The_announcement_of_the_decision_serves_no_other_paper()
    {
        var road = await Road("served-by-announcement", "serve-paper");
        await road.Without("serve-paper").Without("check-correction").Until("serve-decision");
        road.After(days: 31);
        var refused = await road.Refusals(
            "serve-paper",
            "service-proved",
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-08-23")
        );

        refused.ShouldHaveSingleItem().Message.ShouldBe("没有办理公告送达。");
    }

    [Fact]
    public async Task The_receipt_of_an_announced_paper_tells_its_announcement()
    {
        var road = await Road("shelter-not-built", "serve-paper");
        road.After(days: 7);
        await road.Takes("record-attempt", Tried("in-person", "2026-03-18", "moved", null));
        await road.Takes(
            "announce-paper",
            ("ServiceAnnouncement.ground", "missing"),
            ("ServiceAnnouncement.announcedOn", "2026-03-20"),
            ("ServiceAnnouncement.place", "《示例日报》第三版"),
            ("ServiceAnnouncement.attempts", "当事人下落不明。")
        );
        road.After(days: 31);
        await road.Takes(
            "serve-paper",
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-04-19")
        );
        await using var db = on.Database.Open();
        var receipt = await db
            .Documents.Where(paper => paper.SubjectId == road.Id && paper.Kind == "service-receipt")
            .OrderBy(paper => paper.Id)
            .Select(paper => paper.Html)
            .LastAsync();

        receipt.ShouldContain("《示例日报》第三版");
        receipt.ShouldContain("2026年3月20日");
    }

    [Fact]
    public async Task What_failed_for_one_paper_announces_no_other()
    {
        var road = await Road("under-investigation", "serve-paper");
        await road.Takes("order-correction");
        foreach (
            var (manner, failure, mail) in new[]
            {
                ("in-person", "moved", null),
                ("post", "returned", "DEMO0002"),
            }
        )
            await road.On(1).Takes("record-attempt", Tried(manner, "2026-11-02", failure, mail));
        (string, string?)[] announced =
        [
            ("ServiceAnnouncement.ground", "no-other-way"),
            ("ServiceAnnouncement.announcedOn", "2026-11-02"),
            ("ServiceAnnouncement.place", "本机关公告栏"),
            ("ServiceAnnouncement.attempts", "详见未能送达的记录。"),
        ];

        await road.On(2).IsRefused("announce-paper", "other-ways-tried", Served, announced);
        await road.On(1).Takes("announce-paper", announced);
    }

    private static (string, string?)[] Tried(
        string manner,
        string on,
        string failure,
        string? reference
    ) =>
        [
            ("ServiceAttempt.manner", manner),
            ("ServiceAttempt.triedOn", on),
            ("ServiceAttempt.failure", failure),
            ("ServiceAttempt.facts", "当事人登记的住所，门锁未开，邻居称已搬离。"),
            ("ServiceAttempt.reference", reference),
        ];

    [Fact]
    public async Task A_file_is_not_archived_while_a_paper_to_the_party_is_unserved()
    {
        var road = await Road("no-penalty-ordinary", "serve-paper");
        await road.Without("serve-paper").Until("archive");
        await road.IsRefused("archive", "papers-delivered", Recorded);
        await road.Takes("serve-paper", ("ServiceReceipt.servedOn", "2026-09-28"));
        await road.Takes("archive");
    }

    [Fact]
    public async Task An_order_to_correct_gives_way_to_a_later_one()
    {
        var road = await Road("no-penalty-ordinary", "serve-paper");
        await road.Takes("order-correction");
        await road.Until("archive");
        await road.Takes("archive");
    }

    [Fact]
    public async Task Nobody_is_found_not_to_have_corrected_what_he_was_never_ordered()
    {
        var road = await Road("shelter-not-built", "serve-paper");
        await (await road.Without("serve-paper").Until("check-correction")).IsRefused(
            "check-correction",
            "correction-term-over",
            "行政处罚法 第二十八条第一款"
        );
    }

    /// <summary>民事诉讼法 art. 88, by way of 行政处罚法 art. 61: of a firm its head or whoever receives its mail, of a person himself or his family.</summary>
    [Theory]
    [InlineData("shelter-not-built", "self", false)]
    [InlineData("shelter-not-built", "family", false)]
    [InlineData("shelter-not-built", "receiving", true)]
    [InlineData("shelter-not-built", "agent", false)]
    [InlineData("from-the-scene", "representative", false)]
    [InlineData("from-the-scene", "receiving", false)]
    [InlineData("from-the-scene", "family", true)]
    [InlineData("from-the-scene", "designated", true)]
    [InlineData("from-the-scene", null, false)]
    public async Task A_paper_is_handed_to_whoever_may_take_it_for_the_party(
        string script,
        string? relation,
        bool may
    )
    {
        var road = await Road(script, "serve-paper");
        if (may)
            await road.Takes("serve-paper", ("ServiceReceipt.relation", relation));
        else
            await road.IsRefused(
                "serve-paper",
                "service-proved",
                Served,
                ("ServiceReceipt.relation", relation)
            );
    }

    /// <summary>Whoever has died or was wound up is served nothing, and the file is closed all the same.</summary>
    [Fact]
    public async Task Nothing_is_served_on_a_party_that_is_no_more()
    {
        var road = await Road("hearing-held", "serve-paper");
        await road.IsRefused("drop-paper", "recipient-gone", Recorded);
        await road.Takes(
            "terminate",
            ("Termination.ground", "dissolved"),
            ("Termination.reasons", "当事人已经注销，没有权利义务承受人。")
        );
        // The order was issued while there was a party; the termination is addressed to nobody.
        (await Waiting(road)).ShouldBe([1]);
        await road.Takes("close");
        await road.IsRefused("archive", "papers-delivered", Recorded);
        await road.Takes("drop-paper");
        await road.Takes("archive");
    }

    /// <summary>A paper may come back after the case is closed; then it takes handlers who may serve it.</summary>
    [Fact]
    public async Task Handlers_may_change_until_the_file_is_archived()
    {
        var road = await Road("no-penalty-ordinary", "serve-paper");
        await road.Without("serve-paper").Until("archive");
        await road.Takes("change-handlers", Changed);
        await road.Takes("serve-paper", ("ServiceReceipt.servedOn", "2026-09-23"));
        await road.Takes("archive");
    }

    private static (string, string?)[] Changed =>
        [
            ("HandlerChange.reasons", "原承办人调离。"),
            ("HandlerChange.partyTold", "true"),
            ("Handler[0].officer", "zhou"),
            ("Handler[1].officer", "lin"),
        ];

    [Fact]
    public async Task The_ten_days_run_from_the_service_of_the_demand()
    {
        var road = await Road("served-by-announcement", "serve-demand");
        road.After(days: 60);
        const string waited = "行政强制法 第五十四条；行政诉讼法 第九十五条";
        await road.IsRefused("apply-court", "demanded-or-judged", waited, Court);
        await road.Takes(
            "serve-demand",
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", "2026-11-07")
        );
        (await road.Refusals("apply-court", "demanded-or-judged", Court))
            .Single()
            .Cure.ShouldBe("2026年11月21日起可以办理。");
    }

    private static (string, string?)[] Court =>
        [
            ("CourtApplication.court", "示例市示范区人民法院"),
            ("CourtApplication.noRemedyPending", "true"),
            ("CourtApplication.fine", "3000"),
            ("CourtApplication.surcharge", null),
            ("CourtApplication.inquiredOn", "2026-11-07"),
        ];

    private const string Both = $"{Recorded}、第六十一条第一款";

    /// <summary>The instances for which the handler is asked to serve a paper.</summary>
    private static async Task<List<int>> Waiting(OrdinaryRoad road)
    {
        await using var db = road.Office.Database.Open();
        return await db
            .Tasks.Where(task => task.SubjectId == road.Id && task.Step == "serve-paper")
            .OrderBy(task => task.Instance)
            .Select(task => task.Instance)
            .ToListAsync();
    }

    private static async Task<ServiceReceipt?> ReceiptOf(OrdinaryRoad road, string template)
    {
        var state = await road.State();
        return state.ServiceOf(state.Documents.First(paper => paper.Template == template));
    }

    private async Task<OrdinaryRoad> Road(string script, string until)
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), script);
        return await road.Until(until);
    }
}
