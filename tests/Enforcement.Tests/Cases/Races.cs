using Microsoft.EntityFrameworkCore;
using Zhifa.Enforcement.Cases;
using Zhifa.Law.Codes;

namespace Zhifa.Enforcement.Tests.Cases;

public sealed class RacesOnSqlite(OnSqlite on) : Races(on), IClassFixture<OnSqlite>;

public sealed class RacesOnPostgres(OnPostgres on) : Races(on), IClassFixture<OnPostgres>;

/// <summary>Many at once: one wins, the others are told plainly, nothing is lost or doubled.</summary>
public abstract class Races(TestDatabase on)
{
    [Fact]
    public async Task Of_sixty_four_who_take_one_step_at_once_one_wins()
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until("give-notice");
        var actor = await road.Actor("give-notice");
        var requests = Enumerable.Range(0, 64).Select(_ => road.Request("give-notice")).ToList();

        var answers = await AtOnce(requests, request => office.Desk.Take(actor, request));

        answers.OfType<StepDone>().Single().Version.ShouldBe(4);
        answers.OfType<CaseMoved>().Count(moved => moved.Version == 4).ShouldBe(63);
        (await Entries(road.Id)).ShouldBe(4);
    }

    [Theory]
    [InlineData("open-case")]
    [InlineData("give-notice")]
    public async Task The_same_request_sent_sixteen_times_at_once_is_done_once(string step)
    {
        var office = await Office.Open(on.Database);
        var road = await office.Case().Until(step);
        var actor = await road.Actor(step);
        var request = road.Request(step);

        var answers = await AtOnce(
            Enumerable.Repeat(request, 16),
            same => office.Desk.Take(actor, same)
        );

        var done = answers.Select(answer => answer.ShouldBeOfType<StepDone>()).ToList();
        done.Select(answer => answer.Hash).Distinct().Count().ShouldBe(1);
        done.Count(answer => !answer.Again).ShouldBe(1);
        (await Entries(done[0].CaseId)).ShouldBe(done[0].Seq);
    }

    [Fact]
    public async Task Of_two_bodies_that_fine_one_act_at_once_one_is_refused()
    {
        for (var round = 0; round < 5; round++)
        {
            var office = await Office.Open(on.Database);
            var firm = Matter.Firm;
            CaseRoad[] roads =
            [
                await office.Case(firm).Until("decide"),
                await office.Case(Matter.AirDefenceFine(firm)).Until("decide"),
            ];

            var answers = await AtOnce(
                roads,
                async road =>
                    await office.Desk.Take(await road.Actor("decide"), road.Request("decide"))
            );

            answers.OfType<StepDone>().Count().ShouldBe(1);
            answers
                .OfType<StepRefused>()
                .Single()
                .Refusals.Single()
                .Rule.ShouldBe("same-act-not-fined");
        }
    }

    [Fact]
    public async Task Numbers_have_no_gap_though_every_second_drawing_is_refused()
    {
        var office = await Office.Open(on.Database);
        var roads = new List<CaseRoad>();
        for (var i = 0; i < 12; i++)
            roads.Add(await office.Case().Until("decide"));
        var actor = await roads[0].Actor("decide");

        // Four at a time, since each signature counts as a failure until its password is checked.
        await Parallel.ForEachAsync(
            roads,
            new ParallelOptions { MaxDegreeOfParallelism = 4 },
            async (road, stop) =>
            {
                var refused = road.Request(
                    "decide",
                    ("PenaltyDecision.reasons", "当事人可以直接向人民法院起诉。")
                );
                (await office.Desk.Take(actor, refused, stop)).ShouldBeOfType<StepRefused>();
                (
                    await office.Desk.Take(actor, road.Request("decide"), stop)
                ).ShouldBeOfType<StepDone>();
            }
        );

        await using var db = on.Database.Open();
        foreach (var word in new[] { "当罚", "责改", "案" })
        {
            var numbers = await db
                .Documents.Select(paper => paper.Number)
                .Concat(db.Cases.Select(row => row.Number))
                .Where(number => number!.StartsWith("示城管" + word))
                .ToListAsync();
            var serials = numbers
                .Select(number => DocumentNumber.Parse(number!, "示城管")!)
                .Where(number => number.Kind == word)
                .Select(number => number.Serial)
                .Order();
            serials.ShouldBe(Enumerable.Range(1, numbers.Count));
        }
    }

    private static async Task<DeskAnswer[]> AtOnce<T>(
        IEnumerable<T> many,
        Func<T, Task<DeskAnswer>> take
    )
    {
        var start = new TaskCompletionSource();
        var waiting = many.Select(one =>
                Task.Run(async () =>
                {
                    await start.Task;
                    return await take(one);
                })
            )
            .ToList();
        start.SetResult();
        return await Task.WhenAll(waiting);
    }

    private async Task<int> Entries(long caseId)
    {
        await using var db = on.Database.Open();
        return await db.Entries.CountAsync(entry => entry.SubjectId == caseId);
    }
}
