namespace Zhifa.Enforcement.Tests.Cases.Refusals;

public sealed class TheSameActTwiceOnSqlite(OnSqlite on)
    : TheSameActTwice(on),
        IClassFixture<OnSqlite>;

public sealed class TheSameActTwiceOnPostgres(OnPostgres on)
    : TheSameActTwice(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 art. 29: for the same act no second fine, by whichever body; another kind of penalty is allowed.</summary>
public abstract class TheSameActTwice(TestDatabase on)
{
    private const string Article = "行政处罚法 第二十九条";

    [Fact]
    public async Task The_same_body_does_not_fine_the_same_act_again()
    {
        var office = await Office.Open(on.Database);
        var act = Matter.Waste;
        await office.Case(act).Decided();

        await office
            .Case(act with { Place = "另一种写法的地点" })
            .Until("decide")
            .IsRefused("decide", "same-act-not-fined", Article);
    }

    [Fact]
    public async Task Another_body_does_not_fine_it_either_but_may_warn()
    {
        var office = await Office.Open(on.Database);
        var firm = Matter.Firm;
        await office.Case(firm).Decided();
        var other = Matter.AirDefence with
        {
            Kind = firm.Kind,
            Name = firm.Name,
            Code = firm.Code,
            Place = firm.Place,
            Penalty = "fine",
            Fine = "3000",
            Way = "bank",
            Tier = "RF-V10-E",
        };
        await office.Case(other).Until("decide").IsRefused("decide", "same-act-not-fined", Article);

        await office
            .Case(other with { Penalty = "warning", Fine = null, Way = null, Tier = "RF-V10-D" })
            .Decided();
    }

    [Fact]
    public async Task What_was_revoked_bars_no_new_fine()
    {
        var office = await Office.Open(on.Database);
        var act = Matter.WasteAtBank;
        await office.Case(act).HandedOver().Takes("revoke", ("Revocation.refund", "0"));

        await office.Case(act).Decided();
    }

    [Fact]
    public async Task A_warning_bars_no_fine_and_another_day_is_another_act()
    {
        var office = await Office.Open(on.Database);
        var act = Matter.Shop;
        await office.Case(act).Decided();

        await office.Case(act with { ActOn = "2026-03-01" }).Decided();
    }
}
