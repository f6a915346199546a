namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class BesideThePartyOnSqlite(OnSqlite on)
    : BesideTheParty(on),
        IClassFixture<OnSqlite>;

public sealed class BesideThePartyOnPostgres(OnPostgres on)
    : BesideTheParty(on),
        IClassFixture<OnPostgres>;

/// <summary>
/// 民法典 arts. 23, 27, 28 and 行政处罚法 art. 30: a party who is not of full age or capacity has a guardian who is there when he is asked, speaks for
/// him and takes his papers; whoever does not speak the language has an interpreter; and a foreigner is known by his passport.
/// </summary>
public abstract class BesideTheParty(TestDatabase on)
{
    private const string Guarded = "民法典 第二十三条、第二十七条、第二十八条";
    private const string Known = "行政处罚法 第四十条";
    private const string Served = "行政处罚法 第六十一条第一款";

    [Fact]
    public async Task A_minor_is_asked_while_his_guardian_is_there()
    {
        var road = await Minor("inquire");
        await road.IsRefused("inquire", "assisted", Guarded);
        await road.IsRefused("record-assistants", "assistants-true", Guarded, Guardian("林晓岚"));
        await road.Takes("record-assistants", Guardian("辰某父"));
        await road.IsRefused("inquire", "assisted", Guarded);
        await road.IsRefused("inquire", "assisted", Guarded, ("Inquiry.beside", "巳某"));
        await road.Takes("inquire", ("Inquiry.beside", "辰某父（父亲）"));

        (await road.Papers("inquiry-record")).Single().ShouldContain("在场的监护人、翻译");
    }

    [Fact]
    public async Task No_report_is_made_about_a_minor_whose_guardian_is_unknown()
    {
        var road = await Minor("report-penalty", without: "inquire");
        await road.IsRefused("report-penalty", "guardian-there", Guarded);
        await road.Takes("record-assistants", Guardian("辰某父"));
        await road.Takes("report-penalty");
    }

    [Fact]
    public async Task The_papers_of_a_minor_go_to_his_guardian_who_speaks_for_him_without_a_mandate()
    {
        var road = await Minor("report-penalty", without: "inquire");
        await road.Takes("record-assistants", Guardian("辰某父"));
        await road.Until("serve-notice");
        (await road.Papers("prior-notice")).Single().ShouldContain("辰某父");
        await road.IsRefused("serve-notice", "service-proved", Served);
        await road.IsRefused(
            "serve-notice",
            "service-proved",
            Served,
            ("ServiceReceipt.recipient", "巳某"),
            ("ServiceReceipt.relation", "guardian")
        );
        await road.Takes(
            "serve-notice",
            ("ServiceReceipt.recipient", "辰某父"),
            ("ServiceReceipt.relation", "guardian")
        );
        (string, string?)[] said =
        [
            ("PartyStatement.manner", "oral"),
            ("PartyStatement.content", "孩子第一次摆摊，请从轻处罚。"),
            ("PartyStatement.evidence", null),
        ];
        await road.IsRefused(
            "record-statement",
            "agent-authorised",
            "行政处罚法 第六十四条第五项",
            [.. said, ("PartyStatement.agent", "巳某")]
        );
        await road.Takes("record-statement", [.. said, ("PartyStatement.agent", "辰某父")]);
    }

    [Fact]
    public async Task Nobody_is_a_guardian_of_a_grown_man_for_his_age_or_takes_papers_without_being_one()
    {
        var road = await Road("serve-notice");
        await road.IsRefused("record-assistants", "assistants-true", Guarded, Guardian("辰某父"));
        await road.IsRefused(
            "serve-notice",
            "service-proved",
            Served,
            ("ServiceReceipt.recipient", "辰某父"),
            ("ServiceReceipt.relation", "guardian")
        );
    }

    [Fact]
    public async Task A_foreigner_is_known_by_his_passport_and_asked_through_an_interpreter()
    {
        var road = await Road("propose-opening");
        (string, string?)[] foreigner =
        [
            ("Party[0].name", "示例外国人（DEMO ALEX）"),
            ("Party[0].code", "E" + Invented.Uscc("91")[^9..^1]),
            ("Party[0].paper", "passport"),
        ];
        await road.IsRefused("propose-opening", "party-code-valid", Known, foreigner);
        await road.IsRefused(
            "propose-opening",
            "party-code-valid",
            Known,
            [.. foreigner, ("Party[0].bornOn", "2027-01-01")]
        );
        await road.IsRefused(
            "propose-opening",
            "party-code-valid",
            Known,
            [.. foreigner, ("Party[0].bornOn", "1990-05-01"), ("Party[0].kind", "legal-person")]
        );
        await road.Takes("propose-opening", [.. foreigner, ("Party[0].bornOn", "1990-05-01")]);
        await road.Until("inquire");
        await road.Takes(
            "record-assistants",
            ("Assistant[0].need", "language"),
            ("Assistant[0].name", "午某译"),
            ("Assistant[0].relation", "示例市示范翻译有限公司"),
            ("Assistant[0].proof", "英语翻译资格证书")
        );
        (string, string?)[] himself = [("Inquiry.person", "示例外国人（DEMO ALEX）")];
        await road.IsRefused("inquire", "assisted", Guarded, himself);
        await road.Takes("inquire", [.. himself, ("Inquiry.beside", "午某译（翻译）")]);
        await road.Until("give-notice");
        await road.Takes("give-notice");

        (await road.Papers("prior-notice")).Single().ShouldContain("护照号码");
    }

    private async Task<OrdinaryRoad> Road(string until) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "goods-confiscated").Until(until);

    /// <summary>The same case about a boy of sixteen, who must be treated more lightly (行政处罚法 art. 30).</summary>
    private async Task<OrdinaryRoad> Minor(string until, string? without = null)
    {
        var road = await Road("propose-opening");
        await road.Takes("propose-opening", ("Party[0].code", Invented.ResidentId("20090814")));
        if (without is not null)
            road.Without(without);
        if (until == "inquire")
            return await road.Until(until);
        await road.Until("consider-leniency");
        await road.Takes(
            "consider-leniency",
            ("LeniencyConsidered[0].result", "lighter"),
            ("LeniencyConsidered[0].ground", "minor"),
            ("LeniencyConsidered[0].reasons", "当事人行为时十六周岁，依法从轻处罚。")
        );
        return await road.Until(until);
    }

    private static (string, string?)[] Guardian(string name) =>
        [
            ("Assistant[0].need", "minor"),
            ("Assistant[0].name", name),
            ("Assistant[0].relation", "父亲"),
            ("Assistant[0].proof", "户口簿"),
        ];
}
