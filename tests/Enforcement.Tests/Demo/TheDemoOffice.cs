using Zhifa.Enforcement.Demo;
using Zhifa.Law.Blocks;
using Zhifa.Law.Registers;
using Zhifa.Law.Remedies;

namespace Zhifa.Enforcement.Tests.Demo;

public sealed class TheDemoOffice
{
    private static readonly DemoOffice Office = DemoOffice.Load();

    [Fact]
    public void It_has_two_departments_an_entrusted_organisation_and_a_township()
    {
        Office
            .Bodies.Select(b => b.Name)
            .ShouldBe([
                "示范区城市管理局",
                "示范区人民防空办公室",
                "示范区环境卫生管理所",
                "示范区示范镇人民政府",
            ]);
        foreach (var body in Office.Bodies)
            ReconsiderationOrgan.Of(body.OnDay(new(2026, 3, 2))).Face.ShouldBe("示范区人民政府");
        Office.Bodies[2].EntrustedBy!.OrganName.ShouldBe("示范区城市管理局");
    }

    [Fact]
    public void Its_officers_hold_credentials_in_every_state_and_two_of_each_body_may_act()
    {
        var day = new DateOnly(2026, 3, 2);
        Office.Officers.Select(o => o.State).Distinct().Count().ShouldBe(3);
        Office.Officers.ShouldContain(o => o.ValidUntil < day);
        Office.Officers.ShouldContain(o => o.Auxiliary);
        foreach (var body in Office.Bodies.Where(b => b.EntrustedBy is null))
            Office
                .Officers.Count(o =>
                    o.Body == body.Code
                    && o.State == CredentialState.Valid
                    && o.ValidUntil >= day
                    && !o.Auxiliary
                    && o.Categories.Contains(body.Category)
                )
                .ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void It_has_one_account_for_each_role() =>
        Office
            .Accounts.Where(a => a.Body == Office.Bodies[0].Code)
            .Select(a => a.Role)
            .ShouldBe([
                "handler",
                "section-head",
                "head-of-body",
                "legal-reviewer",
                "hearing-host",
                "window-clerk",
                "finance-clerk",
                "property-keeper",
                "archivist",
                "supervisor",
                "administrator",
            ]);

    [Fact]
    public void Each_violation_item_has_tiers_inside_its_range_a_leniency_row_and_says_how_far_it_was_verified()
    {
        foreach (var item in Office.ViolationItems)
        {
            item.Ranges.ShouldAllBe(r => r.Tiers.Count > 0);
            item.Leniency.ShouldHaveSingleItem();
            item.Source.ShouldNotBeEmpty();
            item.TiersVerified.ShouldBeFalse("the tiers are samples of form");
            foreach (var tier in item.Ranges.SelectMany(r => r.Tiers))
                item.Kinds.ShouldContain(tier.Kind);
        }
        Office
            .ViolationItems.Where(i => !i.Verified)
            .Select(i => i.Code)
            .ShouldBe(["CG-V05", "CG-V06"]);
    }

    [Theory]
    // 河南省实施《人民防空法》办法 arts. 28, 29 as 人民防空法 art. 49 bounds them: up to 5,000 for a person, 10,000 to 50,000 for a unit.
    [InlineData("RF-V06", "1000", "2000", "10000", "20000")]
    [InlineData("RF-V07", "2000", "5000", "20000", "50000")]
    [InlineData("RF-V08", null, "5000", "10000", "50000")]
    [InlineData("RF-V09", "1000", "3000", "10000", "50000")]
    [InlineData("RF-V10", "300", "3000", "10000", "50000")]
    public void Civil_air_defence_fines_stay_inside_the_national_law(
        string code,
        string? citizenMin,
        string citizenMax,
        string unitMin,
        string unitMax
    )
    {
        var item = Office.ViolationItems.Single(i => i.Code == code);
        var citizen = item.OnDay(DemoPartyClass.Citizen)!;
        var unit = item.OnDay(DemoPartyClass.Organisation)!;
        (citizen.RangeMin, citizen.RangeMax).ShouldBe(
            (
                citizenMin is null ? null : decimal.Parse(citizenMin, null),
                decimal.Parse(citizenMax, null)
            )
        );
        (unit.RangeMin, unit.RangeMax).ShouldBe(
            (decimal.Parse(unitMin, null), decimal.Parse(unitMax, null))
        );
        citizen.RangeMax!.Value.ShouldBeLessThanOrEqualTo(5000m);
        unit.RangeMin!.Value.ShouldBeGreaterThanOrEqualTo(10000m);
    }

    [Fact]
    public void A_shelter_not_built_costs_thirty_to_fifty_yuan_a_square_metre_and_never_another_provinces_twenty()
    {
        var item = Office.ViolationItems.Single(i => i.Code == "RF-V05");
        (item.Rate!.Min, item.Rate.Max).ShouldBe((30m, 50m));
        item.OnDay(DemoPartyClass.Organisation)!.RangeMax.ShouldBe(100000m);
        item.OnDay(DemoPartyClass.Citizen).ShouldBeNull();
    }

    [Fact]
    public void Household_waste_of_a_citizen_can_be_fined_a_hundred_on_the_spot()
    {
        var item = Office
            .ViolationItems.Single(i => i.Code == "CG-V01")
            .OnDay(DemoPartyClass.Citizen)!;
        (item.RangeMin, item.RangeMax).ShouldBe((100m, 500m));
        item.Tiers[0].Kind.ShouldBe(PenaltyKind.Fine);
    }

    [Fact]
    public void Its_codes_are_invented_and_have_valid_check_digits()
    {
        Office.Region.Code.ShouldStartWith("4199");
        foreach (
            var code in Office
                .Bodies.Select(b => b.Code)
                .Concat(
                    Office.Parties.Where(p => p.Kind != PartyKind.NaturalPerson).Select(p => p.Code)
                )
        )
        {
            code[2..8].ShouldBe("419901");
            Uscc(code).ShouldBeTrue(code);
        }
        foreach (var party in Office.Parties.Where(p => p.Kind == PartyKind.NaturalPerson))
        {
            party.Code.ShouldStartWith("419901");
            ResidentId(party.Code).ShouldBeTrue(party.Code);
        }
    }

    private static bool Uscc(string code)
    {
        const string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        return code.Length == 18
            && (
                weights.Select((w, i) => w * alphabet.IndexOf(code[i])).Sum()
                + alphabet.IndexOf(code[17])
            ) % 31
                == 0;
    }

    private static bool ResidentId(string code)
    {
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return code.Length == 18
            && "10X98765432"[weights.Select((w, i) => w * (code[i] - '0')).Sum() % 11] == code[17];
    }
}
