using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Enforcement.Storage;
using Zhifa.Law.Blocks;

namespace Zhifa.Enforcement.Tests.Cases.Ordinary;

public sealed class WhatOthersSeeOnSqlite(OnSqlite on) : WhatOthersSee(on), IClassFixture<OnSqlite>;

public sealed class WhatOthersSeeOnPostgres(OnPostgres on)
    : WhatOthersSee(on),
        IClassFixture<OnPostgres>;

/// <summary>行政处罚法 arts. 48, 50, 64: hearings in the calendar of their body, decisions before the public.</summary>
public abstract class WhatOthersSee(TestDatabase on)
{
    [Fact]
    public async Task A_hearing_stands_in_its_body_s_calendar_until_it_is_held_and_in_nobody_else_s()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "hearing-held").Until("hold-hearing");

        (await Ahead("rf-host")).ShouldBe([HearingState.Noticed]);
        (await Ahead("supervisor")).ShouldBe([HearingState.Noticed]);
        (await Ahead("host")).ShouldBeEmpty();

        await road.Takes("hold-hearing");
        await using var db = on.Database.Open();
        var held = await HearingCalendar.Past(
            db,
            await office.Person("rf-host"),
            office.Clock.GetUtcNow()
        );
        held.Single(item => item.CaseId == road.Id).State.ShouldBe(HearingState.Held);

        async Task<IEnumerable<HearingState>> Ahead(string user)
        {
            await using var db = on.Database.Open();
            var items = await HearingCalendar.Ahead(
                db,
                await office.Person(user),
                office.Clock.GetUtcNow()
            );
            return items.Where(item => item.CaseId == road.Id).Select(item => item.State);
        }
    }

    [Fact]
    public async Task The_public_reads_the_decision_but_not_who_a_natural_person_is()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "served-by-announcement").Whole();
        await using var db = on.Database.Open();
        var row = await db.Cases.SingleAsync(c => c.Id == road.Id);
        var party = (
            await CaseView.Of(
                db,
                office.Shelf,
                await office.Person("handler"),
                road.Id,
                office.Clock.GetUtcNow()
            )
        )!.State.Latest<Party>()!;

        var published = await db.Published.SingleAsync(p => p.CaseId == road.Id);

        published.PartyName.ShouldStartWith(party.Name[..1]);
        published.PartyName.ShouldNotBe(party.Name);
        published.Html.ShouldContain(published.Number);
        published.Html.ShouldContain(published.PartyName);
        foreach (var hidden in new[] { party.Name, party.Code, party.Address, party.Phone })
            if (hidden is not null)
                published.Html.ShouldNotContain(hidden);
        var found = await PublishedDecisions.Page(db, published.Number, null);
        found.Items.Select(item => item.Id).ShouldBe([published.Id]);
        (await PublishedDecisions.Page(db, row.PartyName, null)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_revoked_decision_is_taken_down_with_the_reason_and_without_its_text()
    {
        var office = await Office.Open(on.Database);
        var road = await OrdinaryRoad.Like(office, "annulled-for-want-of-notice").Whole();
        await using var db = on.Database.Open();

        var published = await db.Published.SingleAsync(p => p.CaseId == road.Id);

        published.WithdrawnOn.ShouldNotBeNull();
        published.WithdrawnReason.ShouldNotBeNullOrEmpty();
        published.Html.ShouldBeEmpty();
        var listed = await PublishedDecisions.Page(db, published.PartyName, null);
        listed.Items.Single(item => item.Id == published.Id).Withdrawn.ShouldBeTrue();
    }
}
