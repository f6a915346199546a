using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Procedures;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class CasesThatBelongTogetherOnSqlite(OnSqlite on)
    : CasesThatBelongTogether(on),
        IClassFixture<OnSqlite>;

public sealed class CasesThatBelongTogetherOnPostgres(OnPostgres on)
    : CasesThatBelongTogether(on),
        IClassFixture<OnPostgres>;

/// <summary>Merged, split off or merely related: a case names another that is there, and both pages show it.</summary>
public abstract class CasesThatBelongTogether(TestDatabase on)
{
    private const string Opening = "行政处罚法 第五十四条第二款";

    [Fact]
    public async Task A_case_is_merged_into_one_that_is_there_and_both_show_it()
    {
        var road = await Road("withdraw-case");

        foreach (var number in new[] { "示城管案〔2026〕999号", await Number(road.Id) })
            await road.IsRefused(
                "withdraw-case",
                "other-case-known",
                Opening,
                ("CaseWithdrawn.otherCase", number)
            );
        await road.Takes("withdraw-case");

        var there = (await Linked(road.Id)).ShouldHaveSingleItem();
        (there.Link, there.Here).ShouldBe((CaseLink.Merged, true));
        var back = (await Linked(there.Id)).ShouldHaveSingleItem();
        (back.Id, back.Link, back.Here).ShouldBe((road.Id, CaseLink.Merged, false));
        (await Retelling.Of(on, on.Database, road.Id)).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_split_off_names_the_one_it_comes_from_until_that_is_taken_back()
    {
        var road = await Road("withdraw-case");
        var other = await road.OpensAnother();
        (string, string?)[] related =
        [
            ("RelatedCase.number", other),
            ("RelatedCase.how", "split-off"),
            ("RelatedCase.note", "两处违法行为的证据不同，分案办理。"),
        ];

        await road.IsRefused(
            "relate-case",
            "other-case-known",
            Opening,
            [.. related, ("RelatedCase.number", "示人防案〔2026〕1号")]
        );
        (string, string?)[] none = [.. related, ("RelatedCase.how", "not-related")];
        await road.IsRefused("relate-case", "relation-true", Opening, none);
        await road.IsRefused(
            "relate-case",
            "relation-true",
            Opening,
            [.. related, ("RelatedCase.how", "same-party")]
        );
        // Whatever brackets the keyboard has.
        await road.Takes(
            "relate-case",
            [.. related, ("RelatedCase.number", other.Replace('〔', '[').Replace('〕', ']'))]
        );
        await road.IsRefused("relate-case", "relation-true", Opening, related);
        (await Linked(road.Id)).ShouldHaveSingleItem().Link.ShouldBe(CaseLink.SplitOff);
        await road.Takes("relate-case", [.. related, ("RelatedCase.how", "connected")]);
        (await Linked(road.Id)).ShouldHaveSingleItem().Link.ShouldBe(CaseLink.Connected);
        await road.Takes("relate-case", none);
        (await Linked(road.Id)).ShouldBeEmpty();
        await road.IsRefused("relate-case", "relation-true", Opening, none);
    }

    /// <summary>Another body has a case of that number: whoever names it learns nothing of it.</summary>
    [Fact]
    public async Task A_case_of_another_body_is_not_there()
    {
        var road = await Road("withdraw-case");
        var elsewhere = await OrdinaryRoad.Like(road.Office, "shelter-not-built").Until("inspect");

        await road.IsRefused(
            "withdraw-case",
            "other-case-known",
            Opening,
            ("CaseWithdrawn.otherCase", await Number(elsewhere.Id))
        );
    }

    private async Task<IReadOnlyList<LinkedCase>> Linked(long id)
    {
        await using var db = on.Database.Open();
        return await LinkedCase.Of(
            db,
            db.Cases,
            await db.Cases.SingleAsync(row => row.Id == id),
            default
        );
    }

    private async Task<string> Number(long id)
    {
        await using var db = on.Database.Open();
        return (await db.Cases.Where(row => row.Id == id).Select(row => row.Number).SingleAsync())!;
    }

    private async Task<OrdinaryRoad> Road(string step) =>
        await OrdinaryRoad.Like(await Office.Open(on.Database), "another-party-merged").Until(step);
}
