using System.Collections.Concurrent;
using Zhifa.Enforcement.Storage;

namespace Zhifa.Enforcement.Tests.Storage;

public sealed class NumberSeriesOnSqlite(OnSqlite on)
    : NumberSeriesTests(on),
        IClassFixture<OnSqlite>;

public sealed class NumberSeriesOnPostgres(OnPostgres on)
    : NumberSeriesTests(on),
        IClassFixture<OnPostgres>;

public abstract class NumberSeriesTests(TestDatabase on)
{
    [Fact]
    public async Task Sixteen_clients_with_rollbacks_draw_each_number_once_and_leave_no_gap()
    {
        var body = await Body("draw");
        string[] words = ["罚决", "罚缴", "责改"];
        var drawn = new ConcurrentBag<(string Word, long Number)>();

        await Task.WhenAll(
            Enumerable.Range(1, 16).Select(client => Task.Run(() => Client(new Random(client))))
        );

        drawn.Count.ShouldBeGreaterThan(16 * 20 / 2);
        foreach (var series in drawn.GroupBy(draw => draw.Word))
            series
                .Select(draw => draw.Number)
                .Order()
                .ShouldBe(Enumerable.Range(1, series.Count()).Select(n => (long)n));

        async Task Client(Random random)
        {
            for (var i = 0; i < 20; i++)
            {
                var word = words[random.Next(words.Length)];
                var rolledBack = random.Next(5) == 0;
                var number = await on.Database.InTransaction(async transaction =>
                {
                    var next = await NumberSeries.Draw(transaction.Db, body, word, 2026);
                    if (rolledBack)
                        transaction.Abandon();
                    return next;
                });
                if (!rolledBack)
                    drawn.Add((word, number));
            }
        }
    }

    [Fact]
    public async Task Each_body_word_and_year_counts_from_one()
    {
        var (one, other) = (await Body("one"), await Body("other"));

        (await Draw(one, "罚决", 2026)).ShouldBe(1);
        (await Draw(one, "罚决", 2026)).ShouldBe(2);
        (await Draw(one, "责改", 2026)).ShouldBe(1);
        (await Draw(one, "罚决", 2027)).ShouldBe(1);
        (await Draw(other, "罚决", 2026)).ShouldBe(1);
    }

    [Fact]
    public async Task A_number_outside_a_transaction_is_a_mistake()
    {
        await using var db = on.Database.Open();

        await Should.ThrowAsync<InvalidOperationException>(() =>
            NumberSeries.Draw(db, 1, "罚决", 2026)
        );
    }

    private Task<long> Draw(long body, string word, int year) =>
        on.Database.InTransaction(transaction =>
            NumberSeries.Draw(transaction.Db, body, word, year)
        );

    private async Task<long> Body(string code)
    {
        await using var db = on.Database.Open();
        var body = Rows.Body(code);
        db.Add(body);
        await db.SaveChangesAsync();
        return body.Id;
    }
}
