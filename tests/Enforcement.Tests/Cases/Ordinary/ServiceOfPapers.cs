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
    private const string Number = "ServedPaper.number";

    [Fact]
    public async Task Nothing_is_served_before_a_paper_to_the_party_is_there()
    {
        var road = await Road("shelter-not-built", "order-correction");
        // "paper-to-serve" decides whether it is offered at all.
        await road.IsRefused("serve-paper", "not-at-this-stage", $"{Recorded}、第六十一条第一款");
        await road.Takes("order-correction");
        await road.Takes("serve-paper");
        road.Last.Documents.Select(paper => paper.Kind).ShouldBe(["service-receipt"]);
    }

    [Fact]
    public async Task What_is_served_is_a_paper_of_this_case_that_goes_to_the_party()
    {
        var road = await Road("shelter-not-built", "serve-notice");
        await road.IsRefused(
            "serve-paper",
            "paper-of-the-case",
            Recorded,
            (Number, "示人防责改〔2026〕9999号")
        );
        await road.IsRefused(
            "serve-paper",
            "paper-of-the-case",
            Recorded,
            (Number, "<opening-approval>")
        );
        // The notice has a service of its own, from which its terms run.
        await road.IsRefused(
            "serve-paper",
            "paper-of-the-case",
            Recorded,
            (Number, "<prior-notice>")
        );
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
        var road = await Road("shelter-not-built", "serve-paper");
        await road.Takes("serve-paper");
        await road.Until("close");

        await road.Takes(
            "serve-paper",
            (Number, "<correction-order>"),
            ("ServiceReceipt.servedOn", "2026-04-08")
        );
    }

    [Fact]
    public async Task By_announcement_the_record_tells_why_and_the_thirty_days_are_over()
    {
        var road = await Road("shelter-not-built", "serve-paper");
        (string, string?)[] announced =
        [
            ("ServiceReceipt.manner", "public-notice"),
            ("ServiceReceipt.servedOn", "2026-04-19"),
            ("PublicService.announcedOn", "2026-03-20"),
            ("PublicService.place", "本机关公告栏"),
            ("PublicService.attempts", "两次到当事人住所，均已搬离；邮件退回。"),
        ];
        // On record from 13 March on; the thirty days of the announcement end on a Sunday, 19 April, and are not moved.
        await road.IsRefused("serve-paper", "service-proved", Served, announced);
        road.After(days: 37);
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            [.. announced, ("ServiceReceipt.servedOn", "2026-04-18")]
        );
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            [.. announced, ("PublicService.attempts", null)]
        );
        await road.IsRefused(
            "serve-paper",
            "service-proved",
            Served,
            [.. announced, ("PublicService.announcedOn", "2026-03-12")]
        );
        await road.Takes("serve-paper", announced);
    }

    [Fact]
    public async Task A_file_is_not_archived_while_a_paper_to_the_party_is_unserved()
    {
        var road = await Road("no-penalty-ordinary", "serve-paper");
        await road.Without("serve-paper").Until("archive");
        await road.IsRefused("archive", "papers-served", Recorded);
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
    [InlineData("shelter-not-built", "agent", true)]
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
        await road.Takes(
            "terminate",
            ("Termination.ground", "dissolved"),
            ("Termination.reasons", "当事人已经注销，没有权利义务承受人。")
        );
        await road.Takes("close");
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
        await road.IsRefused("apply-court", "demand-served", "行政强制法 第五十四条", Court);
        await road.Takes(
            "serve-demand",
            ("ServiceReceipt.manner", "in-person"),
            ("ServiceReceipt.servedOn", "2026-11-07")
        );
        await road.IsRefused(
            "apply-court",
            "coercion.demand-wait",
            "行政强制法 第五十四条、第六十九条",
            Court
        );
    }

    private static (string, string?)[] Court =>
        [
            ("CourtApplication.court", "示例市示范区人民法院"),
            ("CourtApplication.noRemedyPending", "true"),
            ("CourtApplication.fine", "3000"),
            ("CourtApplication.surcharge", null),
            ("CourtApplication.inquiredOn", "2026-11-07"),
        ];

    private async Task<OrdinaryRoad> Road(string script, string until)
    {
        var road = OrdinaryRoad.Like(await Office.Open(on.Database), script);
        return await road.Until(until);
    }
}
